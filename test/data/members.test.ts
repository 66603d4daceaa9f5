import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  coversMembers,
  findMembers,
  fullName,
  isMemberName,
  namesakesOn,
  nearNames,
  seatsOn,
} from '../../server/core/data/members.ts';
import { reference } from '../../server/core/data/reference.ts';

const partiesOf = (name: string, day: string) =>
  seatsOn(findMembers(name), day).map(({ membership }) => membership.label);

describe('a name', () => {
  test('is found as it is printed: without first name, and with it', () => {
    for (const member of reference.members) {
      assert.ok(findMembers(member.surname).includes(member), member.surname);
      assert.ok(findMembers(fullName(member)).includes(member), fullName(member));
      assert.ok(isMemberName(fullName(member)));
    }
  });
  test('is found whatever the capitals, blanks, hyphens and accents are made of', () => {
    for (const written of ['van der lee', 'Van  der\nLee', 'VAN DER LEE', 'Tom van der Lee', 'T.M.T. van der Lee']) {
      assert.equal(findMembers(written)[0]?.surname, 'Van der Lee', written);
    }
    assert.equal(findMembers('Kröger'.normalize('NFD'))[0]?.surname, 'Kröger');
    assert.equal(findMembers('Michon – Derkzen')[0]?.surname, 'Michon-Derkzen');
  });
  test('is found by half a double name, and by a double name of which the data have half', () => {
    assert.equal(findMembers('Yeşilgöz')[0]?.surname, 'Yeşilgöz-Zegerius');
    assert.equal(findMembers('Faber-van de Klashorst')[0]?.surname, 'Faber');
  });
  test('has a first name with a prefix in lower case, unless the prefix is no Dutch one', () => {
    const full = (name: string) => fullName(findMembers(name)[0] as never);
    assert.equal(full('Inge van Dijk'), 'Inge van Dijk');
    assert.equal(full('Van der Plas'), 'Caroline van der Plas');
    assert.equal(full('El Abassi'), 'Ismail El Abassi');
  });
  test('of nobody is not found', () => {
    for (const written of ['', ' ', 'Zandloper', 'van', 'Dij', 'x'.repeat(1000), '-', "'"]) {
      assert.deepEqual(findMembers(written), [], written);
    }
  });
  test('of any letters does not fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (name) => {
        assert.ok(Array.isArray(findMembers(name)));
        assert.ok(nearNames(name, '2024-06-12').length <= 3);
        assert.ok(Array.isArray(namesakesOn(name, '2024-06-12')));
      }),
    );
  });
});

describe('a seat', () => {
  test('is that of the day', () => {
    assert.deepEqual(partiesOf('Omtzigt', '2020-02-03'), ['CDA']);
    assert.deepEqual(partiesOf('Omtzigt', '2022-03-08'), ['Omtzigt']);
    assert.deepEqual(partiesOf('Omtzigt', '2024-06-12'), ['Nieuw Sociaal Contract']);
    assert.deepEqual(partiesOf('Omtzigt', '2026-02-01'), []);
  });
  test('is held by both who share a surname', () => {
    assert.ok(partiesOf('Van Dijk', '2024-06-12').length > 1);
    assert.deepEqual(partiesOf('Inge van Dijk', '2024-06-12'), ['CDA']);
  });
  test('does not end to the day', () => {
    assert.equal(partiesOf('Thijssen', '2025-11-12').length, 1);
    assert.equal(partiesOf('Thijssen', '2026-03-01').length, 0);
  });
  test('means something only while the data are complete', () => {
    assert.deepEqual(['2009-12-31', '2010-01-01', '2026-03-10', '2026-03-11'].map(coversMembers), [
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('a name that is meant', () => {
  test('differs little, and is of someone who sat', () => {
    assert.deepEqual(nearNames('Kroger', '2024-06-12'), ['Kröger']);
    assert.deepEqual(nearNames('Kostic´', '2024-06-12'), ['Kostić']);
    assert.deepEqual(nearNames('Beckermann', '2024-06-12'), ['Beckerman']);
    assert.deepEqual(nearNames('Inge vanDijk', '2024-06-12'), ['Inge van Dijk']);
    assert.deepEqual(nearNames('Kroger', '2014-06-12'), []);
    assert.deepEqual(nearNames('Zandloper', '2024-06-12'), []);
  });
  test('may have another first name', () => {
    const names = namesakesOn('Ingrid van Dijk', '2024-06-12').map(({ member }) => fullName(member));
    assert.equal(names[0], 'Inge van Dijk');
    assert.deepEqual(namesakesOn('Ingrid Zandloper', '2024-06-12'), []);
  });
});
