/** Addresses: where they begin and end, what is wrong with them, and what they must have been. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Address, SourceText } from '../../server/core/index.ts';
import { askedText, readOne } from '../support/setText.ts';

function inNote(text: string): readonly Address[] {
  return readOne(askedText(`Vraag 1\n\nKent u dit?<sup>1</sup>\n\n<sup>1</sup> Streekbode, ${text}`)).addresses;
}

function inQuestion(text: string): readonly Address[] {
  return readOne(askedText(`Vraag 1\n\n${text}`)).addresses;
}

const texts = (addresses: readonly Address[]) => addresses.map(({ text }) => text);

describe('where an address ends', () => {
  const cases: readonly (readonly [text: string, ...addresses: string[]])[] = [
    ['zie https://bode.example/a, en https://kade.example/b.', 'https://bode.example/a', 'https://kade.example/b'],
    ['(https://bode.example/a)', 'https://bode.example/a'],
    ['(<https://bode.example/a>).', 'https://bode.example/a'],
    ['[titel](https://bode.example/a "meer")', 'https://bode.example/a'],
    ['[https://bode.example/a](https://kade.example/b)', 'https://kade.example/b'],
    ['(https://bode.example/over-water_(en_land))', 'https://bode.example/over-water_(en_land)'],
    ['«https://bode.example/a»', 'https://bode.example/a'],
    ["'https://bode.example/a'", 'https://bode.example/a'],
    ['https://bode.example/a?', 'https://bode.example/a'],
    ['https://bode.example/a/', 'https://bode.example/a/'],
    ['https://bode.example/a[3] en meer', 'https://bode.example/a'],
    ['https://bode.example/?a=1&b=2;', 'https://bode.example/?a=1&b=2'],
    ['https://bode.example/?a=1&amp;b=2', 'https://bode.example/?a=1&b=2'],
    ['https://bode.example/#:~:text=Man%20(60),Dat.', 'https://bode.example/#:~:text=Man%20(60),Dat'],
    ['HTTPS://BODE.EXAMPLE/A', 'HTTPS://BODE.EXAMPLE/A'],
    ['https://bode.example/a en dan nog iets', 'https://bode.example/a'],
    ['https://bode.example/a\nen dan nog iets', 'https://bode.example/a'],
    ['https://bode.example/ (archief)', 'https://bode.example/'],
    ['(https://bode.example/a, geraadpleegd op 3 mei)', 'https://bode.example/a'],
    ['(https://bode.example/a geraadpleegd)', 'https://bode.example/a'],
    ['https://bode.example/a - een toelichting', 'https://bode.example/a'],
    ['http://192.168.1.2:8080/a en http://localhost/', 'http://192.168.1.2:8080/a', 'http://localhost/'],
    ['<mailto:post@bode.example> of <post@bode.example>'],
    ['en/of 2020/2021 via https/http, ftp://bode.example/a of a:/b'],
  ];
  for (const [text, ...addresses] of cases) {
    test(text, () => {
      assert.deepEqual(texts(inNote(text)), addresses);
      for (const { fault, text: written, href } of inNote(text)) assert.deepEqual([fault, href], [undefined, written]);
    });
  }
});

describe('without a scheme', () => {
  const cases: readonly (readonly [text: string, ...addresses: string[]])[] = [
    ['www.bode.nl', 'www.bode.nl'],
    ['(www.bode.nl/a).', 'www.bode.nl/a'],
    ['<www.bode.nl/a>', 'www.bode.nl/a'],
    ['[titel](www.bode.nl/a)', 'www.bode.nl/a'],
    ['[titel](bode.nl/a)', 'bode.nl/a'],
    ['(bode.nl)', 'bode.nl'],
    ['bode.nl/2024/a-b/ en nieuws.bode.nl.', 'bode.nl/2024/a-b/', 'nieuws.bode.nl'],
    ['x.com/bode/status/1', 'x.com/bode/status/1'],
    ['Bode.nl/a, maar Bode.nl is een naam', 'Bode.nl/a'],
    ['post@bode.nl, j.de@bode.nl, bijlage.pdf en vraag 1.nl'],
    ['o.a., i.p.v., m.b.t.de kade, d.d. 3 mei'],
    ['[bijlage](bijlage.pdf) en [verder](#verder)'],
  ];
  for (const [text, ...addresses] of cases) {
    test(text, () => {
      const found = inNote(text);
      assert.deepEqual(texts(found), addresses);
      for (const { fault, text: written, href } of found) {
        assert.deepEqual(fault, { kind: 'scheme-missing', repaired: `https://${written}` });
        assert.equal(href, fault?.repaired);
      }
    });
  }

  test('a domain alone counts in a note only', () => {
    assert.deepEqual(texts(inQuestion('Kent u bode.nl, bode.nl/a en www.bode.nl?')), ['www.bode.nl']);
    const both = inQuestion('Kent u bode.nl?<sup>1</sup>\n<sup>1</sup> Zie kade.nl');
    assert.deepEqual(texts(both), ['kade.nl']);
  });
});

describe('what is wrong with it', () => {
  const right = 'https://bode.example/over-de/kade_3';
  const cases: readonly (readonly [text: string, kind: string, repaired: string | undefined])[] = [
    ['ttps://bode.example/a', 'scheme-misspelt', 'https://bode.example/a'],
    ['(<ttps://bode.example/a>)', 'scheme-misspelt', 'https://bode.example/a'],
    ['htp://bode.example/a', 'scheme-misspelt', 'http://bode.example/a'],
    ['hhtps://bode.example/a', 'scheme-misspelt', 'https://bode.example/a'],
    ['http//bode.example/a', 'scheme-misspelt', 'http://bode.example/a'],
    ['https:/bode.example/a', 'scheme-misspelt', 'https://bode.example/a'],
    ['https//:bode.example/a', 'scheme-misspelt', 'https://bode.example/a'],
    ['https;//bode.example/a', 'scheme-misspelt', 'https://bode.example/a'],
    ['https:www.bode.example/a', 'scheme-misspelt', 'https://www.bode.example/a'],
    ['://www.bode.example/a', 'scheme-misspelt', 'https://www.bode.example/a'],
    ['https://https://bode.example/a', 'scheme-misspelt', 'https://bode.example/a'],
    ['https: //bode.example/a', 'blank', 'https://bode.example/a'],
    ['https:// bode.example/a', 'blank', 'https://bode.example/a'],
    ['ht tps://bode.example/a', 'blank', 'https://bode.example/a'],
    ['https://www. bode.example/a', 'blank', 'https://www.bode.example/a'],
    ['https://bode .example/a', 'blank', 'https://bode.example/a'],
    [`(<${right.replace('de/', 'de/ ')}>)`, 'blank', right],
    [`(<${right.replace('de/', 'de/\n')}>)`, 'blank', right],
    [`(<${right} >)`, 'blank', right],
    [`(${right.replace('over', 'over ')})`, 'blank', right],
    [`(${right.replace('over-', 'over-\n')})`, 'blank', right],
    [`${right.replace('over-', 'over- ')} en meer`, 'blank', right],
    [`${right.replace('/kade', ' /kade')} en meer`, 'blank', right],
    ['https://bode.example/a? b=c en meer', 'blank', 'https://bode.example/a?b=c'],
    ['[titel](<https://bode.example/a b>)', 'blank', 'https://bode.example/ab'],
    [`(<${right})`, 'unclosed', right],
    ['https:///over/kade', 'no-host', undefined],
    ['https:///www.bode.example/a', 'scheme-misspelt', 'https://www.bode.example/a'],
    ['https:// en meer', 'no-host', undefined],
    ['(<https://over/kade>)', 'no-host', undefined],
    ['https://bode,example/a', 'no-host', undefined],
    ['https://naam:woord@bode.example/a', 'credentials', 'https://bode.example/a'],
    ['(<https://naam@bode.example/a@b>)', 'credentials', 'https://bode.example/a@b'],
  ];
  for (const [text, kind, repaired] of cases) {
    test(text, () => {
      const [address, ...others] = inNote(text);
      assert.deepEqual(others, []);
      assert.deepEqual(address?.fault, { kind, repaired });
      assert.equal(address?.href, repaired);
    });
  }

  test('any blank or line break in an address between angle brackets is found and taken out', () => {
    const places = fc.tuple(fc.integer({ min: 1, max: right.length - 1 }), fc.constantFrom(' ', '\n', '\r\n'));
    fc.assert(
      fc.property(places, ([at, blank]) => {
        const [address] = inNote(`(<${right.slice(0, at)}${blank}${right.slice(at)}>)`);
        assert.deepEqual(address?.fault, { kind: 'blank', repaired: right });
      }),
    );
  });
});

describe('where it stands', () => {
  test('each address knows its note, also where notes share a paragraph', () => {
    const body =
      'Vraag 1\n\nKent u https://vraag.example/a?<sup>1, 2</sup>[^3]\n<sup>1</sup> Zie www.een.nl en twee.nl\n' +
      '<sup>2</sup> Zie <https://drie.example/a>; [vier](https://vier.example)\n\n[^3]: Vijf.\n\n    vijf.nl';
    const set = readOne(askedText(body));
    const expected = [
      ['https://vraag.example/a', undefined],
      ['www.een.nl', '1'],
      ['twee.nl', '1'],
      ['https://drie.example/a', '2'],
      ['https://vier.example', '2'],
      ['vijf.nl', '3'],
    ];
    assert.deepEqual(
      set.addresses.map(({ text, note }) => [text, note === undefined ? undefined : set.notes[note]?.label]),
      expected,
    );
  });

  test('the place is that of the address, without brackets', () => {
    const text = askedText(
      'Vraag 1\n\nA &amp; b <https://een.example> [c](https://twee.example) (https://drie.example).',
    );
    const places = readOne(text).addresses.map(({ span }) => text.slice(span.start, span.end));
    assert.deepEqual(places, ['https://een.example', 'https://twee.example', 'https://drie.example']);
  });

  test('of a link that ends in a bracket', () => {
    const text = askedText('Vraag 1\n\n[a](https://een.example/a_(b)) en [c](https://twee.example/c_(d) "e").');
    const places = readOne(text).addresses.map(({ span }) => text.slice(span.start, span.end));
    assert.deepEqual(places, ['https://een.example/a_(b)', 'https://twee.example/c_(d)']);
  });

  test('whatever the text, the places are in order and hold what they say', () => {
    const piece = fc.constantFrom(
      ...[
        'https://',
        'http',
        'ttps',
        ':',
        '/',
        '//',
        'www.',
        'bode.nl',
        'a',
        '-',
        '.',
        ',',
        ' ',
        '\n',
        '<',
        '>',
        '(',
        ')',
      ],
      ...['[', ']', '](', '?', '=', '«', '»', '@', '<sup>1</sup>', '&amp;', '\\_', '*', 'ë', '😀'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = askedText(`Vraag 1\n\nA?<sup>1</sup>\n\n<sup>1</sup> B ${pieces.join('')}`);
        const source = new SourceText(text);
        let end = 0;
        for (const { span, text: written, fault } of readOne(text).addresses) {
          assert.ok(span.start >= end && span.end > span.start);
          assert.ok(source.slice(span).startsWith(written.slice(0, 1)));
          assert.ok(fault?.repaired === undefined || !/\s/.test(fault.repaired));
          end = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
