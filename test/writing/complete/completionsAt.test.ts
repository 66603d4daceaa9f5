import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runEdit } from '../../support/runEdit.ts';
import { askedText } from '../../support/setText.ts';
import { labelsAt, mistakesIn, offersAt, taken } from './offers.ts';

const opening = 'Vragen van het lid **Van Nispen** (SP) aan de Minister van Justitie en Veiligheid over *de kade* ';
const asked = (askers: string) => `## 2024Z12345\n\nVragen van ${askers}`;
const addressed = (addressees: string) => asked(`het lid **Van Nispen** (SP) aan ${addressees}`);

describe('members', () => {
  test('are found by any word of their name, without accents too', () => {
    assert.deepEqual(labelsAt(asked('het lid nisp|')), ['Van Nispen']);
    assert.deepEqual(labelsAt(asked('het lid van nisp|')), ['Van Nispen']);
    assert.deepEqual(labelsAt(asked('het lid **kro|')), ['Kröger']);
    assert.deepEqual(labelsAt(asked('het lid Kro\u0308|')), ['Kröger']);
    assert.deepEqual(labelsAt(asked('het lid isp|')), []);
  });

  test('have a filter that begins as was typed, for editors that look at the beginning alone', () => {
    assert.match(offersAt(asked('het lid nisp|'))[0]?.filter ?? '', /^Nispen /);
    assert.match(offersAt(asked('het lid van n|'))[0]?.filter ?? '', /^Van Nispen /);
    assert.match(offersAt(asked('het lid kro|'))[0]?.filter ?? '', /^Kroger /);
    assert.match(offersAt(asked('het lid Krö|'))[0]?.filter ?? '', /^Kröger /);
  });

  test('bring their bold and their bracket, as far as these are not there', () => {
    assert.equal(taken(asked('het lid nisp|')), asked('het lid **Van Nispen** (SP)'));
    assert.equal(taken(asked('het lid **nisp|')), asked('het lid **Van Nispen** (SP)'));
    assert.equal(taken(asked('het lid **nisp|** (SP) aan')), asked('het lid **Van Nispen** (SP) aan'));
    assert.equal(taken(asked('de leden nisp|')), asked('de leden **Van Nispen**'));
  });

  test('share one bracket with those of their party', () => {
    assert.equal(
      taken(asked('de leden **Kröger** en thij|')),
      asked('de leden **Kröger** en **Thijssen** (beiden GroenLinks-PvdA)'),
    );
    assert.equal(
      taken(asked('de leden **Kröger**, **Thijssen** en bush|')),
      asked('de leden **Kröger**, **Thijssen** en **Bushoff** (allen GroenLinks-PvdA)'),
    );
    assert.equal(taken(asked('de leden **Kröger** en nisp|')), asked('de leden **Kröger** en **Van Nispen**'));
    assert.equal(
      taken(asked('de leden **Kröger** (GroenLinks-PvdA) en nisp|')),
      asked('de leden **Kröger** (GroenLinks-PvdA) en **Van Nispen** (SP)'),
    );
  });

  test('are not offered twice, nor those of another day', () => {
    assert.equal(labelsAt(asked('de leden **Van Nispen** en |')).includes('Van Nispen'), false);
    const early = 'Vragen van het lid | aan de Minister van Defensie over *de kade* (ingezonden 1 oktober 2012).';
    assert.ok(labelsAt(early).includes('Van Bommel'));
    assert.equal(labelsAt(early).includes('Kostić'), false);
  });

  test('are plain in a draft', () => {
    const draft = '(ingezonden 20 november 2024)\n\nVragen van het lid nisp|';
    assert.equal(taken(draft), draft.replace('nisp|', 'Van Nispen (SP)'));
  });

  test('replace the rest of the name that the cursor is in', () => {
    assert.equal(taken(asked('het lid **Nisp|en** (SP) aan')), asked('het lid **Van Nispen** (SP) aan'));
  });
});

