/** The data that are shipped are those of the reference, and no more than is needed of people. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { memberTable } from '../../server/core/data/memberTable.ts';
import { findParty, isPartyOn } from '../../server/core/data/parties.ts';
import { isDay } from '../../server/core/data/readMemberTable.ts';

interface ReferenceMember {
  readonly surname: string;
  readonly first: string | null;
  readonly printed?: readonly string[];
  readonly memberships: readonly {
    readonly label: string;
    readonly from: string;
    readonly to: string | null;
    readonly conf: string;
  }[];
}

const file = fileURLToPath(new URL('../../../shared/reference/members.json', import.meta.url));
const options = existsSync(file) ? {} : { skip: 'the reference is not here' };
const readReference = () =>
  JSON.parse(readFileSync(file, 'utf8')) as {
    readonly about: { readonly date: string };
    readonly members: readonly ReferenceMember[];
  };

describe('the members that are shipped', () => {
  test('are those of the reference, with their days and how sure those are', options, () => {
    const { about, members } = readReference();
    const table = memberTable();
    assert.equal(table.date, about.date);
    assert.deepEqual(
      table.rows,
      members.map(({ surname, first, memberships }) => [
        surname,
        first,
        memberships.map(({ label, from, to, conf }) => [label, from, to, conf]),
      ]),
    );
  });

  test('hold names, parties and days only, of members since 2010', () => {
    for (const row of memberTable().rows) {
      assert.equal(row.length, 3);
      const [surname, , memberships] = row;
      assert.ok(memberships.length > 0, surname);
      assert.ok(
        memberships.some(([, , to]) => to === null || to >= '2010-01-01'),
        surname,
      );
      for (const membership of memberships) {
        const [label, from, to] = membership;
        assert.equal(membership.length, 4);
        assert.ok(isDay(from) && (to === null || (isDay(to) && from <= to)), surname);
        assert.deepEqual(findParty(label), { label, exact: true });
      }
      const starts = memberships.map(([, from]) => from);
      assert.deepEqual(starts, [...starts].sort(), surname);
    }
  });

  test('count a whole Kamer on every first of January, but for a seat', () => {
    for (let year = 2010; year <= 2026; year++) {
      const day = `${year}-01-01`;
      const sitting = memberTable().rows.filter(([, , memberships]) =>
        memberships.some(([, from, to]) => from <= day && (to === null || day <= to)),
      );
      assert.ok(sitting.length >= 149 && sitting.length <= 151, `${day}: ${sitting.length}`);
    }
  });

  test('bear no label from before there was one, in the rows that are sure', () => {
    const wrong = memberTable().rows.flatMap(([surname, , memberships]) =>
      memberships.filter(([label, from, , conf]) => conf === 'high' && !isPartyOn(label, from)).map(() => surname),
    );
    assert.deepEqual(wrong, ['Hernandez', 'Kuzu', 'Öztürk']);
  });
});
