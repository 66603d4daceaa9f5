import { oneLine, titleOf } from '../../features/documentSymbols.ts';
import { firstWords } from '../../features/firstWords.ts';
import { linkSigns } from '../../features/linkMarks.ts';
import { hostOf } from '../../features/setFacts.ts';
import type { LinkState, LinkStatuses } from '../../links/linkStatus.ts';
import type { Answer, Question, QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import { checkedHref } from '../../rules/addresses/addressesToCheck.ts';
import { describeLink } from '../../rules/addresses/describeLink.ts';
import { linkStatusOf } from '../../rules/addresses/linkStatusOf.ts';
import { keyOf } from '../../rules/questions/readNumbering.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import type { Texts } from '../../texts/texts.ts';
import type { WritingTexts } from '../../texts/writingTexts.ts';
import { createFindingCounter, type FindingCounts, noFindings } from './countFindings.ts';
import { describeFigures } from './describeFigures.ts';
import { setFigures } from './setFigures.ts';
import { type Source, sourcesOf } from './sourcesOf.ts';

export type OverviewKind = 'set' | 'opening' | 'reply' | 'question' | 'answer' | 'sources' | 'source' | 'explanation';

/** One node of the overview of a document (overzicht). Its own words are in the language of the user. */
export interface OverviewNode {
  readonly kind: OverviewKind;
  readonly label: string;
  /** First words of what it holds, or the website of a source. */
  readonly detail: string;
  /** What there is to say of it in whole sentences. */
  readonly tooltip: string;
  readonly span: Span;
  /** What to put the cursor on. */
  readonly selection: Span;
  /** Of a source with an address. */
  readonly link: { readonly state: LinkState; readonly sign: string } | undefined;
  /** Of a question: which of its set it is, counted from nought. */
  readonly question: number | undefined;
  readonly findings: FindingCounts;
  readonly children: readonly OverviewNode[];
}

/** What the overview is made of. */
export interface OverviewFacts {
  readonly document: QuestionDocument;
  readonly findings: readonly Finding[];
  readonly links: LinkStatuses;
  readonly texts: Texts;
  readonly writing: WritingTexts;
}

/** The parts of the one set of a document; of several sets, a node for each. */
export function overviewOf(facts: OverviewFacts): readonly OverviewNode[] {
  const { sets } = facts.document;
  const [first, ...more] = sets;
  if (first === undefined) return [];
  const count = createFindingCounter(facts.findings);
  if (more.length === 0) return partsOf(first, facts, count, true);
  return sets.map((set) => setNode(set, facts, count));
}

type Count = (span: Span) => FindingCounts;

function setNode(set: QuestionSet, facts: OverviewFacts, count: Count): OverviewNode {
  const { heading, opening, span } = set;
  const place = heading?.span ?? opening?.span ?? { start: span.start, end: span.start };
  return node({
    kind: 'set',
    label: titleOf(set) ?? facts.texts.editor.outline.set,
    detail: oneLine(opening?.subject?.text ?? ''),
    tooltip: describeFigures([setFigures(set)], facts.texts, facts.writing).join('\n'),
    span,
    selection: place,
    findings: count(span),
    children: partsOf(set, facts, count, false),
  });
}

/** Where there is no node for the set, its opening carries the number, and what was found of it. */
function partsOf(set: QuestionSet, facts: OverviewFacts, count: Count, alone: boolean): readonly OverviewNode[] {
  const { outline } = facts.texts.editor;
  const { opening, reply, explanation } = set;
  const parts: OverviewNode[] = set.questions.map((question, index) => ({
    ...labelled('question', outline.question, question, facts, count),
    question: index,
  }));
  parts.push(...set.answers.map((answer) => labelled('answer', outline.answer, answer, facts, count)));
  if (opening !== undefined) {
    const subject = oneLine(opening.subject?.text ?? opening.prose.text);
    const detail = alone ? `${titleOf(set) ?? ''} ${subject}`.trim() : subject;
    const span = alone ? { start: set.span.start, end: opening.span.end } : opening.span;
    parts.push(part('opening', outline.opening, detail, span, opening.span, count));
  }
  if (reply !== undefined) {
    parts.push(part('reply', outline.reply, firstWords([reply.prose]), reply.span, reply.span, count));
  }
  if (explanation !== undefined) {
    const { body, heading, span } = explanation;
    parts.push(part('explanation', outline.explanation, firstWords(body), span, heading.span, count));
  }
  parts.sort((a, b) => a.span.start - b.span.start);
  // Notes stand anywhere in a set; together they are what the author checks before handing it in.
  return [...parts, ...sourcesNode(set, facts, count)];
}

function labelled(
  kind: 'question' | 'answer',
  name: (numbers: readonly string[]) => string,
  { label, body, span }: Question | Answer,
  { texts }: OverviewFacts,
  count: Count,
): OverviewNode {
  const numbers = label.numbers.map(keyOf);
  const detail = firstWords(body) || texts.editor.outline.noText;
  // The number of a list item stands before what was read as the question.
  const whole = { start: Math.min(label.span.start, span.start), end: span.end };
  return part(kind, name(numbers).trim(), detail, whole, label.span, count);
}

function sourcesNode(set: QuestionSet, facts: OverviewFacts, count: Count): readonly OverviewNode[] {
  const sources = sourcesOf(set).map((source) => sourceNode(source, facts, count));
  const [first] = sources;
  if (first === undefined) return [];
  const { overview } = facts.writing;
  return [
    node({
      kind: 'sources',
      label: overview.sources,
      detail: String(sources.length),
      tooltip: overview.sourcesHow,
      // It has no place of its own: the cursor stands in one of its children or nowhere.
      span: { start: first.selection.start, end: first.selection.start },
      selection: first.selection,
      children: sources,
    }),
  ];
}

function sourceNode(source: Source, { links, texts }: OverviewFacts, count: Count): OverviewNode {
  const { note, addresses, span } = source;
  const states = addresses.map((address) => ({ address, status: linkStatusOf(address, links) }));
  const worst = gravest.flatMap((state) => states.find((it) => (it.status?.state ?? 'unchecked') === state) ?? [])[0];
  const state = worst === undefined ? undefined : (worst.status?.state ?? 'unchecked');
  const host = hostOf(worst?.address.href ?? '') ?? '';
  const name = note === undefined ? oneLine(addresses[0]?.text ?? '') : firstWords(note.body);
  return node({
    kind: 'source',
    label: note === undefined ? name : `${note.label}. ${name || texts.editor.outline.noText}`,
    detail: host,
    tooltip: worst === undefined || checkedHref(worst.address) === undefined ? '' : describeLink(worst.status, texts),
    span,
    selection: note?.markSpan ?? span,
    link: state === undefined ? undefined : { state, sign: linkSigns[state] },
    findings: count(span),
  });
}

/** Of several addresses in one note, the one to look at first. */
const gravest: readonly LinkState[] = ['gone', 'moved', 'unverifiable', 'unchecked', 'ok'];

function part(kind: OverviewKind, label: string, detail: string, span: Span, selection: Span, count: Count) {
  return node({ kind, label, detail, span, selection, findings: count(span) });
}

function node(
  parts: Pick<OverviewNode, 'kind' | 'label' | 'detail' | 'span' | 'selection'> & Partial<OverviewNode>,
): OverviewNode {
  return { tooltip: '', link: undefined, question: undefined, findings: noFindings, children: [], ...parts };
}
