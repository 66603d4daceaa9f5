/** Moving, numbering, splitting and merging in any set: no text is lost, and what belongs together stays together. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  applyEdits,
  parseDocument,
  type Question,
  type QuestionSet,
  readQuestionReferences,
  SourceText,
  type Span,
} from '../../../server/core/index.ts';
import { assertKept, assertNoOverlap } from '../../support/invariants.ts';
import { runEdit } from '../../support/runEdit.ts';
import { write } from '../../support/sets/pieces.ts';
import { planSet, type SetPlan } from '../../support/sets/plan.ts';
import { type Random, random } from '../../support/sets/random.ts';
import { render } from '../../support/sets/render.ts';
import { askedText } from '../../support/setText.ts';

interface Case {
  readonly text: string;
  readonly plan: SetPlan;
  readonly set: QuestionSet;
  readonly rnd: Random;
}

/** A clean set of the generator whose questions refer to one another. */
function caseOf(seed: number, kind: 'kv' | 'ah' = 'kv'): Case {
  const rnd = random(seed);
  const plan = planSet(rnd, { kind });
  const count = plan.questions.at(-1)?.numbers.at(-1) ?? 1;
  const questions = plan.questions.map((question) => {
    if (!rnd.chance(0.4)) return question;
    const paragraphs = [...question.paragraphs];
    const last = `${paragraphs.pop()} Hoe verhoudt dit zich tot uw antwoord op vraag ${rnd.integer(1, count)}?`;
    return { ...question, paragraphs: [...paragraphs, last] };
  });
  const { text } = write(render({ ...plan, questions }), plan.lineEnding, plan.bom);
  const [set] = parseDocument(new SourceText(text)).sets;
  if (set === undefined) throw new Error('the generator made no set');
  return { text, plan, set, rnd };
}

const seeds = fc.integer({ min: 1, max: 1e9 });
const withinQuestion = ({ set, rnd }: Case): number => {
  const { span } = rnd.pick(set.questions);
  return rnd.integer(span.start, span.end);
};

/** Where its sentences begin, but for the first. */
const blanksIn = ({ body }: Question): readonly number[] =>
  body.flatMap((prose) =>
    [...prose.text.matchAll(/[?.] (?=\p{Lu})/gu)].map((match) => prose.offsetAt(match.index + 2)),
  );

const notesAtEnd = ({ notes, questions }: QuestionSet): boolean =>
  notes.every((note) => note.span.start > (questions.at(-1)?.span.end ?? 0));

function assertSound({ text, plan }: Case, outcome: ReturnType<typeof runEdit>, freedom?: 'borders'): void {
  assertKept(text, outcome.text, freedom);
  assertNoOverlap(text, outcome.edits);
  if (plan.lineEnding === '\r\n') assert.doesNotMatch(outcome.text, /(?<!\r)\n/);
  const { select } = outcome;
  if (select !== undefined)
    assert.ok(0 <= select.start && select.start <= select.end && select.end <= outcome.text.length);
}

/** Other numbers for 1 up to the count, none of them twice: with gaps, and unless it is to rise, in any order. */
function otherNumbers(rnd: Random, count: number, rising: boolean): readonly number[] {
  let last = 1;
  const numbers = Array.from({ length: count }, () => (last += rnd.integer(1, 3)));
  return rising ? numbers : rnd.sample(numbers, count);
}

/** The set with the numbers of its questions or notes wrong, and wrong everywhere in the same way. */
function misnumbered({ text, plan, set, rnd }: Case): string {
  const count = plan.questions.at(-1)?.numbers.at(-1) ?? 0;
  const listed = plan.labels === 'list';
  // Of a list Markdown reads the first number only, and an answer to two questions names the lower one first.
  const questions = otherNumbers(rnd, count, plan.kind === 'ah').map((number, index) => (listed ? index + 3 : number));
  const notes = otherNumbers(rnd, plan.notes.length, false);
  const which = rnd.pick(['questions', 'notes', 'both'] as const);
  const asked = [
    ...[...set.questions, ...set.answers].flatMap(({ label }) => label.numbers),
    ...readQuestionReferences(set).flatMap((reference) => reference.numbers),
  ];
  const renewed = (span: Span, number: number | undefined) => ({ span, text: String(number ?? assert.fail(text)) });
  return applyEdits(text, [
    ...(which === 'notes' ? [] : asked.map(({ span, value }) => renewed(span, questions[value - 1]))),
    ...(which === 'questions'
      ? []
      : [...set.marks, ...set.notes].map(({ labelSpan, number }) => renewed(labelSpan, notes[(number ?? 0) - 1]))),
  ]);
}

