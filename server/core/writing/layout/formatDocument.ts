import { createAttachment } from '../../model/attachment.ts';
import type { QuestionDocument } from '../../model/questionDocument.ts';
import { type Layout, type LayoutBlock, readLayout } from '../../model/readLayout.ts';
import { startOfText } from '../../model/splitChunks.ts';
import { convertFootnotes } from '../../rules/footnotes/convertFootnotes.ts';
import { standardizeLabel, standardLabel, standsBelowText } from '../../rules/questions/standardizeLabel.ts';
import { insert, remove, replace, type TextEdit } from '../../text/textEdit.ts';
import { type EditGroup, type Guard, inSteps, type Step, settle } from '../inSteps.ts';
import { outlineOf } from './outlineOf.ts';

/** The document in its canonical layout: blank lines, labels, notes and line ends; not one word is touched. */
export function formatDocument(document: QuestionDocument): QuestionDocument {
  if (document.sets.length === 0) return document;
  return settle(document, (current) => inSteps(current, layoutSteps, saysTheSame));
}

const saysTheSame: Guard = (before, after) => outlineOf(before) === outlineOf(after);

const setLabelsApart: Step = ({ sets, source }) =>
  sets.flatMap(({ questions }) =>
    questions
      .filter(({ label }) => label.form === 'other' && label.text === standardLabel(label))
      .map((question) => standardizeLabel(question, source)),
  );

/** A draft that has `1)` throughout is in one notation already. */
const writeNotesAlike: Step = ({ sets, source }) =>
  sets
    .filter(({ marks, notes }) => new Set([...marks, ...notes].map(({ notation }) => notation)).size > 1)
    .flatMap((set) => convertFootnotes(set, source).map(({ edits }) => edits));

/** Notes that share a paragraph; the others are blocks of their own. */
const setNotesApart: Step = ({ sets, source }) =>
  sets.flatMap(({ notes }) =>
    notes
      .filter(({ notation, markSpan }) => notation === 'sup' && standsBelowText(markSpan.start, source))
      .map(({ markSpan }) => [insert(markSpan.start, source.lineEnding)]),
  );

/** The three steps below ask for it, of the same text where the one before changed nothing. */
const layouts = createAttachment<QuestionDocument, { readonly layout: Layout | undefined }>();

function layoutOf(document: QuestionDocument): Layout | undefined {
  let kept = layouts.get(document);
  if (kept === undefined) {
    kept = { layout: readLayout(document.source.text) };
    layouts.set(document, kept);
  }
  return kept.layout;
}

const LINE_END = /\r\n|\n|\r/g;
const COMMENT = /^<!--/;

/** One blank line between blocks, none above the first, and no indent. What is verbatim keeps what is around it. */
const spaceBlocks: Step = (document) => {
  const { text, lineEnding } = document.source;
  const layout = layoutOf(document);
  if (layout === undefined) return [];
  const groups: EditGroup[] = [];
  let at = startOfText(text);
  layout.blocks.forEach((block, index) => {
    const above = layout.blocks[index - 1];
    const start = movableStart(block, text);
    const gap = text.slice(at, start);
    if (/^[ \t\r\n]*$/.test(gap)) {
      const wanted = above === undefined ? '' : between(above, block, gap, lineEnding, text);
      if (gap !== wanted) groups.push([replace({ start: at, end: start }, wanted)]);
    }
    at = block.end;
  });
  return groups;
};

/** A block's indent goes with the gap above it; that of a list is part of how it nests, and stays. */
function movableStart({ start, kind }: LayoutBlock, text: string): number {
  if (kind === 'paragraph' || kind === 'heading') return start;
  let at = start;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at;
}

/** A comment hides what stands below it, so it may stay right above. */
function between(above: LayoutBlock, block: LayoutBlock, gap: string, lineEnding: string, text: string): string {
  const ends = gap.match(LINE_END) ?? [];
  const joined = ends.length === 1 && above.kind === 'verbatim' && COMMENT.test(text.slice(above.start, above.end));
  if (joined || (ends.length < 2 && block.kind === 'verbatim' && above.kind === 'verbatim')) return ends.join('');
  return `${ends[0] ?? lineEnding}${ends[1] ?? lineEnding}`;
}

const BLANK_LINES = /(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r)){2,}/g;

/** The same between the items of a list, and the paragraphs of an item or a note. */
const spaceItems: Step = (document) => {
  const { text } = document.source;
  const layout = layoutOf(document);
  const containers = layout?.blocks.filter(({ kind }) => kind === 'container') ?? [];
  return containers.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(BLANK_LINES)].flatMap(({ 0: gap, index }) => {
      if (layout === undefined || isWithin(start + index, layout)) return [];
      const span = { start: start + index, end: start + index + gap.length };
      return [[replace(span, (gap.match(LINE_END) ?? []).slice(0, 2).join(''))]];
    }),
  );
};

const TRAILING = /[ \t]+(?=\r\n|\n|\r|$)/g;

/** No blanks at the ends of lines, but the two that break a line within a paragraph. */
const trimLines: Step = (document) => {
  const { text } = document.source;
  const layout = layoutOf(document);
  if (layout === undefined) return [];
  const edits: TextEdit[] = [];
  for (const { 0: blanks, index } of text.matchAll(TRAILING)) {
    if (isWithin(index, layout)) continue;
    const wanted = breaksLine(text, index, blanks) ? '  ' : '';
    if (blanks !== wanted) edits.push(replace({ start: index, end: index + blanks.length }, wanted));
  }
  return edits.map((edit) => [edit]);
};

function isWithin(offset: number, { verbatim }: Layout): boolean {
  let low = 0;
  let high = verbatim.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((verbatim[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return offset < (verbatim[low - 1]?.end ?? 0);
}

const NEXT_TEXT = /^(?:\r\n|\n|\r)[ \t]*[^ \t\r\n]/;

function breaksLine(text: string, index: number, blanks: string): boolean {
  if (!blanks.endsWith('  ')) return false;
  const before = text.charAt(index - 1);
  const end = index + blanks.length;
  return before !== '' && before !== '\n' && before !== '\r' && NEXT_TEXT.test(text.slice(end, end + 200));
}

/** The last line has an end, and nothing comes after it. */
const endFile: Step = ({ source: { text, lineEnding } }) => {
  const end = text.length;
  let last = end;
  while (last > 0 && ' \t\r\n'.includes(text.charAt(last - 1))) last--;
  if (last === 0) return [];
  const first = /\r\n|\n|\r/.exec(text.slice(last));
  if (first === null) return [[insert(end, lineEnding)]];
  const wanted = last + first.index + first[0].length;
  return wanted === end ? [] : [[remove({ start: wanted, end })]];
};

const layoutSteps: readonly Step[] = [
  setLabelsApart,
  writeNotesAlike,
  setNotesApart,
  spaceBlocks,
  spaceItems,
  trimLines,
  endFile,
];
