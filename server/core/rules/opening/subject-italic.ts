import type { Prose } from '../../model/prose.ts';
import type { Subject } from '../../model/questionDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { insert, remove, type TextEdit } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';

/** Official print sets the subject in italics, and nothing else of the opening. */
export const subjectItalic = defineRule({
  id: 'subject-italic',
  severity: 'hint',
  *check(set, { document, texts }) {
    const subject = set.opening?.subject;
    if (set.opening === undefined || subject === undefined) return;
    if (set.stage !== 'official' || subject.italic === 'exact') return;
    // Where the subject begins is not sure without its `over`.
    if (set.opening.gaps.some((gap) => gap.part === 'subject')) return;
    const words = texts.rules['subject-italic'];
    const edits = toItalic(set.opening.prose, subject, document.source);
    const fixes = edits.length === 0 ? [] : [{ title: words.fix, safe: true, edits }];
    yield { span: subject.span, message: words[subject.italic], fixes };
  },
});

/** Takes the markers of other emphasis away and sets those of the subject; what stands already stays. */
function toItalic(prose: Prose, subject: Subject, source: SourceText): TextEdit[] {
  const { start, end } = subject.span;
  const touching = prose.emphasis.filter((range) => range.span.start < end && range.span.end > start);
  const unwanted = touching.flatMap((range) => [range.span.start, range.span.end - 1]);
  unwanted.push(...strayMarkers(source.text, start, end));
  const kept = source.text.slice(start, end);
  const marker = ['*', '_'].find((it) => isFree(kept, it, start, unwanted));
  if (marker === undefined) return [];
  const opening = source.text.charAt(start - 1) === marker && unwanted.includes(start - 1);
  const closing = source.text.charAt(end) === marker && unwanted.includes(end);
  const gone = [...new Set(unwanted)].filter((at) => !(opening && at === start - 1) && !(closing && at === end));
  const edits = gone.map((at) => remove({ start: at, end: at + 1 }));
  return [...edits, ...(opening ? [] : [insert(start, marker)]), ...(closing ? [] : [insert(end, marker)])];
}

/** A marker whose partner got lost is plain text, just outside the subject. */
function strayMarkers(text: string, start: number, end: number): number[] {
  const stray: number[] = [];
  for (let at = start - 1; /[*_ ]/.test(text.charAt(at)); at--) if (text.charAt(at) !== ' ') stray.push(at);
  for (let at = end; /[*_ ]/.test(text.charAt(at)); at++) if (text.charAt(at) !== ' ') stray.push(at);
  return stray;
}

/** Whether a marker can go round the subject: it stands nowhere within, but where it will be taken away. */
function isFree(kept: string, marker: string, start: number, unwanted: readonly number[]): boolean {
  for (let at = kept.indexOf(marker); at >= 0; at = kept.indexOf(marker, at + 1)) {
    if (!unwanted.includes(start + at)) return false;
  }
  return true;
}