describe('parties', () => {
  test('begin with that of the name, in the right number', () => {
    assert.equal(labelsAt(asked('het lid **Van Nispen** (|'))[0], 'SP');
    assert.equal(labelsAt(asked('de leden **Kröger** en **Thijssen** (|)'))[0], 'beiden GroenLinks-PvdA');
    assert.equal(labelsAt(asked('de leden **A**, **B** en **C** (|)'))[0]?.slice(0, 6), 'allen ');
    assert.equal(taken(asked('het lid **Van Nispen** (|')), asked('het lid **Van Nispen** (SP)'));
    assert.equal(taken(asked('het lid **Van Nispen** (|) aan')), asked('het lid **Van Nispen** (SP) aan'));
    assert.equal(taken(asked('de leden **Kröger** en **Thijssen** (bei|')).endsWith('(beiden GroenLinks-PvdA)'), true);
  });

  test('come by themselves after a bracket that opens', () => {
    assert.equal(labelsAt(asked('het lid **Van Nispen** (|)'), '(')[0], 'SP');
    assert.deepEqual(labelsAt(asked('het lid Nisp|'), '('), []);
  });
});

describe('posts', () => {
  test('have the words that are not there yet', () => {
    assert.equal(labelsAt(addressed('|'))[0], 'de Minister van Buitenlandse Zaken');
    assert.equal(labelsAt(addressed('de |'))[0], 'Minister van Buitenlandse Zaken');
    assert.equal(labelsAt(addressed('de Minister |'))[0], 'van Buitenlandse Zaken');
    assert.deepEqual(labelsAt(addressed('de Minister van just|')), ['van Justitie en Veiligheid']);
    assert.ok(labelsAt(addressed('de JenV|')).includes('Minister van Justitie en Veiligheid'));
    assert.deepEqual(labelsAt(addressed('de Minister van Justitie en |'))[0], 'van Justitie en Veiligheid');
  });

  test('go on in the plural, which they make where it lacks', () => {
    const two = addressed('de Ministers van Justitie en Veiligheid en van Defensie');
    assert.equal(taken(addressed('de Ministers van Justitie en Veiligheid en |'), 'van Defensie'), two);
    assert.equal(taken(addressed('de Minister van Justitie en Veiligheid en |'), 'van Defensie'), two);
    assert.equal(labelsAt(addressed('de Ministers van Defensie, |')).includes('van Defensie'), false);
    assert.ok(labelsAt(addressed('de Minister van Defensie en |')).includes('de Staatssecretaris van Financiën'));
    assert.ok(labelsAt(addressed('de Minister en |')).includes('Staatssecretaris van Financiën'));
    assert.ok(labelsAt(addressed('de Minister-President en |')).includes('de Minister van Defensie'));
  });

  test('have the preposition of the day', () => {
    const on = (day: string) =>
      `Vragen van het lid **Van Nispen** (SP) aan de Minister | over *de kade* (ingezonden ${day}).`;
    assert.ok(labelsAt(on('1 juni 2022')).includes('voor Klimaat en Energie'));
    assert.ok(labelsAt(on('1 november 2024')).includes('van Klimaat en Groene Groei'));
  });

  test('have small letters in a draft', () => {
    const draft = 'Vragen van het lid Van Nispen (SP) aan de minister van Defensie en |';
    assert.ok(labelsAt(draft).includes('de staatssecretaris van Financiën'));
  });

  test('are not offered in the middle of one', () => {
    assert.deepEqual(labelsAt(addressed('de Minister van |Justitie en Veiligheid over *de kade*')), []);
  });
});

describe('days', () => {
  test('are today, or a month after a day', () => {
    assert.equal(taken(`${opening}(|)`), `${opening}(ingezonden 24 november 2024)`);
    assert.equal(taken(`${opening}(ingezonden |`), `${opening}(ingezonden 24 november 2024)`);
    assert.equal(taken(`${opening}(ingezonden 3 se|).`), `${opening}(ingezonden 3 september 2024).`);
    assert.equal(labelsAt(`${opening}(ingezonden 3 |).`)[11], 'december 2023');
    assert.deepEqual(labelsAt(askedText('Vraag 1\n\nHoe?<sup>1</sup>\n\n<sup>1</sup> De Kade, 3 au|')), [
      'augustus 2024',
    ]);
    assert.deepEqual(labelsAt('(|'), ['ingezonden 24 november 2024']);
  });
});

