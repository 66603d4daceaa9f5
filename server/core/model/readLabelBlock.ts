import type { Span } from '../text/span.ts';
import { ofBlock } from './ofBlock.ts';
import { ofWords, whether } from './ofWords.ts';
import type { Prose } from './prose.ts';
import type { Label, LabelNumber } from './questionDocument.ts';
import { type LabelText, readLabel } from './readLabel.ts';
import type { NumberText } from './readNumberList.ts';
import type { RawBlock, TextBlock } from './textBlock.ts';

export const EXPLANATION = /^toelichting\s*(?:[:.]\s*)?(?=$|\S)/i;
/** The label that a text begins with. */
export const labelOf = ofWords(({ text }) => readLabel(text));
const isExplanation = whether(({ text }) => EXPLANATION.test(text));

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

function toLabelBlock(block: TextBlock, read: LabelText): LabelBlock {
  const inline = read.rest.trim() !== '';
  const label = new PlacedLabel(block, read, inline);
  return { label, inline: inline ? textFrom(block.prose, read.end) : undefined };
}

/** A label in words, in its place. What is not asked for is not worked out: a set may have a thousand of these. */
class PlacedLabel implements Label {
  readonly inline: boolean;
  readonly form: Label['form'];
  readonly numbers: readonly LabelNumber[];
  readonly #block: TextBlock;
  readonly #read: LabelText;
  #span: Span | undefined;

  constructor(block: TextBlock, read: LabelText, inline: boolean) {
    const { type, top, joined, prose } = block;
    const { strong, emphasis } = prose.wording;
    const plain = type === 'paragraph' && top && !joined && strong.length + emphasis.length === 0;
    this.inline = inline;
    this.form = read.standard && plain && !inline ? 'standard' : 'other';
    this.numbers = read.numbers.map((number) => new PlacedNumber(block.prose, number));
    this.#block = block;
    this.#read = read;
  }

  get span(): Span {
    this.#span ??= this.#block.prose.spanAt(this.#read.start, this.#read.end);
    return this.#span;
  }

  get text(): string {
    return this.#block.prose.text.slice(this.#read.start, this.#read.end);
  }

  get block(): Span {
    return this.#block.span;
  }
}

class PlacedNumber implements LabelNumber {
  readonly value: number;
  readonly suffix: string;
  readonly #prose: Prose;
  readonly #range: Span;

  constructor(prose: Prose, { value, suffix, span }: NumberText) {
    this.value = value;
    this.suffix = suffix;
    this.#prose = prose;
    this.#range = span;
  }

  get span(): Span {
    return this.#prose.spanAt(this.#range.start, this.#range.end);
  }
}

export function canHoldLabel(block: RawBlock | undefined): boolean {
  return block?.top === true && block.note === undefined;
}

/** What follows an index of a text, without the blanks it begins with. */
export function textFrom(prose: Prose, from: number): Prose {
  const lead = /^\s*/.exec(prose.text.slice(from))?.[0].length ?? 0;
  return from + lead === 0 ? prose : prose.part(from + lead);
}
