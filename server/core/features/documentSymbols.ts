import type { Answer, FootnoteDefinition, Question, QuestionDocument, QuestionSet } from '../model/questionDocument.ts';
import { keyOf } from '../rules/questions/readNumbering.ts';
import { contains, type Span } from '../text/span.ts';
import type { Texts } from '../texts/texts.ts';
import { firstWords } from './firstWords.ts';

export type OutlineKind = 'set' | 'opening' | 'reply' | 'question' | 'answer' | 'footnote' | 'explanation';

/** One entry of the outline. `selection` lies within `span`, and children lie within their parent. */
export interface OutlineEntry {
  readonly kind: OutlineKind;
  readonly name: string;
  /** First words of what it holds. */
  readonly detail: string;
  readonly span: Span;
  /** What to put the cursor on. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

/** The outline. A document with one set needs no level for it: there the opening carries the number. */
export function documentSymbols(document: QuestionDocument, texts: Texts): readonly OutlineEntry[] {
  const [first, ...more] = document.sets;
  if (first === undefined) return [];
  if (more.length === 0) return entriesOf(first, texts, true);
  return document.sets.map((set) => setEntry(set, document, texts));
}

function setEntry(set: QuestionSet, document: QuestionDocument, texts: Texts): OutlineEntry {
  const children = entriesOf(set, texts, false);
  const written = document.source.slice(set.span).trimEnd();
  const span = { start: set.span.start, end: set.span.start + written.length };
  return entry({
    kind: 'set',
    name: titleOf(set) ?? texts.editor.outline.set,
    detail: oneLine(set.opening?.subject?.text ?? ''),
    span: children.reduce(join, span),
    selection: set.heading?.span ?? set.opening?.span ?? { start: span.start, end: span.start },
    children,
  });
}

/** The parts of a set as they follow one another; a note within a question is that question's. */
function entriesOf(set: QuestionSet, texts: Texts, withTitle: boolean): OutlineEntry[] {
  const { outline } = texts.editor;
  const { opening, reply, explanation } = set;
  const entries: OutlineEntry[] = [];
  if (opening !== undefined) {
    const subject = oneLine(opening.subject?.text ?? opening.prose.text);
    const title = withTitle ? titleOf(set) : undefined;
    const detail = title === undefined ? subject : `${title} ${subject}`.trim();
    entries.push(leaf('opening', outline.opening, detail, opening.span, opening.span));
  }
  if (reply !== undefined) {
    entries.push(leaf('reply', outline.reply, firstWords([reply.prose]), reply.span, reply.span));
  }
  for (const question of set.questions) entries.push(labelled('question', outline.question, question, texts));
  for (const answer of set.answers) entries.push(labelled('answer', outline.answer, answer, texts));
  for (const note of set.notes) entries.push(noteEntry(note, texts));
  if (explanation !== undefined) {
    const detail = firstWords(explanation.body);
    entries.push(leaf('explanation', outline.explanation, detail, explanation.span, explanation.heading.span));
  }
  return nest(entries);
}

function labelled(
  kind: 'question' | 'answer',
  name: (numbers: readonly string[]) => string,
  { label, body, span }: Question | Answer,
  texts: Texts,
): OutlineEntry {
  const numbers = label.numbers.map(keyOf);
  const detail = firstWords(body) || texts.editor.outline.noText;
  return leaf(kind, name(numbers).trim(), detail, span, label.span);
}

function noteEntry(note: FootnoteDefinition, texts: Texts): OutlineEntry {
  const { outline } = texts.editor;
  const detail = firstWords(note.body) || outline.noText;
  return leaf('footnote', outline.footnote(note.label), detail, note.span, note.markSpan);
}

/** The number of a set, or what stands in its place. */
export function titleOf({ heading }: QuestionSet): string | undefined {
  return heading?.number ?? (heading?.text.trim() || undefined);
}

export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function leaf(kind: OutlineKind, name: string, detail: string, span: Span, selection: Span): OutlineEntry {
  return entry({ kind, name, detail, span, selection, children: [] });
}

/** Editors refuse a selection that is not within the entry's own span. */
function entry(parts: OutlineEntry): OutlineEntry {
  return { ...parts, span: join(parts.span, parts) };
}

function join(span: Span, { selection }: Pick<OutlineEntry, 'selection'> & Partial<OutlineEntry>): Span {
  return { start: Math.min(span.start, selection.start), end: Math.max(span.end, selection.end) };
}

/** Puts what lies within another entry below it; what merely overlaps is left beside it, and begins after it. */
function nest(entries: readonly OutlineEntry[]): OutlineEntry[] {
  const ordered = [...entries].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const roots: { entry: OutlineEntry; children: OutlineEntry[] }[] = [];
  for (const next of ordered) {
    const last = roots.at(-1);
    if (last !== undefined && contains(last.entry.span, next.span)) last.children.push(next);
    else roots.push({ entry: next, children: [] });
  }
  return roots.map(({ entry: root, children }) => ({ ...root, children }));
}
