import { ofBlock } from './ofBlock.ts';
import { ofWords } from './ofWords.ts';
import type { Prose } from './prose.ts';
import type { Label } from './questionDocument.ts';
import { type LabelText, readLabel } from './readLabel.ts';
import type { RawBlock, TextBlock } from './textBlock.ts';

export const EXPLANATION = /^toelichting\s*(?:[:.]\s*)?(?=$|\S)/i;
/** The label that a text begins with. */
export const labelOf = ofWords(({ text }) => readLabel(text));
const isExplanation = ofWords(({ text }) => EXPLANATION.test(text));

export function hasLabel({ note, prose }: RawBlock): boolean {
  return note === undefined && labelOf(prose) !== undefined;
}

export function isExplanationHeading(block: RawBlock): boolean {
  return canHoldLabel(block) && isExplanation(block.prose);
}

/** What a block says that begins with a label: the label itself, and the text that follows it in the same block. */
export const readLabelBlock = ofBlock((block): LabelBlock | undefined => {
  const read = block.note === undefined ? labelOf(block.prose) : undefined;
  return read && toLabelBlock(block, read);
});

export interface LabelBlock {
  readonly label: Label;
  readonly inline: Prose | undefined;
}

function toLabelBlock(block: TextBlock, { start, end, numbers, standard, rest }: LabelText): LabelBlock {
  const { prose } = block;
  const inline = rest.trim() !== '';
  const plain = block.type === 'paragraph' && prose.strong.length === 0 && prose.emphasis.length === 0;
  const alone = plain && block.top && !inline && !block.joined;
  const label: Label = {
    span: prose.spanAt(start, end),
    text: prose.text.slice(start, end),
    numbers: numbers.map(({ value, suffix, span }) => ({ value, suffix, span: prose.spanAt(span.start, span.end) })),
    form: standard && alone ? 'standard' : 'other',
    inline,
    block: block.span,
  };
  return { label, inline: inline ? textFrom(prose, end) : undefined };
}

export function canHoldLabel(block: RawBlock | undefined): boolean {
  return block?.top === true && block.note === undefined;
}

/** What follows an index of a text, without the blanks it begins with. */
export function textFrom(prose: Prose, from: number): Prose {
  const lead = /^\s*/.exec(prose.text.slice(from))?.[0].length ?? 0;
  return from + lead === 0 ? prose : prose.part(from + lead);
}
