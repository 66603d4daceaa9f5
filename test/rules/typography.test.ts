/** Quotation marks, hyphens and repeated words: what is a slip, what is right, and what a fix makes of it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  applyEdits,
  checkDocument,
  defaultSettings,
  type Finding,
  fixDocument,
  parseDocument,
  SourceText,
} from '../../server/core/index.ts';
import { askedText } from '../support/setText.ts';

const rules = new Set(['quotes-unbalanced', 'quotes-doubled', 'quotes-straight', 'hyphen-linebreak', 'word-repeated']);

function check(text: string): readonly Finding[] {
  return checkDocument(parseDocument(new SourceText(text)), defaultSettings).filter((each) => rules.has(each.rule));
}

/** Findings in one question as `rule text-of-the-place`. */
function found(question: string): string[] {
  const text = askedText(`Vraag 1\n\n${question}`);
  return check(text).map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
}

/** A question after all fixes of its findings. */
function fixed(question: string): string {
  const text = askedText(`Vraag 1\n\n${question}`);
  const edits = check(text).flatMap((finding) => finding.fixes[0]?.edits ?? []);
  return applyEdits(text, edits).slice(askedText('Vraag 1\n\n').length - 1, -1);
}

function assertClean(questions: readonly string[]): void {
  for (const question of questions) test(question, () => assert.deepEqual(found(question), []));
}

describe('quotation marks that do not pair', () => {
  const slips: readonly (readonly [string, number])[] = [
    ['Wat is «dit?', 7],
    ['Wat is dit»?', 10],
    ['Kent u «A» en B»?', 15],
    ['Kent u «A» en «B?', 14],
    ['Kent u «A en «B»?', 7],
    ['Kent u ««A»?', 7],
    ['Kent u «A»»?', 10],
  ];
  for (const [question, at] of slips) {
    test(question, () => {
      const text = askedText(`Vraag 1\n\n${question}`);
      const places = check(text).map(({ rule, span }) => [rule, span.start - text.indexOf(question)]);
      assert.deepEqual(places, [['quotes-unbalanced', at]]);
    });
  }
  assertClean([
    'Kent u «A: «B»»?',
    'Kent u ««A» van B»?',
    'Kent u «A «B» C»?',
    'Kent u «een bericht\nvan twee regels»?',
    'Kent u «een bericht.\n\nVan twee alinea’s»?',
    'Wat is `«`?',
    'Kent u <https://example.org/«> en A?',
  ]);
  test('a note is a text of its own', () => {
    const text = askedText('Vraag 1\n\nKent u «A?<sup>1</sup>\n\n<sup>1</sup> De Kadekrant, B»');
    assert.equal(check(text).length, 2);
  });
});

describe('doubled quotation marks', () => {
  const slips: readonly (readonly [string, string, string])[] = [
    ['Kent u ««A»»?', '««A»»', 'Kent u «A»?'],
    ['Kent u «««A»»»?', '«««A»»»', 'Kent u «A»?'],
    ['Kent u ««A «B» C»»?', '««A «B» C»»', 'Kent u «A «B» C»?'],
    ['Kent u *««A»»*?', '««A»»', 'Kent u *«A»*?'],
  ];
  for (const [question, place, right] of slips) {
    test(question, () => {
      assert.deepEqual(found(question), [`quotes-doubled ${place}`]);
      assert.equal(fixed(question), right);
    });
  }
});

