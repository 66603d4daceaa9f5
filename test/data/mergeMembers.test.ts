import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type MemberRow, type MemberTable, shippedMembers } from '../../server/core/data/memberTable.ts';
import { mergeMembers } from '../../server/core/data/mergeMembers.ts';
import { readMemberTable, renderMemberTable } from '../../server/core/data/readMemberTable.ts';
import type { SeatedMember } from '../../server/core/data/readSeatRows.ts';

const today = { year: 2026, month: 12, day: 3 };

function snapshot(...rows: readonly MemberRow[]): MemberTable {
  return { date: '2026-06-01', until: '2026-03-10', parties: [], rows };
}

function member(
  surname: string,
  first: string | null,
  ...runs: readonly [string, string, string | null][]
): SeatedMember {
  return { surname, first, runs: runs.map(([label, from, to]) => ({ label, from, to, disputed: false })) };
}

describe('someone both know', () => {
  const known: MemberRow = [
    'Tegelzetter',
    'Ria',
    [
      ['SP', '2006-11-30', '2012-09-19', 'high'],
      ['VVD', '2012-09-20', '2014-01-01', 'medium'],
      ['VVD', '2014-06-01', null, 'high'],
    ],
  ];
  test('has the days of the source, and those before it from the snapshot', () => {
    const [row] = mergeMembers([member('Tegelzetter', 'Ria', ['VVD', '2012-09-27', '2026-11-01'])], snapshot(known));
    assert.deepEqual(row, [
      'Tegelzetter',
      'Ria',
      [
        ['SP', '2006-11-30', '2012-09-19', 'high'],
        ['VVD', '2012-09-20', '2012-09-26', 'medium'],
        ['VVD', '2012-09-27', '2026-11-01', 'high'],
      ],
    ]);
  });
  test('keeps days in between of which the source says nothing, with less certainty', () => {
    const source = member('Tegelzetter', 'Ria', ['SP', '2006-11-30', '2010-01-01'], ['VVD', '2025-11-12', null]);
    const gap: MemberRow = ['Tegelzetter', 'Ria', [['SP', '2013-01-01', '2013-02-01', 'high']]];
    const [row] = mergeMembers([source], snapshot(gap));
    assert.deepEqual(row?.[2][1], ['SP', '2013-01-01', '2013-02-01', 'medium']);
  });
  test('is known by half a double name, and is printed as before', () => {
    const double: MemberRow = ['Tegelzetter-Steen', 'Ria', [['VVD', '2012-09-20', null, 'high']]];
    const rows = mergeMembers([member('Tegelzetter', 'Ria', ['VVD', '2012-09-20', null])], snapshot(double));
    assert.deepEqual(
      rows.map(([surname]) => surname),
      ['Tegelzetter-Steen'],
    );
  });
  test('is known by surname and party where the first name is written in another way', () => {
    const rows = mergeMembers([member('Tegelzetter', 'Maria', ['VVD', '2012-09-20', null])], snapshot(known));
    assert.deepEqual(
      rows.map(([surname, first]) => [surname, first]),
      [['Tegelzetter', 'Ria']],
    );
  });
  test('is not somebody else of the same surname', () => {
    const rows = mergeMembers([member('Tegelzetter', 'Ruud', ['CDA', '2025-11-12', null])], snapshot(known));
    assert.deepEqual(
      rows.map(([, first]) => first),
      ['Ria', 'Ruud'],
    );
  });
  test('may share a surname with another, and each has the own days', () => {
    const other: MemberRow = ['Tegelzetter', 'Ruud', [['SP', '2021-03-31', null, 'high']]];
    const source = [
      member('Tegelzetter', 'Ruud', ['SP', '2021-03-31', '2026-09-01']),
      member('Tegelzetter', 'Ria', ['VVD', '2012-09-20', null]),
    ];
    const ends = mergeMembers(source, snapshot(known, other)).map(([, first, memberships]) => [
      first,
      memberships.at(-1)?.[2],
    ]);
    assert.deepEqual(ends, [
      ['Ria', null],
      ['Ruud', '2026-09-01'],
    ]);
  });
});

