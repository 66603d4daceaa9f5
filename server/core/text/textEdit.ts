import type { Span } from './span.ts';

/** Replace the span by the text; an empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export function replace(span: Span, text: string): TextEdit {
  return { span, text };
}

export function insert(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

export function remove(span: Span): TextEdit {
  return { span, text: '' };
}

/** Applies edits that do not overlap; all offsets are those of the text before any of them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.span.start < at) throw new RangeError('edits overlap');
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
