import type { LinkStatuses } from '../links/linkStatus.ts';
import type { FootnoteDefinition, FootnoteMark, QuestionDocument, QuestionSet } from '../model/questionDocument.ts';
import { keyOf } from '../rules/questions/readNumbering.ts';
import type { Finding } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { Texts } from '../texts/texts.ts';
import { firstWords } from './firstWords.ts';
import { hoverAddress } from './hoverAddress.ts';
import { hoverOpening } from './hoverOpening.ts';
import { type Hover, type HoverSection, runsOf, section } from './hoverText.ts';

export type { Hover, HoverRun, HoverSection } from './hoverText.ts';

/** What is known besides the document itself. */
export interface HoverFacts {
  readonly findings: readonly Finding[];
  readonly links: LinkStatuses;
  readonly texts: Texts;
}

/** What is to be said of a place: first of the thing that stands there, then of what was found wrong with it. */
export function hoverAt(
  document: QuestionDocument,
  at: number,
  { findings, links, texts }: HoverFacts,
): Hover | undefined {
  const set = document.sets.findLast((it) => touches(it.span, at));
  if (set === undefined) return undefined;
  const thing =
    hoverMark(set, at, texts) ??
    hoverAddress(set, at, links, texts) ??
    hoverOpening(set, at, texts) ??
    hoverReference(set, at, texts);
  const found = findings.filter((finding) => touches(finding.span, at));
  const span = thing?.span ?? found[0]?.span;
  if (span === undefined) return undefined;
  const rules = [...new Set(found.map((finding) => finding.rule))];
  return { span, sections: [...(thing?.sections ?? []), ...rules.flatMap((rule) => ruleSection(rule, texts))] };
}

function touches(span: Span, at: number): boolean {
  return span.start <= at && at <= span.end;
}

function ruleSection(id: string, texts: Texts): HoverSection[] {
  const rules = texts.rules as Readonly<Record<string, { readonly summary?: string } | undefined>>;
  const summary = rules[id]?.summary;
  return summary === undefined ? [] : [section(texts.editor.hover.rule(id), summary)];
}

/** On a mark the note; on a note's own mark the places that refer to it. */
function hoverMark(set: QuestionSet, at: number, texts: Texts): Hover | undefined {
  const note = set.notes.find((it) => touches(it.markSpan, at));
  if (note !== undefined) return { span: note.markSpan, sections: marksOf(note, set, texts) };
  const marks = set.marks.filter((it) => touches(it.span, at));
  const mark = marks.find((it) => touches(it.labelSpan, at)) ?? marks[0];
  if (mark === undefined) return undefined;
  const notes = set.notes.filter((it) => it.label === mark.label);
  if (notes.length === 0) return undefined;
  const title = texts.editor.hover.footnote(mark.label);
  return { span: mark.span, sections: notes.map(({ body }) => ({ title, body: body.map(runsOf) })) };
}

function marksOf({ label }: FootnoteDefinition, set: QuestionSet, texts: Texts): HoverSection[] {
  const { footnote, noMark } = texts.editor.hover;
  const marks = set.marks.filter((mark) => mark.label === label);
  if (marks.length === 0) return [section(footnote(label), noMark)];
  return marks.map((mark) => section(texts.editor.hover.markIn(partOf(mark, set, texts)), firstWords([mark.prose])));
}

/** The name of the part of the set a mark stands in. */
function partOf(mark: FootnoteMark, set: QuestionSet, texts: Texts): string {
  const { outline } = texts.editor;
  const inside = ({ span }: { readonly span: Span }) => touches(span, mark.span.start);
  const numbers = ({ label }: QuestionSet['questions'][number]) => label.numbers.map(keyOf);
  const question = set.questions.find(inside);
  if (question !== undefined) return outline.question(numbers(question));
  const answer = set.answers.find(inside);
  if (answer !== undefined) return outline.answer(numbers(answer));
  if (set.explanation !== undefined && inside(set.explanation)) return outline.explanation;
  return outline.opening;
}

function hoverReference(set: QuestionSet, at: number, texts: Texts): Hover | undefined {
  const { hover } = texts.editor;
  const found = set.references.find((it) => touches(it.span, at));
  if (found === undefined) return undefined;
  const title = hover.reference(hover.referenceKinds[found.kind]);
  return { span: found.span, sections: [{ title, body: [[{ text: found.id, href: found.href }]] }] };
}
