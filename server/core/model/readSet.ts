import { detectStage } from './detectStage.ts';
import { LabelledPart } from './labelledPart.ts';
import { whether } from './ofWords.ts';
import type { Prose } from './prose.ts';
import type { CaseHeading, Explanation, Gap, Kind, Label, QuestionSet, Reference } from './questionDocument.ts';
import { readAddresses } from './readAddresses.ts';
import type { Unread } from './readChunk.ts';
import { readFront } from './readFront.ts';
import { type NoteReading, readNotes } from './readNotes.ts';
import { readReferences } from './readReferences.ts';
import { readSections, type Section } from './readSections.ts';
import { signs } from './signs.ts';
import type { SetPart } from './splitSets.ts';
import type { TextBlock } from './textBlock.ts';

/** Reads one set; undefined where the part turns out to be something else, such as a letter or an ordinary text. */
export function readSet(part: SetPart, end: number, unread: readonly Unread[]): QuestionSet | undefined {
  const sections = readSections(part.blocks);
  const front = part.blocks.slice(0, sections[0]?.to);
  const notes = readNotes(part.blocks, sections);
  const frontProse = front
    .filter((block) => !notes.textBefore.has(block) && canHoldFront(block, part.heading))
    .map((block) => block.prose);
  const { opening, reply } = readFront(frontProse, hasCaseNumber(part.heading));
  if (opening === undefined && reply === undefined && !isSetWithoutOpening(part, sections, frontProse))
    return undefined;
  const questions = partsOf(part.blocks, sections, 'question', notes);
  const answers = partsOf(part.blocks, sections, 'answer', notes);
  const span = { start: part.span.start, end };
  const set = {
    span,
    heading: part.heading,
    opening,
    reply,
    questions,
    answers,
    explanation: readExplanation(part.blocks, sections, notes),
    marks: notes.marks,
    notes: notes.notes,
    addresses: readAddresses(part.blocks, notes.notes),
    references: readAllReferences(part.blocks, notes),
    prose: part.blocks.map((block) => block.prose),
    gaps: unread.filter((gap) => gap.start >= span.start && gap.end <= end).map(toGap),
  };
  const kind = kindOf(set);
  return { ...set, kind, stage: detectStage(set) };
}

/** What a text quotes or lists is of other sets; under a case number it is of this one, however it is laid out. */
function canHoldFront(block: TextBlock, heading: CaseHeading | undefined): boolean {
  if (heading?.form === 'case') return true;
  return block.top && (block.type === 'paragraph' || block.prose.text.includes('('));
}

/** All of a set but what is concluded from the whole. */
export type UnjudgedSet = Omit<QuestionSet, 'kind' | 'stage'>;

function kindOf(set: UnjudgedSet): Kind {
  if (/^mondelinge/i.test(set.opening?.kindText ?? '')) return 'oral';
  return set.answers.length > 0 || set.reply !== undefined || set.heading?.form === 'annex' ? 'ah' : 'kv';
}

const LETTER =
  /^(?:retouradres|geachte (?:heer|mevrouw|voorzitter)|hierbij (?:bied|zend|stuur|treft)|in antwoord op uw brief|antwoord(?:en)? van de (?:minister|staatssecretaris)|(?:onze|uw|ons) (?:kenmerk|referentie|brief)|datum$|onderwerp$|contactpersoon$)/i;

/** A number heading with at least one question is a set that lost its opening, unless it is a letter to the Kamer. */
function isSetWithoutOpening(part: SetPart, sections: readonly Section[], front: readonly Prose[]): boolean {
  if (part.heading === undefined || part.heading.form === 'invalid') return false;
  if (!sections.some((section) => section.type === 'question' && shows(section.label, part.heading))) return false;
  // A bare number may head anything: it takes an answer as well.
  if (part.heading.form === 'annex' && !sections.some((section) => section.type === 'answer')) return false;
  return !front.some((prose) => LETTER.test(prose.text));
}

/** `JJJJZ`, `2026Z…`: nothing but a case number is written so. */
const PLACEHOLDER = /^(?:\d{4}|[JXY]{4})\s?Z/i;

/** Under a case number or what keeps its place any label shows a set; under less, only `Vraag 1` on its own line does. */
function shows(label: Label, heading: CaseHeading | undefined): boolean {
  return hasCaseNumber(heading) || (!label.inline && label.form !== 'bare');
}

function hasCaseNumber(heading: CaseHeading | undefined): boolean {
  return heading?.form === 'case' || (heading?.form === 'pending' && PLACEHOLDER.test(heading.text));
}

function readAllReferences(blocks: readonly TextBlock[], { textBefore }: NoteReading): readonly Reference[] {
  const references: Reference[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as TextBlock;
    if ((block.signs & signs.reference) === 0) continue;
    for (const reference of readReferences(block.prose, textBefore.has(block))) references.push(reference);
  }
  return references;
}

function partsOf(
  blocks: readonly TextBlock[],
  sections: readonly Section[],
  type: 'question' | 'answer',
  notes: NoteReading,
): readonly LabelledPart[] {
  const parts: LabelledPart[] = [];
  for (let at = 0; at < sections.length; at++) {
    const section = sections[at] as Section;
    if (section.type === type)
      parts.push(new LabelledPart(section.label, bodyOf(blocks, section, section.inline, notes)));
  }
  return parts;
}

const hasText = whether(({ text }) => text.trim() !== '');

/** The text of a section: its blocks without notes and headings. */
function bodyOf(
  blocks: readonly TextBlock[],
  { from, to }: Section,
  inline: Prose | undefined,
  { textBefore }: NoteReading,
): readonly Prose[] {
  let body: Prose[] | undefined = inline && [inline];
  for (let at = from; at < to; at++) {
    const block = blocks[at] as TextBlock;
    if (block.type === 'heading') continue;
    const prose = textBefore.has(block) ? textBefore.get(block) : block.prose;
    if (prose === undefined || !hasText(prose)) continue;
    if (body === undefined) body = [prose];
    else body.push(prose);
  }
  return body ?? [];
}

function readExplanation(
  blocks: readonly TextBlock[],
  sections: readonly Section[],
  notes: NoteReading,
): Explanation | undefined {
  const index = sections.findIndex((section) => section.type === 'explanation');
  const section = sections[index];
  if (section?.type !== 'explanation') return undefined;
  const body = bodyOf(blocks, section, section.inline, notes);
  return {
    heading: section.heading,
    body,
    beforeQuestion: sections.slice(index + 1).some((next) => next.type === 'question'),
    span: { start: section.span.start, end: Math.max(section.span.end, body.at(-1)?.span.end ?? 0) },
  };
}

function toGap({ start, end, limit }: Unread): Gap {
  const gap = { span: { start, end }, expected: 'text' } as const;
  return limit === undefined ? gap : { ...gap, limit };
}
