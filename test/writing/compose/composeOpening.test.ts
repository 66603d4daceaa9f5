import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeOpening, type NewAddressee, type NewSet, type NewSubject } from '../../../server/core/writing/index.ts';

const minister = (portfolio: string, preposition: 'van' | 'voor' = 'van'): NewAddressee => {
  return { office: 'minister', preposition, portfolio };
};
const secretary = (portfolio: string): NewAddressee => {
  return { office: 'staatssecretaris', preposition: 'van', portfolio };
};
const premier: NewAddressee = { office: 'minister-president', preposition: 'van', portfolio: 'Algemene Zaken' };

const base: NewSet = {
  stage: 'official',
  askers: [{ name: 'Terpstra', party: 'CDA' }],
  addressees: [minister('Financiën')],
  subject: { text: 'de veerpont' },
  date: { year: 2025, month: 3, day: 1 },
  questions: 3,
  earlier: undefined,
};

test('a whole sentence, in print and as a draft', () => {
  assert.equal(
    composeOpening(base),
    'Vragen van het lid **Terpstra** (CDA) aan de Minister van Financiën over *de veerpont* (ingezonden 1 maart 2025).',
  );
  assert.equal(
    composeOpening({ ...base, stage: 'draft' }),
    '(ingezonden 1 maart 2025)\n\nVragen van het lid Terpstra (CDA) aan de minister van Financiën over de veerpont',
  );
});

/** `A:X B:X C:Y` */
function asked(askers: string): string {
  const chosen = askers.split(' ').map((asker) => {
    const [name = '', party = ''] = asker.split(':');
    return { name, party };
  });
  const sentence = composeOpening({ ...base, askers: chosen });
  return sentence.slice('Vragen van '.length, sentence.indexOf(' aan de Minister'));
}

test('askers keep their order, and neighbours of one party share a bracket', () => {
  assert.equal(asked('A:X'), 'het lid **A** (X)');
  assert.equal(asked('A:X B:X'), 'de leden **A** en **B** (beiden X)');
  assert.equal(asked('A:X B:X C:X'), 'de leden **A**, **B** en **C** (allen X)');
  assert.equal(asked('A:X B:Y'), 'de leden **A** (X) en **B** (Y)');
  assert.equal(asked('A:X B:Y C:Z'), 'de leden **A** (X), **B** (Y) en **C** (Z)');
  assert.equal(asked('A:X B:Y C:X'), 'de leden **A** (X), **B** (Y) en **C** (X)');
  assert.equal(asked('A:X B:X C:Y'), 'de leden **A**, **B** (beiden X) en **C** (Y)');
  assert.equal(asked('A:X B:Y C:Y'), 'de leden **A** (X) en **B** en **C** (beiden Y)');
  assert.equal(asked('A:X B:Y C:Y D:Z D:Z2'), 'de leden **A** (X), **B**, **C** (beiden Y), **D** (Z) en **D** (Z2)');
});

function addressed(...addressees: readonly NewAddressee[]): string {
  const sentence = composeOpening({ ...base, addressees });
  return sentence.slice(sentence.indexOf(' aan ') + 5, sentence.indexOf(' over '));
}

test('addressees have the number and the preposition of their offices', () => {
  const [law, money] = [minister('Justitie en Veiligheid'), minister('Financiën')];
  const energy = minister('Klimaat en Energie', 'voor');
  assert.equal(addressed(energy), 'de Minister voor Klimaat en Energie');
  assert.equal(addressed(law, money), 'de Ministers van Justitie en Veiligheid en van Financiën');
  assert.equal(
    addressed(law, money, energy),
    'de Ministers van Justitie en Veiligheid, van Financiën en voor Klimaat en Energie',
  );
  assert.equal(
    addressed(law, secretary('Financiën')),
    'de Minister van Justitie en Veiligheid en de Staatssecretaris van Financiën',
  );
  assert.equal(addressed(money, secretary('Financiën')), 'de Minister en de Staatssecretaris van Financiën');
  assert.equal(
    addressed(secretary('Defensie'), secretary('Financiën')),
    'de Staatssecretarissen van Defensie en van Financiën',
  );
  assert.equal(
    addressed(law, secretary('Defensie'), money),
    'de Ministers van Justitie en Veiligheid en van Financiën en de Staatssecretaris van Defensie',
  );
  assert.equal(addressed(premier), 'de Minister-President');
  assert.equal(addressed(money, premier), 'de Minister van Financiën en de Minister-President');
  assert.equal(
    addressed(premier, law, secretary('Defensie')),
    'de Minister-President, de Minister van Justitie en Veiligheid en de Staatssecretaris van Defensie',
  );
});

function about(subject: NewSubject): string {
  const sentence = composeOpening({ ...base, subject });
  return sentence.slice(sentence.indexOf(' over ') + 6, sentence.lastIndexOf(' (ingezonden'));
}

test('a subject is italic, with the marks of print around what is quoted', () => {
  const headline = (text: string) => about({ headline: text, medium: '' });
  assert.equal(headline('Veer vaart niet'), '*het bericht «Veer vaart niet»*');
  assert.equal(headline('  "Veer\nvaart niet"  '), '*het bericht «Veer vaart niet»*');
  assert.equal(headline('«Veer» vaart niet'), '*het bericht ««Veer» vaart niet»*');
  assert.equal(headline("Schipper: 'Veer vaart niet'"), '*het bericht «Schipper: «Veer vaart niet»»*');
  assert.equal(headline("'s Zondags geen veer"), "*het bericht «'s Zondags geen veer»*");
  assert.equal(about({ text: 'Over de veerpont.' }), '*de veerpont*');
  assert.equal(about({ text: 'over en weer varen' }), '*over en weer varen*');
  assert.equal(about({ text: 'subsidies, boetes e.d.' }), '*subsidies, boetes e.d.*');
  assert.equal(about({ text: '*veer* [pont] a_b _c_ <b>' }), '*\\*veer\\* \\[pont\\] a_b \\_c\\_ \\<b>*');
});

test('in a draft a headline stands between typed marks', () => {
  const draft = (headline: string) => composeOpening({ ...base, stage: 'draft', subject: { headline, medium: '' } });
  assert.match(draft('Veer vaart niet'), /over het bericht 'Veer vaart niet'$/);
  assert.match(draft("Schipper: 'Geen veer'"), /over het bericht "Schipper: 'Geen veer'"$/);
});
