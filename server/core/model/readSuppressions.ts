import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { Suppression, Worded } from './questionDocument.ts';

const COMMENT = /^<!--\s*kamervragen-negeer(-bestand)?(?![\w-])([^:]*?)(?::([\s\S]*?))?-->$/;
const KEYWORD_END = /kamervragen-negeer(?:-bestand)?/;
const RULE_ID = /[^\s,]+/g;

/** Reads the comments that hide findings: `<!-- kamervragen-negeer rule-id [rule-id …]: reden -->`. */
export function readSuppressions(comments: readonly Span[], source: SourceText): readonly Suppression[] {
  const targets = new TargetLines(comments, source);
  return comments.flatMap((span) => readSuppression(span, source, targets) ?? []).sort(byPlace);
}

function byPlace(a: Suppression, b: Suppression): number {
  return a.span.start - b.span.start;
}

function readSuppression(span: Span, source: SourceText, targets: TargetLines): Suppression | undefined {
  const written = source.slice(span);
  const match = COMMENT.exec(written);
  const keyword = match === null ? null : KEYWORD_END.exec(written);
  if (match === null || keyword === null) return undefined;
  const listStart = span.start + keyword.index + keyword[0].length;
  return {
    span,
    scope: match[1] === undefined ? 'line' : 'file',
    line: targets.of(span),
    rules: ruleIds(match[2] ?? '', listStart),
    reason: (match[3] ?? '').trim(),
  };
}

function ruleIds(listed: string, from: number): Worded[] {
  return [...listed.matchAll(RULE_ID)].map((match) => {
    const start = from + match.index;
    return { text: match[0], span: { start, end: start + match[0].length } };
  });
}

/** What may stand before a comment without being text: blanks, and the marks of a block quote. */
const NO_TEXT = /[^\s>]/;

/** Finds the line that a comment is about: its own where it holds text too, else the next that does. */
class TargetLines {
  readonly #source: SourceText;
  /** Ends of comments by their starts. */
  readonly #comments: ReadonlyMap<number, number>;
  /** Of lines without text: the next with text. */
  readonly #found = new Map<number, number>();

  constructor(comments: readonly Span[], source: SourceText) {
    this.#source = source;
    this.#comments = new Map(comments.map(({ start, end }) => [start, end]));
  }

  of(comment: Span): number {
    const line = this.#source.positionAt(comment.start).line;
    const { start } = this.#source.lineSpan(line);
    if (NO_TEXT.test(this.#source.text.slice(start, comment.start))) return line;
    return this.#nextText(line);
  }

  /** The first line from this one on that holds more than comments. */
  #nextText(from: number): number {
    const passed: number[] = [];
    let line = from;
    while (line < this.#source.lineCount) {
      const known = this.#found.get(line);
      if (known !== undefined) line = known;
      const after = known === undefined ? this.#lineAfterComments(line) : undefined;
      if (after === undefined) break;
      passed.push(line);
      line = after;
    }
    for (const each of passed) this.#found.set(each, line);
    return line;
  }

  /** The line after one that holds nothing but comments; undefined for one that holds text. */
  #lineAfterComments(from: number): number | undefined {
    let line = from;
    let { start: at, end } = this.#source.lineSpan(line);
    for (;;) {
      const rest = this.#source.text.slice(at, end);
      const gap = rest.search(NO_TEXT);
      if (gap < 0) return line + 1;
      const close = this.#comments.get(at + gap);
      if (close === undefined) return undefined;
      at = close;
      line = this.#source.positionAt(close).line;
      end = this.#source.lineSpan(line).end;
    }
  }
}
