import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { checkDocument, defaultSettings, parseDocument, SourceText } from '../../../server/core/index.ts';
import { formatDocument } from '../../../server/core/writing/index.ts';
import { cleanSet, heading, noSet, opening } from '../../support/documents.ts';
import { anyText } from '../../support/edits.ts';
import { madeSet } from '../../support/sets/madeSet.ts';
import { type Random, random } from '../../support/sets/random.ts';

const read = (text: string) => parseDocument(new SourceText(text));
const format = (text: string) => formatDocument(read(text)).source.text;
const findings = (text: string) => checkDocument(read(text), defaultSettings).length;
const seeds = fc.integer({ min: 0, max: 1_000_000 });

/** What is said, without blanks, and without what notes and labels are marked up with. */
const said = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/<\/?sup>/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const set = (body: string) => `${heading}\n\n${opening}\n\n${body}`;

describe('the canonical layout', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'keeps what is right': [cleanSet, cleanSet],
    'leaves what is no set': [noSet, noSet],
    'has one blank line between blocks': [
      `\n\n${heading}\n${opening}\n\n\n\nVraag 1\n \n\t\n\nWaarom?\n`,
      set('Vraag 1\n\nWaarom?\n'),
    ],
    'has labels alone': [set('Vraag 1 Waarom?\n\n**Vraag 2**\nHoe?\n'), set('Vraag 1\n\nWaarom?\n\nVraag 2\n\nHoe?\n')],
    'has no words changed in labels': [set('Vraag 1: Waarom?\n'), set('Vraag 1: Waarom?\n')],
    'has the notation of notes that most have': [
      set('Vraag 1\n\nWaarom?<sup>1</sup>\n\nVraag 2\n\nHoe?[^2]\n\n<sup>1</sup> Bron A\n\n<sup>2</sup> Bron B\n'),
      set(
        'Vraag 1\n\nWaarom?<sup>1</sup>\n\nVraag 2\n\nHoe?<sup>2</sup>\n\n<sup>1</sup> Bron A\n\n<sup>2</sup> Bron B\n',
      ),
    ],
    'leaves the one notation of a draft': [
      '(ingezonden 12 juni 2024)\n\nVragen van het lid Kat (D66) aan de minister van Financiën over de kade\n\n1. Waarom? 1)\n\n1) De Bode, 1 juni 2024\n',
      '(ingezonden 12 juni 2024)\n\nVragen van het lid Kat (D66) aan de minister van Financiën over de kade\n\n1. Waarom? 1)\n\n1) De Bode, 1 juni 2024\n',
    ],
    'sets notes apart': [
      set('Vraag 1\n\nWaarom?<sup>1</sup> Hoe?<sup>2</sup>\n\n<sup>1</sup> Bron A\n<sup>2</sup> Bron B\n'),
      set('Vraag 1\n\nWaarom?<sup>1</sup> Hoe?<sup>2</sup>\n\n<sup>1</sup> Bron A\n\n<sup>2</sup> Bron B\n'),
    ],
    'has no trailing blanks but those that break a line': [
      set('Vraag 1  \n\nWaarom?    \nHoe? \nWie?  \n'),
      set('Vraag 1\n\nWaarom?  \nHoe?\nWie?\n'),
    ],
    'ends in one line end': [set('Vraag 1\n\nWaarom?'), set('Vraag 1\n\nWaarom?\n')],
    'keeps code and comments': [
      set(
        'Vraag 1\n\n<!-- kamervragen-negeer question-mark-missing: zo bedoeld -->\nWaarom.\n\n```\na  \n\n\nb\n```\n',
      ),
      set(
        'Vraag 1\n\n<!-- kamervragen-negeer question-mark-missing: zo bedoeld -->\nWaarom.\n\n```\na  \n\n\nb\n```\n',
      ),
    ],
    'keeps the line ends of the text': [
      set('Vraag 1 Waarom?').replaceAll('\n', '\r\n'),
      set('Vraag 1\n\nWaarom?\n').replaceAll('\n', '\r\n'),
    ],
  };
  for (const [name, [before, after]] of Object.entries(cases)) {
    test(name, () => assert.equal(format(before), after));
  }
});

/** The same set with blanks where they mean nothing. */
function mangle(text: string, rnd: Random): string {
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const blank = () => rnd.pick(['', '', ' ', '\t', '   ']) + newLine;
  const blanks = () => Array.from({ length: rnd.integer(1, 4) }, blank).join('');
  const [bom = ''] = /^\ufeff*/.exec(text) ?? [];
  const blocks = text.slice(bom.length).trimEnd().split(`${newLine}${newLine}`);
  const loose = blocks.map((block) => block + (rnd.chance(0.3) ? rnd.pick([' ', '  ', '\t']) : '') + newLine);
  const end = rnd.pick([newLine, '', ` ${newLine}${newLine}`]);
  return (
    bom +
    (rnd.chance(0.3) ? newLine : '') +
    loose
      .map((it) => it + blanks())
      .join('')
      .trimEnd() +
    end
  );
}

test('finds a layout back, whatever blanks were put in it', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const rnd = random(seed);
      const { text } = madeSet(rnd);
      assert.equal(format(text), text);
      assert.equal(format(mangle(text, rnd)), text);
    }),
    { numRuns: 60 },
  );
});

test('changes not one word of any text, makes no mistake, and does nothing the second time', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const text = anyText(random(seed));
      const formatted = format(text);
      assert.equal(said(formatted), said(text));
      assert.equal(format(formatted), formatted);
      assert.ok(findings(formatted) <= findings(text));
    }),
    { numRuns: 120 },
  );
});

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const folders = ['seed', 'corpus/draft', 'corpus/exact', 'corpus/exact-questions'].filter((it) =>
  existsSync(`${shared}${it}`),
);

describe('real documents', { skip: folders.length === 0 ? 'no real documents beside the project' : false }, () => {
  /** They begin with blank lines, some end without a line end, and some have blanks to no purpose. */
  const trimmed = (text: string) =>
    `${text
      .trim()
      .replaceAll(/[ \t]+$/gm, '')
      .replaceAll(/\n{3,}/g, '\n\n')}\n`;
  for (const folder of folders) {
    test(`${folder}: only blank lines and line ends change`, () => {
      for (const name of readdirSync(`${shared}${folder}`)) {
        const text = readFileSync(`${shared}${folder}/${name}`, 'utf8');
        const formatted = format(text);
        assert.equal(formatted, trimmed(text), name);
        assert.equal(said(formatted), said(text), name);
        assert.equal(format(formatted), formatted, name);
        assert.ok(findings(formatted) <= findings(text), name);
      }
    });
  }
});
