/** What the members say of askers: as hints only, and not where the data are weak or end before the day. */
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import {
  checkDocument,
  defaultSettings,
  type Finding,
  type MemberTable,
  memberTable,
  parseDocument,
  SourceText,
  shippedMembers,
  useMembers,
} from '../../server/core/index.ts';

const shipped = { ...memberTable() };
afterEach(() => useMembers(shipped));

function hints(askers: string, day: string): readonly Finding[] {
  const year = day.slice(-4);
  const text = `## ${year}Z12345\n\nVragen van ${askers} aan de Minister van Financiën over *losse traptreden* (ingezonden ${day}).\n\nVraag 1\n\nHoeveel liggen er los?\n`;
  const findings = checkDocument(parseDocument(new SourceText(text)), defaultSettings, {
    today: { year: 2027, month: 2, day: 1 },
  });
  const found = findings.filter(({ rule }) => rule === 'asker-party' || rule === 'asker-unknown');
  assert.ok(found.every(({ severity }) => severity === 'hint'));
  return found;
}

/** The rules in short, with the first fix of each. */
function shortly(name: string, party: string, day = '12 juni 2024'): string {
  return hints(`het lid **${name}** (${party})`, day)
    .map(({ rule, fixes }) => [rule, ...fixes.slice(0, 1).map(({ edits }) => edits[0]?.text)].join(' > '))
    .join('; ');
}

describe('a surname of more than one member', () => {
  test('is right with the party of any of them', () => {
    for (const party of ['VVD', 'D66']) assert.equal(shortly('De Groot', party, '12 juni 2022'), '');
    assert.equal(shortly('Peter de Groot', 'VVD', '12 juni 2022'), '');
    assert.equal(shortly('Tjeerd de Groot', 'D66', '12 juni 2022'), '');
    assert.equal(shortly('Jansen', 'PVV', '12 juni 2020'), '');
  });
  test('is wrong with another party, all of theirs being named', () => {
    const [hint] = hints('het lid **De Groot** (SP)', '12 juni 2022');
    assert.match(hint?.message ?? '', /in de fractie VVD of D66\./);
    const [four] = hints('het lid **Van Dijk** (SP)', '12 juni 2024');
    assert.match(four?.message ?? '', /in de fractie \S+, \S+, \S+ of Nieuw Sociaal Contract\./);
  });
  test('is that of one with the first name', () => {
    assert.equal(shortly('Tjeerd de Groot', 'VVD', '12 juni 2022'), 'asker-party > D66');
    assert.equal(shortly('Jasper van Dijk', 'CDA', '12 juni 2022'), 'asker-party > SP');
    assert.equal(shortly('Ingrid van Dijk', 'CDA'), 'asker-unknown > Inge van Dijk');
    assert.equal(shortly('Danielle Jansen', 'Nieuw Sociaal Contract'), 'asker-unknown > Daniëlle Jansen');
  });
});

test('a prefix that is wrong or missing is mended', () => {
  assert.equal(shortly('Van de Plas', 'BBB'), 'asker-unknown > Van der Plas');
  assert.equal(shortly('Plas', 'BBB'), 'asker-unknown > Van der Plas');
  assert.equal(shortly('Groot', 'VVD', '12 juni 2022'), 'asker-unknown > De Groot');
  assert.equal(shortly('van der Plas', 'BBB'), '');
  assert.equal(shortly('Van ’t Wout', 'VVD', '12 juni 2014'), '');
  assert.equal(shortly('El Abassi', 'DENK'), '');
});

test('half a double name will do', () => {
  assert.equal(shortly('Yeşilgöz', 'VVD'), '');
  assert.equal(shortly('Faber-van de Klashorst', 'PVV', '12 januari 2024'), '');
  assert.equal(shortly('Yesilgoz-Zegerius', 'VVD'), 'asker-unknown > Yeşilgöz-Zegerius');
});

test('who left is no mistake for somebody else', () => {
  assert.equal(shortly('Rutte', 'VVD', '12 december 2023'), 'asker-unknown');
  assert.equal(shortly('Tjeerd de Groot', 'D66', '12 juni 2025'), 'asker-unknown');
});

