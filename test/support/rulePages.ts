/** Reads a rule's page into its examples; rewrites what a run should have given. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Code, Heading, Paragraph, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { LinkStatuses } from '../../server/core/index.ts';
import { knownLinks } from './knownLinks.ts';

export const rulesFolder = fileURLToPath(new URL('../../server/core/rules/', import.meta.url));

export interface Example {
  readonly line: number;
  readonly text: string;
  /** What is known of its addresses: the last block `json koppelingen` before it. */
  readonly links: LinkStatuses;
}

export interface WrongExample extends Example {
  /** The block of expected messages, and of the text after the fix. */
  readonly messages: Code | undefined;
  readonly repaired: Code | undefined;
}

export interface RulePage {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly headings: readonly string[];
  readonly wrong: readonly WrongExample[];
  readonly right: readonly Example[];
}

/** Every page of a rule, by folder walk: a page without a rule shows as much as a rule without a page. */
export function rulePages(): readonly RulePage[] {
  return walk(rulesFolder)
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map(readPage);
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

function readPage(path: string): RulePage {
  const root: Root = fromMarkdown(readFileSync(path, 'utf8'));
  const headings = root.children.filter((node) => node.type === 'heading');
  const first = root.children.find((node) => node.type === 'paragraph');
  const codes = root.children.filter((node) => node.type === 'code');
  return {
    path,
    id: path.replace(/^.*\/|\.md$/g, ''),
    title: headings[0] === undefined ? '' : plain(headings[0]),
    summary: first === undefined ? '' : plain(first),
    headings: headings.slice(1).map(plain),
    wrong: codes.flatMap((code, index) => (isExample(code, 'fout') ? [wrongExample(codes, index)] : [])),
    right: codes.flatMap((code, index) => (isExample(code, 'goed') ? [example(codes, index)] : [])),
  };
}

function example(codes: readonly Code[], index: number): Example {
  const code = codes[index] as Code;
  const known = codes.slice(0, index).findLast((other) => other.lang === 'json' && other.meta === 'koppelingen');
  return { line: lineOf(code), text: textOf(code), links: knownLinks(JSON.parse(known?.value ?? '[]')) };
}

function wrongExample(codes: readonly Code[], index: number): WrongExample {
  const next = codes.slice(index + 1);
  const until = next.findIndex((other) => isExample(other, 'fout') || isExample(other, 'goed'));
  const own = until < 0 ? next : next.slice(0, until);
  return {
    ...example(codes, index),
    messages: own.find((other) => other.lang === 'text' && other.meta === 'meldingen'),
    repaired: own.find((other) => isExample(other, 'hersteld')),
  };
}

function isExample(code: Code, kind: string): boolean {
  return code.lang === 'markdown' && (code.meta ?? '').split(' ').includes(kind);
}

export function textOf(code: Code): string {
  return `${code.value}\n`;
}

function lineOf(code: Code): number {
  return code.position?.start.line ?? 0;
}

function plain(node: Heading | Paragraph): string {
  return node.children
    .map((child) =>
      'value' in child ? child.value : 'children' in child ? plain({ children: child.children } as Paragraph) : '',
    )
    .join('');
}

/** Replaces the content of code blocks, given by their nodes. */
export function rewritten(page: string, changes: readonly { readonly code: Code; readonly value: string }[]): string {
  const lines = page.split('\n');
  const ordered = [...changes].sort((a, b) => lineOf(b.code) - lineOf(a.code));
  for (const { code, value } of ordered) {
    const start = lineOf(code);
    const end = (code.position?.end.line ?? 0) - 1;
    lines.splice(start, end - start, ...value.replace(/\n$/, '').split('\n'));
  }
  return lines.join('\n');
}