describe('the next question', () => {
  test('counts on in the form the set has', () => {
    const body = 'Vraag 1\n\nHoe hoog is de kade?';
    assert.equal(taken(askedText(`${body}\n\n|`), 'Vraag 2'), askedText(`${body}\n\nVraag 2\n\n`));
    assert.equal(taken(askedText(`${body}\n|`), 'Vraag 2'), askedText(`${body}\n\nVraag 2\n\n`));
    const bold = '**Vraag 1**\n\nHoe hoog is de kade?';
    assert.equal(taken(askedText(`${bold}\n\n|`), 'Vraag 2'), askedText(`${bold}\n\n**Vraag 2**\n\n`));
    const typed = '1.\n\nHoe hoog is de kade?';
    assert.equal(taken(askedText(`${typed}\n\n|`), 'Vraag 2'), askedText(`${typed}\n\n2.\n\n`));
    const list = '1. Hoe hoog is de kade?\n2. Hoe breed?';
    assert.equal(taken(askedText(`${list}\n|`), 'Vraag 3'), askedText(`${list}\n3. `));
  });

  test('keeps the line ends of the document', () => {
    const text = askedText('Vraag 1\n\nHoe hoog is de kade?\n\n|').replaceAll('\n', '\r\n');
    assert.equal(taken(text, 'Vraag 2'), text.replace('|', 'Vraag 2\r\n\r\n'));
  });

  test('has later questions and what refers to them count one up', () => {
    const text = askedText(
      'Vraag 1\n\nHoe?\n\n|\n\nVraag 2\n\nEn vraag 1?\n\nVraag 3\n\nGelden de vragen 1 t/m 2 en vraag 3?',
    );
    assert.equal(
      taken(text, 'Vraag 2'),
      askedText(
        'Vraag 1\n\nHoe?\n\nVraag 2\n\n\n\nVraag 3\n\nEn vraag 1?\n\nVraag 4\n\nGelden de vragen 1 t/m 3 en vraag 4?',
      ),
    );
  });

  test('stands free of what follows', () => {
    const text = askedText('Vraag 1\n\nHoe?\n\n|\nVraag 2\n\nWat?');
    assert.equal(taken(text, 'Vraag 2'), askedText('Vraag 1\n\nHoe?\n\nVraag 2\n\n\n\nVraag 3\n\nWat?'));
  });

  test('and the explanation are offered on an empty line only', () => {
    assert.deepEqual(labelsAt(askedText('Vraag 1\n\nHoe?\n\n|')), ['Vraag 2', 'Toelichting']);
    assert.deepEqual(labelsAt(askedText('Vraag 1\n\nHoe hoog |is de kade?')), []);
    assert.deepEqual(labelsAt(askedText('Vraag 1\n\nHoe?\n\n|\n\nVraag 2\n\nWat?')), ['Vraag 2']);
  });
});

test('the explanation has the heading of its stage', () => {
  const draft =
    '(ingezonden 12 november 2024)\n\nVragen van het lid Van Nispen (SP) aan de minister van Defensie over de kade\n\n1. Hoe hoog?\n\n|\n';
  assert.match(taken(draft, 'Toelichting'), /\n\nToelichting:\n\nDeze vragen dienen ter aanvulling /);
  assert.match(taken(askedText('Vraag 1\n\nHoe?\n\n|'), 'Toelichting'), /\n\n\*\*Toelichting:\*\*\n\nDeze vragen /);
});

