import type { AddresseeRun } from '../../model/questionDocument.ts';
import type { Span } from '../../text/span.ts';
import { replace, type TextEdit } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { officeForm } from './officeForms.ts';

/** Official print has capitals since about 2010; drafts have none, and the Griffie puts them there. */
export const addresseeCapital = defineRule({
  id: 'addressee-capital',
  severity: 'hint',
  *check(set, { document, texts }) {
    const words = texts.rules['addressee-capital'];
    for (const run of set.opening?.addressees ?? []) {
      if (run.office === 'other' || run.misspelt) continue;
      const second = secondMinister(run, document.source.text);
      if (second !== undefined) {
        const fixes = [{ title: words.fix('Minister'), safe: true, edits: [replace(second, 'Minister')] }];
        yield { span: second, message: words.message('minister', 'Minister'), fixes };
      }
      const right = officeForm(run, run.plural);
      const written = run.officeWord.text;
      if (written.replace(/[\u2010\u2011]/g, '-') === right) continue;
      const fixes = [{ title: words.fix(right), safe: true, edits: toCapitals(run, right) }];
      yield { span: run.officeWord.span, message: words.message(written, right), fixes };
    }
  },
});

/** The second office of `de Minister-President, minister van Algemene Zaken`, where it has a small letter. */
function secondMinister(run: AddresseeRun, text: string): Span | undefined {
  const { end } = run.officeWord.span;
  if (run.office !== 'minister-president' || run.span.end <= end) return undefined;
  const at = text.slice(end, run.span.end).search(/minister\s/);
  return at < 0 ? undefined : { start: end + at, end: end + at + 'minister'.length };
}

/** Only the letters that differ: the word's end may be in another fix. */
function toCapitals(run: AddresseeRun, right: string): TextEdit[] {
  const { text, span } = run.officeWord;
  if (span.end - span.start !== text.length) return [replace(span, right)];
  return [...right].flatMap((letter, at) =>
    letter === text.charAt(at) ? [] : [replace({ start: span.start + at, end: span.start + at + 1 }, letter)],
  );
}
