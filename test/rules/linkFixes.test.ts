/** The fixes of what is known of addresses: the new address, `https`, the copy in the archive. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  applyEdits,
  checkDocument,
  defaultSettings,
  type Finding,
  type LinkStatuses,
  parseDocument,
  SourceText,
} from '../../server/core/index.ts';
import { type KnownLink, knownLinks } from '../support/knownLinks.ts';
import { askedText } from '../support/setText.ts';

const url = 'https://www.kade.example/oud';

function check(text: string, links: LinkStatuses): readonly Finding[] {
  return checkDocument(parseDocument(new SourceText(text)), defaultSettings, { links });
}

function withNote(note: string): string {
  return askedText(`Vraag 1\n\nKent u dit bericht?<sup>1</sup>\n\n<sup>1</sup> Streekbode, 3 juni 2024, ${note}`);
}

/** What the first fix makes of the note; undefined where there is none. */
function fixed(note: string, ...known: readonly KnownLink[]): string | undefined {
  const text = withNote(note);
  const [finding] = check(text, knownLinks(known)).filter((it) => it.fixes.some((fix) => !fix.safe));
  const fix = finding?.fixes.find((it) => !it.safe);
  if (fix === undefined) return undefined;
  return applyEdits(text, fix.edits).split('3 juni 2024, ')[1]?.trimEnd();
}

function movedNote(note: string, movedTo: string, known: Partial<KnownLink> = {}): string | undefined {
  return fixed(note, { url, state: 'moved', reason: 'moved', status: 200, movedTo, ...known });
}