describe('phrases', () => {
  test('begin a question, first with the source of the subject', () => {
    const set = askedText('Vraag 1\n\n|').replace('*de kade*', '*het bericht «De kade zakt»*');
    assert.equal(labelsAt(set)[0], 'Bent u bekend met het bericht «De kade zakt»?');
    assert.deepEqual(labelsAt(askedText('Vraag 1\n\nKlop|'))[0], 'Klopt het dat …?');
    assert.equal(taken(askedText('Vraag 1\n|'), 'Klopt het dat …?'), askedText('Vraag 1\n\nKlopt het dat …?'));
    assert.ok(labelsAt(askedText('1. |')).includes('Klopt het dat …?'));
  });

  test('go on with a question after a sentence of it', () => {
    assert.equal(labelsAt(askedText('Vraag 1\n\nHoe hoog is de kade? |'))[0], 'Zo ja, …?');
    assert.deepEqual(labelsAt(askedText('Vraag 1\n\nHoe hoog is de kade? Zo n|')).slice(0, 2), [
      'Zo nee, waarom niet?',
      'Zo nee, bent u bereid …?',
    ]);
  });

  test('are not offered below a note, nor within a sentence', () => {
    const note = 'Vraag 1\n\nHoe?<sup>1</sup>\n\n<sup>1</sup> De Kade, 3 juni 2024\n\n|';
    assert.deepEqual(labelsAt(askedText(note)), ['Vraag 2', 'Toelichting']);
    assert.deepEqual(labelsAt(askedText('Vraag 1\n\nHoe hoog is Klo|')), ['Voetnoot 1']);
  });
});

describe('footnotes', () => {
  const note = (number: number) => `<sup>${number}</sup> De Kade, ${number} juni 2024, «Kade ${number}»`;
  const skeleton = 'Bron, datum, «titel» (adres)';
  const two = `Vraag 1\n\nHoe hoog?<sup>1</sup>\n\nVraag 2\n\nHoe breed? En hoe lang?<sup>2</sup>\n\n${note(1)}\n\n${note(2)}`;

  test('come with their note, and later ones count one up', () => {
    const between = askedText(two.replace('breed?', 'breed?|'));
    const wanted = askedText(
      `Vraag 1\n\nHoe hoog?<sup>1</sup>\n\nVraag 2\n\nHoe breed?<sup>2</sup> En hoe lang?<sup>3</sup>\n\n${note(1)}\n\n<sup>2</sup> ${skeleton}\n\n${note(2).replace('<sup>2', '<sup>3')}`,
    );
    assert.equal(taken(between, 'Voetnoot 2'), wanted);
    assert.equal(taken(between.replace('|', '<sup>|'), 'Voetnoot 2'), wanted);
    assert.equal(taken(between.replace('|', '<sup>|</sup>'), 'Voetnoot 2'), wanted);
  });

  test('have the numbers that the command gives them, where the others are out of order', () => {
    const before = 'Vraag 1\n\nHoe hoog?<sup>2</sup> Hoe breed?<sup>1</sup> Hoe lang?|';
    const marked = askedText(`${before}\n\n${note(1)}\n\n${note(2)}`);
    const byCommand = runEdit('insertFootnote', marked.replace('|', ''), marked.indexOf('|')).text;
    assert.match(byCommand, /hoog\?<sup>1<\/sup> Hoe breed\?<sup>2<\/sup> Hoe lang\?<sup>3<\/sup>/);
    assert.equal(taken(marked, 'Voetnoot 3'), byCommand);
    assert.equal(taken(marked.replace('|', '<sup>|'), 'Voetnoot 3'), byCommand);
    assert.equal(taken(marked.replace('|', '<sup>3|</sup>'), 'Voetnoot 3'), byCommand);
  });

  test('are written as the others are', () => {
    const gfm = askedText('Vraag 1\n\nHoe hoog?[^1]\n\nVraag 2\n\nHoe breed?|\n\n[^1]: De Kade, 1 juni 2024');
    assert.equal(
      taken(gfm, 'Voetnoot 2'),
      gfm.replace('breed?|', 'breed?[^2]').replace('juni 2024\n', `juni 2024\n\n[^2]: ${skeleton}\n`),
    );
    assert.equal(taken(gfm.replace('|', '[^|]'), 'Voetnoot 2'), taken(gfm, 'Voetnoot 2'));
  });

  test('can be used once more', () => {
    const again = askedText(two.replace('breed?', 'breed?<sup>|'));
    assert.equal(offersAt(again).find(({ label }) => label === '1')?.detail, 'De Kade, 1 juni 2024, «Kade 1»');
    assert.equal(taken(again, '1'), askedText(two.replace('breed?', 'breed?<sup>1</sup>')));
  });

  test('that lack can be begun', () => {
    const lacking = askedText('Vraag 1\n\nHoe hoog?<sup>1</sup>\n\n<sup>|');
    assert.equal(taken(lacking), askedText('Vraag 1\n\nHoe hoog?<sup>1</sup>\n\n<sup>1</sup> '));
  });
});

