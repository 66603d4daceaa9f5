/**
 * A version read with the help of the one before is the same as read by itself: blocks, model and findings, after every
 * edit. EDITS=n tries so many rows of edits; SEED=n others than those of every run.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  checkDocument,
  defaultSettings,
  type Finding,
  Prose,
  parseDocument,
  type QuestionDocument,
  SourceText,
} from '../server/core/index.ts';
import { readBlocks, type TextReading } from '../server/core/model/readBlocks.ts';
import { PlacedBlock } from '../server/core/model/textBlock.ts';
import { anyText, edited } from './support/edits.ts';
import { random } from './support/sets/random.ts';

const ROWS = Number(process.env['EDITS'] ?? 250);
const SEED = Number(process.env['SEED'] ?? 1);
const MOST_EDITS = 8;
const facts = { today: { year: 2026, month: 11, day: 24 } };

const check = (document: QuestionDocument): readonly Finding[] => checkDocument(document, defaultSettings, facts);

/** All that a block or a model says, whatever it has worked out so far. */
function told(value: unknown): unknown {
  if (value instanceof Prose) return toldProse(value);
  if (value instanceof PlacedBlock) {
    const { type, signs, top, joined, span, prose, marks, links, item, note } = value;
    return { type, signs, top, joined, span, prose: toldProse(prose), marks, links, item, note };
  }
  if (Array.isArray(value)) return value.map(told);
  if (typeof value !== 'object' || value === null || value instanceof SourceText) return value;
  return Object.fromEntries(propertiesOf(value).map((key) => [key, told(value[key])]));
}

/** Those of an object itself, and those it works out when they are asked for. */
function propertiesOf<T extends object>(value: T): (keyof T)[] {
  const kind = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(value));
  const worked = Object.entries(kind)
    .filter(([key]) => key !== '__proto__')
    .flatMap(([key, { get }]) => (get ? [key] : []));
  return [...Object.keys(value), ...worked] as (keyof T)[];
}

function toldProse(prose: Prose) {
  const { text, span, words, verbatim, strong, emphasis } = prose;
  const offsets = Array.from({ length: text.length + 1 }, (_, index) => prose.offsetAt(index));
  return { text, span, words, verbatim, strong, emphasis, offsets };
}

function read(text: string, before?: TextReading): TextReading {
  const reading = readBlocks(text, before);
  assert.ok(reading);
  return reading;
}

function assertSameReading(reading: TextReading, text: string): void {
  const fresh = read(text);
  assert.deepEqual(told(reading.blocks), told(fresh.blocks));
  const rest = ({ comments, unread, frontMatter, pieces }: TextReading) => ({ comments, unread, frontMatter, pieces });
  assert.deepEqual(rest(reading), rest(fresh));
}

describe('a version read with the help of the one before', () => {
  test(`is what it is by itself, in ${ROWS} rows of edits`, () => {
    for (let row = 0; row < ROWS; row++) {
      const rnd = random(SEED * 1_000_000 + row);
      let text = anyText(rnd);
      const earlier: string[] = [];
      let blocks = read(text);
      let document = parseDocument(new SourceText(text));
      check(document);
      for (let edit = rnd.integer(1, MOST_EDITS); edit > 0; edit--) {
        earlier.push(text);
        text = edited(text, earlier, rnd);
        const source = new SourceText(text);
        const fresh = parseDocument(source);
        try {
          blocks = read(text, blocks);
          document = parseDocument(source, document);
          assertSameReading(blocks, text);
          assert.deepEqual(check(document), check(fresh));
          assert.deepEqual(told(document), told(fresh));
        } catch (error) {
          const step = { row, before: earlier.at(-1), text };
          throw new Error(`row ${row} of seed ${SEED}: ${JSON.stringify(step)}`, { cause: error });
        }
      }
    }
  });
});
