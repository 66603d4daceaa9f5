import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  checkDocument,
  defaultSettings,
  type Hover,
  hoverAt,
  parseDocument,
  SourceText,
  textsOf,
} from '../../server/core/index.ts';
import { cleanSet, emptySet, noSet } from '../support/documents.ts';
import { readMarkers } from '../support/markers.ts';

function hover(marked: string, language: 'nl' | 'en' = 'nl'): Hover | undefined {
  const { text, cursor } = readMarkers(marked);
  const document = parseDocument(new SourceText(text));
  const findings = checkDocument(document, defaultSettings, { today: { year: 2026, month: 11, day: 24 } });
  return hoverAt(document, findings, cursor, textsOf(language));
}

/** All of it as lines. */
function lines(marked: string, language: 'nl' | 'en' = 'nl'): string[] {
  const { sections } = hover(marked, language) ?? { sections: [] };
  return sections.flatMap(({ title, body }) => [title, ...body.map((runs) => runs.map((run) => run.text).join(''))]);
}

describe('hover on footnotes', () => {
  test('a mark shows its note, with the address as a link', () => {
    const [section] = hover(cleanSet.replace('<sup>1</sup>', '<sup>‸1</sup>'))?.sections ?? [];
    assert.equal(section?.title, 'Voetnoot 1');
    assert.deepEqual(
      section?.body[0]?.filter((run) => run.href !== undefined),
      [{ text: 'https://www.example.org/tegels', href: 'https://www.example.org/tegels' }],
    );
    assert.match(lines(cleanSet.replace('<sup>1', '<sup>‸1'))[1] ?? '', /^De Stoeptegel, 3 juni 2024, «Tegels los»/);
  });

  test('so does one in the other notation', () => {
    const gfm = cleanSet.replace('?<sup>1</sup>', '?[^‸1]').replace('<sup>1</sup> ', '[^1]: ');
    assert.match(lines(gfm)[1] ?? '', /^De Stoeptegel/);
  });

  test('a note shows where its mark is', () => {
    const marked = cleanSet.replace('\n<sup>1</sup> De', '\n<sup>‸1</sup> De');
    assert.deepEqual(lines(marked), [
      'Verwijzing in: Vraag 1',
      'Hoeveel losse stoeptegels liggen er bij de rechtbanken?',
    ]);
  });

  test('a mark without a note has nothing to show, a note without a mark says so', () => {
    const [, note = ''] = cleanSet.split('\n<sup>1</sup> ');
    const unmarked = cleanSet.replace('?<sup>1</sup>', '?').replace('<sup>1</sup>', '<sup>‸1</sup>');
    assert.match(lines(unmarked).join(), /Nergens/);
    const undefinedMark = cleanSet.replace(`<sup>1</sup> ${note}`, '').replace('<sup>1', '<sup>‸1');
    assert.ok(!lines(undefinedMark).includes('Voetnoot 1'));
  });
});