describe('fixes', () => {
  const to = 'https://kade.example/nieuw';
  const forms: readonly (readonly [note: string, result: string])[] = [
    [url, to],
    [`(${url}).`, `(${to}).`],
    [`(<${url}>).`, `(<${to}>).`],
    [`[bericht](${url} "meer")`, `[bericht](${to} "meer")`],
    [`[bericht](<${url}>)`, `[bericht](<${to}>)`],
    [`${url}, geraadpleegd op 3 mei.`, `${to}, geraadpleegd op 3 mei.`],
    [`«${url}»`, `«${to}»`],
    [`*${url}*`, `*${to}*`],
    [`(www.kade.example/oud).`, `(${to}).`],
    [`<www.kade.example/oud>`, `<${to}>`],
    [`[bericht](www.kade.example/oud)`, `[bericht](${to})`],
    [`${url}#kop`, `${to}#kop`],
    [`(<${url}#:~:text=Man%20(60),Dat>)`, `(<${to}#:~:text=Man%20%2860%29,Dat>)`],
  ];
  for (const [note, result] of forms) test(note, () => assert.equal(movedNote(note, to), result));

  test('the fragment of the new address goes before that of the author', () => {
    assert.equal(movedNote(`${url}#kop`, `${to}#slot`), `${to}#slot`);
  });

  const encoded: readonly (readonly [movedTo: string, written: string])[] = [
    ['https://kade.example/a_(b)', 'https://kade.example/a%5F%28b%29'],
    ['https://kade.example/a_b__c/_d_', 'https://kade.example/a_b%5F%5Fc/%5Fd%5F'],
    ['https://kade.example/a*b|c`d\\e^f{g}', 'https://kade.example/a%2Ab%7Cc%60d%5Ce%5Ef%7Bg%7D'],
    ['https://kade.example/[1]<b>"c"', 'https://kade.example/%5B1%5D%3Cb%3E%22c%22'],
    ['https://kade.example/a.', 'https://kade.example/a%2E'],
    ['https://kade.example/a?b?', 'https://kade.example/a?b%3F'],
    ['https://kade.example/?a&lt;b&c=d', 'https://kade.example/?a&lt%3Bb&c=d'],
    ['https://kade.example/é €', 'https://kade.example/%C3%A9%20%E2%82%AC'],
    ['https://kade.example/a\n\nVraag 2', 'https://kade.example/a%0A%0AVraag%202'],
    ['https://kade.example:8443/%7Ea/b+c,d;e:f@g!h$', 'https://kade.example:8443/%7Ea/b+c,d;e:f@g!h$'],
  ];
  for (const [movedTo, written] of encoded) {
    test(JSON.stringify(movedTo), () => {
      assert.equal(movedNote(`(${url}).`, movedTo), `(${written}).`);
      assert.equal(movedNote(`[x](${url})`, movedTo), `[x](${written})`);
    });
  }

  for (const movedTo of [
    'https://naam:geheim@kade.example/a',
    'https://naam@kade.example/a',
    'javascript:alert(1)',
    'file:///etc/hosts',
    'ftp://kade.example/a',
    'https://',
    'https:///a',
    'https://https://kade.example/a',
    'https://kade/a',
    'https://k\u00e4de.example/a',
    'https://kade.example\\@elders.example/',
    `https://kade.example/${'a'.repeat(2048)}`,
    `https://kade.example/${'é'.repeat(400)}`,
    'https://kade.example/\ud800',
    url,
    '',
  ]) {
    test(`none for ${JSON.stringify(movedTo.slice(0, 50))}`, () =>
      assert.equal(movedNote(`(${url})`, movedTo), undefined));
  }

  test('none where the address would run on into the words after it', () => {
    assert.equal(movedNote(`${url} - zie`, 'https://kade.example/a?b='), 'https://kade.example/a?b= - zie');
    assert.equal(movedNote(`${url} pagina`, 'https://kade.example/a?b='), undefined);
    assert.equal(movedNote(url, 'https://kade.example/a?'), undefined);
    assert.equal(movedNote(`<${url}>`, 'https://kade.example/a?'), '<https://kade.example/a?>');
  });

  test('none that would make a power of the mark after it', () => {
    const asked = (address: string) =>
      askedText(
        `Vraag 1\n\nKent u ${address}<sup>2</sup> en dit?<sup>1</sup>\n\n<sup>1</sup> A, b.\n\n<sup>2</sup> C, d.`,
      );
    const fixes = (address: string, movedTo: string) =>
      check(asked(address), knownLinks([{ url, state: 'moved', movedTo }])).flatMap((it) =>
        it.rule === 'url-moved' ? it.fixes : [],
      ).length;
    assert.equal(fixes(url, 'https://kade.example/km'), 0);
    assert.equal(fixes(`<${url}>`, 'https://kade.example/x/10'), 0);
    assert.equal(fixes(url, 'https://kade.example/kade'), 1);
  });

  test('https: one letter, and all the rest as the author wrote it', () => {
    const http = 'http://www.kade.example/a_(b)';
    const known: KnownLink = { url: http, state: 'moved', reason: 'https', movedTo: 'https://www.kade.example/a_(b)' };
    assert.equal(fixed(`(${http}#kop).`, known), '(https://www.kade.example/a_(b)#kop).');
    const root: KnownLink = { ...known, url: 'http://www.kade.example', movedTo: 'https://www.kade.example/' };
    assert.equal(fixed('http://www.kade.example.', root), 'https://www.kade.example.');
    const other: KnownLink = { ...known, movedTo: 'https://elders.example/' };
    assert.equal(fixed(`(${http})`, other), '(https://elders.example/)');
  });

  test('none for a front page', () => {
    assert.equal(movedNote(url, 'https://www.kade.example/', { reason: 'front-page' }), undefined);
  });

  test('the copy in the archive, and only one in the archive', () => {
    const gone: KnownLink = { url, state: 'gone', reason: 'not-found', status: 404 };
    const archived = `https://web.archive.org/web/20240604101500/${url}`;
    assert.equal(fixed(`(<${url}>)`, { ...gone, archived }), `(<${archived}>)`);
    assert.equal(fixed(`(${url}).`, { ...gone, archived }), `(${archived}).`);
    assert.equal(fixed(url, { ...gone, archived: 'https://elders.example/web.archive.org/' }), undefined);
    assert.equal(fixed(url, gone), undefined);
  });

  test('titles show where it goes, and never too much of it', () => {
    const long = `https://kade.example/${'lang/'.repeat(50)}`;
    const [finding] = check(withNote(url), knownLinks([{ url, state: 'moved', reason: 'moved', movedTo: long }]));
    assert.match(finding?.fixes[0]?.title ?? '', /^Vervang door «https:\/\/kade\.example\/lang\/.{1,60}…»$/);
    assert.ok(finding && finding.message.length < 250);
  });

  test('all are picked by hand', () => {
    const http = 'http://www.kade.example/oud';
    const known = knownLinks([
      { url: http, state: 'moved', reason: 'https', movedTo: url },
      { url, state: 'moved', movedTo: to },
    ]);
    const fixes = check(withNote(`${http} en ${url}`), known).flatMap((it) => it.fixes);
    assert.deepEqual(
      fixes.map((it) => it.safe),
      [false, false],
    );
  });
});
