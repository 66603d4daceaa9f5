/** Draft to official form and back, on invented sets; the real drafts are in `realDrafts.test.ts`. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkDocument, defaultSettings, parseDocument, SourceText } from '../../../server/core/index.ts';
import { type Converted, toDraft, toOfficial } from '../../../server/core/writing/index.ts';
import { noSet } from '../../support/documents.ts';
import { anyText } from '../../support/edits.ts';
import { madeSet } from '../../support/sets/madeSet.ts';
import { random } from '../../support/sets/random.ts';

const read = (text: string) => parseDocument(new SourceText(text));
const official = (text: string) => toOfficial(read(text)).text;
const draft = (text: string) => toDraft(read(text)).text;
const kinds = ({ remarks }: Converted) => remarks.map(({ kind }) => kind);
const seeds = fc.integer({ min: 0, max: 1_000_000 });

const typedDraft = `(ingezonden 12 juni 2024)

Vragen van de leden Van Nispen (SP) en Sneller (D66) aan de minister van Financiën over het bericht "Brug bij 'De Kat' dicht"

1. Bent u bekend met het bericht "Brug bij 'De Kat' dicht"? 1)

   Zo ja, sinds wanneer?

   - van de gemeente
   - van de krant

1. Deelt u de mening van de minister van Defensie dat 'de minister van Financiën' traag is? [2]
   Zo nee, waarom niet?

1. Kunt u deze vragen één voor één beantwoorden?

Toelichting: Deze vragen dienen ter aanvulling op eerdere vragen terzake van het lid Kat (D66), ingezonden 1 mei 2024 (vraagnummer 2024Z00123).

1) De Bode, 1 juni 2024, 'Brug dicht' (https://example.org/brug)
2) Kamerstuk 31332, nr. 86
`;

const printed = `## JJJJZNNNNN

Vragen van de leden **Van Nispen** (SP) en **Sneller** (D66) aan de Minister van Financiën over *het bericht «Brug bij «De Kat» dicht»* (ingezonden 12 juni 2024).

Vraag 1

Bent u bekend met het bericht «Brug bij «De Kat» dicht»?<sup>1</sup>

Zo ja, sinds wanneer?

- van de gemeente
- van de krant

Vraag 2

Deelt u de mening van de Minister van Defensie dat «de minister van Financiën» traag is?<sup>2</sup>
Zo nee, waarom niet?

Vraag 3

Kunt u deze vragen één voor één beantwoorden?

**Toelichting:**

Deze vragen dienen ter aanvulling op eerdere vragen terzake van het lid Kat (D66), ingezonden 1 mei 2024 (vraagnummer 2024Z00123).

<sup>1</sup> De Bode, 1 juni 2024, «Brug dicht» (https://example.org/brug)

<sup>2</sup> Kamerstuk 31 332, nr. 86
`;

const typedAgain = `## JJJJZNNNNN

(ingezonden 12 juni 2024)

Vragen van de leden Van Nispen (SP) en Sneller (D66) aan de minister van Financiën over het bericht 'Brug bij "De Kat" dicht'

1.

Bent u bekend met het bericht 'Brug bij "De Kat" dicht'?[^1]

Zo ja, sinds wanneer?

- van de gemeente
- van de krant

2.

Deelt u de mening van de minister van Defensie dat 'de minister van Financiën' traag is?[^2]
Zo nee, waarom niet?

3.

Kunt u deze vragen één voor één beantwoorden?

Toelichting:

Deze vragen dienen ter aanvulling op eerdere vragen terzake van het lid Kat (D66), ingezonden 1 mei 2024 (vraagnummer 2024Z00123).

[^1]: De Bode, 1 juni 2024, 'Brug dicht' (https://example.org/brug)

[^2]: Kamerstuk 31 332, nr. 86
`;

describe('to official form', () => {
  test('turns all of a draft', () => {
    const converted = toOfficial(read(typedDraft));
    assert.equal(converted.text, printed);
    assert.deepEqual(kinds(converted), ['numberPending']);
  });

  test('keeps the line ends of the draft', () => {
    assert.equal(official(typedDraft.replaceAll('\n', '\r\n')), printed.replaceAll('\n', '\r\n'));
  });

  test('writes the label of a party as print does', () => {
    const text = typedDraft.replace('Sneller (D66)', 'Ceder (CU)');
    assert.equal(official(text), printed.replace('**Sneller** (D66)', '**Ceder** (ChristenUnie)'));
  });

  test('makes a heading of a number that was typed above', () => {
    const typed = `2024Z12345\n\n${typedDraft}`;
    assert.match(official(typed), /^## 2024Z12345\n\nVragen/);
  });

  test('numbers what asks where no question has a number, and says so', () => {
    const text = typedDraft.replaceAll(/^(?:1\. | {3})/gm, '').replace(/^- .*\n/gm, '');
    const converted = toOfficial(read(text));
    assert.deepEqual(converted.text.match(/^Vraag \d+$/gm), ['Vraag 1', 'Vraag 2', 'Vraag 3', 'Vraag 4']);
    assert.deepEqual(kinds(converted), ['numberPending', 'numbersGuessed']);
  });

  test('writes the offices of a reply', () => {
    const text =
      '## 2024Z12345\n\nAntwoord van minister Zonneveld (Financiën), mede namens de staatssecretaris van Defensie (ontvangen 3 juli 2024)\n\nVraag 1\n\nWaarom?\n\nAntwoord 1\n\nDaarom.\n';
    assert.equal(
      official(text),
      text.replace('minister Zon', 'Minister Zon').replace('staatssecretaris', 'Staatssecretaris'),
    );
  });

  test('leaves a note with a name where it is, and says so', () => {
    const text = printed.replaceAll('<sup>2</sup>', '[^bron]').replace('[^bron] Kamerstuk', '[^bron]: Kamerstuk');
    const converted = toOfficial(read(text));
    assert.equal(converted.text, text);
    assert.deepEqual(kinds(converted), ['numberPending', 'notes']);
  });

  test('says what the draft lacks', () => {
    const text = typedDraft.slice(typedDraft.indexOf('Vragen'));
    assert.deepEqual(kinds(toOfficial(read(text))), ['numberPending', 'date']);
  });

  test('leaves a text alone that is no set', () => {
    assert.deepEqual(toOfficial(read(noSet)), { text: noSet, remarks: [] });
  });
});

describe('to draft form', () => {
  test('turns all of an official set', () => {
    const converted = toDraft(read(printed));
    assert.equal(converted.text, typedAgain);
    assert.deepEqual(kinds(converted), []);
    assert.equal(read(converted.text).sets[0]?.stage, 'draft');
  });

  test('leaves guillemets that no typed marks would read like, and says so', () => {
    const text = printed.replaceAll('«Brug bij «De Kat» dicht»', "«Vier keer \"dicht' bij «De Kats' boot»»");
    const converted = toDraft(read(text));
    assert.match(converted.text, /«Vier keer/);
    assert.ok(kinds(converted).includes('quotes'));
  });

  test('leaves labels that hold more than a number, and says so', () => {
    const text = printed.replace('Vraag 2', 'Vraag 2a');
    const converted = toDraft(read(text));
    assert.match(converted.text, /^Vraag 1$/m);
    assert.deepEqual(kinds(converted), ['labels']);
  });
});

/** Words that an official set has otherwise than a draft; all others are the same, in the same order. */
const words = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/<\/?sup>|JJJJZNNNNN|\(ingezonden [^)]*\)|https:\/\//g, '')
    .replaceAll(/vraag[\s*_]*\d+/gi, '')
    .replaceAll(/\P{L}+/gu, '')
    .toLowerCase();

