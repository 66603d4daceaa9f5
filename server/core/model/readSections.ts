import type { Span } from '../text/span.ts';
import type { Prose } from './prose.ts';
import type { Label, LabelNumber, Worded } from './questionDocument.ts';
import type { TextBlock } from './readBlocks.ts';
import { type LabelText, readLabel } from './readLabel.ts';

/** A label, or the heading of the explanation, and the blocks below it; `front` is what stands before the first. */
export type Section =
  | { readonly type: 'front'; readonly blocks: readonly TextBlock[] }
  | {
      readonly type: 'question' | 'answer';
      readonly label: Label;
      readonly inline?: Prose;
      readonly blocks: readonly TextBlock[];
    }
  | {
      readonly type: 'explanation';
      readonly heading: Worded;
      readonly span: Span;
      readonly inline?: Prose;
      readonly blocks: readonly TextBlock[];
    };

/** Divides the blocks of a set at its labels. Notes stay among the blocks; the caller takes them out. */
export function readSections(blocks: readonly TextBlock[]): readonly Section[] {
  return new SectionReader(blocks).sections;
}

const EXPLANATION = /^toelichting\s*(?:[:.]\s*)?(?=$|\S)/i;
const BARE_NUMBER = /^(\d{1,3})([.)]?)$/;
const SENTENCE_START = /^[\p{Lu}\p{Nd}«“"'‘’„(]/u;

class SectionReader {
  readonly sections: Section[] = [];
  readonly #blocks: readonly TextBlock[];
  readonly #labels: readonly (LabelText | undefined)[];
  /** Whether the set has labels with the word `Vraag`: then a bare number is a slip, not the set's way. */
  readonly #worded: boolean;
  /** Numbers of the worded labels still to come. */
  readonly #ahead: ReadonlySet<number>;
  #lastNumber = 0;
  #acceptedList = -1;
  #open: TextBlock[] = [];

  constructor(blocks: readonly TextBlock[]) {
    this.#blocks = blocks;
    this.#labels = blocks.map((block) => (canHoldLabel(block) ? readLabel(block.prose.text) : undefined));
    const worded = this.#labels.filter((label) => label?.word === 'question' && label.rest.trim() === '');
    this.#worded = worded.length > 0;
    this.#ahead = new Set(worded.flatMap((label) => label?.numbers.map((number) => number.value) ?? []));
    this.sections.push({ type: 'front', blocks: this.#open });
    blocks.forEach((block, index) => this.#read(block, index));
  }

  #read(block: TextBlock, index: number): void {
    const label = this.#labels[index];
    if (label !== undefined && this.#accepts(label)) return this.#startLabel(block, label);
    if (canHoldLabel(block) && EXPLANATION.test(block.prose.text) && this.#startExplanation(block)) return;
    if (this.#acceptsBare(block, index)) return this.#startBare(block);
    this.#open.push(block);
  }

  #accepts(label: LabelText): boolean {
    const rest = label.rest.trim();
    if (label.numbers.length === 0) return rest === '' && this.#lastNumber > 0;
    if (rest === '') return true;
    if (label.punctuated) return true;
    if (!SENTENCE_START.test(rest)) return false;
    return label.word === 'answer' || label.numbers[0]?.value === this.#lastNumber + 1;
  }

  #startLabel(block: TextBlock, read: LabelText): void {
    const { prose } = block;
    const end = read.rest.trim() === '' ? prose.text.trimEnd().length : read.end;
    const numbers: LabelNumber[] = read.numbers.map(({ value, suffix, span }) => ({
      value,
      suffix,
      span: prose.spanAt(span.start, span.end),
    }));
    const plain = block.type === 'paragraph' && prose.strong.length === 0 && prose.emphasis.length === 0 && block.top;
    const inline = read.rest.trim() !== '';
    const form = read.standard && plain && !inline ? 'standard' : 'other';
    this.#start(
      read.word,
      {
        span: prose.spanAt(0, end),
        text: prose.text.slice(0, end),
        numbers: numbers.length === 0 ? [this.#impliedNumber(prose.spanAt(0, end))] : numbers,
        form,
        inline,
        block: block.span,
      },
      inline ? rest(prose, read.end) : undefined,
    );
  }

  /** A bare `Antwoord` answers the question above it. */
  #impliedNumber(span: Span): LabelNumber {
    return { value: this.#lastNumber, suffix: '', span };
  }

  #start(type: 'question' | 'answer', label: Label, inline: Prose | undefined): void {
    this.#open = [];
    const section = { type, label, blocks: this.#open };
    this.sections.push(inline === undefined ? section : { ...section, inline });
    if (type === 'question') this.#lastNumber = label.numbers.at(-1)?.value ?? this.#lastNumber;
  }

  #startExplanation(block: TextBlock): boolean {
    const { prose } = block;
    const length = EXPLANATION.exec(prose.text)?.[0].length ?? 0;
    const after = prose.text.slice(length).trim();
    if (after !== '' && !/^toelichting\s*:/i.test(prose.text)) return false;
    this.#open = [];
    const end = prose.text.slice(0, length).trimEnd().length;
    const heading = { span: prose.spanAt(0, end), text: prose.text.slice(0, end) };
    const section = { type: 'explanation', heading, span: block.span, blocks: this.#open } as const;
    this.sections.push(after === '' ? section : { ...section, inline: rest(prose, length) });
    return true;
  }

  #acceptsBare(block: TextBlock, index: number): boolean {
    const number = bareNumber(block);
    if (number === undefined) return false;
    const alone = block.item === undefined || block.prose.text === '';
    const next = number === this.#lastNumber + 1;
    if (this.#worded) return next && !this.#ahead.has(number) && (alone || block.item?.siblings === 1);
    if (this.#inAnswer()) return next;
    if (alone) return next || this.#nextIsText(index);
    if (block.item?.delimiter === ')' && looksLikeSource(block.prose.text)) return false;
    if (block.item?.listStart === this.#acceptedList || next || this.#lastNumber === 0) return true;
    return block.prose.text.includes('?') && number >= this.#lastNumber;
  }

  #inAnswer(): boolean {
    return this.sections.at(-1)?.type === 'answer';
  }

  #nextIsText(index: number): boolean {
    const next = this.#blocks[index + 1];
    return next !== undefined && next.prose.text.length > 3;
  }

  #startBare(block: TextBlock): void {
    const { prose, item } = block;
    const value = bareNumber(block) ?? 0;
    const span = item?.span ?? prose.spanAt(0, prose.text.trimEnd().length);
    const digits = String(value).length;
    const numberSpan = { start: span.start, end: span.start + digits };
    this.#acceptedList = item?.listStart ?? -1;
    const inline = prose.text !== '' && item !== undefined;
    this.#start(
      'question',
      {
        span,
        text: item === undefined ? prose.text.trim() : `${value}${item.delimiter}`,
        numbers: [{ value, suffix: '', span: numberSpan }],
        form: 'bare',
        inline,
        block: block.span,
      },
      inline ? prose : undefined,
    );
  }
}

function canHoldLabel(block: TextBlock): boolean {
  return block.top && block.note === undefined;
}

function bareNumber(block: TextBlock): number | undefined {
  if (block.item !== undefined) return block.item.number;
  if (!canHoldLabel(block) || block.type === 'heading') return undefined;
  const match = BARE_NUMBER.exec(block.prose.text.trim());
  return match === null ? undefined : Number(match[1]);
}

/** Text that names a source rather than asks: it belongs to a note typed as `1) …`. */
export function looksLikeSource(text: string): boolean {
  return !/\?\W*$/.test(text) && /https?:|www\.|\b(?:19|20)\d\d\b/.test(text);
}

function rest(prose: Prose, from: number): Prose {
  const lead = /^\s*/.exec(prose.text.slice(from))?.[0].length ?? 0;
  return prose.part(from + lead);
}
