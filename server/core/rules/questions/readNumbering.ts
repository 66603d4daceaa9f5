import type { Label, LabelNumber, QuestionSet } from '../../model/questionDocument.ts';

/** What is wrong with the numbers of a set, each mistake once. */
export interface Numbering {
  readonly breaks: readonly NumberBreak[];
  readonly repeats: readonly NumberRepeat[];
}

/** A place where counting does not go on. */
export interface NumberBreak {
  readonly label: Label;
  readonly found: LabelNumber;
  /** The number that should stand there; in an `ah` the first and last of those that stand nowhere. */
  readonly expected: number;
  readonly last: number;
}

export interface NumberRepeat {
  readonly label: Label;
  readonly number: LabelNumber;
  /** The label that had the number before. */
  readonly first: Label;
}

/** Reads how the questions of a set are numbered. One slip gives one break or one repeat, never both. */
export function readNumbering(set: QuestionSet): Numbering {
  const labels = set.questions.map((question) => question.label);
  if (labels.every(isInOrder)) return set.kind === 'ah' ? { breaks: findGaps(set), repeats: [] } : sound;
  const repeats = findRepeats(labels, set.kind === 'ah');
  return { breaks: set.kind === 'ah' ? findGaps(set) : findBreaks(labels, repeats), repeats };
}

const sound: Numbering = { breaks: [], repeats: [] };

/** A number as it is compared, and written: `7a`. */
export function keyOf(number: Pick<LabelNumber, 'value' | 'suffix'>): string {
  return `${number.value}${number.suffix}`;
}

function isInOrder(label: Label, index: number): boolean {
  const number = label.numbers[0];
  return label.numbers.length === 1 && number?.value === index + 1 && number.suffix === '';
}

/** In an `ah` grouped labels count too; elsewhere another rule speaks of those. */
function findRepeats(labels: readonly Label[], grouped: boolean): readonly NumberRepeat[] {
  const firsts = new Map<string, Label>();
  const repeats: NumberRepeat[] = [];
  for (const label of labels) {
    if (label.numbers.length > 1 && !grouped) continue;
    let repeat: NumberRepeat | undefined;
    for (const number of label.numbers) {
      const first = firsts.get(keyOf(number));
      if (first === undefined) firsts.set(keyOf(number), label);
      else repeat ??= { label, number, first };
    }
    if (repeat !== undefined) repeats.push(repeat);
  }
  return repeats;
}

function findBreaks(labels: readonly Label[], repeats: readonly NumberRepeat[]): readonly NumberBreak[] {
  const counter = new Counter(new Set(repeats.map((repeat) => keyOf(repeat.number))));
  labels.forEach((label, index) => counter.count(label, labels[index + 1]?.numbers[0]?.value));
  return counter.breaks;
}

/** Counts along with the labels, and takes up the count again after each break. */
class Counter {
  readonly breaks: NumberBreak[] = [];
  readonly #repeated: ReadonlySet<string>;
  /** The next number; a range after a repeat, which may have been put in or have taken another's place. */
  #low = 1;
  #high = 1;
  #previous: LabelNumber | undefined;
  /** Whether the label before was out of place: what follows it is the same break. */
  #broken = false;

  constructor(repeated: ReadonlySet<string>) {
    this.#repeated = repeated;
  }

  count(label: Label, next: number | undefined): void {
    const number = label.numbers.find((it) => this.#fits(it)) ?? label.numbers[0];
    if (number === undefined) return;
    const last = label.numbers.at(-1) ?? number;
    if (this.#fits(number)) return this.#goOn(number.value + 1, Math.max(last.value, number.value) + 1, last);
    if (label.numbers.length === 1 && this.#repeated.has(keyOf(number))) return void this.#high++;
    if (!this.#broken) this.breaks.push({ label, found: number, expected: this.#low, last: this.#low });
    if (this.#isGap(number, next)) return this.#goOn(number.value + 1, number.value + 1, number);
    this.#low++;
    this.#high = this.#low;
    this.#broken = true;
  }

  #fits({ value, suffix }: LabelNumber): boolean {
    const previous = this.#previous;
    if (suffix !== '' && value === previous?.value) return suffix === nextSuffix(previous.suffix);
    return value >= this.#low && value <= this.#high && (suffix === '' || suffix === 'a');
  }

  /** Whether counting goes on from a number that does not fit, so that it is not out of place by itself. */
  #isGap({ value }: LabelNumber, next: number | undefined): boolean {
    if (value < this.#low) return next === value + 1;
    return next === undefined || next >= value;
  }

  #goOn(low: number, high: number, previous: LabelNumber): void {
    this.#low = low;
    this.#high = high;
    this.#previous = previous;
    this.#broken = false;
  }
}

/** The letter after a suffix: `7`, `7a`, `7b`. */
export function nextSuffix(suffix: string): string {
  return suffix === '' ? 'a' : String.fromCharCode(suffix.charCodeAt(0) + 1);
}

interface Mention {
  readonly label: Label;
  readonly number: LabelNumber;
}

/** In an `ah` the order is free: together, questions and answers must have all numbers from 1. */
function findGaps(set: QuestionSet): readonly NumberBreak[] {
  const mentions = firstMentions(set);
  const sorted = [...mentions].sort((a, b) => a.number.value - b.number.value);
  const breaks: NumberBreak[] = [];
  let previous = 0;
  for (const { label, number } of sorted) {
    if (number.value > previous + 1) {
      breaks.push({ label, found: number, expected: previous + 1, last: number.value - 1 });
    } else if (number.value === 0) breaks.push({ label, found: number, expected: 1, last: 1 });
    previous = number.value;
  }
  return breaks.length < 2 ? breaks : withoutFilled(breaks, mentions);
}

/** A label that jumps ahead stands in the place of the number that lacks: `1, 2, 9, 4` is one mistake, not two. */
function withoutFilled(breaks: readonly NumberBreak[], mentions: readonly Mention[]): readonly NumberBreak[] {
  const broken = new Set(breaks.map(({ label }) => label));
  const above = new Map<Label, Mention | undefined>();
  mentions.forEach((mention, index) => {
    if (!above.has(mention.label)) above.set(mention.label, mentions[index - 1]);
  });
  return breaks.filter(({ label, found }) => {
    const mention = above.get(label);
    return mention === undefined || mention.number.value < found.value || !broken.has(mention.label);
  });
}

/** Each number where it stands first, in reading order, of questions and answers. */
function firstMentions(set: QuestionSet): readonly Mention[] {
  const labels = [...set.questions, ...set.answers].map(({ label }) => label);
  labels.sort((a, b) => a.span.start - b.span.start);
  const mentions = new Map<number, Mention>();
  for (const label of labels) {
    for (const number of label.numbers) {
      if (!mentions.has(number.value)) mentions.set(number.value, { label, number });
    }
  }
  return [...mentions.values()];
}