describe('hover on the opening', () => {
  test('a party shows its name, its period and the day of the data', () => {
    const found = lines(cleanSet.replace('(SP)', '(S‸P)'));
    assert.match(found[0] ?? '', /Socialistische Partij/);
    assert.match(found[1] ?? '', /^sinds \d+ \p{L}+ \d{4}/u);
    assert.match(found.at(-1) ?? '', /^Gegevens van \d+ \p{L}+ \d{4}\.$/u);
    assert.match(lines(cleanSet.replace('(SP)', '(S‸P)'), 'en').join(' '), /since .* Data of/);
  });

  test('a party that is no more shows its whole period', () => {
    const found = lines(cleanSet.replace('(SP)', '(PvdA‸)'));
    assert.match(found[1] ?? '', /^van 9 februari 1946 tot 5 december 2023/);
  });

  test('a post shows how it is addressed, and when', () => {
    const found = lines(cleanSet.replace('Justitie en', 'Justi‸tie en'));
    assert.equal(found[0], 'Minister van Justitie en Veiligheid (JenV)');
    assert.match(found[1] ?? '', /^sinds 26 oktober 2017/);
    assert.match(found.at(-1) ?? '', /^Gegevens van/);
    assert.equal(lines(cleanSet.replace('de Minister', 'de Mi‸nister'))[0], found[0], 'also on the office');
  });

  test('posts in a run are told apart; an office that shares the posts of another shows them', () => {
    const two = 'de Ministers van Justitie en Veiligheid en van Finan‸ciën';
    assert.match(
      lines(cleanSet.replace('de Minister van Justitie en Veiligheid', two))[0] ?? '',
      /^Minister van Financiën/,
    );
    const shared = 'de Minister en de Staatssecretaris van Finan‸ciën';
    const found = lines(cleanSet.replace('de Minister van Justitie en Veiligheid', shared));
    assert.match(found[0] ?? '', /^Staatssecretaris van Financiën/);
    const first = lines(
      cleanSet.replace(
        'de Minister van Justitie en Veiligheid',
        shared.replace('‸', '').replace('Minister', 'Mini‸ster'),
      ),
    );
    assert.match(first[0] ?? '', /^Minister van Financiën/);
  });

  test('the Minister-President needs no post', () => {
    const found = lines(cleanSet.replace('de Minister van Justitie en Veiligheid', 'de Minister-‸President'));
    assert.equal(found[0], 'Minister-President');
  });

  test('an unknown party or post shows nothing of itself', () => {
    assert.ok(!lines(cleanSet.replace('(SP)', '(Stoep‸partij)')).join().includes('Gegevens'));
    assert.ok(!lines(cleanSet.replace('Justitie en Veiligheid', 'Stoe‸pen')).join().includes('Gegevens'));
  });

  test('the date shows when the answer is due', () => {
    const found = lines(cleanSet.replace('12 juni', '12 ju‸ni'));
    assert.equal(found[0], 'Antwoord verwacht uiterlijk 3 juli 2024');
    assert.match(found[1] ?? '', /raming/);
    assert.equal(lines(cleanSet.replace('12 juni', '12 ju‸ni'), 'en')[0], 'Answer expected by 3 July 2024');
  });

  test('after a postponement it is due later, after an answer it says how long that took', () => {
    const reply = (sentence: string) =>
      cleanSet.replace('\n\nVraag 1', `\n\n${sentence}\n\nVraag 1`).replace('12 juni', '12 ju‸ni');
    const notice = reply('Mededeling van Minister Lindeboom (Justitie en Veiligheid) (ontvangen 1 juli 2024).');
    assert.equal(lines(notice)[0], 'Antwoord verwacht uiterlijk 24 juli 2024');
    const answer = reply('Antwoord van Minister Lindeboom (Justitie en Veiligheid) (ontvangen 1 juli 2024).');
    assert.equal(lines(answer)[0], 'Beantwoord na 19 dagen');
  });
});

describe('hover on other things', () => {
  test('a reference shows where it leads', () => {
    const [section] = hover(cleanSet.replace('Wie legt', 'Kamerstuk 31 3‸32, nr. 86. Wie legt'))?.sections ?? [];
    assert.equal(section?.title, 'Verwijst naar: Kamerstuk');
    assert.equal(section?.body[0]?.[0]?.text, 'kst-31332-86');
    assert.match(String(section?.body[0]?.[0]?.href), /^https:/);
  });

  test('a finding shows its rule, once', () => {
    const found = lines(emptySet.replace('Vragen van', 'Vra‸gen van'));
    assert.deepEqual(found.slice(-2), ['Regel question-missing', 'Een set bevat ten minste één vraag.']);
    assert.equal(found.filter((line) => line === 'Regel question-missing').length, 1);
  });

  test('ordinary words, and documents that are no set, show nothing', () => {
    assert.equal(hover(cleanSet.replace('Wie legt', 'Wie le‸gt')), undefined);
    assert.equal(hover(`‸${noSet}`), undefined);
  });
});
