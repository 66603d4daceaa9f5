import type { Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';

/** The tree of a text, and what to add to its offsets: the parser passes over a byte order mark without counting it. */
export interface ParsedTree {
  readonly root: Root;
  readonly shift: number;
}

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

const BYTE_ORDER_MARK = 0xfeff;

/** Parses markdown with footnotes. Total: where the parser itself gives up, the tree is empty. */
export function parseTree(text: string): ParsedTree {
  const shift = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const body = shift === 0 ? text : text.slice(shift);
  try {
    return { root: fromMarkdown(body, body.startsWith('---') ? withFrontMatter : plain), shift };
  } catch {
    // Nesting thousands deep overflows the parser's stack; such a text holds no questions.
    return { root: { type: 'root', children: [] }, shift };
  }
}