describe('any set', () => {
  test('a question moved', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const it = caseOf(seed);
        const count = it.set.questions.length;
        const [from, to] = [it.rnd.integer(0, count - 1), it.rnd.integer(0, count - 1)];
        const outcome = runEdit('moveTo', it.text, it.set.span.start, { from, to });
        assert.equal(outcome.refusal === undefined, from !== to, it.text);
        assertSound(it, outcome);
        const back = runEdit('moveTo', outcome.text, it.set.span.start, { from: to, to: from });
        assertKept(it.text, back.text);
      }),
      { numRuns: 60 },
    );
  });

  test('up and down again is as it was', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const it = caseOf(seed);
        const offset = withinQuestion(it);
        const outcome = runEdit('moveUp', it.text, offset);
        if (it.set.questions[0] !== undefined && offset <= it.set.questions[0].span.end) {
          assert.notEqual(outcome.refusal, undefined);
          return;
        }
        assert.equal(outcome.refusal, undefined, it.text);
        assertSound(it, outcome);
        const back = runEdit('moveDown', outcome.text, outcome.select).text;
        // Notes printed at the foot of a page stand below a question that is not theirs: they stay where they are.
        if (notesAtEnd(it.set)) assert.equal(back, it.text);
        else assertKept(it.text, back);
      }),
      { numRuns: 60 },
    );
  });

  test('a question with its answer moved', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const it = caseOf(seed, 'ah');
        const outcome = runEdit('moveDown', it.text, withinQuestion(it));
        if (outcome.refusal === undefined) assertSound(it, outcome);
        else assert.match(outcome.refusal, /^Dit is de laatste vraag/);
      }),
      { numRuns: 60 },
    );
  });

  test('right numbers are left as they are', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const it = caseOf(seed);
        assert.match(runEdit('renumber', it.text, it.set.span.start).refusal ?? '', /kloppen al/);
      }),
      { numRuns: 40 },
    );
  });

  for (const kind of ['kv', 'ah'] as const) {
    test(`numbers made wrong are put right again: ${kind}`, () => {
      let changed = 0;
      fc.assert(
        fc.property(seeds, (seed) => {
          const it = caseOf(seed, kind);
          const wrong = misnumbered(it);
          if (wrong === it.text) return;
          changed++;
          const outcome = runEdit('renumber', wrong, it.set.span.start);
          assert.equal(outcome.refusal, undefined, wrong);
          assert.equal(outcome.text, it.text);
        }),
        { numRuns: 60 },
      );
      assert.ok(changed > 40, `${changed}`);
    });
  }

  test('a question split, and merged again', () => {
    let split = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const it = caseOf(seed);
        const places = it.set.questions.flatMap((question) => blanksIn(question).map((blank) => ({ question, blank })));
        if (places.length === 0) return;
        split++;
        const { question, blank } = it.rnd.pick(places);
        const outcome = runEdit('split', it.text, blank);
        assert.equal(outcome.refusal, undefined, it.text);
        assertSound(it, outcome, 'borders');
        const again = runEdit('merge', outcome.text, outcome.select);
        assert.equal(again.refusal, undefined, outcome.text);
        if (question.body.length === 1) assert.equal(again.text, it.text);
        else assertKept(it.text, again.text);
      }),
      { numRuns: 60 },
    );
    assert.ok(split > 40, `${split}`);
  });

  test('two questions merged', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const it = caseOf(seed);
        const outcome = runEdit('merge', it.text, withinQuestion(it));
        if (outcome.refusal !== undefined) assert.match(outcome.refusal, /^Dit is de eerste vraag/);
        else {
          assertSound(it, outcome, 'borders');
          const [set] = parseDocument(new SourceText(outcome.text)).sets;
          assert.equal(set?.questions.length, it.set.questions.length - 1, outcome.text);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('an empty question put in takes nothing away', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const it = caseOf(seed);
        const outcome = runEdit('newQuestion', it.text, withinQuestion(it));
        assert.equal(outcome.refusal, undefined, it.text);
        assertNoOverlap(it.text, outcome.edits);
        const { start } = outcome.select ?? assert.fail();
        const filled = `${outcome.text.slice(0, start)}Hoe diep is de sloot?${outcome.text.slice(start)}`;
        const [set] = parseDocument(new SourceText(filled)).sets;
        assert.equal(set?.questions.length, it.set.questions.length + 1, filled);
        assert.equal(set?.questions.filter(({ body }) => body[0]?.text === 'Hoe diep is de sloot?').length, 1, filled);
        const bare = (bodies: QuestionSet['questions']) =>
          bodies.map(({ body }) => body.map(({ text }) => text.replace(/\d+/g, '#')));
        const others = set?.questions.filter(({ body }) => body[0]?.text !== 'Hoe diep is de sloot?') ?? [];
        assert.deepEqual(bare(others), bare(it.set.questions));
      }),
      { numRuns: 60 },
    );
  });
});

test('nothing to do is said, not done in silence', () => {
  const text = askedText('Vraag 1\n\nEen?\n\nVraag 2\n\nTwee?');
  assert.match(runEdit('moveTo', text, 0, { from: 1, to: 1 }).refusal ?? '', /^Deze vraag staat al op die plaats/);
  assert.match(runEdit('renumber', text).refusal ?? '', /^De nummers van vragen en voetnoten kloppen al/);
  assert.match(runEdit('renumber', askedText('Hoe laat is het?')).refusal ?? '', /^Hier staat geen vraag/);
});
