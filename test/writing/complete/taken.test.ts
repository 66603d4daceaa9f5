/** What completion writes in invented sets makes no mistake that was not there. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, parseDocument, SourceText } from '../../../server/core/index.ts';
import { type Completion, completionsAt } from '../../../server/core/writing/index.ts';
import { write } from '../../support/sets/pieces.ts';
import { planSet } from '../../support/sets/plan.ts';
import { random } from '../../support/sets/random.ts';
import { render } from '../../support/sets/render.ts';
import { facts, mistakesIn } from './offers.ts';

const invented = fc
  .record({
    seed: fc.nat(10_000),
    kind: fc.constantFrom('kv' as const, 'ah' as const),
    stage: fc.constantFrom('official' as const, 'draft' as const),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    which: fc.nat(100),
  })
  .map(({ seed, kind, stage, lineEnd, which }) => {
    const { text } = write(render(planSet(random(seed), { kind, stage })), lineEnd, false);
    const document = parseDocument(new SourceText(text));
    const asked = document.sets[0]?.questions.filter(({ bodySpan }) => bodySpan !== undefined) ?? [];
    return { text, document, question: asked[which % Math.max(1, asked.length)] };
  });

function take(text: string, { span, snippet = '', edits = [] }: Completion, filledIn: string): string {
  return applyEdits(text, [{ span, text: snippet.replace('$0', filledIn).replaceAll('\\$', '$') }, ...edits]);
}

describe('what is taken', () => {
  test('as a footnote at the end of a question', () => {
    let tried = 0;
    fc.assert(
      fc.property(invented, ({ text, document, question }) => {
        const end = question?.bodySpan?.end;
        const offer =
          end === undefined
            ? undefined
            : completionsAt(document, end, facts).find(({ label }) => label.startsWith('Voetnoot'));
        if (offer === undefined) return;
        tried++;
        const after = take(text, offer, '');
        assert.deepEqual(mistakesIn(after), mistakesIn(text), after);
      }),
      { numRuns: 60 },
    );
    assert.ok(tried > 30, `${tried} tried`);
  });

  test('as the next question, with its text', () => {
    let tried = 0;
    fc.assert(
      fc.property(invented, ({ text, document, question }) => {
        const set = document.sets[0];
        if (question === undefined || set === undefined || set.kind !== 'kv') return;
        const below = question.span.end + document.source.lineEnding.length;
        const offer = completionsAt(document, below, facts).find(({ label }) => label.startsWith('Vraag'));
        if (offer === undefined) return;
        tried++;
        const after = take(text, offer, 'Hoe hoog is de kade daar?');
        assert.deepEqual(mistakesIn(after), mistakesIn(text), after);
        const [changed] = parseDocument(new SourceText(after)).sets;
        assert.equal(changed?.questions.length, set.questions.length + 1, after);
      }),
      { numRuns: 60 },
    );
    assert.ok(tried > 10, `${tried} tried`);
  });
});
