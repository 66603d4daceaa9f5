import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readSeatRows, type SeatedMember } from '../../server/core/data/readSeatRows.ts';
import { type SeatData, seatRow } from '../support/openData.ts';

const today = { year: 2026, month: 12, day: 3 };

function read(...seats: readonly SeatData[]): SeatedMember {
  const { members } = readSeatRows(seats.map(seatRow), today);
  assert.equal(members.length, 1);
  return members[0] as SeatedMember;
}

/** Runs in short: `VVD 2012-09-20..2017-03-22`; `?` for days that two parties claim. */
function runs(...seats: readonly SeatData[]): readonly string[] {
  return read(...seats).runs.map(
    ({ label, from, to, disputed }) => `${label} ${from}..${to ?? ''}${disputed ? '?' : ''}`,
  );
}

describe('a name', () => {
  test('is the surname with its prefix in front, as printed without a first name', () => {
    const name = (data: SeatData) => read(data).surname;
    assert.equal(name({ surname: 'Lee', prefix: 'van der' }), 'Van der Lee');
    assert.equal(name({ surname: 'Tegelaar', prefix: 'de' }), 'De Tegelaar');
    assert.equal(name({ surname: 'Tegelaar', prefix: null }), 'Tegelaar');
    assert.equal(name({ surname: 'Tegelaar', prefix: '  ' }), 'Tegelaar');
    assert.equal(name({ surname: 'Hof', prefix: "van 't" }), "Van 't Hof");
    assert.equal(name({ surname: 'Hof', prefix: "'t" }), "'t Hof");
    assert.equal(name({ surname: 'Steen-van den Dijk', prefix: null }), 'Steen-van den Dijk');
    assert.equal(name({ surname: ' Tegel  Aar ', prefix: null }), 'Tegel Aar');
    assert.equal(name({ surname: 'Köster'.normalize('NFD') }), 'Köster'.normalize('NFC'));
  });
  test('has the first name people go by, if it is there', () => {
    assert.equal(read({ first: 'Ria' }).first, 'Ria');
    assert.equal(read({ first: null }).first, null);
    assert.equal(read({ first: '' }).first, null);
  });
  test('may be of two people', () => {
    const two = [seatRow({ person: 'a', first: 'Ria' }), seatRow({ person: 'b', first: 'Ruud' })];
    assert.equal(readSeatRows(two, today).members.length, 2);
  });
});

describe('the days of a member', () => {
  test('go on where another seat of the same party is taken the day after', () => {
    const seats = [
      { from: '2017-03-23', to: '2021-03-30' },
      { from: '2012-09-20', to: '2017-03-22' },
      { from: '2021-03-31', to: null },
    ];
    assert.deepEqual(runs(...seats), ['VVD 2012-09-20..']);
  });
  test('stop for a leave', () => {
    assert.deepEqual(runs({ from: '2021-03-31', to: '2022-01-10' }, { from: '2022-05-03', to: null }), [
      'VVD 2021-03-31..2022-01-10',
      'VVD 2022-05-03..',
    ]);
  });
  test('overlap in one party without harm', () => {
    assert.deepEqual(runs({ from: '2021-03-31', to: null }, { from: '2022-05-03', to: '2022-06-01' }), [
      'VVD 2021-03-31..',
    ]);
  });
  test('are cut where one party ends on the day the next begins, and disputed where they go on', () => {
    const change = (to: string) =>
      runs({ party: 'PVV', from: '2023-12-06', to }, { party: 'Groep Markuszower', from: '2026-01-20', to: null });
    assert.deepEqual(change('2026-01-19'), ['PVV 2023-12-06..2026-01-19', 'Groep Markuszower 2026-01-20..']);
    assert.deepEqual(change('2026-01-20'), ['PVV 2023-12-06..2026-01-19', 'Groep Markuszower 2026-01-20..']);
    assert.deepEqual(change('2026-05-01'), ['PVV 2023-12-06..2026-05-01?', 'Groep Markuszower 2026-01-20..?']);
  });
  test('are those of the Netherlands, in whatever zone they are written', () => {
    assert.deepEqual(runs({ from: '2023-12-05T23:00:00Z', to: '2025-06-17T22:00:00Z' }), [
      'VVD 2023-12-06..2025-06-18',
    ]);
    assert.deepEqual(runs({ from: '2023-12-06T00:00:00+01:00', to: '2025-06-18' }), ['VVD 2023-12-06..2025-06-18']);
  });
});

