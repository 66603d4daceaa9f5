import type { Span } from '../text/span.ts';

/** Whatever knows its place. */
export interface Located {
  readonly span: Span;
}

/** A word or phrase as written, and where. */
export interface Worded extends Located {
  readonly text: string;
}
