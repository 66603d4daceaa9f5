import type { RootContent } from 'mdast';
import type { Span } from '../text/span.ts';
import { parseTree } from './parseTree.ts';
import { startOfText } from './splitChunks.ts';

/** One block of the document's own level: what stands between it and the next are blank lines, or nothing. */
export interface LayoutBlock extends Span {
  /** `container`: a list, quote or note; `verbatim`: what stands as it is (code, HTML, front matter, a rule). */
  readonly kind: 'paragraph' | 'heading' | 'container' | 'verbatim';
}

export interface Layout {
  readonly blocks: readonly LayoutBlock[];
  /** Wherever they stand: stretches whose blanks and line ends are their own. */
  readonly verbatim: readonly Span[];
}

/** How a text is laid out; undefined for one that the parser cannot take as a whole. */
export function readLayout(text: string): Layout | undefined {
  const start = startOfText(text);
  const tree = parseTree(text.slice(start), true);
  if (typeof tree === 'string') return undefined;
  const blocks = tree.children.map((node): LayoutBlock => ({ kind: kindOf(node), ...spanOf(node, start) }));
  const verbatim: Span[] = [];
  addVerbatim(tree.children, start, verbatim);
  return { blocks, verbatim };
}

function kindOf({ type }: RootContent): LayoutBlock['kind'] {
  if (type === 'paragraph' || type === 'heading') return type;
  return type === 'list' || type === 'blockquote' || type === 'footnoteDefinition' ? 'container' : 'verbatim';
}

function addVerbatim(nodes: readonly RootContent[], start: number, found: Span[]): void {
  for (const node of nodes) {
    if (isVerbatim(node)) found.push(spanOf(node, start));
    else if ('children' in node) addVerbatim(node.children, start, found);
  }
}

const verbatimTypes: readonly RootContent['type'][] = ['code', 'html', 'inlineCode', 'yaml', 'definition'];

function isVerbatim({ type }: RootContent): boolean {
  return verbatimTypes.includes(type);
}

function spanOf({ position }: RootContent, from: number): Span {
  return { start: from + (position?.start.offset ?? 0), end: from + (position?.end.offset ?? 0) };
}
