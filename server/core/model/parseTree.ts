import type { Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { exceededLimit, type ParserLimit } from './parserLimits.ts';
import { parseSimpleTree } from './parseSimpleTree.ts';

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
 * Parses markdown with footnotes; only what begins a document may begin with front matter. For a text that the parser
 * cannot take, the limit that it exceeds.
 */
export function parseTree(text: string, begins: boolean): Root | ParserLimit {
  return exceededLimit(text) ?? parseSimpleTree(text) ?? parseAnyTree(text, begins);
}

/** The same by the parser proper, for a text that is known to be within its limits. */
export function parseAnyTree(text: string, begins: boolean): Root {
  return fromMarkdown(text, begins && text.startsWith('---') ? withFrontMatter : plain);
}
