import { nearest } from '../data/nearest.ts';
import type { PlainDate } from '../text/plainDate.ts';
import type { Span } from '../text/span.ts';
import { beginsLikeOpening, looksLikeOpening } from './looksLikeOpening.ts';
import type { Prose } from './prose.ts';
import type { Opening, OpeningGap, Subject, Submitted } from './questionDocument.ts';
import { type Address, type AddresseesReading, findAddress, readAddressees } from './readAddressees.ts';
import { type AskersReading, readAskers } from './readAskers.ts';
import { readSubject } from './readSubject.ts';
import {
  findSubmitted,
  findSubmittedApart,
  readSubmittedHead,
  type SubmittedReading,
  toSubmitted,
} from './readSubmitted.ts';
import { endOfMatch, findMatch, skipBlanks, trimRange, wordBefore } from './scanText.ts';

export { looksLikeOpening };

/** Reads the opening sentence from the text before the first question; under a case number less will do for one. */
export function readOpening(front: readonly Prose[], numbered = false): Opening | undefined {
  const whole = front.findIndex((prose) => looksLikeOpening(prose.text));
  const index = whole < 0 && numbered ? front.findIndex((prose) => beginsLikeOpening(prose.text)) : whole;
  const prose = front[index];
  return prose === undefined ? undefined : new OpeningReader(prose, front, index).opening;
}

const KIND =
  /\s*((?:(?:schriftelijke|mondelinge)\s+)?(?!(?:van|het|de|aan|over|lid|leden)(?!\p{L}))\p{L}{4,12})(?!\p{L})/iuy;
const WORD = /\S+/uy;
const VAN = /\s*van(?=\s)\s*/iuy;
/** What may stand where a part got lost: blanks, and markers that were to go round it. */
const GAP = /[\s*_]*/uy;
const ARTICLE = /(?:het|de)\s+(?:lid|leden)(?!\p{L})/iuy;
const OVER = /(?<![\p{L}\p{M}-])(?:over|inzake|betreffende|omtrent|met\s+betrekking\s+tot)(?![\p{L}\p{M}-])\s*/giu;
/** `overhet verdwijnen`: the blank got lost, the word did not. */
const GLUED_OVER = /\s*over(?=\p{Ll})/uy;
const SHORT_WORD = /\s*(\p{Ll}{3,5})\s+/uy;

/**
 * Reads the sentence from both ends: the day is in the last bracket, the askers stand before the first `aan`, and
 * `over` counts only after the addressees, for a subject may hold all of these words again.
 */
class OpeningReader {
  readonly opening: Opening;
  readonly #prose: Prose;
  readonly #text: string;
  readonly #gaps: OpeningGap[] = [];
  /** The bracket in this sentence. */
  #own: SubmittedReading | undefined;
  /** Index where the kind may begin. */
  #start = 0;
  /** Index where the subject ends at the latest. */
  #end = 0;