describe('typed quotation marks in print', () => {
  const slips: readonly (readonly [string, string])[] = [
    ["Kent u 'een bericht'?", 'Kent u «een bericht»?'],
    ['Kent u "een bericht"?', 'Kent u «een bericht»?'],
    ['Kent u ‘een bericht’?', 'Kent u «een bericht»?'],
    ['Kent u “een bericht”?', 'Kent u «een bericht»?'],
    ['Kent u „een bericht”?', 'Kent u «een bericht»?'],
    ["Kent u (het bericht 'A')?", 'Kent u (het bericht «A»)?'],
    ["Kent u 'A', 'B' en 'C'?", 'Kent u «A», «B» en «C»?'],
    ["Kent u 'A'.", 'Kent u «A».'],
    ["Kent u 'A.' van B?", 'Kent u «A.» van B?'],
    ["Kent u 'een'-bericht?", 'Kent u «een»-bericht?'],
    ["Kent u 'risico's van foto's'?", "Kent u «risico's van foto's»?"],
    ["Kent u 'Michels' boek is uit'?", "Kent u «Michels' boek is uit»?"],
    ["Kent u 'A' in Michels' boek?", "Kent u «A» in Michels' boek?"],
    ["Kent u 'de bus' van 's ochtends?", "Kent u «de bus» van 's ochtends?"],
    ['Kent u "de \'bus\' van A"?', 'Kent u «de «bus» van A»?'],
    ["Kent u «de 'bus' van A»?", 'Kent u «de «bus» van A»?'],
    ["Kent u «'de bus'»?", 'Kent u «de bus»?'],
    ["Kent u '«de bus»'?", 'Kent u «de bus»?'],
    ['Kent u "\'de bus\'"?', 'Kent u «de bus»?'],
    ["Kent u ''de bus''?", 'Kent u «de bus»?'],
    ["Kent u '«A» en «B»'?", 'Kent u ««A» en «B»»?'],
    ['Kent u *"de bus"*?', 'Kent u *«de bus»*?'],
    ['Kent u &quot;de bus&quot;?', 'Kent u «de bus»?'],
    ["Kent u \\'de bus\\' of \\\\?", 'Kent u «de bus» of \\\\?'],
    ["Kent u 'een\nbericht'?", 'Kent u «een\nbericht»?'],
  ];
  for (const [question, right] of slips) {
    test(question, () => {
      assert.ok(
        found(question).every((each) => each.startsWith('quotes-straight')),
        String(found(question)),
      );
      assert.equal(fixed(question), right);
      assert.deepEqual(found(right), []);
    });
  }
  assertClean([
    "Wat zijn de risico's van foto's?",
    'Wat zijn de risico’s van foto’s in ’s-Gravenhage?',
    "Wie woont er in 's-Gravenhage en in 't Harde?",
    "Wie fietst er 's ochtends en 's avonds?",
    "Kent u Michels' boek en Beatrix' reis?",
    "Hoe was het in '98 en de jaren '90?",
    "Kent u O'Brien en zo'n boek?",
    'Is het 5\' of 10" lang?',
    "Wat is een 'open teken?",
    "Wat is `'code'`?",
    'Kent u [dit][a]?\n\n[a]: https://example.org/a "Titel"',
    'Kent u <https://example.org/?a="b">?',
  ]);
  test('are an author’s right in a draft', () => {
    const draft =
      "(ingezonden 12 juni 2024)\n\nVragen van het lid Van Nispen (SP) aan de minister van Justitie en Veiligheid over het bericht 'De kade'\n\n1. Kent u 'A'?\n";
    assert.deepEqual(check(draft), []);
  });
});

