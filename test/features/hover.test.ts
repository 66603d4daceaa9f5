import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  checkDocument,
  defaultSettings,
  type Hover,
  hoverAt,
  type LinkStatuses,
  parseDocument,
  SourceText,
  textsOf,
} from '../../server/core/index.ts';
import { cleanSet, emptySet, noSet } from '../support/documents.ts';
import { type KnownLink, knownLinks } from '../support/knownLinks.ts';
import { readMarkers } from '../support/markers.ts';

function hover(marked: string, language: 'nl' | 'en' = 'nl', links: LinkStatuses = new Map()): Hover | undefined {
  const { text, cursor } = readMarkers(marked);
  const document = parseDocument(new SourceText(text));
  const findings = checkDocument(document, defaultSettings, { today: { year: 2026, month: 11, day: 24 }, links });
  return hoverAt(document, cursor, { findings, links, texts: textsOf(language) });
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

describe('hover on an address', () => {
  const url = 'https://www.example.org/tegels';
  const marked = cleanSet.replace('org/te', 'org/te‸');

  function shown(known: Omit<KnownLink, 'url'> | undefined, language: 'nl' | 'en' = 'nl'): string[][] {
    const links = knownLinks(known === undefined ? [] : [{ url, ...known }]);
    const [first] = hover(marked, language, links)?.sections ?? [];
    return [[first?.title ?? ''], ...(first?.body ?? []).map((runs) => runs.flatMap(({ text, href }) => href ?? text))];
  }

  test('what is known of it, and when that was seen', () => {
    assert.deepEqual(shown(undefined), [['Koppeling: niet gecontroleerd'], ['Dit adres is nog niet gecontroleerd.']]);
    assert.deepEqual(shown({ state: 'ok', status: 200, finalUrl: url, title: 'Losse\u202e tegels\n' }), [
      ['Koppeling: bereikbaar'],
      ['Deze pagina is bereikbaar (200 op 24 november 14:05).'],
      ['Titel: Losse tegels'],
    ]);
    assert.deepEqual(shown({ state: 'unverifiable', reason: 'server-error', status: 503 }, 'en'), [
      ['Link: cannot be judged'],
      ['The site is out of order (503 on 24 November 14:05).'],
    ]);
    assert.deepEqual(shown({ state: 'unchecked', reason: 'offline' }), [
      ['Koppeling: niet gecontroleerd'],
      ['Er is geen verbinding met internet.'],
    ]);
  });

  test('where it leads, and where a copy is', () => {
    const movedTo = 'https://example.org/stoep';
    assert.deepEqual(shown({ state: 'moved', reason: 'moved', status: 200, movedTo, finalUrl: `${movedTo}/` }), [
      ['Koppeling: verplaatst'],
      ['Deze pagina staat nu op een ander adres (gezien op 24 november 14:05).'],
      ['Nieuw adres: ', movedTo],
    ]);
    assert.deepEqual(shown({ state: 'ok', status: 200, finalUrl: movedTo }).at(-1), ['Komt uit op: ', movedTo]);
    const front = { movedTo: 'https://example.org/', finalUrl: 'https://example.org/' };
    assert.deepEqual(
      shown({ state: 'moved', reason: 'front-page', status: 200, ...front }).slice(2),
      [['Komt uit op: ', 'https://example.org/']],
      'which is not the new address of the page',
    );
    const archived = `https://web.archive.org/web/2024/${url}`;
    assert.deepEqual(shown({ state: 'gone', reason: 'deleted', status: 410, archived }).at(-1), [
      'Archiefkopie: ',
      archived,
    ]);
  });

  test('what a server says is never more than words', () => {
    for (const finalUrl of [
      'javascript:alert(1)',
      'https://a@b.example/',
      'command:x',
      `https://a.example/${'b'.repeat(9000)}`,
    ]) {
      const links = knownLinks([{ url, state: 'ok', finalUrl, title: 'x'.repeat(9000) }]);
      const runs = hover(marked, 'nl', links)?.sections[0]?.body.flat() ?? [];
      assert.ok(runs.every((run) => run.href === undefined && run.text.length < 300));
    }
  });

  test('together with what was found there', () => {
    const links = knownLinks([{ url, state: 'gone', reason: 'not-found', status: 404 }]);
    const titles = hover(marked, 'nl', links)?.sections.map((section) => section.title);
    assert.deepEqual(titles, ['Koppeling: weg', 'Regel url-unreachable']);
  });

  test('a badly written one is not checked; one of another kind is no address', () => {
    const bad = hover(marked.replace('https:', 'htps:'), 'nl', knownLinks([{ url, state: 'ok' }]));
    assert.equal(bad?.sections[0]?.title, 'Koppeling: niet gecontroleerd');
    assert.equal(bad?.sections[0]?.body[0]?.[0]?.text, 'Dit adres is niet goed geschreven.');
    assert.equal(hover(cleanSet.replace('<https://www.example.org/tegels>', '<mailto:a‸@b.example>')), undefined);
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
