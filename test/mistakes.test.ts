/**
 * The two laws of the catalogue on sets made by the generator: a clean set has no error and no warning; a set with one
 * mistake has a finding of that rule at that place and no other error or warning; fix-all takes it away and brings
 * nothing new. SEEDS=from-to tries other sets than those of every run.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  checkDocument,
  defaultSettings,
  type Finding,
  fixDocument,
  overlaps,
  parseDocument,
  SourceText,
} from '../server/core/index.ts';
import { mistakes } from './support/sets/mistakes/index.ts';
import type { MadeMistake, Mistake } from './support/sets/mistakes/mistake.ts';
import { type Written, write } from './support/sets/pieces.ts';
import { planSet } from './support/sets/plan.ts';
import { random } from './support/sets/random.ts';
import { render } from './support/sets/render.ts';

const [from = 1, to = 12] = (process.env['SEEDS'] ?? '1-12').split('-').map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, index) => from + index);
const facts = { today: { year: 2026, month: 11, day: 24 } };

function check(text: string): readonly Finding[] {
  return checkDocument(parseDocument(new SourceText(text)), defaultSettings, facts);
}

const grave = ({ severity }: Finding) => severity === 'error' || severity === 'warning';
const shown = (finding: Finding) => `${finding.rule}@${finding.span.start}: ${finding.message}`;

function hits(finding: Finding, made: MadeMistake, { places }: Written): boolean {
  return made.at.some((name) => {
    const place = places.get(name);
    const wide = place === undefined ? undefined : { start: place.start - 1, end: place.end + 1 };
    return wide !== undefined && overlaps(wide, finding.span);
  });
}

function make(mistake: Mistake, seed: number): { made: MadeMistake; written: Written } | undefined {
  const rnd = random(seed);
  const plan = planSet(rnd);
  const made = mistake.make({ plan, pieces: render(plan), rnd });
  return made === undefined ? undefined : { made, written: write(made.pieces, plan.lineEnding, plan.bom) };
}

/** What a mutant shows against the laws; empty when it keeps them. */
function faults(mistake: Mistake, { made, written }: { made: MadeMistake; written: Written }): string[] {
  const findings = check(written.text);
  const own = findings.filter((finding) => finding.rule === mistake.rule);
  const faults: string[] = [];
  if (own.length === 0) faults.push('not found');
  else if (!own.some((finding) => hits(finding, made, written))) faults.push(`found elsewhere: ${own.map(shown)}`);
  const others = findings.filter((finding) => finding.rule !== mistake.rule && grave(finding));
  if (others.length > 0) faults.push(`others: ${others.map(shown).join(' | ')}`);
  return [...faults, ...fixFaults(mistake, written.text, own)];
}

function fixFaults(mistake: Mistake, text: string, own: readonly Finding[]): string[] {
  const once = fixDocument(new SourceText(text), defaultSettings, facts).text;
  const faults: string[] = [];
  if (fixDocument(new SourceText(once), defaultSettings, facts).text !== once) faults.push('fix-all twice differs');
  const left = check(once);
  const fixable = own.length > 0 && own.every((finding) => finding.fixes.some((fix) => fix.safe));
  if (fixable && left.some((finding) => finding.rule === mistake.rule)) faults.push('fix-all leaves it');
  const fresh = left.filter((finding) => grave(finding) && finding.rule !== mistake.rule);
  if (fresh.length > 0) faults.push(`fix-all brings: ${fresh.map(shown).join(' | ')}`);
  return faults;
}

describe('clean sets', () => {
  test('have no error and no warning', () => {
    for (const seed of seeds) {
      const plan = planSet(random(seed));
      const { text } = write(render(plan), plan.lineEnding, plan.bom);
      const document = parseDocument(new SourceText(text));
      assert.equal(document.sets.length, 1, `seed ${seed}`);
      assert.equal(document.sets[0]?.kind, plan.kind, `seed ${seed}`);
      assert.equal(document.sets[0]?.stage, plan.stage, `seed ${seed}`);
      assert.deepEqual(check(text).filter(grave).map(shown), [], `seed ${seed}`);
    }
  });
});

describe('one mistake', () => {
  for (const mistake of mistakes) {
    test(`${mistake.rule}: ${mistake.name}`, () => {
      let made = 0;
      const wrong: string[] = [];
      for (const seed of seeds) {
        const mutant = make(mistake, seed);
        if (mutant === undefined) continue;
        made++;
        for (const fault of faults(mistake, mutant)) wrong.push(`seed ${seed}: ${fault}`);
      }
      // A short run of other seeds may hold no fitting set.
      assert.ok(made > 0 || seeds.length < 20, 'no set has a place for it');
      assert.deepEqual(wrong.slice(0, 5), [], `${wrong.length} faults in ${made} mutants`);
    });
  }
});