describe('hyphens', () => {
  const broken = [
    'veiligheids-oogpunt veiligheidsoogpunt',
    'verant-woordelijk verantwoordelijk',
    'Verant-woordelijk Verantwoordelijk',
    'financie-ring financiering',
    'gemeen-ten gemeenten',
    'uitge-voerd uitgevoerd',
    'beschik-baar beschikbaar',
    'maatrege-len maatregelen',
    'regerings-beleid regeringsbeleid',
    'oplossin-gen oplossingen',
    'communi-catie communicatie',
    'handelsbe-vorderend handelsbevorderend',
    'onder-steunen ondersteunen',
    'over-weging overweging',
  ].map((pair) => pair.split(' ') as [string, string]);
  for (const [written, right] of broken) {
    test(written, () => {
      assert.deepEqual(found(`Is ${written} goed?`), [`hyphen-linebreak ${written}`]);
      assert.equal(fixed(`Is ${written} goed?`), `Is ${right} goed?`);
      const overLine = written.replace('-', '-\n');
      assert.equal(fixed(`Is ${overLine} goed?`), `Is ${right} goed?`);
    });
  }
  test('a word that stands solid elsewhere in the document', () => {
    assert.equal(fixed('Zijn er kadestenen, of kade-stenen?'), 'Zijn er kadestenen, of kadestenen?');
    assert.deepEqual(found('Zijn er kade-stenen?'), []);
  });
  assertClean(
    (
      'oud-premier niet-toegelaten bijna-gratis anti-lichaam ex-lid non-actief re-integratie collega-minister ' +
      'ggz-instelling mbo-student btw-tarief pvc-buis ov-reis energie-intensieve politie-inzet risico-evaluatie ' +
      'rapportage-eis staakt-het-vuren groengas-projecten refoulement-beginsel publieke-private semi-openbare ' +
      'links-radicale zuid-oosten aan-uit hbo-opleiding vice-voorzitter privé-eigendom e-mail WIA-uitkering DJI-drones'
    )
      .split(' ')
      .map((word) => `Is ${word} goed?`),
  );
  assertClean([
    'Zijn veiligheids- en privacyregels goed?',
    'Zijn veiligheids-, milieu- en privacyregels goed?',
    'Zijn veiligheids- dan wel privacyregels goed?',
    'Zijn veiligheids-\nen privacyregels goed?',
    'Kent u www.gemeen-ten.nl, <https://gemeen-ten.nl> en info@gemeen-ten.nl?',
    'Is veiligheids-<sup>2</sup> goed?',
  ]);
});

describe('repeated words', () => {
  const slips = ['het het', 'de de', 'van van', 'registratie registratie', 'De de', "foto's foto's", 'één één'];
  for (const slip of slips) {
    test(slip, () => {
      assert.deepEqual(found(`${slip} kade is dicht. Waarom?`), [`word-repeated ${slip}`]);
      assert.equal(fixed(`${slip} kade is dicht. Waarom?`), `${slip.split(' ')[0]} kade is dicht. Waarom?`);
    });
  }
  test('over a line end', () => assert.equal(fixed('Klopt het\nhet zo?'), 'Klopt het zo?'));
  test('in a note', () => {
    const text = askedText('Vraag 1\n\nKent u A?<sup>1</sup>\n\n<sup>1</sup> Krant van van de kade');
    assert.deepEqual(
      check(text).map(({ span }) => text.slice(span.start, span.end)),
      ['van van'],
    );
  });
  test('no fix without a look where both may be meant', () => {
    const [finding] = check(askedText('Vraag 1\n\nGaat de wet in in 2025?'));
    assert.equal(finding?.fixes[0]?.safe, false);
  });
  assertClean([
    'Is het zo dat dat kan, en wie die die ziet is is blij?',
    'Is het heel heel lang?',
    'Kent u Bora Bora en Duran Duran?',
    'Is het ja, ja of nee. Nee?',
    'Waren er 10 10 of 12 12?',
    'Belde het OM om hulp?',
    'Is dat «zo» zo?',
    'Is het<sup>2</sup> het?',
    'Bent u u ervan bewust?',
    'Is de de-brug dicht?',
  ]);
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'«|»|\'|"|‘|’|“|”|-| |  |\n|\n\n|het|het het|veiligheids|oogpunt|gemeen|ten|s|*|**|<sup>1</sup>|.|,|?|`|&quot;|\\'.split(
      '|',
    ),
  );
  test('after all safe fixes has nothing left to fix safely', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = askedText(`Vraag 1\n\nWat ${parts.join('')} is dat?`);
        const once = fixDocument(new SourceText(text), defaultSettings).text;
        const left = check(once).filter((finding) => finding.fixes.some((fix) => fix.safe));
        assert.deepEqual(
          left.map((finding) => `${finding.rule} ${finding.span.start}`),
          [],
          JSON.stringify([text, once]),
        );
      }),
      { numRuns: 300 },
    );
  });
});
