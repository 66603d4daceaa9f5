import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Opening, Prose, parseDocument, SourceText } from '../../server/core/index.ts';
import { readAskers } from '../../server/core/model/readAskers.ts';
import { Wording } from '../../server/core/model/wording.ts';
import { openingOf } from '../support/openings.ts';

function asked(askers: string): Opening {
  return openingOf(`Vragen van ${askers} aan de Minister van Defensie over *bruggen* (ingezonden 12 juni 2024).`);
}

/** In short: `het lid: A, B [beiden P]; C [Q]; D`. */
function shortly({ article, askers, groups }: Opening): string {
  const grouped = groups.map(({ askers: names, quantifier, party }) => {
    const label = quantifier === undefined ? party.text : `${quantifier.text} ${party.text}`;
    return `${names.map((index) => askers[index]?.text).join(', ')} [${label}]`;
  });
  const rest = askers.filter((asker) => asker.group === undefined).map((asker) => asker.text);
  return `${article?.text ?? '-'}: ${[...grouped, ...(rest.length > 0 ? [rest.join(', ')] : [])].join('; ')}`;
}

function reads(cases: readonly (readonly [askers: string, short: string])[]): void {
  for (const [askers, short] of cases) assert.equal(shortly(asked(askers)), short, askers);
}

describe('askers as printed', () => {
  test('one, and several of one party', () => {
    reads([
      ['het lid **Van Nispen** (SP)', 'het lid: Van Nispen [SP]'],
      [
        'de leden **Kröger** en **Thijssen** (beiden GroenLinks-PvdA)',
        'de leden: Kröger, Thijssen [beiden GroenLinks-PvdA]',
      ],
      [
        'de leden **Bromet**, **Kröger** en **Piri** (allen GroenLinks-PvdA)',
        'de leden: Bromet, Kröger, Piri [allen GroenLinks-PvdA]',
      ],
    ]);
  });
  test('of several parties, with a comma or `en` before a bracket that is not the last', () => {
    reads([
      [
        'de leden Beckerman (SP), Bushoff, Kröger (beiden GroenLinks-PvdA) en Bamenga (D66)',
        'de leden: Beckerman [SP]; Bushoff, Kröger [beiden GroenLinks-PvdA]; Bamenga [D66]',
      ],
      [
        'de leden Kröger en Thijssen (beiden GroenLinks-PvdA) en Beckerman (SP)',
        'de leden: Kröger, Thijssen [beiden GroenLinks-PvdA]; Beckerman [SP]',
      ],
    ]);
  });
  test('with prefixes, first names, double names and labels of more than a word', () => {
    reads([
      [
        'de leden Van der Lee (GroenLinks-PvdA), Inge van Dijk (CDA) en El Abassi (DENK)',
        'de leden: Van der Lee [GroenLinks-PvdA]; Inge van Dijk [CDA]; El Abassi [DENK]',
      ],
      [
        'de leden Six Dijkstra, Olger van Dijk (beiden Nieuw Sociaal Contract) en Martens-America (VVD)',
        'de leden: Six Dijkstra, Olger van Dijk [beiden Nieuw Sociaal Contract]; Martens-America [VVD]',
      ],
      [
        'de leden Van Klaveren (Groep Bontes/Van Klaveren) en Klein (50PLUS/Klein)',
        'de leden: Van Klaveren [Groep Bontes/Van Klaveren]; Klein [50PLUS/Klein]',
      ],
      ['het lid Faber – Van de Klashorst (PVV)', 'het lid: Faber – Van de Klashorst [PVV]'],
    ]);
  });
  test('over several lines, and with accents of two characters', () => {
    const { askers } = asked('de leden **Inge\nvan Dijk** (CDA)\nen **Kröger**\n(GroenLinks-PvdA)'.normalize('NFD'));
    assert.deepEqual(
      askers.map((asker) => asker.text.normalize('NFC')),
      ['Inge\nvan Dijk', 'Kröger'],
    );
  });
});