  constructor(prose: Prose, front: readonly Prose[], index: number) {
    this.#prose = prose;
    this.#text = prose.text;
    const submitted = this.#locateSubmitted(front, index);
    const fullStop = this.#readEnd();
    const kind = this.#readKind();
    const over = findMatch(OVER, this.#text, kind.end, this.#end);
    const address = findAddress(this.#text, kind.end, over?.start ?? this.#end);
    const askers = this.#readAskers(kind, address.askersEnd);
    const addressees = this.#readAddressees(address, over, submitted);
    const subject = this.#readSubject(address, addressees, over);
    if (submitted === undefined) this.#gap('submitted', wordBefore(this.#text, this.#end));
    this.opening = {
      span: prose.span,
      prose,
      kindText: this.#text.slice(kind.start, kind.end),
      ...askers,
      addressees: addressees?.runs ?? [],
      addresseesSpan: addressees?.span,
      subject,
      submitted,
      fullStop,
      missing: this.#gaps.filter((gap) => gap.word === undefined).map((gap) => gap.part),
      gaps: this.#gaps,
    };
  }

  #locateSubmitted(front: readonly Prose[], index: number): Submitted | undefined {
    const head = readSubmittedHead(this.#text);
    this.#start = head?.end ?? 0;
    const own = findSubmitted(' '.repeat(this.#start) + this.#text.slice(this.#start));
    const apart = head === undefined ? findSubmittedApart(front, index) : toSubmitted(this.#prose, head, 'before');
    // A subject may end in such a bracket itself; then the day stands elsewhere, and is another.
    const isOwn = own !== undefined && (apart?.date === undefined || (own.last && isSameDay(own.date, apart.date)));
    if (own === undefined || !isOwn) return apart;
    this.#own = own;
    return toSubmitted(this.#prose, own, own.last ? 'end' : 'within');
  }

  /** Finds where the sentence ends; answers its full stop. */
  #readEnd(): Span | undefined {
    const trimmed = this.#text.trimEnd().length;
    if (this.#own?.last === true) {
      this.#end = this.#own.start;
      const stop = this.#text.indexOf('.', this.#own.end);
      return stop < 0 ? undefined : this.#prose.spanAt(stop, stop + 1);
    }
    const closing = /\.[\s*_]*$/.exec(this.#text);
    this.#end = closing?.index ?? trimmed;
    return closing === null ? undefined : this.#prose.spanAt(closing.index, closing.index + 1);
  }

  #readKind(): Span {
    const start = skipBlanks(this.#text, this.#start);
    const end = endOfMatch(KIND, this.#text, start);
    if (end !== undefined) return { start, end };
    this.#gap('kind', { start, end: endOfMatch(WORD, this.#text, start) ?? start });
    return { start, end: start };
  }

  #readAskers(kind: Span, end: number): AskersReading {
    const afterVan = endOfMatch(VAN, this.#text, kind.end);
    const start = afterVan ?? skipBlanks(this.#text, kind.end);
    const hasText = start < end && this.#text.slice(start, end).trim() !== '';
    const reading = hasText
      ? readAskers(this.#prose, start, start + this.#text.slice(start, end).trimEnd().length)
      : nobody;
    if (!hasName(this.#text.slice(start, Math.max(start, end)))) {
      const articleEnd = endOfMatch(ARTICLE, this.#text, start);
      const range = {
        start: articleEnd === undefined ? kind.start : start,
        end: articleEnd ?? Math.max(start, kind.end),
      };
      this.#gap('askers', trimRange(this.#text, range));
    } else if (afterVan === undefined) {
      this.#gap('askers', kind.end > kind.start ? kind : wordBefore(this.#text, end), 'van');
    }
    return reading;
  }

  #readAddressees(
    address: Address,
    over: Span | undefined,
    submitted: Submitted | undefined,
  ): LocatedAddressees | undefined {
    const { start, aan, askersEnd } = address;
    const limit = Math.min(over?.start ?? this.#end, this.#withinStart(start ?? 0));
    if (start === undefined || /^\s*(?:(?:de|het)\s*)?$/.test(this.#text.slice(start, limit))) {
      this.#gap('addressees', aan === undefined ? wordBefore(this.#text, askersEnd) : trimRange(this.#text, aan));
      return undefined;
    }
    if (aan === undefined) {
      const slip = trimRange(this.#text, { start: askersEnd, end: start });
      this.#gap('addressees', slip.end > slip.start ? slip : wordBefore(this.#text, askersEnd), 'aan');
    }
    const italics = this.#prose.emphasis.find((range) => range.start > start);
    const reading = readAddressees({
      prose: this.#prose,
      start,
      limit,
      softLimit: italics === undefined || italics.start > limit ? undefined : italics.start,
      day: submitted?.date,
    });
    if (reading.lackingPost !== undefined) this.#gap('post', wordBefore(this.#text, reading.lackingPost));
    return { ...reading, span: this.#prose.spanAt(start, reading.end) };
  }

  #readSubject(
    address: Address,
    addressees: AddresseesReading | undefined,
    over: Span | undefined,
  ): Subject | undefined {
    const from = addressees?.end ?? address.start ?? address.askersEnd;
    const rest = over === undefined ? this.#end : over.start;
    const between = this.#withoutBracket(from, rest).replace(/[\s,]+/g, '');
    // `aan de over`: the article went with the addressees, which are lacking already.
    const isArticle = addressees === undefined && /^(?:de|het)$/.test(between);
    if (over !== undefined && (between === '' || isArticle)) {
      const subject = this.#subjectFrom(over.end);
      if (subject === undefined) this.#gap('subject', trimRange(this.#text, over));
      return subject;
    }
    const glued = endOfMatch(GLUED_OVER, this.#text, from);
    if (glued !== undefined) return this.#subjectFrom(glued);
    const slip = afterMisspeltOver(this.#text, from);
    const subject = this.#subjectFrom(slip ?? from);
    const place = slip === undefined ? wordBefore(this.#text, from) : trimRange(this.#text, { start: from, end: slip });
    if (subject === undefined) this.#gap('subject', wordBefore(this.#text, this.#end));
    else this.#gap('subject', place, 'over');
    return subject;
  }

  #subjectFrom(from: number): Subject | undefined {
    return readSubject(this.#prose, from, this.#end, /^mondelinge/i.test(this.#text.slice(this.#start).trimStart()));
  }

  /** Where the bracket of the day begins, when it stands amid the sentence, after an index. */
  #withinStart(from: number): number {
    const own = this.#own;
    return own === undefined || own.last || own.start < from ? this.#text.length : own.start;
  }

  #withoutBracket(from: number, to: number): string {
    const own = this.#own;
    if (own === undefined || own.start < from || own.end > to) return this.#text.slice(from, Math.max(from, to));
    return this.#text.slice(from, own.start) + this.#text.slice(own.end, to);
  }

  #gap(part: OpeningGap['part'], range: Span, word?: OpeningGap['word']): void {
    this.#gaps.push({ part, word, span: this.#spanWithGap(range) });
  }

  /** A word with the blank after it, for that is where something is lacking. */
  #spanWithGap({ start, end }: Span): Span {
    const next = endOfMatch(GAP, this.#text, end) ?? end;
    const span = this.#prose.spanAt(start, end);
    const reached = next < this.#text.length ? this.#prose.offsetAt(next) : this.#prose.span.end;
    return { start: span.start, end: Math.max(span.end, reached) };
  }
}

type LocatedAddressees = AddresseesReading & { readonly span: Span };

const nobody: AskersReading = { article: undefined, askers: [], groups: [], separators: [], askersSpan: undefined };

function isSameDay(one: PlainDate | undefined, other: PlainDate | undefined): boolean {
  return one?.year === other?.year && one?.month === other?.month && one?.day === other?.day;
}

/** Whether more stands there than the article and a bracket. */
function hasName(text: string): boolean {
  return /\p{L}/u.test(text.slice(endOfMatch(ARTICLE, text, 0) ?? 0).replace(/\([^)]*\)?/g, ''));
}

/** Just after a slip for `over`, such as `ovr` or `oevr`. */
function afterMisspeltOver(text: string, at: number): number | undefined {
  const end = endOfMatch(SHORT_WORD, text, at);
  const word = text.slice(at, end ?? at).trim();
  const isSlip = nearest(word, ['over'], 1).length > 0 || [...word].sort().join('') === 'eorv';
  return isSlip ? end : undefined;
}
