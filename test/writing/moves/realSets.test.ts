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

/** How often each is to be seen at least. Where there are answers, as in most drafts there, nothing is split. */
const least = {
  seed: { moved: 3, noted: 3, split: 3, merged: 3 },
  'corpus/draft': { moved: 30, noted: 30, split: 1, merged: 1 },
  'corpus/exact-questions': { moved: 45, noted: 45, split: 20, merged: 20 },
  'corpus/exact': { moved: 40, noted: 40, split: 0, merged: 0 },
};

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
  for (const [folder, floors] of Object.entries(least)) {
    test(`${folder}: each question moved to the top, split and merged`, () => {
      const made = { moved: 0, split: 0, noted: 0, merged: 0 };
      for (const [name, text] of texts(folder)) {
        const [set] = parseDocument(new SourceText(text)).sets;
        const count = set?.questions.length ?? 0;
        for (const from of new Set([1, count >> 1, count - 1].filter((index) => index >= 0 && index < count))) {
          const question = set?.questions[from] ?? assert.fail();
          const moved = runEdit('moveTo', text, set?.span.start, { from, to: 0 });
          const offset = question.bodySpan?.start ?? question.span.start;
          const sentence = /[?.] (?=\p{Lu})/u.exec(text.slice(offset, question.span.end));
          const split = runEdit('split', text, offset + (sentence?.index ?? 0) + 2);
          const noted = runEdit('insertFootnote', text, question.span.end, { address: 'https://www.example.org/' });
          for (const { edits } of [moved, split, noted]) assertNoOverlap(text, edits);
          if (moved.refusal === undefined) {
            made.moved++;
            assertKept(text, moved.text);
          }
          if (noted.refusal === undefined) {
            made.noted++;
            assertOneNoteMore(text, noted.text);
          }
          if (split.refusal !== undefined) continue;
          made.split++;
          assertKept(text, split.text, 'borders');
          if (question.body.length !== 1) continue;
          made.merged++;
          assert.equal(runEdit('merge', split.text, split.select).text, text, `${name} ${from}`);
        }
      }
      for (const edit of ['moved', 'noted', 'split', 'merged'] as const) {
        assert.ok(made[edit] >= floors[edit], `${edit}: ${made[edit]}`);
      }
    });
  }
});
