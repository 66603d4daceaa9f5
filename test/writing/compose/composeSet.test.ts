import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  checkDocument,
  defaultSettings,
  parseDocument,
  type QuestionSet,
  SourceText,
  toIso,
} from '../../../server/core/index.ts';
import {
  type ComposedSet,
  composeSet,
  type NewAddressee,
  type NewAsker,
  type NewSet,
  newSetChoices,
} from '../../../server/core/writing/index.ts';

/** What a set without text and without a number cannot but have. Nothing else may be found in it. */
const byNature: ReadonlySet<string> = new Set(['case-number-pending', 'question-empty']);

/** Ordinary words, and all that could be markup, a quotation or a part of the sentence; how it is read back beside it. */
const pieces: readonly (readonly [typed: string, official: string])[] = [
  ...same('de gevolgen van', 'over', 'aan de Minister van', 'het lid', '(ingezonden 1 mei 2012)', 'voor', 'en', '2.'),
  ...same(
    '*',
    '**',
    '_',
    '__',
    '\\',
    '`',
    '~~',
    '~',
    '&amp;',
    '&',
    '<b>',
    '<!--',
    '>',
    '#',
    '[',
    '](x)',
    '[^1]',
    '![a]',
  ),
  ...same(
    'snake_case',
    '_kade_',
    '*dijk*',
    '**dam**',
    '5 * 3',
    'a*b*c',
    '2^3',
    '<sup>1</sup>',
    '`sluis`',
    'C++',
    '\\*',
  ),
  ...same(
    '«Veer vaart niet»',
    '«Veer «Anna» vaart»',
    "foto's",
    "'s Gravenmoer",
    'Curaçao',
    'veerboot (2019)',
    '€ 3,50',
  ),
  ['"Veer vaart niet"', '«Veer vaart niet»'],
  ["'Veer vaart'", '«Veer vaart»'],
  ['“Veer”', '«Veer»'],
  ["het bericht ''Veer''", 'het bericht «Veer»'],
];

function same(...texts: readonly string[]): readonly (readonly [string, string])[] {
  return texts.map((text) => [text, text]);
}

/** Begins and ends with an ordinary word: the reader takes signs at the ends for markers that lost their partner. */
const topics = fc.array(fc.constantFrom(...pieces), { minLength: 0, maxLength: 5 }).map((chosen) => {
  const between = (side: 0 | 1) =>
    ['de kade', ...chosen.flatMap((piece, at) => [piece[side], `brug${at}`]), 'in Oosterveen'].join(' ');
  return { typed: between(0), official: between(1) };
});

const days = fc.integer({ min: 0, max: 6170 }).map((days) => addDays({ year: 2010, month: 1, day: 1 }, days));

const sets = days.chain((date) => {
  const { members, posts } = newSetChoices(toIso(date));
  return fc.record({
    date: fc.constant(date),
    askers: fc.uniqueArray(fc.constantFrom(...members), { minLength: 1, maxLength: 6, selector: ({ name }) => name }),
    together: fc.boolean(),
    addressees: fc.uniqueArray(fc.constantFrom(...posts), {
      minLength: 1,
      maxLength: 4,
      selector: ({ title }) => title,
    }),
    topic: topics,
    headline: fc.boolean(),
    questions: fc.integer({ min: 1, max: 12 }),
    earlier: fc.option(fc.constantFrom('2009Z12345', ''), { nil: undefined }),
  });
});

test('the opening of 200 random choices has no finding, and reads back as it was chosen', () => {
  fc.assert(
    fc.property(sets, ({ topic, headline, together, askers, ...chosen }) => {
      const subject = headline ? { headline: topic.typed, medium: 'De Kade' } : { text: topic.typed };
      const inOrder = together ? [...askers].sort((a, b) => (a.party < b.party ? -1 : 1)) : askers;
      const composed = composeSet({ ...chosen, askers: inOrder, subject, stage: 'official' });
      const set = readOne(composed);
      const about = headline ? `het bericht «${topic.official}»` : topic.official;
      assert.deepEqual(findingsOf(composed, chosen.date), [], composed.text);
      assert.deepEqual(readBack(set), {
        stage: 'official',
        askers: inOrder.map(({ name, party }) => ({ name, party })),
        addressees: inRuns(chosen.addressees),
        subject: about,
        italic: 'exact',
        submitted: toIso(chosen.date),
        questions: chosen.questions,
        explanation: chosen.earlier !== undefined,
      });
    }),
    { numRuns: 200 },
  );
});

test('a draft of the same choices reads back too', () => {
  fc.assert(
    fc.property(sets, ({ askers, ...chosen }) => {
      const subject = { text: 'de kade in Oosterveen' };
      const composed = composeSet({ ...chosen, askers, subject, stage: 'draft' });
      assert.deepEqual(readBack(readOne(composed)), {
        stage: 'draft',
        askers: askers.map(({ name, party }) => ({ name, party })),
        addressees: inRuns(chosen.addressees),
        subject: 'de kade in Oosterveen',
        italic: 'none',
        submitted: toIso(chosen.date),
        questions: chosen.questions,
        explanation: chosen.earlier !== undefined,
      });
    }),
    { numRuns: 50 },
  );
});

function readOne({ text }: ComposedSet): QuestionSet {
  const { sets } = parseDocument(new SourceText(text));
  assert.equal(sets.length, 1, text);
  return sets[0] as QuestionSet;
}

function findingsOf({ text }: ComposedSet, today: NewSet['date']): readonly string[] {
  const findings = checkDocument(parseDocument(new SourceText(text)), defaultSettings, { today });
  return findings.filter(({ rule }) => !byNature.has(rule)).map(({ rule, message }) => `${rule}: ${message}`);
}

function readBack({ opening, stage, questions, explanation }: QuestionSet) {
  const { askers = [], groups = [], addressees = [] } = opening ?? {};
  const { date } = opening?.submitted ?? {};
  return {
    stage,
    askers: askers.map(({ text, group }): NewAsker => ({ name: text, party: groups[group ?? -1]?.party.text ?? '' })),
    addressees: addressees.flatMap(({ office, posts, sharesPosts }, index) => {
      if (office === 'minister-president') return [office];
      const held = sharesPosts ? (addressees[index + 1]?.posts ?? []) : posts;
      return held.map(({ preposition, known }) => `${office} ${preposition?.text} ${known}`);
    }),
    subject: opening?.subject?.text,
    italic: opening?.subject?.italic,
    submitted: date === undefined ? undefined : toIso(date),
    questions: questions.length,
    explanation: explanation !== undefined,
  };
}

/** Those of one office go together, where the first of them was named. */
function inRuns(addressees: readonly NewAddressee[]): readonly string[] {
  const offices = [...new Set(addressees.map(({ office }) => office))];
  return offices.flatMap((office) =>
    addressees
      .filter((it) => it.office === office)
      .map(({ preposition, portfolio }) =>
        office === 'minister-president' ? office : `${office} ${preposition} ${portfolio}`,
      ),
  );
}