describe('sets that were made up', () => {
  test('a draft without findings but of form has none as print', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { text } = madeSet(random(seed), { kind: 'kv', stage: 'draft' });
        const { text: result, remarks } = toOfficial(read(text));
        assert.deepEqual([...checkDocument(read(result), defaultSettings)], []);
        assert.deepEqual(remarks, []);
        assert.equal(official(result), result);
        assert.equal(words(result), words(text));
        assert.equal(read(result).sets[0]?.stage, 'official');
      }),
      { numRuns: 30 },
    );
  });

  test('a draft of a set is the same set as print again', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { text, plan } = madeSet(random(seed));
        const typed = draft(text);
        assert.equal(draft(typed), typed);
        assert.equal(words(typed), words(text));
        assert.equal(official(typed), official(text));
        if (plan.stage === 'official' && plan.notation === 'sup') assert.equal(official(typed), text);
        assert.equal(read(typed).sets[0]?.stage, 'draft');
      }),
      { numRuns: 30 },
    );
  });
});

test('any text at all: not one word is lost, and the second time nothing changes', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const text = anyText(random(seed));
      for (const convert of [official, draft]) {
        const result = convert(text);
        assert.equal(convert(result), result);
        assert.equal(words(result), words(text));
      }
    }),
    { numRuns: 50 },
  );
});
