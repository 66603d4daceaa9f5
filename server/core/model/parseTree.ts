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

/**
 * Parses markdown with footnotes; only what begins a document may begin with front matter. Total: where the parser
 * itself gives up, the answer is undefined.
 */
export function parseTree(text: string, begins: boolean): Root | undefined {
  try {
    return fromMarkdown(text, begins && text.startsWith('---') ? withFrontMatter : plain);
  } catch {
    // Nesting thousands deep overflows the parser's stack.
    return undefined;
  }
}
