import type { QuestionSet } from '../../model/questionDocument.ts';
import { type ReferenceNumber, readQuestionReferences } from '../../model/readQuestionReferences.ts';
import { keyOf } from '../../rules/questions/readNumbering.ts';
import type { Renewed } from '../../rules/questions/renumberQuestions.ts';
import { contains } from '../../text/span.ts';
import { remove, replace, type TextEdit } from '../../text/textEdit.ts';

/** Where two questions became one, a reference to both names the one once: `vragen 1, 2 en 3` becomes `vragen 1 en 2`. */
export function nameOnce(
  set: QuestionSet,
  renewed: readonly Renewed[],
  joined: ReadonlyMap<string, string>,
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  if (joined.size === 0) return edits;
  const texts = new Map(renewed.map((it) => [keyOf(it.number), keyOf(it)]));
  for (const [key, text] of joined) texts.set(key, text);
  return readQuestionReferences(set)
    .filter(({ ours }) => ours)
    .reduce((all, { span, numbers }) => {
      const own = withoutRepeat(numbers, texts);
      return own === undefined ? all : [...all.filter((edit) => !contains(span, edit.span)), ...own];
    }, edits);
}

/** Undefined where no number comes twice. */
function withoutRepeat(
  numbers: readonly ReferenceNumber[],
  texts: ReadonlyMap<string, string>,
): readonly TextEdit[] | undefined {
  const ends = numbers.filter((number, index) => numbers[index + 1]?.span.start !== number.span.start);
  const after = ends.map((number) => texts.get(keyOf(number)) ?? keyOf(number));
  const same = after.findIndex((text, index) => index > 0 && text === after[index - 1]);
  if (same < 0 || (ends.length > 2 && numbers.some(({ ranged }) => ranged))) return undefined;
  // What joins the last two, mostly `en`, stays before the last.
  const goes = same === ends.length - 1 && same > 1 ? same - 1 : same;
  return ends.flatMap((number, index) => {
    const above = ends[index - 1];
    if (index === goes && above !== undefined) return [remove({ start: above.span.end, end: number.span.end })];
    const text = after[index] ?? '';
    return text === keyOf(number) ? [] : [replace(number.span, text)];
  });
}