describe('case numbers and ids of rules', () => {
  test('are those of the workspace, the newest first', () => {
    const both = ['2024Z11111', '2023Z22222'];
    assert.deepEqual(labelsAt(askedText('Vraag 1\n\nHoe, gezien (vraagnummer |)?')), both);
    assert.deepEqual(labelsAt('## 20|\n\nVragen van het lid **Van Nispen** (SP)'), both);
    assert.deepEqual(labelsAt(askedText('Vraag 1\n\nHoe, gezien 2023Z2|?')), ['2023Z22222']);
  });

  test('are those of all rules, in a comment', () => {
    const ids = labelsAt(askedText('<!-- kamervragen-negeer quotes-straight quo|: zo is het -->'));
    assert.deepEqual(ids, ['quotes-unbalanced', 'quotes-doubled']);
    assert.deepEqual(labelsAt(askedText('<!-- kam|')), ['kamervragen-negeer', 'kamervragen-negeer-bestand']);
    assert.deepEqual(labelsAt(askedText('<!-- zo maar | iets -->')), []);
    assert.deepEqual(labelsAt(askedText('<!-- kamervragen-negeer quotes-straight: quo|')), []);
  });
});

describe('nothing is offered', () => {
  for (const [where, text] of [
    ['in front matter', '---\ntitel: |\n---\n\n## 2024Z12345\n'],
    ['in a fence', askedText('Vraag 1\n\nHoe?\n\n```\n|\n```')],
    ['in code', askedText('Vraag 1\n\nHoe `Klopt|` dat?')],
    ['in an address', askedText('Vraag 1\n\nHoe?<sup>1</sup>\n\n<sup>1</sup> De Kade (<https://www.example.org/|')],
    ['in an answer', askedText('Vraag 1\n\nHoe?\n\nAntwoord 1\n\nZo hoog|')],
  ] as const) {
    test(where, () => assert.deepEqual(labelsAt(text), []));
  }
});

describe('what is taken is right', () => {
  const rest = '\n\nVraag 1\n\nHoe hoog is de kade?\n';
  for (const [marked, label] of [
    [
      `## 2024Z12345\n\nVragen van het lid nisp| aan de Minister van Defensie over *de kade* (ingezonden 12 juni 2024).${rest}`,
    ],
    [
      `## 2024Z12345\n\nVragen van de leden **Kröger** en thij| aan de Minister van Defensie over *de kade* (ingezonden 12 juni 2024).${rest}`,
    ],
    [
      `## 2024Z12345\n\nVragen van het lid **Van Nispen** (SP) aan | over *de kade* (ingezonden 12 november 2024).${rest}`,
    ],
    [
      `## 2024Z12345\n\nVragen van het lid **Van Nispen** (SP) aan de Minister van Defensie en | over *de kade* (ingezonden 12 november 2024).${rest}`,
      'van Financiën',
    ],
    [
      `## 2024Z12345\n\nVragen van het lid **Van Nispen** (SP) aan de Minister van Defensie en | over *de kade* (ingezonden 12 november 2024).${rest}`,
      'de Staatssecretaris van Financiën',
    ],
    [`## 2024Z12345\n\n${opening}(|).${rest}`],
    [askedText('Vraag 1\n\nHoe hoog is de kade?|'), 'Voetnoot 1'],
    [askedText('Vraag 1\n\nHoe hoog is de kade? |'), 'Zo nee, waarom niet?'],
    [askedText('Vraag 1\n\n|')],
  ] as const) {
    test(`${marked
      .slice(0, marked.indexOf('|') + 1)
      .slice(-40)
      .replace(/\n/g, ' ')} ${label ?? ''}`, () => {
      assert.deepEqual(mistakesIn(taken(marked, label)), []);
    });
  }
});
