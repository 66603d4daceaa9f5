/**
 * Every rule's page is its test: what it calls wrong is found, what it calls right is left in peace. What is known of
 * addresses stands in a block `json koppelingen`, and holds for the examples up to the next such block.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Code } from 'mdast';
import {
  applyEdits,
  checkDocument,
  defaultSettings,
  type Finding,
  type LinkStatuses,
  parseDocument,
  rules,
  SourceText,
  textsOf,
} from '../server/core/index.ts';
import { type RulePage, rewritten, rulePages } from './support/rulePages.ts';

const updating = process.env['UPDATE'] === '1';
const facts = { today: { year: 2026, month: 11, day: 24 } };
const pages = rulePages();

function check(text: string, links: LinkStatuses): readonly Finding[] {
  return checkDocument(parseDocument(new SourceText(text)), defaultSettings, { ...facts, links });
}

function place(text: string, { span }: Finding): string {
  const { start, end } = new SourceText(text).rangeOf(span);
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

function list(text: string, findings: readonly Finding[]): string {
  return findings.map((finding) => `${place(text, finding)} ${finding.message}`).join('\n');
}

function others(findings: readonly Finding[], id: string): string[] {
  return findings
    .filter((finding) => finding.rule !== id && (finding.severity === 'error' || finding.severity === 'warning'))
    .map((finding) => `${finding.rule}: ${finding.message}`);
}

function fixed(text: string, findings: readonly Finding[], safeOnly: boolean): string | undefined {
  const taken: { start: number; end: number }[] = [];
  const edits = findings.flatMap((finding) => {
    const fix = safeOnly ? finding.fixes.find((it) => it.safe) : finding.fixes[0];
    if (fix === undefined) return [];
    const free = fix.edits.every((edit) => taken.every((it) => edit.span.end < it.start || it.end < edit.span.start));
    if (!free) return [];
    taken.push(...fix.edits.map((edit) => edit.span));
    return fix.edits;
  });
  return edits.length === 0 ? undefined : applyEdits(text, edits);
}

function testWrong(page: RulePage, changes: { code: Code; value: string }[]): void {
  for (const example of page.wrong) {
    const where = `${page.id}.md:${example.line}`;
    const findings = check(example.text, example.links);
    const own = findings.filter((finding) => finding.rule === page.id);
    assert.ok(own.length > 0, `${where}: no finding of ${page.id}`);
    assert.deepEqual(others(findings, page.id), [], `${where}: other errors or warnings`);
    assert.ok(example.messages, `${where}: no block of messages`);
    const messages = list(example.text, own);
    const repaired = fixed(example.text, own, false);
    if (updating) {
      changes.push({ code: example.messages, value: messages });
      if (example.repaired !== undefined) changes.push({ code: example.repaired, value: repaired ?? '' });
      continue;
    }
    assert.equal(messages, example.messages.value, `${where}: messages`);
    assert.equal(repaired === undefined, example.repaired === undefined, `${where}: a fix and its result go together`);
    if (repaired === undefined) continue;
    assert.equal(repaired, `${example.repaired?.value}\n`, `${where}: text after the fix`);
    const after = check(repaired, example.links);
    assert.deepEqual(
      after.filter((finding) => finding.rule === page.id).map((it) => it.message),
      [],
      `${where}: still found`,
    );
    assert.deepEqual(others(after, page.id), [], `${where}: the fix brings something new`);
  }
}

describe('rule pages', () => {
  for (const page of pages) {
    test(page.id, () => {
      const changes: { code: Code; value: string }[] = [];
      testWrong(page, changes);
      if (changes.length > 0) writeFileSync(page.path, rewritten(readFileSync(page.path, 'utf8'), changes));
      for (const example of page.right) {
        assert.equal(list(example.text, check(example.text, example.links)), '', `${page.id}.md:${example.line}`);
      }
    });
  }
});

describe('rules, pages and texts agree', () => {
  test('every rule has a page and every page a rule', () => {
    assert.deepEqual(pages.map((page) => page.id).sort(), rules.map((rule) => rule.id).sort());
  });
  for (const page of pages) {
    test(`${page.id}: title, summary and headings`, () => {
      const texts = textsOf('nl').rules as Record<string, { readonly summary: string } | undefined>;
      assert.equal(page.title, page.id);
      assert.equal(page.summary, texts[page.id]?.summary);
      assert.deepEqual([...new Set(page.headings)], ['Waarom', 'Fout', 'Goed', 'Wat u kunt doen']);
      assert.ok(page.wrong.length > 0 && page.right.length > 0, 'examples of both kinds');
    });
  }
  test('every message exists in English too', () => {
    const english = textsOf('en').rules as Record<string, { readonly summary: string } | undefined>;
    for (const page of pages) assert.ok(english[page.id]?.summary, page.id);
  });
});
