import type { Span } from '../text/span.ts';
import { type NumberText, readNumberList } from './readNumberList.ts';
import type { RawBlock } from './textBlock.ts';

/** A number where a label can stand: typed on a line of its own, before a text, or as the marker of a list item. */
export interface BareNumber {
  readonly numbers: readonly { readonly value: number; readonly suffix: string; readonly span: Span }[];
  /** In the source, with the full stop or bracket after it. */
  readonly span: Span;
  readonly text: string;
  /** Whether nothing else stands on its line. */
  readonly alone: boolean;
  /** Whether it begins its list; a number outside a list always does. */
  readonly first: boolean;
  readonly item: RawBlock['item'];
  /** Index in the block's text where the text of the question begins; undefined when it has none here. */
  readonly textAt: number | undefined;
  /** Written in a way that only its place shows to be a label: `**3.** Tekst`, `3.Tekst`. */
  readonly doubtful: boolean;
  /** `3\. Tekst`, as converters keep a typed number from being a list. */
  readonly escaped: boolean;
}

const ALONE = /^\(?\d{1,3}[a-z]?[.):]?\s*$/i;
const ALONE_GROUP = /^\d{1,3}(?:\s*,\s*\d{1,3})*\s*,?\s*(?:en|t\/m)\s+\d{1,3}[.):]?\s*$/;
const GLUED = /^\d{1,3}[.)](?=\p{Lu})/u;
/** What Markdown would read as the item of a list, had it not been kept from it. */
const ESCAPED = /^\d{1,3}[.)](?=\s+\S)/;
const BOLD = /^\d{1,3}[.):]?(?=\s|$)/;

/** Reads the number a block begins with; undefined where there is none that can be a label. */
export function readBareNumber(block: RawBlock): BareNumber | undefined {
  if (block.item !== undefined) return ofItem(block, block.item);
  if (!block.top || block.note !== undefined || block.type === 'heading') return undefined;
  const { text } = block.prose;
  if (!startsWithDigit(text)) return undefined;
  if (text.length < 40 && (ALONE.test(text) || ALONE_GROUP.test(text))) return ofText(block, text.trimEnd().length);
  const glued = GLUED.exec(text)?.[0];
  if (glued !== undefined) return ofText(block, glued.length);
  const bold = block.prose.strong[0];
  const escaped = bold?.start === 0 ? undefined : ESCAPED.exec(text)?.[0];
  if (escaped !== undefined) return { ...ofText(block, escaped.length), escaped: true };
  const written = bold?.start === 0 ? BOLD.exec(text)?.[0] : undefined;
  return written === undefined || Math.abs((bold?.end ?? 0) - written.length) > 1
    ? undefined
    : ofText(block, written.length);
}

function ofItem(block: RawBlock, item: NonNullable<RawBlock['item']>): BareNumber {
  const { span, number, delimiter } = item;
  const alone = block.prose.text === '';
  return {
    numbers: [{ value: number, suffix: '', span: { start: span.start, end: span.end - 1 } }],
    span,
    text: `${number}${delimiter}`,
    alone,
    first: item.listStart === span.start,
    item,
    textAt: alone ? undefined : 0,
    doubtful: false,
    escaped: false,
  };
}

function ofText(block: RawBlock, end: number): BareNumber {
  const { prose } = block;
  const from = prose.text.startsWith('(') ? 1 : 0;
  const inSource = ({ value, suffix, span }: NumberText) => ({
    value,
    suffix,
    span: prose.spanAt(span.start, span.end),
  });
  const alone = prose.text.slice(end).trim() === '';
  return {
    numbers: readNumberList(prose.text.slice(0, end), from).numbers.map(inSource),
    span: prose.spanAt(0, end),
    text: prose.text.slice(0, end),
    alone,
    first: true,
    item: undefined,
    textAt: alone ? undefined : end,
    doubtful: !alone,
    escaped: false,
  };
}

function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(text.startsWith('(') ? 1 : 0);
  return code >= 48 && code <= 57;
}
