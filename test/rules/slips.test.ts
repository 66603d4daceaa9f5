/** Slips in places where they are easily read as something else: one slip, one finding, and a fix that mends it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkDocument, defaultSettings, fixDocument, parseDocument, SourceText } from '../../server/core/index.ts';
import { askedText, readOne } from '../support/setText.ts';

const question = 'Vraag 1\n\nHoe hoog is de kade?';
const sentence =
  'Vragen van het lid **Van Nispen** (SP) aan de Minister van Justitie en Veiligheid over *de kade* (ingezonden 12 juni 2024).';

const typed = sentence.replaceAll('*', '').replace('Minister', 'minister');

function withOpening(opening: string, body = question, heading = '2024Z12345'): string {
  return `## ${heading}\n\n${opening}\n\n${body}\n`;
}

/** Errors and warnings, each with the words it stands at; hints too where they are of the rules named. */
function findingsIn(text: string, ...hints: string[]): string[] {
  return checkDocument(parseDocument(new SourceText(text)), defaultSettings)
    .filter(({ rule, severity }) => severity === 'error' || severity === 'warning' || hints.includes(rule))
    .map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

function fixed(text: string): string {
  return fixDocument(new SourceText(text), defaultSettings).text;
}

describe('names', () => {
  const two = sentence.replace('het lid **Van Nispen** (SP)', 'de leden **Dassen** en **Koekkoek** (beiden Volt)');
  test('half of a double name in bold is still one name', () => {
    const right = sentence.replace('**Van Nispen** (SP)', '**Michon-Derkzen** (VVD)');
    const wrong = right.replace('**Michon-Derkzen**', '**Michon**-Derkzen');
    assert.deepEqual(findingsIn(withOpening(wrong)), ['asker-bold: Michon**-Derkzen']);
    assert.equal(fixed(withOpening(wrong)), withOpening(right));
  });
  test('two bold names with only a hyphen between are two', () => {
    const wrong = two.replace('** en **', '**-**');
    assert.deepEqual(findingsIn(withOpening(wrong)), ['asker-separator: -']);
    assert.equal(fixed(withOpening(wrong)), withOpening(two));
  });
  test('a lost `en` after a name that ends in -en', () => {
    const wrong = two.replace('** en **', '** **');
    assert.deepEqual(findingsIn(withOpening(wrong)), ['asker-separator:  ']);
    assert.equal(fixed(withOpening(wrong)), withOpening(two));
  });
});

describe('the opening', () => {
  test('addressees lost but for their article are lacking once, and the subject stays as it is', () => {
    const wrong = sentence.replace('de Minister van Justitie en Veiligheid', 'de');
    assert.deepEqual(findingsIn(withOpening(wrong), 'subject-italic'), ['opening-incomplete: aan ']);
  });
  test('a sentence without askers under a case number is an opening', () => {
    for (const heading of ['2024Z12345', 'JJJJZ']) {
      const text = withOpening('Vragen aan de minister van Financiën over de kade.', question, heading);
      assert.deepEqual(findingsIn(text), ['opening-incomplete: Vragen ']);
    }
  });
  test('a placeholder with numbered questions is a set that lost its opening', () => {
    for (const heading of ['JJJJZ', '2026Z']) {
      assert.deepEqual(findingsIn(`## ${heading}\n\n1. Hoe hoog?\n\n2. Hoe lang?\n`), [`opening-missing: ${heading}`]);
    }
  });
  test('another sign in the place of the full stop goes', () => {
    const wrong = withOpening(sentence.replace(/\.$/, ':'));
    assert.deepEqual(findingsIn(wrong, 'opening-full-stop'), ['opening-full-stop: ):']);
    assert.equal(fixed(wrong), withOpening(sentence));
  });
  test('what follows an addressee without a joint is not made part of the subject', () => {
    const wrong = sentence.replace('Justitie en Veiligheid', 'Justitie en Veiligheid de Minister van Financiën');
    assert.deepEqual(findingsIn(withOpening(wrong), 'subject-italic'), ['opening-incomplete: Veiligheid ']);
    assert.equal(fixed(withOpening(wrong)), withOpening(wrong));
  });
  test('the second office of the Minister-President has a capital too', () => {
    const right = sentence.replace(
      'Minister van Justitie en Veiligheid',
      'Minister-President, Minister van Algemene Zaken',
    );
    const wrong = right.replace(', Minister', ', minister');
    assert.deepEqual(findingsIn(withOpening(wrong), 'addressee-capital'), ['addressee-capital: minister']);
    assert.equal(fixed(withOpening(wrong)), withOpening(right));
  });
  test('van or voor goes by the list of posts, also for posts whose last day is unsure', () => {
    const text = withOpening(
      sentence
        .replace('Minister van Justitie en Veiligheid', 'Minister van Wonen en Rijksdienst')
        .replace('2024', '2014'),
      question,
      '2014Z12345',
    );
    assert.deepEqual(findingsIn(text), ['addressee-preposition: van']);
  });
});

describe('the stage', () => {
  const draft = 'Vragen van het lid Van Nispen (SP) aan de minister van Justitie en Veiligheid over «de kade».';
  test('small letters without any bold or italics are a draft, however complete the rest', () => {
    assert.equal(readOne(withOpening(draft)).stage, 'draft');
    assert.deepEqual(findingsIn(withOpening(draft)), []);
  });
  test('a draft that lost its addressees is one still', () => {
    const text = withOpening(typed.replace(/ aan .* over/, ' over'), '1. Hoe hoog?\n\n2. Hoe lang?');
    assert.deepEqual(findingsIn(text), ['opening-incomplete: (SP) ']);
  });
  test('small letters in print are a slip', () => {
    assert.equal(readOne(withOpening(sentence.replace('Minister', 'minister'))).stage, 'official');
    const bare = sentence.replaceAll('*', '').replace('Minister', 'minister');
    assert.equal(readOne(withOpening(bare)).stage, 'official');
  });
});

describe('marks and addresses', () => {
  const note = '<sup>1</sup> De Kadekrant, 3 mei 2024';
  test('a mark after `u` is no power', () => {
    const text = askedText(
      `Vraag 1\n\nBent u<sup>1</sup> bekend met de kade en vindt u<sup>2</sup> hem hoog?\n\n${note}`,
    );
    assert.deepEqual(findingsIn(text), ['footnote-undefined: <sup>2</sup>']);
    assert.deepEqual(findingsIn(askedText('Vraag 1\n\nHoeveel is x<sup>2</sup>?')), []);
  });
  test('a typed mark after an address', () => {
    const body = '1. Kent u https://kade.example/peil [1]?\n\n2. Hoe hoog?\n\n[1] De Kadekrant, 3 mei 2024';
    assert.deepEqual(findingsIn(withOpening(typed, body)), []);
  });
  test('a typed note that begins with a damaged address is one still', () => {
    const notes = (address: string) =>
      `1. Hoe hoog? 1)\n\n2. Hoe lang? 2)\n\n1) De Kadekrant, 3 mei 2024\n\n2) ${address}`;
    assert.deepEqual(findingsIn(withOpening(typed, notes('https://kade.example/peil'))), []);
    const wrong = withOpening(typed, notes('ttps://kade.example/peil'));
    assert.deepEqual(findingsIn(wrong), ['url-malformed: ttps://kade.example/peil']);
    const bare = withOpening(typed, notes('www.kade.example/peil'));
    assert.deepEqual(findingsIn(bare, 'url-scheme-missing'), ['url-scheme-missing: www.kade.example/peil']);
  });
  test('a blank before a capital, and before the number at the end', () => {
    for (const address of ['(https://kade.example/peil/ De_hoge-kade)', 'https://kade.example/peil/ 25281']) {
      const text = askedText(`Vraag 1\n\nHoe hoog?<sup>1</sup>\n\n<sup>1</sup> De Kadekrant, ${address}`);
      assert.deepEqual(findingsIn(text), [`url-malformed: ${address.replace(/[()]/g, '')}`]);
    }
  });
  test('words after an address are not of it', () => {
    for (const rest of ['https://kade.example/ 25281', '(https://kade.example/peil/ Kadekrant)']) {
      const text = askedText(`Vraag 1\n\nHoe hoog?<sup>1</sup>\n\n<sup>1</sup> De Kadekrant, ${rest}`);
      assert.deepEqual(findingsIn(text), []);
    }
  });
});

test('a question after a note that has the number 1 again', () => {
  const body = '1. Hoe hoog? [1]\n\n[1] De Kadekrant, 3 mei 2024\n\n1. Hoe lang?\n\n3. Hoe breed?';
  const text = withOpening(typed, body);
  assert.deepEqual(findingsIn(text), ['question-number-duplicate: 1.']);
  const list = '1. Hoe hoog?\n\nNamelijk:\n\n1. bij eb;\n2. bij vloed?';
  assert.deepEqual(findingsIn(withOpening(typed, list)), []);
});
