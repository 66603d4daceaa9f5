/** The same on real documents, where they lie beside the project. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseDocument, type QuestionSet, SourceText } from '../../../server/core/index.ts';
import { assertKept, assertNoOverlap } from '../../support/invariants.ts';
import { runEdit } from '../../support/runEdit.ts';
import { readOne } from '../../support/setText.ts';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const skip = existsSync(`${shared}corpus`) ? false : 'no real documents beside the project';

function texts(folder: string): readonly (readonly [name: string, text: string])[] {
  return readdirSync(`${shared}${folder}`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(`${shared}${folder}/${name}`, 'utf8')] as const);
}

function assertOneNoteMore(before: string, after: string): void {
  const [old, now] = [readOne(before), readOne(after)];
  assert.equal(now.marks.length, old.marks.length + 1, after);
  assert.equal(now.notes.length, old.notes.length + 1, after);
  assert.deepEqual(lettersOf(now), lettersOf(old), after);
}

/** Of each question, without the numbers and brackets of its marks. */
const lettersOf = ({ questions }: QuestionSet) =>
  questions.map(({ body }) => body.map(({ text }) => text.replace(/\P{L}/gu, '')).join(' '));

describe('real documents', { skip }, () => {
  for (const folder of ['seed', 'corpus/draft', 'corpus/exact-questions', 'corpus/exact']) {
    test(`${folder}: each question moved to the top, split and merged`, () => {
      let done = 0;
      let refused = 0;
      for (const [name, text] of skip === false ? texts(folder) : []) {
        const [set] = parseDocument(new SourceText(text)).sets;
        const count = set?.questions.length ?? 0;
        for (const from of new Set([1, count >> 1, count - 1].filter((index) => index >= 0 && index < count))) {
          const question = set?.questions[from] ?? assert.fail();
          const moved = runEdit('moveTo', text, set?.span.start, { from, to: 0 });
          const offset = question.bodySpan?.start ?? question.span.start;
          const sentence = /[?.] (?=\p{Lu})/u.exec(text.slice(offset, question.span.end));
          const split = runEdit('split', text, offset + (sentence?.index ?? 0) + 2);
          const noted = runEdit('insertFootnote', text, question.span.end, { address: 'https://www.example.org/' });
          for (const [outcome, freedom] of [
            [moved, 'order'],
            [split, 'borders'],
          ] as const) {
            if (outcome.refusal === undefined) assertKept(text, outcome.text, freedom);
          }
          for (const { refusal, edits } of [moved, split, noted]) {
            if (refusal === undefined) done++;
            else refused++;
            assertNoOverlap(text, edits);
          }
          if (noted.refusal === undefined) assertOneNoteMore(text, noted.text);
          if (split.refusal === undefined && question.body.length === 1) {
            const merged = runEdit('merge', split.text, split.select);
            assert.equal(merged.text, text, `${name} ${from}`);
          }
        }
      }
      assert.ok(done > refused, `${done} done, ${refused} refused`);
    });
  }
});
