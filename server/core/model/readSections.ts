import type { Span } from '../text/span.ts';
import { looksLikeSource } from './looksLikeNote.ts';
import type { Prose } from './prose.ts';
import type { Label, Worded } from './questionDocument.ts';
import { type BareNumber, readBareNumber } from './readBareNumber.ts';
import type { LabelText } from './readLabel.ts';
import { canHoldLabel, EXPLANATION, labelOf, readLabelBlock, textFrom } from './readLabelBlock.ts';
import { placesOf, signs } from './signs.ts';
import type { TextBlock } from './textBlock.ts';

/** A label, or the heading of the explanation, and which blocks stand below it; `front` is what stands before the first. */
export type Section = Range &
  (
    | { readonly type: 'front' }
    | { readonly type: 'question' | 'answer'; readonly label: Label; readonly inline: Prose | undefined }
    | {
        readonly type: 'explanation';
        readonly heading: Worded;
        readonly span: Span;
        readonly inline: Prose | undefined;
      }
  );

/** Indices of blocks of the set, `to` exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** A section of which the last block is not known yet. */
type OpenSection = Section & { to: number };

/** Divides the blocks of a set at its labels. Notes stay among the blocks; the caller takes them out. */
export function readSections(blocks: readonly TextBlock[]): readonly Section[] {
  return new SectionReader(blocks).sections;
}

/** What can begin a section. */
const BEGINS = signs.label | signs.number | signs.explanation;

class SectionReader {
  readonly sections: OpenSection[] = [];
  readonly #blocks: readonly TextBlock[];
  readonly #labels: (LabelText | undefined)[];
  readonly #bare: (BareNumber | undefined)[];
  /** How the set labels its questions; anything else is then a slip, or no label at all. */
  readonly #style: 'worded' | 'alone' | 'listed';
  /** Numbers of the labels written in the set's own style: a slip never takes one of these. */
  #claimed: ReadonlySet<number> | undefined;
  /** Where those labels stand. */
  readonly #own: readonly number[];
  /** Where the lists begin that hold notes typed as `1) …`. */
  readonly #noteLists: ReadonlySet<number>;
  #lastNumber = 0;
  #acceptedList = -1;
  /** The marker of the last list item, whether it was a label or not. */
  #item: TextBlock['item'];

  constructor(blocks: readonly TextBlock[]) {
    this.#blocks = blocks;
    this.#labels = new Array(blocks.length);
    this.#bare = new Array(blocks.length);
    this.#noteLists = noteListsOf(blocks);
    const places = placesOf(blocks, BEGINS);
    for (const index of places) this.#readPlace(blocks[index] as TextBlock, index);
    const worded = places.filter((index) => this.#labels[index]?.word === 'question' && this.#isPlain(index));
    const alone = places.filter((index) => this.#standsAlone(index));
    this.#style = worded.length > 0 ? 'worded' : alone.length > 0 ? 'alone' : 'listed';
    this.#own = worded.length > 0 ? worded.filter((index) => this.#labels[index]?.ownLine) : alone;
    this.sections.push({ type: 'front', from: 0, to: 0 });
    for (const index of places) this.#read(blocks[index] as TextBlock, index);
    this.#close(blocks.length);
  }

  #readPlace(block: TextBlock, index: number): void {
    if ((block.signs & signs.label) !== 0) this.#labels[index] = labelOf(block.prose);
    if ((block.signs & signs.number) !== 0) this.#bare[index] = readBareNumber(block);
  }

  #standsAlone(index: number): boolean {
    const bare = this.#bare[index];
    return bare?.alone === true && this.#nextIsText(index) && !this.#isEmptyNote(bare.item);
  }

  #read(block: TextBlock, index: number): void {
    const label = this.#labels[index];
    if (label !== undefined && this.#accepts(label, block)) return this.#startLabel(block, label, index);
    if ((block.signs & signs.explanation) !== 0 && this.#startExplanation(block, index)) return;
    const bare = this.#bare[index];
    const accepted = bare !== undefined && this.#acceptsBare(bare, block, index);
    this.#item = bare?.item ?? this.#item;
    if (accepted) this.#startBare(block, bare, index);
  }

  #isNext({ word }: LabelText, number: number): boolean {
    return word === 'question' && number === this.#lastNumber + 1 && !this.#isClaimed(number);
  }

