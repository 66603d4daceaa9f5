import type { AddresseeRun } from '../../model/questionDocument.ts';
import { replace, type TextEdit } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { officeForm } from './officeForms.ts';

/** Official print has capitals since about 2010; drafts have none, and the Griffie puts them there. */
export const addresseeCapital = defineRule({
  id: 'addressee-capital',
  severity: 'hint',
  *check(set, { texts }) {
    const words = texts.rules['addressee-capital'];
    for (const run of set.opening?.addressees ?? []) {
      if (run.office === 'other' || run.misspelt) continue;
      const right = officeForm(run, run.plural);
      const written = run.officeWord.text;
      if (written === right) continue;
      const fixes = [{ title: words.fix(right), safe: true, edits: toCapitals(run, right) }];
      yield { span: run.officeWord.span, message: words.message(written, right), fixes };
    }
  },
});

/** Only the letters that differ: the word's end may be in another fix. */
function toCapitals(run: AddresseeRun, right: string): TextEdit[] {
  const { text, span } = run.officeWord;
  if (span.end - span.start !== text.length) return [replace(span, right)];
  return [...right].flatMap((letter, at) =>
    letter === text.charAt(at) ? [] : [replace({ start: span.start + at, end: span.start + at + 1 }, letter)],
  );
}