test('someone whom only the snapshot knows stays, and is not known to sit any more', () => {
  const rows: readonly MemberRow[] = [
    ['Grindruimer', 'Jo', [['SP', '2010-06-17', '2012-09-19', 'high']]],
    ['Kadewachter', 'Ans', [['SP', '2025-11-12', null, 'high']]],
    ['Molenmaker', 'Bo', [['SP', '2026-05-13', null, 'low']]],
  ];
  assert.deepEqual(mergeMembers([], snapshot(...rows)), [
    rows[0],
    ['Kadewachter', 'Ans', [['SP', '2025-11-12', '2026-03-10', 'low']]],
    ['Molenmaker', 'Bo', [['SP', '2026-05-13', '2026-05-13', 'low']]],
  ]);
});

test('someone new is added in the order of the names, and someone of long ago is not', () => {
  const source = [
    member('Van der Lee', 'Bo', ['SP', '2026-11-01', null]),
    member('Aardappel', 'Jo', ['SP', '2026-11-01', null]),
    member('Oudgediende', 'Al', ['CDA', '1994-05-17', '2002-05-22']),
  ];
  assert.deepEqual(
    mergeMembers(source, snapshot()).map(([surname]) => surname),
    ['Aardappel', 'Van der Lee'],
  );
});

test('two parties that claim the same days leave doubt', () => {
  const runs = [{ label: 'SP', from: '2026-11-01', to: null, disputed: true }];
  const [row] = mergeMembers([{ surname: 'Aardappel', first: null, runs }], snapshot());
  assert.deepEqual(row?.[2], [['SP', '2026-11-01', null, 'medium']]);
});

test('a source that says what the shipped data say changes none of their names, and loses none', () => {
  const shipped = shippedMembers();
  const source = shipped.rows.map(([surname, first, list]): SeatedMember => {
    return { surname, first, runs: list.map(([label, from, to]) => ({ label, from, to, disputed: false })) };
  });
  const names = (rows: readonly MemberRow[]) => rows.map(([surname, first]) => `${first} ${surname}`).sort();
  assert.deepEqual(names(mergeMembers(source, shipped)), names(shipped.rows));
  const some = fc.subarray(source.map((_, index) => index));
  fc.assert(
    fc.property(some, (indices) => {
      const part = indices.map((index) => source[index] as SeatedMember);
      assert.deepEqual(names(mergeMembers(part, shipped)), names(shipped.rows));
    }),
    { numRuns: 30 },
  );
});

describe('members in a file', () => {
  test('are read as they were written; so are those that are shipped', () => {
    const shipped = { ...shippedMembers(), date: '2026-06-01' };
    assert.deepEqual(readMemberTable(renderMemberTable(shipped), today), shipped);
  });
  test('are not read where they are not as we write them', () => {
    const row: MemberRow = ['Tegelzetter', null, [['SP', '2025-11-12', null, 'high']]];
    const good = { ...snapshot(row) };
    const bad: readonly object[] = [
      { ...good, date: '2026-12-04' },
      { ...good, date: 'gisteren' },
      { ...good, until: '2026-06-02' },
      { ...good, rows: [] },
      { ...good, rows: undefined },
      { ...good, parties: 1 },
      { ...good, parties: [['NWP', 'Nieuw', '2026-01-01']] },
      { ...good, rows: [['Tegel\nzetter', null, []]] },
      { ...good, rows: [['**Tegelzetter**', null, []]] },
      { ...good, rows: [['x'.repeat(81), null, []]] },
      { ...good, rows: [['Tegelzetter', null, [['SP', '2025-02-30', null, 'high']]]] },
      { ...good, rows: [['Tegelzetter', null, [['SP', '2025-11-12', '2025-11-11', 'high']]]] },
      { ...good, rows: [['Tegelzetter', null, [['SP', '2025-11-12', null, 'zeker']]]] },
      { ...good, rows: Array.from({ length: 5001 }, () => row) },
    ];
    assert.deepEqual(readMemberTable(JSON.stringify(good), today), good);
    for (const table of bad)
      assert.equal(readMemberTable(JSON.stringify(table), today), undefined, JSON.stringify(table).slice(0, 90));
    for (const content of ['', 'null', '[]', '{', '{}', '\u0000'])
      assert.equal(readMemberTable(content, today), undefined);
  });
});
