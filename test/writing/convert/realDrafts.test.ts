/**
 * Real drafts, where they lie beside the project: in official form they have only findings about what they do not say.
 * Their names are read from the folder. TABLE=1 prints what each had before and has after.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkDocument, defaultSettings, parseDocument, SourceText } from '../../../server/core/index.ts';
import { toDraft, toOfficial } from '../../../server/core/writing/index.ts';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const skip = existsSync(`${shared}corpus/draft`) ? false : 'no real drafts beside the project';
const skipSeed = existsSync(`${shared}seed`) ? false : 'no real set beside the project';

/** What may be left to say of a draft in official form, and why. */
const allowed: Readonly<Record<string, string>> = {
  'opening-missing': 'a ministry sends its answers without the opening of the questions',
  'footnote-undefined': 'the draft has a mark whose note it does not give',
  'question-long': 'a question of many words is as long in print',
  'url-malformed': 'the address has a blank in it, and where it ends only its author knows',
};

const read = (text: string) => parseDocument(new SourceText(text));
const rulesOf = (text: string) => checkDocument(read(text), defaultSettings).map(({ rule }) => rule);
const files = (folder: string) =>
  readdirSync(`${shared}${folder}`).map((name) => ({ name, text: readFileSync(`${shared}${folder}/${name}`, 'utf8') }));

function counted(rules: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ') || 'none';
}

describe('real drafts in official form', { skip }, () => {
  test('have only findings about what they do not say', (context) => {
    for (const { name, text } of files('corpus/draft')) {
      const result = toOfficial(read(text)).text;
      const left = rulesOf(result);
      if (process.env['TABLE'] !== undefined) {
        context.diagnostic(`${name} | ${counted(rulesOf(text))} | ${counted(left)}`);
      }
      assert.deepEqual(
        left.filter((rule) => !Object.hasOwn(allowed, rule)),
        [],
        name,
      );
      assert.equal(read(result).sets[0]?.stage, 'official', name);
      assert.equal(toOfficial(read(result)).text, result, name);
    }
  });
});

describe('a real set in draft form and back', { skip: skipSeed }, () => {
  /** What is normalised: blank lines at the top, the end of the last line, and quotation marks in pairs of pairs. */
  const normalised = (text: string) => `${text.trim().replaceAll('««', '«').replaceAll('»»', '»')}\n`;

  test('is the same but for what is normalised', () => {
    for (const { text, name } of files('seed')) {
      const draft = toDraft(read(text));
      assert.deepEqual(draft.remarks, [], name);
      assert.equal(read(draft.text).sets[0]?.stage, 'draft', name);
      assert.equal(toOfficial(read(draft.text)).text, normalised(text), name);
    }
  });
});
