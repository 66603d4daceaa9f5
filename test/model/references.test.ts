/** References to parliamentary documents: what they point to, where they stand, and how they should be written. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument, SourceText } from '../../server/core/index.ts';
import { askedText, readOne } from '../support/setText.ts';

function referencesIn(sentence: string) {
  const text = askedText(`Vraag 1\n\n${sentence}`);
  return readOne(text).references.map((reference) => ({
    ...reference,
    written: text.slice(reference.span.start, reference.span.end),
  }));
}

function assertRead(sentence: string, ...expected: readonly (readonly [written: string, id: string])[]): void {
  const read = referencesIn(sentence);
  assert.deepEqual(
    read.map(({ written, id, repaired }) => [written, id, repaired]),
    expected.map(([written, id]) => [written, id, undefined]),
    sentence,
  );
}

describe('forms of print', () => {
  const forms: readonly (readonly [written: string, id: string])[] = [
    ['2021Z16860', 'kv-tk-2021Z16860'],
    ['Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 3541', 'ah-tk-20202021-3541'],
    ['Aanhangsel Handelingen II, vergaderjaar 2020-2021, nr. 3541', 'ah-tk-20202021-3541'],
    ['Aanhangsel Handelingen I, vergaderjaar 2020/2021, nr. 3', 'ah-ek-20202021-3'],
    ['Aanhangsel van de Handelingen II 2022/23, nr. 302', 'ah-tk-20222023-302'],
    ['Kamervragen (Aanhangsel) 2023–2024, nr. 2267', 'ah-tk-20232024-2267'],
    ['Aanhangsel Handelingen, vergaderjaar 1999–2000, nr. 7', 'ah-tk-19992000-7'],
    ['Handelingen II 2023/24, Aanhangsel van de Handelingen, nr. 1045', 'ah-tk-20232024-1045'],
    ['Handelingen, vergaderjaar 2023–2024, nr. 1787', 'ah-tk-20232024-1787'],
    ['Kamerstuk 31 332, nr. 86', 'kst-31332-86'],
    ['Kamerstuk 31\u00a0332, nr.\u00a086', 'kst-31332-86'],
    ['Kamerstuk 31\u2009332, nr. 86', 'kst-31332-86'],
    ['Kamerstuk, 28 828, nr. 70', 'kst-28828-70'],
    ['Kamerstukken II 2023/2024, 32 140, nr. 174', 'kst-32140-174'],
    ['Kamerstukken II, vergaderjaar 2023–2024, 32 140, nr. 174', 'kst-32140-174'],
    ['Kamerstukken II 1985/86, 19 495, nr. 3', 'kst-19495-3'],
    ['Kamerstuk 36 410 VIII, nr. 112', 'kst-36410-VIII-112'],
    ['Kamerstuk 36 410 A, nr. 62', 'kst-36410-A-62'],
    ['Kamerstuk 36 600 IIB, nr. 4', 'kst-36600-IIB-4'],
    ['Kamerstuk 21 501-20, nr. 2018', 'kst-21501-20-2018'],
    ['21 501-32, nr. 1703', 'kst-21501-32-1703'],
    ['21501-32-1740', 'kst-21501-32-1740'],
    ['Kamerstuk 21501-32-1740', 'kst-21501-32-1740'],
    ['Tweede Kamer, vergaderjaar 2023–2024, 19 637, nr. 3198', 'kst-19637-3198'],
    ['Kamerstuk Tweede Kamer, vergaderjaar 2023–2024, 19 637, nr. 3198', 'kst-19637-3198'],
    ['TK 2023/24, 31 839, nr. 1024', 'kst-31839-1024'],
    ['Eerste Kamer, 36 373, H', 'kst-36373-H'],
    ['Kamerstukken I 2022/23, 36 200 VII, B', 'kst-36200-VII-B'],
    ['Kamerstukken I 2017/18, 21 501-31, nr. A', 'kst-21501-31-A'],
    ['Kamerstuk 29 629, 32 761, nr. 1156', 'kst-32761-1156'],
    ['Handelingen II, vergaderjaar 2024–2025, nr. 8', 'h-tk-20242025-8'],
    ['Handelingen II 2022/23, nr. 84, item 12', 'h-tk-20222023-84-12'],
    ['Handelingen I 2022/23, nr. 4, item 2', 'h-ek-20222023-4-2'],
    ['Stb. 2024, 153', 'stb-2024-153'],
    ['Stcrt. 2024, 12345', 'stcrt-2024-12345'],
    ['Staatscourant 2022, nr. 16685', 'stcrt-2022-16685'],
    ['Trb. 2021, 12', 'trb-2021-12'],
    ['ECLI:NL:RBMNE:2021:6269', 'ECLI:NL:RBMNE:2021:6269'],
    ['ECLI:NL:CRVB:2013:BY5603', 'ECLI:NL:CRVB:2013:BY5603'],
    ['ECLI:EU:C:2019:1', 'ECLI:EU:C:2019:1'],
    ['kst-36600-VII-1', 'kst-36600-VII-1'],
    ['ah-tk-20212022-123', 'ah-tk-20212022-123'],
  ];
  for (const [written, id] of forms) {
    test(written, () => {
      assertRead(`Wat is er gedaan (${written})?`, [written, id]);
      assertRead(`Zie ${written}.`, [written, id]);
      assertRead(`Zie de motie-Jansen c.s. (${written}); wat nu?`, [written, id]);
    });
  }

  test('several numbers of one kind are so many references', () => {
    assertRead(
      'Zie Aanhangsel Handelingen, vergaderjaar 2020–2021, nrs. 1016 en 1044.',
      ['Aanhangsel Handelingen, vergaderjaar 2020–2021, nrs. 1016', 'ah-tk-20202021-1016'],
      ['1044', 'ah-tk-20202021-1044'],
    );
    assertRead(
      'Zie Kamerstukken 23 645, nr. 811 en 29 984, nr. 1207.',
      ['Kamerstukken 23 645, nr. 811', 'kst-23645-811'],
      ['29 984, nr. 1207', 'kst-29984-1207'],
    );
    assertRead(
      'Zie de vraagnummers 2021Z16860 en 2021Z16861.',
      ['2021Z16860', 'kv-tk-2021Z16860'],
      ['2021Z16861', 'kv-tk-2021Z16861'],
    );
  });

  test('a dossier alone leads to the dossier', () => {
    assertRead('Zie Kamerstuk 31 332 over rekken.', ['Kamerstuk 31 332', '31332']);
    assert.equal(
      referencesIn('Zie Kamerstuk 36 600 XXIII.')[0]?.href,
      'https://zoek.officielebekendmakingen.nl/dossier/36600-XXIII',
    );
  });
});

describe('addresses', () => {
  const addresses: readonly (readonly [string, string])[] = [
    ['2021Z16860', 'https://zoek.officielebekendmakingen.nl/kv-tk-2021Z16860.html'],
    ['Kamerstuk 31 332, nr. 86', 'https://zoek.officielebekendmakingen.nl/kst-31332-86.html'],
    ['Handelingen II 2024/25, nr. 8', 'https://zoek.officielebekendmakingen.nl/handelingen/TK/2024-2025/8'],
    ['Handelingen II 2024/25, nr. 8, item 3', 'https://zoek.officielebekendmakingen.nl/h-tk-20242025-8-3.html'],
    ['Stb. 2024, 153', 'https://zoek.officielebekendmakingen.nl/stb-2024-153.html'],
    ['ECLI:NL:HR:2020:1', 'https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:HR:2020:1'],
  ];
  for (const [written, href] of addresses) {
    test(written, () => assert.equal(referencesIn(`Zie ${written}.`)[0]?.href, href));
  }
});

describe('what can be read one way only but is not written so', () => {
  const slips: readonly (readonly [written: string, right: string])[] = [
    ['Kamerstuk 31332 nr 86', 'Kamerstuk 31 332, nr. 86'],
    ['Kamerstuk 31332, nr. 86', 'Kamerstuk 31 332, nr. 86'],
    ['Kamerstuk 31.332, nr. 86', 'Kamerstuk 31 332, nr. 86'],
    ['Kamerstuk 313 32, nr. 86', 'Kamerstuk 31 332, nr. 86'],
    ['Kamerstuk 31 332 nr. 86', 'Kamerstuk 31 332, nr. 86'],
    ['Kamerstuk 31 332, nr.86', 'Kamerstuk 31 332, nr. 86'],
    ['Kamerstuk 31 332, nummer 86', 'Kamerstuk 31 332, nr. 86'],
    ['Kamerstuk 31 332, no. 86', 'Kamerstuk 31 332, nr. 86'],
    ['Kamerstuk 31 332, 86', 'Kamerstuk 31 332, nr. 86'],
    ['Kamerstuk 31 332-86', 'Kamerstuk 31 332, nr. 86'],
    ['kamerstuk 31 332, nr. 86', 'Kamerstuk 31 332, nr. 86'],
    ['Kamerstuk31 332, nr. 86', 'Kamerstuk 31 332, nr. 86'],
    ['Kamerstuk 36 410-VIII, nr. 112', 'Kamerstuk 36 410 VIII, nr. 112'],
    ['Kamerstuk 36410VIII, nr. 112', 'Kamerstuk 36 410 VIII, nr. 112'],
    ['Kamerstuk 36 410 viii, nr. 112', 'Kamerstuk 36 410 VIII, nr. 112'],
    ['Kamerstuk 36 410, VIII, nr. 112', 'Kamerstuk 36 410 VIII, nr. 112'],
    ['Kamerstukken ll 2023/24, 36 410 XVI, nr. 160', 'Kamerstukken II 2023/24, 36 410 XVI, nr. 160'],
    ['Kamerstukken II 2023/24 36 410, nr. 160', 'Kamerstukken II 2023/24, 36 410, nr. 160'],
    ['Eerste Kamer, 36373, H', 'Eerste Kamer, 36 373, H'],
    [
      'Aanhangsel Handelingen, vergaderjaar 2020 – 2021, nr. 3',
      'Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 3',
    ],
    ['Aanhangsel Handelingen, vergaderjaar 20202021, nr. 3', 'Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 3'],
    ['Aanhangsel Handelingen, vergaderjaar2020–2021, nr. 3', 'Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 3'],
    ['Aanhangsel handelingen, vergaderjaar 2020–2021 nr 3', 'Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 3'],
    ['Aanhangsel Handelingen 2020–2021, 3541', 'Aanhangsel Handelingen 2020–2021, nr. 3541'],
    ['Handelingen II 2022/23 nr. 84 item 12', 'Handelingen II 2022/23, nr. 84, item 12'],
    ['Handelingen II 2022/23, 84, item 12', 'Handelingen II 2022/23, nr. 84, item 12'],
    ['2021z16860', '2021Z16860'],
    ['2021 Z16860', '2021Z16860'],
    ['2021Z 16860', '2021Z16860'],
    ['2021-Z-16860', '2021Z16860'],
    ['Stb 2024, 153', 'Stb. 2024, 153'],
    ['stb. 2024, 153', 'Stb. 2024, 153'],
    ['Stb. 2024 153', 'Stb. 2024, 153'],
    ['Stb. 2024/153', 'Stb. 2024, 153'],
    ['Stcrt 2024, nr 153', 'Stcrt. 2024, nr. 153'],
    ['ecli:nl:rbmne:2021:6269', 'ECLI:NL:RBMNE:2021:6269'],
    ['ECLI: NL: RBMNE: 2021: 6269', 'ECLI:NL:RBMNE:2021:6269'],
  ];
  for (const [written, right] of slips) {
    test(written, () => {
      const [slip, ...more] = referencesIn(`Wat staat er in uw brief (${written})?`);
      assert.deepEqual([slip?.written, slip?.repaired, more.length], [written, right, 0]);
      assert.equal(slip?.id, referencesIn(`Zie ${right}.`)[0]?.id);
    });
  }
});

describe('what is no reference', () => {
  const others = [
    'Hoeveel van de 31 332 inwoners fietsen, en waarom nr. 86?',
    'Woont u op nummer 31332 nr?',
    'Kent u het Kamerstuk van 12 mei 2024?',
    'Heeft de Tweede Kamer 31 332 brieven gekregen?',
    'Zie Aanhangsel Handelingen, nr. 2386.',
    'Zie Handelingen II, vergaderjaar 2020–2023, nr. 8.',
    'Wat staat er in document 2024D12345?',
    'Bel 070-12345 of 2024Z123456.',
    'Kost dat tussen de 10 000 en 12 500 euro?',
    'Wat deed de Eerste Kamer in 2024?',
    'Zie `Kamerstuk 31 332, nr. 86`.',
    'Zie <https://zoek.example/kst-31332-86> en www.example.nl/2024Z12345.',
  ];
  for (const sentence of others) test(sentence, () => assert.deepEqual(referencesIn(sentence), []));

  test('the number of the set itself, in the heading or on a line of its own', () => {
    const text = `${askedText('Vraag 1\n\nWaarom?')}`;
    assert.deepEqual(readOne(text).references, []);
    assert.deepEqual(readOne(text.replace('\n\nVragen', '\n\n2024Z12345\n\nVragen')).references, []);
  });

  test('but a note may be a number and no more', () => {
    assert.equal(referencesIn('Waarom?<sup>1</sup>\n\n<sup>1</sup> 2024Z12340')[0]?.id, 'kv-tk-2024Z12340');
    assert.equal(referencesIn('Waarom?[^1]\n\n[^1]: 2024Z12340')[0]?.id, 'kv-tk-2024Z12340');
  });
});

describe('places', () => {
  test('over a line end, with markup, in a note and with CRLF', () => {
    const text = askedText('Vraag 1\n\nZie *Kamerstuk\n31 332*, nr. 86.<sup>1</sup>\n\n<sup>1</sup> Stb. 2024, 153.');
    for (const each of [text, `\ufeff${text.replaceAll('\n', '\r\n')}`]) {
      const written = readOne(each).references.map(({ span }) => each.slice(span.start, span.end));
      assert.deepEqual(
        written.map((it) => it.replace('\r\n', '\n')),
        ['Kamerstuk\n31 332*, nr. 86', 'Stb. 2024, 153'],
      );
    }
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'Kamerstuk|Kamerstukken|II|I|ll|TK|Tweede Kamer|Eerste Kamer|Aanhangsel|Handelingen|vergaderjaar|31|332|31332'.split(
      '|',
    ),
    ...'2023|2024|24|–|-|/|,|.|:|;| | |  |\n|nr.|nrs.|nr|item|VIII|A|H|en|86|3541|Z|z|16860|Stb.|Stcrt|ECLI|NL|HR|kst-|21501'.split(
      '|',
    ),
  );
  const text = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));

  test('gives references in order, each at its place', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        const source = askedText(`Vraag 1\n\nZie ${sentence} hier`);
        let last = 0;
        for (const { span } of parseDocument(new SourceText(source)).sets.flatMap((set) => set.references)) {
          assert.ok(span.start >= last && span.end > span.start && span.end <= source.length);
          last = span.end;
        }
      }),
    );
  });

  test('repaired, is the same reference and needs no repair', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        for (const { repaired, id } of referencesIn(`Zie ${sentence} hier`)) {
          if (repaired === undefined) continue;
          const [again] = referencesIn(`Zie ${repaired} hier`);
          assert.deepEqual([again?.id, again?.repaired], [id, undefined], `${sentence} -> ${repaired}`);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