describe('a party', () => {
  const label = (party: string, partyName?: string) =>
    read({ party, ...(partyName === undefined ? {} : { partyName }) }).runs[0]?.label;
  test('bears the label that questions print', () => {
    assert.equal(label('GL'), 'GroenLinks');
    assert.equal(label('BRINK'), 'Brinkman');
    assert.equal(label('GrBvK'), 'Groep Bontes/Van Klaveren');
    assert.equal(label('vKA'), 'Van Kooten-Arissen');
    assert.equal(label('NSC'), 'Nieuw Sociaal Contract');
    assert.equal(label('Keijzer'), 'Lid Keijzer');
    assert.equal(label('FvD', 'Forum voor Democratie'), 'FVD');
  });
  test('that nobody knows bears what the source says, and is told', () => {
    const rows = [
      seatRow({ person: 'a', party: 'NWP', partyName: 'Nieuwe Waterpartij', from: '2026-11-01', to: null }),
      seatRow({ person: 'b', party: 'NWP', partyName: 'Nieuwe Waterpartij', from: '2026-10-01', to: '2026-11-02' }),
    ];
    assert.deepEqual(readSeatRows(rows, today).newParties, [['NWP', 'Nieuwe Waterpartij', '2026-10-01', null]]);
  });
});

/** Where in a row a value stands, and what is put there; undefined takes it out. */
type Damage = readonly [path: readonly string[], value: unknown];

function pathsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsOf(inner).map((path) => [key, ...path])]);
}

function damaged(value: unknown, [[key = '', ...rest], put]: Damage): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const inner = (value as Record<string, unknown>)[key];
  return { ...value, [key]: rest.length === 0 ? put : damaged(inner, [rest, put]) };
}

test('rows of any kind do not fail, and those that are whole are read', () => {
  const path = fc.constantFrom(...pathsOf(seatRow()));
  const damage: fc.Arbitrary<Damage> = fc.tuple(path, fc.oneof(fc.constant(undefined), fc.string(), fc.jsonValue()));
  const row = fc.array(damage, { maxLength: 2 }).map((all) => all.reduce<unknown>(damaged, seatRow()));
  let [whole, faulty] = [0, 0];
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: row }, fc.jsonValue()), { maxLength: 20 }), (rows) => {
      const found = readSeatRows([...rows, seatRow({ person: 'whole' })], today);
      assert.ok(found.faulty < found.rows && found.rows <= rows.length + 1);
      assert.ok(found.members.length <= found.rows - found.faulty);
      for (const { surname, runs: own } of found.members) assert.ok(surname !== '' && own.length > 0);
      whole += found.rows - found.faulty - 1;
      faulty += found.faulty;
    }),
  );
  assert.ok(whole > 100 && faulty > 100, `${whole} read, ${faulty} faulty`);
});

test('days in any order and overlap come out in order, and of one party apart', () => {
  const days = fc
    .integer({ min: 0, max: 300 })
    .map((at) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10));
  const seats = fc.array(fc.record({ from: days, to: fc.option(days), party: fc.constantFrom('VVD', 'SP', 'CDA') }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(seats, (list) => {
      const { members } = readSeatRows(
        list.map((seat) => seatRow({ ...seat, person: 'x' })),
        today,
      );
      for (const { runs: found } of members) {
        for (const [index, run] of found.entries()) {
          assert.ok(run.to === null || run.from <= run.to, JSON.stringify(found));
          const before = found.slice(0, index);
          assert.ok(before.every((it) => it.from <= run.from));
          assert.ok(before.every((it) => it.label !== run.label || (it.to !== null && it.to < run.from)));
        }
      }
      const covered = (day: string) =>
        members.some((it) => it.runs.some((run) => run.from <= day && (run.to ?? '9') >= day));
      for (const { from, to } of list) if (to === null || from <= to) assert.ok(covered(from));
    }),
  );
});
