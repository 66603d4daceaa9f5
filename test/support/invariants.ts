/** What no change of the order of questions may alter. */
import assert from 'node:assert/strict';
import {
  checkDocument,
  defaultSettings,
  parseDocument,
  type QuestionDocument,
  type QuestionSet,
  readQuestionReferences,
  SourceText,
  type TextEdit,
} from '../../server/core/index.ts';

const read = (text: string): QuestionDocument => parseDocument(new SourceText(text));
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const bodyOf = (parts: readonly { readonly text: string }[]): string => plain(parts.map(({ text }) => text).join(' '));

/** The texts of the questions, with `#` for the numbers of notes and of the questions they refer to. */
function textsOf(set: QuestionSet): string[] {
  const numbers = [
    ...readQuestionReferences(set).flatMap((it) => it.numbers.map(({ span }) => span)),
    ...set.marks.map(({ labelSpan }) => labelSpan),
  ];
  const isNumber = (offset: number) => numbers.some(({ start, end }) => start <= offset && offset < end);
  return set.questions.map(({ body }) => {
    const texts = body.map((prose) =>
      prose.text
        .split('')
        .map((character, index) => (isNumber(prose.offsetAt(index)) ? '#' : character))
        .join('')
        .replace(/#+/g, '#'),
    );
    return plain(texts.join(' '));
  });
}

/** The text of the note of each mark, with the words before the mark. */
function notesOf({ marks, notes }: QuestionSet): string[] {
  return marks.map(({ label, prose, at }) => {
    const note = notes.find((it) => it.label === label);
    return `${prose.text.slice(0, at).replace(/\d+/g, '#').slice(-9)} → ${note === undefined ? 'none' : bodyOf(note.body)}`;
  });
}

/** For each reference the words before it, and the texts of the questions it means. */
function referencesOf(set: QuestionSet): string[] {
  const texts = textsOf(set);
  return readQuestionReferences(set)
    .filter(({ ours }) => ours)
    .map(({ numbers, span }) => {
      const from = texts[set.questions.findLastIndex((it) => it.span.start <= span.start)];
      const meant = numbers.map(({ value, suffix }) => {
        const at = set.questions.findIndex(({ label }) =>
          label.numbers.some((it) => it.value === value && it.suffix === suffix),
        );
        return texts[at] ?? 'none';
      });
      return `${from} → ${meant.join(' | ')}`;
    });
}

const grave = (document: QuestionDocument): number =>
  checkDocument(document, defaultSettings, { today: { year: 2026, month: 11, day: 24 } }).filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  ).length;

/** `borders`: where questions begin and end may change; `same`: nothing but numbers. */
export function assertKept(before: string, after: string, freedom: 'order' | 'borders' = 'order'): void {
  const [old, now] = [read(before), read(after)];
  assert.equal(now.sets.length, old.sets.length, after);
  old.sets.forEach((set, index) => {
    const other = now.sets[index] as QuestionSet;
    if (freedom === 'order') {
      assert.deepEqual(textsOf(other).sort(), textsOf(set).sort(), after);
      assert.deepEqual(referencesOf(other).sort(), referencesOf(set).sort(), after);
    } else assert.equal(plain(textsOf(other).join(' ')), plain(textsOf(set).join(' ')), after);
    assert.deepEqual(notesOf(other).sort(), notesOf(set).sort(), after);
    assert.equal(other.opening?.prose.text, set.opening?.prose.text);
    assert.equal(bodyOf(other.explanation?.body ?? []), bodyOf(set.explanation?.body ?? []));
  });
  assert.ok(grave(now) <= grave(old), after);
}

/** Edits that an editor can make at once: within the text, and no two of them in one place. */
export function assertNoOverlap(text: string, edits: readonly TextEdit[]): void {
  let at = -1;
  for (const { span } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    assert.ok(at < span.start || (at === span.start && span.start < span.end), JSON.stringify(edits));
    assert.ok(span.start <= span.end && span.end <= text.length, JSON.stringify(edits));
    at = span.end;
  }
}
