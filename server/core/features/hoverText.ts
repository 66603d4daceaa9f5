import { isWebAddress } from '../links/isWebAddress.ts';
import type { Prose } from '../model/prose.ts';
import type { Span } from '../text/span.ts';

/** A run of plain text; with `href` it leads somewhere. */
export interface HoverRun {
  readonly text: string;
  readonly href?: string;
}

export interface HoverSection {
  readonly title: string;
  /** Paragraphs. */
  readonly body: readonly (readonly HoverRun[])[];
}

/** What an editor shows beside a place, without any markup. */
export interface Hover {
  readonly span: Span;
  readonly sections: readonly HoverSection[];
}

export function section(title: string, ...paragraphs: readonly string[]): HoverSection {
  return { title, body: paragraphs.filter((text) => text !== '').map((text) => [{ text }]) };
}

/** A block of the document as it reads, with its addresses as links. */
export function runsOf(prose: Prose): readonly HoverRun[] {
  const runs: HoverRun[] = [];
  let at = 0;
  for (const { start, end } of prose.verbatim) {
    const href = prose.text.slice(start, end);
    if (!isWebAddress(href) || /\s/.test(href)) continue;
    if (start > at) runs.push({ text: prose.text.slice(at, start) });
    runs.push({ text: href, href });
    at = end;
  }
  if (at < prose.text.length) runs.push({ text: prose.text.slice(at) });
  return runs;
}