describe('askers with a mistake', () => {
  test('in the article', () => {
    reads([
      ['het leden Van Nispen (SP)', 'het leden: Van Nispen [SP]'],
      ['de leden lid Van Nispen (SP)', 'de leden lid: Van Nispen [SP]'],
      ['leden Van Nispen (SP)', 'leden: Van Nispen [SP]'],
      ['het Van Nispen (SP)', 'het: Van Nispen [SP]'],
      ['de ledne Van Nispen (SP)', 'de ledne: Van Nispen [SP]'],
      ['het lidVan Nispen (SP)', 'het lid: Van Nispen [SP]'],
      ['mevrouw Kröger (SP)', 'mevrouw: Kröger [SP]'],
      ['Van Nispen (SP)', '-: Van Nispen [SP]'],
      ['van der Lee (SP)', '-: van der Lee [SP]'],
    ]);
  });
  test('in what joins them', () => {
    for (const joint of [
      ' & ',
      ', ',
      ',',
      '; ',
      ' / ',
      '/',
      ' en, ',
      ', en ',
      ' enT',
      ' ne ',
      ' - ',
      '. ',
      ' met ',
      ' ',
      '+',
    ]) {
      const two = `Kröger${joint.replace(/T$/, '')}Thijssen`;
      reads([[`de leden ${two} (beiden SP)`, 'de leden: Kröger, Thijssen [beiden SP]']]);
    }
    reads([
      ['de leden **Kröger**en **Thijssen** (beiden SP)', 'de leden: Kröger, Thijssen [beiden SP]'],
      ['de leden **Zandloper** – **Ganzenveer** (beiden SP)', 'de leden: Zandloper, Ganzenveer [beiden SP]'],
      ['het lid **Patijn**(SP)', 'het lid: Patijn [SP]'],
      ['het lid Van Nispen c.s. (SP)', 'het lid: Van Nispen [SP]'],
      ['het lid Van Nispen (SP) c.s.', 'het lid: Van Nispen [SP]'],
    ]);
  });
  test('in a bracket', () => {
    reads([
      ['het lid Van Nispen', 'het lid: Van Nispen'],
      ['het lid Van Nispen ()', 'het lid: Van Nispen []'],
      ['het lid Van Nispen (SP', 'het lid: Van Nispen [SP]'],
      ['het lid Van Nispen SP)', 'het lid: Van Nispen [SP]'],
      ['het lid Van Nispen SP', 'het lid: Van Nispen [SP]'],
      ['het lid Van Nispen, SP,', 'het lid: Van Nispen [SP]'],
      ['het lid Van Nispen [SP]', 'het lid: Van Nispen [SP]'],
      ['de leden Kröger en Thijssen beiden GroenLinks-PvdA', 'de leden: Kröger, Thijssen [beiden GroenLinks-PvdA]'],
      ['de leden Sneller (D66, Kröger en Piri (beiden SP)', 'de leden: Sneller [D66]; Kröger, Piri [beiden SP]'],
      ['de leden Sneller (Kades, Kröger en Piri (beiden SP)', 'de leden: Sneller [Kades]; Kröger, Piri [beiden SP]'],
      ['de leden Beckerman (SP) en Bushoff', 'de leden: Beckerman [SP]; Bushoff'],
    ]);
    const whole = asked('het lid Van Nispen (SP)').groups[0];
    assert.deepEqual([whole?.opened, whole?.closed], [true, true]);
    assert.equal(asked('het lid Van Nispen (SP').groups[0]?.closed, false);
    assert.equal(asked('het lid Van Nispen SP)').groups[0]?.opened, false);
  });
  test('in the quantifier', () => {
    reads([
      ['de leden A en B (beide VVD)', 'de leden: A, B [beide VVD]'],
      ['de leden A en B (beidenVVD)', 'de leden: A, B [beiden VVD]'],
      ['de leden A en B (bieden VVD)', 'de leden: A, B [bieden VVD]'],
      ['de leden A en B (VVD, beiden)', 'de leden: A, B [beiden VVD]'],
      ['de leden A en B (beiden Nieuw Sociaal Contractt)', 'de leden: A, B [beiden Nieuw Sociaal Contractt]'],
      ['de leden A en B (beiden)', 'de leden: A, B [beiden ]'],
    ]);
  });
  test('with names that are labels too', () => {
    reads([
      ['het lid Omtzigt', 'het lid: Omtzigt'],
      ['het lid Pieter Omtzigt (Omtzigt)', 'het lid: Pieter Omtzigt [Omtzigt]'],
    ]);
  });
});

