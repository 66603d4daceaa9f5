import type { SourceText } from '../../text/sourceText.ts';
import type { CompletionPlace } from './completion.ts';

const ADDRESS = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s<>]*$/i;

/** Whether the cursor is in code or in an address, where nothing is to be completed. */
export function isVerbatim(place: CompletionPlace): boolean {
  const { set, offset, before, paragraph, document } = place;
  if (ADDRESS.test(before.slice(-2000)) || isInCode(paragraph)) return true;
  if (set?.addresses.some(({ span }) => span.start < offset && offset < span.end) === true) return true;
  return isIndented(place) || isInFence(document.source, offset);
}

/** Code between backticks that is not closed yet counts too. */
function isInCode(paragraph: string): boolean {
  let open = '';
  for (const [ticks] of paragraph.matchAll(/`+/g)) {
    if (open === '') open = ticks;
    else if (open === ticks) open = '';
  }
  return open !== '';
}

/** An indented line is code unless it goes on with something that was read as text. */
function isIndented({ before, set, offset }: CompletionPlace): boolean {
  if (!/^(?: {4}|\t)/.test(before)) return false;
  return set?.prose.some(({ span }) => span.start <= offset && offset <= span.end) !== true;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})([^\r\n]*)/gm;

function isInFence({ text }: SourceText, offset: number): boolean {
  let open: string | undefined;
  for (const { index, 1: fence = '', 2: rest = '' } of text.matchAll(FENCE)) {
    if (index >= offset) break;
    if (open === undefined) open = rest.includes('`') && fence.startsWith('`') ? undefined : fence;
    else if (fence.charAt(0) === open.charAt(0) && fence.length >= open.length && rest.trim() === '') {
      if (offset <= index + fence.length) return true;
      open = undefined;
    }
  }
  return open !== undefined;
}
