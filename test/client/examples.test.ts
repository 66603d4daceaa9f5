import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { detectSet } from '../../client/detectSet.ts';
import {
  addressesToCheck,
  checkDocument,
  defaultSettings,
  type Finding,
  parseDocument,
  parseSettings,
  SourceText,
} from '../../server/core/index.ts';
import { compilePatterns } from '../../server/services/links/compilePatterns.ts';

const folder = new URL('../../examples/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const examples = readdirSync(folder).filter((name) => name.endsWith('.md'));

function findingsIn(name: string): readonly Finding[] {
  return checkDocument(parseDocument(new SourceText(read(name))), defaultSettings);
}

test('every example is a set', () => {
  for (const name of examples) assert.equal(detectSet(read(name)), true, name);
});

test('the examples that are finished hold no finding', () => {
  for (const name of ['voorbeeld.kamervragen.md', 'antwoord.kamervragen.md', 'herkend.md']) {
    assert.deepEqual(
      findingsIn(name).map(({ rule, message }) => `${rule}: ${message}`),
      [],
      name,
    );
  }
});

test('a draft is legal: it holds hints only', () => {
  const severities = findingsIn('concept.kv.md').map(({ severity }) => severity);
  assert.deepEqual([...new Set(severities)], ['hint']);
});

test('the exercise holds the usual mistakes', () => {
  const found = new Set(findingsIn('oefening.kamervragen.md').map(({ rule }) => rule));
  for (const rule of [
    'case-number-invalid',
    'asker-article',
    'asker-quantifier',
    'addressee-unknown',
    'submitted-date',
    'opening-full-stop',
    'question-number-sequence',
    'question-number-duplicate',
    'question-label-form',
    'question-reference',
    'question-mark-missing',
    'footnote-undefined',
    'url-malformed',
    'url-scheme-missing',
    'quotes-unbalanced',
    'hyphen-linebreak',
    'word-repeated',
  ]) {
    assert.ok(found.has(rule), rule);
  }
});

test('nobody is sent to the invented pages of the examples', () => {
  const { links } = parseSettings({
    links: { ignore: JSON.parse(read('.vscode/settings.json'))['kamervragen.links.ignore'] },
  });
  const isIgnored = compilePatterns(links.ignore);
  const addresses = examples.flatMap((name) => addressesToCheck(parseDocument(new SourceText(read(name)))));
  assert.ok(addresses.length > 4);
  assert.deepEqual(
    addresses.filter((address) => !isIgnored(address)),
    [],
  );
});
