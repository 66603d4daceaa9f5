import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  findParty,
  isMembersLabel,
  isPartyOn,
  isSameParty,
  labelOn,
  lapsedParty,
  nearParties,
} from '../../server/core/data/parties.ts';
import { reference } from '../../server/core/data/reference.ts';

describe('a label', () => {
  test('of the data is known as it is, in either way to write an accent', () => {
    for (const { label } of reference.parties) {
      assert.deepEqual(findParty(label), { label, exact: true });
      assert.deepEqual(findParty(label.normalize('NFD')), { label, exact: true });
      assert.deepEqual(findParty(` ${label.replaceAll(' ', '\n')} `), { label, exact: true });
    }
  });
  test('is known by its other spellings', () => {
    const spellings: readonly (readonly [written: string, label: string])[] = [
      ['CU', 'ChristenUnie'],
      ['Christen Unie', 'ChristenUnie'],
      ['GL', 'GroenLinks'],
      ['Groenlinks', 'GroenLinks'],
      ['GL-PvdA', 'GroenLinks-PvdA'],
      ['GroenLinks/PvdA', 'GroenLinks-PvdA'],
      ['GroenLinks–PvdA', 'GroenLinks-PvdA'],
      ['PvdA-GroenLinks', 'GroenLinks-PvdA'],
      ['P.v.d.A.', 'PvdA'],
      ['PVDA', 'PvdA'],
      ['Partij van de Arbeid', 'PvdA'],
      ['NSC', 'Nieuw Sociaal Contract'],
      ['FvD', 'FVD'],
      ['Denk', 'DENK'],
      ['D’66', 'D66'],
      ['50plus', '50PLUS'],
      ['Lid Omtzigt', 'Omtzigt'],
      ['Groep Omtzigt', 'Omtzigt'],
      ['Groep van Haga', 'Groep Van Haga'],
      ['Groep Kuzu/Ozturk', 'Groep Kuzu/Öztürk'],
      ['fractie SP', 'SP'],
    ];
    for (const [written, label] of spellings) assert.deepEqual(findParty(written), { label, exact: false }, written);
  });
  test('may have a hyphen that does not break', () => {
    assert.deepEqual(findParty('GroenLinks\u2011PvdA'), { label: 'GroenLinks-PvdA', exact: true });
  });
  test('of a member may be with or without a word before the name, where print has not been seen', () => {
    assert.deepEqual(findParty('Keijzer'), { label: 'Lid Keijzer', exact: true });
    assert.deepEqual(findParty('KEIJZER'), { label: 'Lid Keijzer', exact: false });
    assert.deepEqual(findParty('Groep Omtzigt'), { label: 'Omtzigt', exact: false });
  });
  test('is not made of any word', () => {
    for (const written of ['', 'x', '…', 'Partij van de Kades', 'beiden', 'de', '('.repeat(1000)]) {
      assert.equal(findParty(written), undefined, written);
    }
  });
  test('near one is offered, of the day first', () => {
    assert.deepEqual(nearParties('ChristenUnnie', '2024-06-12'), ['ChristenUnie']);
    assert.deepEqual(nearParties('Volts', undefined), ['Volt']);
    assert.deepEqual(nearParties('Partij van de Kades', '2024-06-12'), []);
    assert.ok(nearParties('VVVD', '2024-06-12').includes('VVD'));
    assert.deepEqual(nearParties('PPV', '2024-06-12'), ['PVV']);
    assert.ok(nearParties('PPV', undefined).includes('GPV'));
  });
  test('of a member or a group can be a name as well', () => {
    for (const label of ['Omtzigt', 'Groep Van Haga', 'Fractie Den Haan', '50PLUS/Klein', 'Krol']) {
      assert.equal(isMembersLabel(label), true, label);
    }
    for (const label of ['SP', '50PLUS', 'Nieuw Sociaal Contract']) assert.equal(isMembersLabel(label), false, label);
  });
});

describe('a period', () => {
  test('counts its first and last day', () => {
    assert.equal(isPartyOn('BIJ1', '2021-03-30'), false);
    assert.equal(isPartyOn('BIJ1', '2021-03-31'), true);
    assert.equal(isPartyOn('BIJ1', '2023-12-05'), true);
    assert.equal(isPartyOn('BIJ1', '2023-12-06'), false);
  });
  test('that is sure can be over, or not begun', () => {
    assert.equal(lapsedParty('BIJ1', '2023-12-06')?.to, '2023-12-05');
    assert.equal(lapsedParty('BIJ1', '2021-03-30')?.from, '2021-03-31');
    assert.equal(lapsedParty('SP', '2024-06-12'), undefined);
    assert.equal(lapsedParty('no such label', '2024-06-12'), undefined);
  });
  test('that is not sure is never over', () => {
    assert.equal(isPartyOn('PRO', '2024-06-12'), false);
    assert.equal(lapsedParty('PRO', '2024-06-12'), undefined);
    assert.equal(lapsedParty('50PLUS', '2023-06-12'), undefined);
  });
  test('of GroenLinks and PvdA overlaps that of GroenLinks-PvdA', () => {
    for (const label of ['PvdA', 'GroenLinks', 'GroenLinks-PvdA']) {
      for (const day of ['2023-10-27', '2023-11-14', '2023-12-05']) assert.equal(lapsedParty(label, day), undefined);
    }
    assert.equal(isSameParty('PvdA', 'GroenLinks-PvdA', '2023-11-14'), true);
    assert.equal(isSameParty('PvdA', 'GroenLinks-PvdA', '2024-01-14'), false);
    assert.equal(isSameParty('PvdA', 'SP', '2023-11-14'), false);
  });
  test('of GroenLinks-PvdA ends leniently', () => {
    assert.equal(lapsedParty('GroenLinks-PvdA', '2026-06-20'), undefined);
    assert.notEqual(lapsedParty('GroenLinks-PvdA', '2026-10-01'), undefined);
  });
  test('tells what a party is called on a day', () => {
    assert.equal(labelOn('GroenLinks', '2022-06-12'), 'GroenLinks');
    assert.equal(labelOn('GroenLinks', '2024-06-12'), 'GroenLinks-PvdA');
    assert.equal(labelOn('PvdA', '2026-10-01'), 'PRO');
    assert.equal(labelOn('BIJ1', '2026-10-01'), 'BIJ1');
    assert.equal(labelOn('PvdA', undefined), 'PvdA');
  });
});