describe('bold names', () => {
  test('are exact, wider, partial or none', () => {
    const cases: readonly (readonly [askers: string, bold: string])[] = [
      ['het lid **Van Nispen** (SP)', 'exact'],
      ['het lid __Van Nispen__ (SP)', 'exact'],
      ['het lid ***Van Nispen*** (SP)', 'exact'],
      ['het lid Van Nispen (SP)', 'none'],
      ['het lid *Van Nispen* (SP)', 'none'],
      ['het lid **Van Nispen (SP)**', 'wider'],
      ['**het lid Van Nispen** (SP)', 'wider'],
      ['het lid Van **Nispen** (SP)', 'part'],
      ['het lid **Van** **Nispen** (SP)', 'part'],
      ['het lid **Van Nispen (SP)', 'part'],
      ['het lid Van Nispen** (SP)', 'part'],
    ];
    for (const [askers, bold] of cases) assert.equal(asked(askers).askers[0]?.bold, bold, askers);
  });
});

describe('what stands between', () => {
  test('is told with its place', () => {
    const { separators } = asked('de leden **A** (SP), **B** en **C** (beiden VVD),');
    assert.deepEqual(
      separators.map(({ between, text, last }) => `${between} ${JSON.stringify(text)} ${last}`),
      [
        'article " " false',
        'bracket " " true',
        'groups ", " true',
        'names " en " true',
        'bracket " " true',
        'end "," true',
      ],
    );
  });
});

const pieces = [
  'het lid ',
  'de leden ',
  'Kröger',
  'Van der Lee',
  '**',
  '*',
  ' (',
  '(',
  ')',
  'SP',
  'beiden ',
  'GroenLinks-PvdA',
  ', ',
  ' en ',
  'en',
  ' ',
  '\n',
  '[1]',
  '[',
  '&',
  ' c.s.',
  '–',
  "'",
  '🦆',
  'e\u0301',
];

describe('any askers at all', () => {
  const check = (askers: string) => {
    const text = `Vragen van ${askers} aan de Minister van Defensie over bruggen (ingezonden 12 juni 2024).`;
    const source = new SourceText(text);
    const opening = parseDocument(source).sets[0]?.opening;
    for (const part of [
      ...(opening?.askers ?? []),
      ...(opening?.separators ?? []),
      ...(opening?.groups ?? []).map((it) => it.party),
    ]) {
      const written = source.text.slice(part.span.start, part.span.end);
      assert.equal(written.replace(/[*\\\s]/g, ''), part.text.replace(/[*\\\s]/g, ''));
    }
    for (const { askers: names } of opening?.groups ?? []) {
      for (const index of names) assert.notEqual(opening?.askers[index], undefined);
    }
  };
  test('are read in their places', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
    // `[1](` begins a link, whose brackets are markup and no part of a name.
    fc.assert(
      fc.property(
        text.filter((it) => !it.includes('](')),
        check,
      ),
    );
  });
  test('are read letter by letter as they are typed', () => {
    const whole = 'de leden **Van der Lee**, **Kröger** (beiden GroenLinks-PvdA) en **Inge van Dijk** (CDA)';
    for (let end = 0; end <= whole.length; end++) check(whole.slice(0, end));
  });
  test('are read between any two places of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer(), fc.integer(), (text, start, end) => {
        const segments = [{ at: 0, offset: 0, length: text.length }];
        const span = { start: 0, end: text.length };
        const prose = new Prose(new Wording({ span, text, segments, strong: [], emphasis: [], verbatim: [] }));
        for (const asker of readAskers(prose, start, end).askers) {
          assert.equal(text.slice(asker.span.start, asker.span.end), asker.text);
        }
      }),
    );
  });
});
