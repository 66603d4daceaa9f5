import type { Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';

/**
 * In this dialect an indent never means code: text pasted from a word processor is often indented, and must be read.
 */
const noIndentedCode = { disable: { null: ['codeIndented'] } };

const plain: Options = {
  extensions: [noIndentedCode, gfmFootnote()],
  mdastExtensions: [gfmFootnoteFromMarkdown()],
};

const withFrontMatter: Options = {
  extensions: [noIndentedCode, gfmFootnote(), frontmatter()],
  mdastExtensions: [gfmFootnoteFromMarkdown(), frontmatterFromMarkdown()],
};

/** Deeper than this nobody nests; beyond it the parser takes time that grows with the square, and then the stack. */
const DEEPEST = 100;
/** Quotes and list items within one another, on one line. */
const DEEP_CONTAINER = new RegExp(`^(?:[ \\t]{0,4}(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST}}`, 'm');
const DEEP_LIST = new RegExp(`^[ \\t]{${2 * DEEPEST}}`, 'm');

/**
 * Parses markdown with footnotes; only what begins a document may begin with front matter. Undefined for a text nested
 * so deep that it is no document.
 */
export function parseTree(text: string, begins: boolean): Root | undefined {
  if (isTooDeep(text)) return undefined;
  return fromMarkdown(text, begins && text.startsWith('---') ? withFrontMatter : plain);
}

function isTooDeep(text: string): boolean {
  return hasDeepBrackets(text) || DEEP_CONTAINER.test(text) || DEEP_LIST.test(text);
}

function hasDeepBrackets(text: string): boolean {
  let open = 0;
  for (let at = text.indexOf('['); at >= 0 && at < text.length; at++) {
    const character = text[at];
    if (character === '[' && ++open > DEEPEST) return true;
    if (character === ']' && open > 0) open--;
  }
  return false;
}
