import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { detectSet } from '../../client/detectSet.ts';
import { checkDocument, defaultSettings, parseDocument, SourceText } from '../../server/core/index.ts';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
  readonly description: string;
  readonly isFileTemplate?: boolean;
}

const file = new URL('../../snippets/kamervragen.json', import.meta.url);
const snippets: Readonly<Record<string, Snippet>> = JSON.parse(readFileSync(file, 'utf8'));

const variables: Readonly<Record<string, string>> = { CURRENT_DATE: '03', CURRENT_MONTH: '11', CURRENT_YEAR: '2026' };

/** What the editor makes of a body when the user changes nothing; knows only the syntax the snippets use. */
function expand(body: readonly string[]): string {
  const text = body
    .join('\n')
    .replace(/\$\{(\w+)\/([^/]+)\/((?:\$\{\d+:\+\w+\})*)\/\}/g, (_all, name, pattern, format) =>
      (variables[name] ?? '').replace(new RegExp(pattern), (...groups) =>
        format.replace(/\$\{(\d+):\+(\w+)\}/g, (_part: string, group: string, word: string) =>
          groups[Number(group)] === undefined ? '' : word,
        ),
      ),
    )
    .replace(/\$(CURRENT_\w+)/g, (_all, name) => variables[name] ?? '')
    .replace(/\$\{\d+\|([^,|]+)[^}]*\|\}/g, '$1');
  return expandPlaceholders(text);
}

/** From the inside out. */
function expandPlaceholders(text: string): string {
  const next = text.replace(/\$\{\d+:([^${}]*)\}/g, '$1');
  return next === text ? text.replace(/\$\d/g, '') : expandPlaceholders(next);
}

test('a body leaves no syntax behind', () => {
  for (const [name, { body }] of Object.entries(snippets)) assert.doesNotMatch(expand(body), /[$]|\{|\}/, name);
});

test('new documents are recognised as sets and carry the date of today', () => {
  const templates = Object.values(snippets).filter(({ isFileTemplate }) => isFileTemplate);
  assert.equal(templates.length, 2);
  for (const { body } of templates) {
    const text = expand(body);
    assert.equal(detectSet(text), true, text);
    assert.match(text, /\(ingezonden 3 november 2026\)/);
  }
});

test('no two snippets have one prefix', () => {
  const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
  assert.equal(new Set(prefixes).size, prefixes.length);
});

test('every opening is read whole, and what is found in it is only what is yet to be filled in', () => {
  const unfilled = {
    'Aanhef met één vraagsteller': ['case-number-pending', 'party-unknown', 'addressee-unknown'],
    // The two names to be filled in are the same word.
    'Aanhef met meer vraagstellers': ['case-number-pending', 'asker-duplicate', 'party-unknown', 'addressee-unknown'],
    'Aanhef aan meer bewindspersonen': [
      'case-number-pending',
      'party-unknown',
      'addressee-unknown',
      'addressee-unknown',
    ],
  };
  const openings = Object.entries(snippets).filter(([name]) => name.startsWith('Aanhef'));
  const found = openings.map(([name, { body }]) => {
    const document = parseDocument(new SourceText(`${expand(body)}\n\nVraag 1\n\nKlopt dit?\n`));
    assert.deepEqual(document.sets[0]?.opening?.missing, [], name);
    return [name, checkDocument(document, defaultSettings).map(({ rule }) => rule)];
  });
  assert.deepEqual(Object.fromEntries(found), unfilled);
});

test('a set phrase is a whole sentence', () => {
  const phrases = ['bekend', 'klopt', 'mening', 'bereid', 'zo-ja', 'zo-nee', 'afzonderlijk'];
  for (const prefix of phrases) {
    const snippet = Object.values(snippets).find((it) => [it.prefix].flat().includes(prefix));
    assert.match(expand(snippet?.body ?? []), /^\p{Lu}[^\n]*\?$/u, prefix);
  }
});
