import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepLastAskers, readLastAskers, updatedAskers } from '../../client/newSet/lastAskers.ts';
import { dutchDay, readDay, today } from '../../client/newSet/readDay.ts';
import { type AskedStep, runSteps } from '../../client/newSet/runSteps.ts';

test('a day is read as people type it, and only if it exists', () => {
  for (const typed of ['4 november 2026', '04 Nov 2026', ' 4-11-2026', '4/11/2026', '4.11.2026', '2026-11-04']) {
    assert.equal(readDay(typed), '2026-11-04', typed);
  }
  assert.equal(readDay('3 mrt 2026'), '2026-03-03');
  assert.equal(readDay('29 februari 2028'), '2028-02-29');
  const wrong = [
    '',
    'morgen',
    '29 februari 2026',
    '31-4-2026',
    '0-1-2026',
    '1-13-2026',
    '4 ju 2026',
    '4 novemver 2026',
  ];
  for (const typed of [...wrong, '4-11-26', '4 november', '1'.repeat(5000)]) {
    assert.equal(readDay(typed), undefined, typed);
  }
});

test('a day is written as the sentence has it', () => {
  assert.equal(dutchDay('2026-03-01'), '1 maart 2026');
  assert.equal(readDay(dutchDay('2027-12-31')), '2027-12-31');
  assert.equal(today(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
});

/** Walks through steps, answering from a script; tells what was asked, and in which place. */
async function walk(script: string): Promise<{ readonly shown: string; readonly done: boolean }> {
  const answers = script.split('');
  const shown: string[] = [];
  const step = (name: string, applies: (draft: { more: boolean }) => boolean = () => true) => ({
    applies,
    ask: async (draft: { more: boolean }, place: { readonly step: number; readonly steps: number }) => {
      shown.push(`${name}${place.step}/${place.steps}`);
      const answer = answers.shift();
      if (answer === '<') return 'back' as const;
      if (answer === 'x') return 'cancel' as const;
      if (name === 'b') draft.more = answer === '+';
      return { value: undefined };
    },
  });
  const steps: readonly AskedStep<{ more: boolean }>[] = [
    step('a'),
    step('b'),
    step('c', ({ more }) => more),
    step('d'),
  ];
  return { done: await runSteps(steps, { more: false }, 'Nieuw'), shown: shown.join(' ') };
}

test('steps are asked there and back, and one that does not apply is passed over both ways', async () => {
  assert.deepEqual(await walk('...'), { done: true, shown: 'a1/3 b2/3 d3/3' });
  assert.deepEqual(await walk('.+..'), { done: true, shown: 'a1/3 b2/3 c3/4 d4/4' });
  assert.deepEqual(await walk('..<...'), { done: true, shown: 'a1/3 b2/3 d3/3 b2/3 d3/3' });
  assert.deepEqual(await walk('.+<...'), { done: true, shown: 'a1/3 b2/3 c3/4 b2/4 d3/3' });
  assert.deepEqual(await walk('.<..x'), { done: false, shown: 'a1/3 b2/3 a1/3 b2/3 d3/3' });
  assert.deepEqual(await walk('x'), { done: false, shown: 'a1/3' });
});

test('those who asked the last time are remembered, whatever was kept', async () => {
  const kept = new Map<string, unknown>();
  const memory = {
    get: (key: string) => kept.get(key) as never,
    update: async (key: string, value: unknown) => void kept.set(key, value),
    keys: () => [...kept.keys()],
  };
  assert.deepEqual(readLastAskers(memory), []);
  await keepLastAskers(memory, [{ name: 'Terpstra', party: 'CDA' }]);
  assert.deepEqual(readLastAskers(memory), [{ name: 'Terpstra', party: 'CDA' }]);
  for (const odd of [5, null, 'x', [null, 3, { name: 1 }, { party: 'CDA' }]]) {
    kept.set([...kept.keys()][0] ?? '', odd);
    assert.deepEqual(readLastAskers(memory), []);
  }
});

test('a member who is remembered has the party of now', () => {
  const before = [
    { name: 'Terpstra', party: 'GroenLinks-PvdA' },
    { name: 'Eigen Naam', party: 'SP' },
  ];
  assert.deepEqual(updatedAskers(before, [{ name: 'Terpstra', party: 'PRO' }]), [
    { name: 'Terpstra', party: 'PRO' },
    { name: 'Eigen Naam', party: 'SP' },
  ]);
});
