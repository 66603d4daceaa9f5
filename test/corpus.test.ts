/**
 * Real documents, where they lie beside the project: no false alarm on official print, no crash on anything. Each
 * remaining finding stands, with a verdict, in docs/corpus.md; one that is not there fails, and so does a row that no
 * longer comes true.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  checkDocument,
  defaultSettings,
  type Finding,
  fixDocument,
  parseDocument,
  SourceText,
} from '../server/core/index.ts';

const shared = fileURLToPath(new URL('../../shared/', import.meta.url));
const skip = existsSync(`${shared}corpus`) ? false : 'no real documents beside the project';
const facts = { today: { year: 2026, month: 11, day: 24 } };

function read(path: string): SourceText {
  return new SourceText(readFileSync(path, 'utf8'));
}

function check(source: SourceText): readonly Finding[] {
  return checkDocument(parseDocument(source), defaultSettings, facts);
}

function files(folder: string): readonly string[] {
  return readdirSync(`${shared}corpus/${folder}`)
    .filter((name) => name.endsWith('.md'))
    .sort();
}

const grave = ({ severity }: Finding) => severity === 'error' || severity === 'warning';

/** Rows `document | line | rule | verdict` of docs/corpus.md. */
function expected(folder: string): string[] {
  const page = readFileSync(new URL('../docs/corpus.md', import.meta.url), 'utf8');
  return page
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells[1] === folder)
    .map((cells) => `${cells[2]}:${cells[3]} ${cells[4]?.replaceAll('`', '')}`)
    .sort();
}

function found(folder: string): string[] {
  return files(folder)
    .flatMap((name) => {
      const source = read(`${shared}corpus/${folder}/${name}`);
      const graveOnes = check(source).filter(grave);
      return graveOnes.map((it) => `${name.slice(0, -3)}:${source.positionAt(it.span.start).line + 1} ${it.rule}`);
    })
    .sort();
}

describe('real documents', { skip }, () => {
  for (const folder of ['exact', 'exact-questions', 'text']) {
    test(`official print (${folder}) has the errors and warnings of docs/corpus.md and no other`, () => {
      assert.deepEqual(found(folder), expected(folder));
    });
  }

  test('letters and drafts are read without a crash, and fix-all comes to rest', () => {
    for (const folder of ['letters', 'draft', 'text', 'exact']) {
      for (const name of files(folder)) {
        const source = read(`${shared}corpus/${folder}/${name}`);
        const once = fixDocument(source, defaultSettings, facts).text;
        assert.equal(fixDocument(new SourceText(once), defaultSettings, facts).text, once, name);
      }
    }
  });
});

describe('the seed', { skip }, () => {
  const source = skip === false ? read(`${shared}seed/2021Z16950.md`) : new SourceText('');
  const set = parseDocument(source).sets[0];

  test('has its parts', () => {
    assert.equal(set?.kind, 'kv');
    assert.equal(set?.stage, 'official');
    assert.equal(set?.heading?.number, '2021Z16950');
    assert.equal(set?.questions.length, 14);
    assert.deepEqual(set?.opening?.askers.length, 3);
    assert.deepEqual(
      set?.opening?.groups.map((group) => [group.quantifier?.text, group.party.text]),
      [['allen', 'VVD']],
    );
    assert.deepEqual(
      set?.opening?.addressees.flatMap((run) => run.posts.map((post) => post.known)),
      ['Justitie en Veiligheid', 'Buitenlandse Zaken'],
    );
    assert.deepEqual(set?.opening?.submitted?.date, { year: 2021, month: 10, day: 1 });
    assert.equal(set?.notes.length, 1);
    assert.equal(set?.addresses.length, 1);
    assert.equal(set?.addresses[0]?.note, 0);
    assert.deepEqual(set?.explanation?.body.length, 1);
    assert.ok(set?.references.some((reference) => reference.text.includes('2021Z16860')));
  });

  test('has no error and no warning, and its hints at their places', () => {
    const findings = check(source);
    assert.deepEqual(findings.filter(grave), []);
    const hints = findings.map((it) => `${it.rule} ${source.positionAt(it.span.start).line + 1}`);
    assert.deepEqual(hints, ['quotes-doubled 5', 'quotes-doubled 9', 'hyphen-linebreak 25']);
  });
});