  #isClaimed(number: number): boolean {
    this.#claimed ??= this.#ownNumbers();
    return this.#claimed.has(number);
  }

  #ownNumbers(): ReadonlySet<number> {
    const values = new Set<number>();
    for (const index of this.#own) {
      const own = this.#style === 'worded' ? this.#labels[index] : this.#bare[index];
      for (const { value } of own?.numbers ?? []) values.add(value);
    }
    return values;
  }

  /** Whether a label is one whatever stands around it. */
  #isPlain(index: number): boolean {
    const label = this.#labels[index];
    if (label === undefined || label.misspelt || !canHoldLabel(this.#blocks[index])) return false;
    return label.punctuated || label.ownLine || label.beforeSentence;
  }

  #accepts(label: LabelText, block: TextBlock): boolean {
    const number = label.numbers[0]?.value;
    if (number === undefined) return canHoldLabel(block) && label.rest.trim() === '' && this.#lastNumber > 0;
    if (label.start > 0 && !label.ownLine) return false;
    if (label.misspelt || !canHoldLabel(block)) return label.rest.trim() === '' && this.#isNext(label, number);
    if (label.punctuated || label.ownLine) return true;
    if (label.word === 'answer') return label.beforeSentence;
    if (!/^\s/.test(label.rest)) return false;
    if (label.beforeSentence) {
      return number === this.#lastNumber + 1 || !this.#isClaimed(number);
    }
    return !label.spelledOut && this.#isNext(label, number);
  }

  #startLabel(block: TextBlock, { word }: LabelText, index: number): void {
    const read = readLabelBlock(block);
    if (read !== undefined) this.#start(word, read.label, read.inline, index);
  }

  #start(type: 'question' | 'answer', label: Label, inline: Prose | undefined, index: number): void {
    this.#close(index);
    this.sections.push({ type, label, inline, from: index + 1, to: 0 });
    if (type === 'question') this.#lastNumber = label.numbers.at(-1)?.value ?? this.#lastNumber;
  }

  #startExplanation(block: TextBlock, index: number): boolean {
    const { prose } = block;
    const length = EXPLANATION.exec(prose.text)?.[0].length ?? 0;
    const after = prose.text.slice(length).trim();
    if (after !== '' && !/^toelichting\s*:/i.test(prose.text)) return false;
    const end = prose.text.slice(0, length).trimEnd().length;
    const heading = { span: prose.spanAt(0, end), text: prose.text.slice(0, end) };
    const inline = after === '' ? undefined : textFrom(prose, length);
    this.#close(index);
    this.sections.push({ type: 'explanation', heading, span: block.span, inline, from: index + 1, to: 0 });
    return true;
  }

  /** Ends the section at hand before the block at an index. */
  #close(index: number): void {
    const section = this.sections.at(-1);
    if (section !== undefined) section.to = index;
  }

  #acceptsBare(bare: BareNumber, block: TextBlock, index: number): boolean {
    const number = bare.numbers[0]?.value ?? -1;
    const { item } = bare;
    if (item?.delimiter === ')' && this.#isNote(number, block)) return false;
    if (item !== undefined && item.listStart === this.#acceptedList) return true;
    if (!bare.first && !bare.alone && this.#continuesList(bare)) return false;
    const next = number === this.#lastNumber + 1;
    const expected = next && !this.#isClaimed(number);
    if (bare.escaped && this.#style === 'worded') return false;
    if (this.#style === 'worded' || bare.doubtful) return expected;
    const asks = block.prose.text.includes('?');
    if (bare.alone) return next || (this.#nextIsText(index) && (!this.#inAnswer() || this.#nextAsks(index)));
    if (this.#style === 'alone') return expected;
    if (this.#inAnswer()) return next || (item?.siblings === 1 && asks);
    // A list within a question begins with 1.
    if (next || this.#lastNumber === 0) return true;
    return asks && (number > 1 || item?.siblings === 1 || this.#isSlipInList(bare, index));
  }

  /** Whether the next item counts on as if this one had the number that is due: then this number is the slip. */
  #isSlipInList({ item, numbers }: BareNumber, index: number): boolean {
    if (item === undefined || item.listStart !== item.span.start) return false;
    let at = index + 1;
    while (at < this.#bare.length && this.#bare[at] === undefined) at++;
    const following = this.#bare[at];
    if (following?.item?.listStart !== item.listStart) return false;
    const number = following.numbers[0]?.value;
    return number === this.#lastNumber + 2 && number !== (numbers[0]?.value ?? 0) + 1;
  }

  /** Whether an item counts on from the one before: to Markdown the next question is in the list that ended an answer. */
  #continuesList({ item }: BareNumber): boolean {
    return item === undefined || this.#item?.listStart !== item.listStart || item.number === this.#item.number + 1;
  }

  /** Notes typed as `1) …` follow questions typed as `4) …` in one and the same list. */
  #isNote(number: number, { prose, item }: TextBlock): boolean {
    if (prose.text === '') return this.#isEmptyNote(item);
    return looksLikeSource(prose.text) || (number < this.#lastNumber && !prose.text.includes('?'));
  }

  /** Whether an item without text stands among notes, not among questions. */
  #isEmptyNote(item: TextBlock['item']): boolean {
    return item !== undefined && this.#noteLists.has(item.listStart) && item.listStart !== this.#acceptedList;
  }

  #inAnswer(): boolean {
    return this.sections.at(-1)?.type === 'answer';
  }

  #nextIsText(index: number): boolean {
    const next = this.#blocks[index + 1];
    return next !== undefined && next.prose.text.length > 3;
  }

  #nextAsks(index: number): boolean {
    return this.#blocks[index + 1]?.prose.text.includes('?') === true;
  }

  #startBare(block: TextBlock, bare: BareNumber, index: number): void {
    const { span, text, numbers, item, textAt } = bare;
    this.#acceptedList = item?.listStart ?? -1;
    const label = { span, text, numbers, form: 'bare', inline: textAt !== undefined, block: block.span } as const;
    this.#start('question', label, textAt === undefined ? undefined : textFrom(block.prose, textAt), index);
  }
}

function noteListsOf(blocks: readonly TextBlock[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const at of placesOf(blocks, signs.listed)) {
    const { item, prose } = blocks[at] as TextBlock;
    if (item !== undefined && looksLikeSource(prose.text)) starts.add(item.listStart);
  }
  return starts;
}