test('nothing is said where the data are weak, or end before the day or begin after it', () => {
  assert.equal(shortly('Omtzigt', 'CDA', '1 oktober 2021'), '');
  assert.equal(shortly('Keijzer', 'BBB', '28 februari 2026'), '');
  assert.equal(shortly('Daniëlle Jansen', 'SP', '12 juni 2025'), '');
  assert.equal(shortly('Arib', 'VVD', '1 februari 2023'), '');
  for (const day of ['11 maart 2026', '12 mei 2026', '31 december 2009']) {
    assert.equal(shortly('Zandloper', 'SP', day), '', day);
    assert.equal(shortly('Van der Plas', 'SP', day), '', day);
  }
  assert.equal(shortly('Zandloper', 'SP', '10 maart 2026'), 'asker-unknown');
});

test('around a merger and a change of name both labels are right', () => {
  assert.equal(shortly('Kröger', 'GroenLinks', '14 november 2023'), '');
  assert.equal(shortly('Kröger', 'PvdA', '14 november 2023'), '');
  assert.equal(shortly('Kröger', 'GroenLinks-PvdA', '1 november 2023'), '');
  assert.equal(shortly('Kröger', 'PvdA', '12 september 2023'), 'asker-party > GroenLinks');
});

describe('newer members', () => {
  const row: MemberTable['rows'][number] = [
    'Tegelzetter',
    'Ria',
    [
      ['GroenLinks-PvdA', '2025-11-12', '2026-06-08', 'high'],
      ['PRO', '2026-06-09', '2026-12-31', 'high'],
      ['NWP', '2027-01-01', null, 'high'],
    ],
  ];
  const newer: MemberTable = {
    date: '2027-01-20',
    until: '2027-01-20',
    parties: [['NWP', 'Nieuwe Waterpartij', '2027-01-01', null]],
    rows: [...shipped.rows, row],
  };

  test('count from the moment they are used, and those that were shipped come back', () => {
    assert.equal(shortly('Tegelzetter', 'PRO', '10 februari 2026'), 'asker-unknown');
    useMembers(newer);
    assert.equal(shortly('Tegelzetter', 'GroenLinks-PvdA', '10 februari 2026'), '');
    assert.equal(shortly('Tegelzetter', 'VVD', '1 september 2026'), 'asker-party > PRO');
    assert.equal(shortly('Tegelsetter', 'PRO', '1 september 2026'), 'asker-unknown > Tegelzetter');
    assert.equal(shortly('Zandloper', 'SP', '20 januari 2027'), 'asker-unknown');
    assert.equal(shortly('Zandloper', 'SP', '21 januari 2027'), '');
    assert.deepEqual(shippedMembers().rows, shipped.rows);
  });

  test('bring their parties', () => {
    const found = () => {
      const text =
        '## 2027Z00123\n\nVragen van het lid **Tegelzetter** (NWP) aan de Minister van Financiën over *losse traptreden* (ingezonden 12 januari 2027).\n\nVraag 1\n\nHoeveel liggen er los?\n';
      const facts = { today: { year: 2027, month: 2, day: 1 } };
      return checkDocument(parseDocument(new SourceText(text)), defaultSettings, facts).map(({ rule }) => rule);
    };
    assert.ok(found().includes('party-unknown'));
    useMembers(newer);
    assert.deepEqual(found(), []);
    assert.equal(shortly('Tegelzetter', 'PRO', '12 januari 2027'), 'asker-party > NWP');
  });

  test('may bear either name of a party while it changes', () => {
    useMembers(newer);
    for (const day of ['20 mei 2026', '8 juni 2026', '9 juni 2026', '30 juni 2026']) {
      for (const party of ['GroenLinks-PvdA', 'PRO'])
        assert.equal(shortly('Tegelzetter', party, day), '', `${party} ${day}`);
    }
    assert.equal(shortly('Tegelzetter', 'GroenLinks-PvdA', '10 februari 2026'), '');
    assert.equal(shortly('Tegelzetter', 'PRO', '1 september 2026'), '');
  });
});
