import type { Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { exceededLimit, type ParserLimit } from './parserLimits.ts';
import { positionOf } from './parseSimpleText.ts';
import { parseSimpleTree } from './parseSimpleTree.ts';

const options: Options = {
  extensions: [
    // In this dialect an indent never means code: text pasted from a word processor is often indented, and must be read.
    { disable: { null: ['codeIndented'] } },
    gfmFootnote(),
  ],
  mdastExtensions: [gfmFootnoteFromMarkdown()],
};

/** Lines between two of `---`, at the start. */
const FRONT_MATTER = /^---[\t ]*[\n\r](?:[\s\S]*?[\n\r])??---[\t ]*(?=[\n\r]|$)/;

/**
 * Parses markdown with footnotes; only what begins a document may begin with front matter. For a text that the parser
 * cannot take, the limit that it exceeds.
 */
export function parseTree(text: string, begins: boolean): Root | ParserLimit {
  const limit = exceededLimit(text);
  if (limit !== undefined) return limit;
  return parseSimpleTree(text) ?? parseAnyTree(text, begins);
}

/** The same by the parser proper, for a text that is known to be within its limits. */
export function parseAnyTree(text: string, begins: boolean): Root {
  const matter = begins ? FRONT_MATTER.exec(text)?.[0].length : undefined;
  if (matter === undefined) return fromMarkdown(text, options);
  // Blanks in its place, so that what follows keeps its own.
  const tree = fromMarkdown(' '.repeat(matter) + text.slice(matter), options);
  tree.children.unshift({ type: 'yaml', value: '', position: positionOf(0, matter) });
  return tree;
}
