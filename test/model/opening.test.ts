import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Opening, parseDocument, SourceText } from '../../server/core/index.ts';
import { looksLikeOpening } from '../../server/core/model/readOpening.ts';
import { addressed, openingOf, setOf, shortly } from '../support/openings.ts';

const whole =
  'Vragen van de leden **Van Nispen** (SP) en **Van der Lee** (GroenLinks-PvdA) aan de Ministers van Financiën en van Justitie en Veiligheid over *het bericht «Brug over de Lage Maten» (beiden open)* (ingezonden 12 juni 2024).';

describe('a whole opening', () => {
  test('has no gaps', () => {
    const opening = openingOf(whole);
    assert.deepEqual(opening.gaps, []);
    assert.equal(opening.kindText, 'Vragen');
    assert.equal(opening.subject?.text, 'het bericht «Brug over de Lage Maten» (beiden open)');
    assert.equal(opening.subject?.italic, 'exact');
  });

  test('over counts only after the addressees, aan only before them', () => {
    const { subject, addressees } = openingOf(
      'Vragen van het lid **Van Nispen** (SP) aan de Minister van Defensie over *de brief aan de Minister van Financiën over de brug over het water* (ingezonden 12 juni 2024).',
    );
    assert.equal(subject?.text, 'de brief aan de Minister van Financiën over de brug over het water');
    assert.equal(addressees.length, 1);
  });

  test('older words for over are read too', () => {
    for (const word of ['inzake', 'betreffende', 'met betrekking tot']) {
      const text = `Vragen van het lid Van Nispen (SP) aan de Minister van Defensie ${word} bruggen (ingezonden 12 juni 2024).`;
      assert.equal(openingOf(text).subject?.text, 'bruggen');
    }
  });

  test('oral questions have no full stop and may name a source', () => {
    const { kind, opening } = setOf(
      'Mondelinge vragen van het lid **Van Nispen** (SP) aan de Staatssecretaris van Defensie, bij afwezigheid van de Minister, over *bruggen (De Kadekrant, 11 juni 2024)* (ingezonden 12 juni 2024)',
    );
    assert.equal(kind, 'oral');
    assert.equal(opening?.fullStop, undefined);
    assert.equal(opening?.subject?.text, 'bruggen (De Kadekrant, 11 juni 2024)');
  });
});

describe('an opening with something lost', () => {
  const lost: readonly (readonly [text: string, part: string, word: string | undefined])[] = [
    [whole.replace(/van de leden .*\) (?=aan)/, ''), 'askers', undefined],
    [whole.replace(/(?<=de leden) .*\) (?=aan)/, ' '), 'askers', undefined],
    [whole.replace(/aan de Ministers .*(?=over \*)/, ''), 'addressees', undefined],
    [whole.replace(/de Ministers .*(?=over \*)/, ''), 'addressees', undefined],
    [whole.replace(/ van Financiën .*(?= over \*)/, ''), 'post', undefined],
    [whole.replace(/over \*.*\* /, ''), 'subject', undefined],
    [whole.replace(/\*het .*\* /, ''), 'subject', undefined],
    [whole.replace(/\*het .*\* /, '** '), 'subject', undefined],
    [whole.replace(/ \(ingezonden .*\)/, ''), 'submitted', undefined],
    [whole.replace(' over *', ' *'), 'subject', 'over'],
    [whole.replace(' over *', ' ovr *'), 'subject', 'over'],
    [whole.replaceAll('*', '').replace(' over het', ' het'), 'subject', 'over'],
    [whole.replace(' aan ', ' '), 'addressees', 'aan'],
    [whole.replace(' aan ', ' an '), 'addressees', 'aan'],
    [whole.replace(' van ', ' '), 'askers', 'van'],
    [whole.replace('Vragen ', ''), 'kind', undefined],
  ];
  for (const [text, part, word] of lost) {
    test(`${word ?? part}: ${text.slice(0, 60)}…`, () => {
      const opening = openingOf(text);
      assert.deepEqual(
        opening.gaps.map((gap) => [gap.part, gap.word]),
        [[part, word]],
      );
      if (part !== 'addressees' || word !== undefined) {
        assert.match(shortly(opening), part === 'post' ? /ministers/ : /Financiën.*Justitie en Veiligheid/);
      }
      if (part !== 'subject')
        assert.equal(opening.subject?.text, 'het bericht «Brug over de Lage Maten» (beiden open)');
      if (part !== 'submitted') assert.equal(opening.submitted?.exact, true);
    });
  }
});

describe('the subject in italics', () => {
  const italic = (subject: string) =>
    openingOf(`Vragen van het lid **Van Nispen** (SP) aan de Minister van Defensie over ${subject}.`).subject;
  const day = '(ingezonden 12 juni 2024)';
  test('exact, wider, part, none', () => {
    assert.equal(italic(`*bruggen en sluizen* ${day}`)?.italic, 'exact');
    assert.equal(italic(`_bruggen en sluizen_ ${day}`)?.italic, 'exact');
    assert.equal(italic(`*bruggen en sluizen ${day}*`)?.italic, 'wider');
    assert.equal(italic(`*bruggen* en sluizen ${day}`)?.italic, 'part');
    assert.equal(italic(`bruggen en sluizen ${day}`)?.italic, 'none');
    assert.equal(italic(`*bruggen en sluizen ${day}`)?.italic, 'none');
  });
  test('markers that lost their partner are no part of it', () => {
    assert.equal(italic(`*bruggen en sluizen ${day}`)?.text, 'bruggen en sluizen');
    assert.equal(italic(`bruggen 5\\*3 ${day}`)?.text, 'bruggen 5*3');
  });
});

describe('what looks like an opening', () => {
  test('is known though faulty', () => {
    for (const text of [
      whole,
      whole.replace('Vragen', 'Vraggen'),
      whole.replace('Vragen', 'Vraag'),
      whole.replace('Vragen', 'Mondelinge vragen'),
      whole.replace('Vragen ', ''),
      'Vragen aan de minister van Financiën over bruggen',
      'Vragen van het lid Van Nispen (SP) over bruggen',
      'Vragen van het lid ',
      '(ingezonden 12 juni 2024) Vragen van het lid Van Nispen (SP) aan de minister van Financiën over bruggen',
      '(ingezonden 12 juni 2024)\nVragen van het lid Van Nispen (SP) aan de minister van Financiën over bruggen',
    ]) {
      assert.ok(looksLikeOpening(text), text);
    }
  });

  test('ordinary text is not', () => {
    for (const text of [
      '',
      'Vraag 1',
      'Vragen',
      'Vragen en antwoorden over de brug',
      'Vragen van bezoekers beantwoorden wij aan de balie.',
      'Vragen van de leden kunnen worden gesteld tijdens de vergadering van de vereniging op zaterdag.',
      'Vragen aan de minister kunnen schriftelijk worden gesteld.',
      'Vragen aan de minister over bruggen stuurt u op. Daarna hoort u meer.',
      'Deze vragen dienen ter aanvulling op eerdere vragen terzake van het lid Van Nispen (SP), ingezonden 12 juni 2024 (vraagnummer 2024Z12345).',
      'Bent u bekend met de vragen van het lid Van Nispen (SP) aan de Minister van Financiën (ingezonden 12 juni 2024)?',
      'Het lid Van Nispen (SP) heeft de Minister van Financiën gevraagd naar de brug.',
      'De leden van de fractie (SP) vragen aan de minister hoe het met de brug staat.',
      'Antwoord van minister Zonneveld (Financiën) (ontvangen 12 juni 2024)',
      'Vragen van de redactie aan de lezers over het blad (ingezonden brieven)',
      'Vragen van Kamerleden aan ministers over bruggen (ingezonden via de griffie) zijn talrijk.',
      'Kamervragen over bruggen (ingezonden in 2023) leidden tot ophef.',
      'Vragen van het lid Van Nispen (SP) over bruggen maakten veel los. Daarna volgde een debat.',
      'Vragen van de leden aan de Minister blijven vaak lang liggen.',
    ]) {
      assert.ok(!looksLikeOpening(text), text);
    }
  });
});

/** Everything of an opening that has a place and a text of its own. */
function located(opening: Opening): { text: string; span: { start: number; end: number } }[] {
  return [
    opening.subject,
    opening.submitted,
    opening.article,
    ...opening.askers,
    ...opening.addressees.flatMap((run) => [
      run.article,
      run.officeWord,
      ...run.posts.flatMap((post) => [post.preposition, post.portfolio]),
    ]),
  ].filter((part) => part !== undefined);
}

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    'Vragen van ',
    'het lid ',
    'de leden ',
    '**Kröger**',
    ' (SP)',
    ', ',
    ' en ',
    ' aan ',
    'de ',
    'Minister',
    'Staatssecretaris',
    'Minister-President',
    ' van ',
    ' voor ',
    'Financiën',
    'Economische Zaken en Klimaat',
    'Onderwijs, Cultuur en Wetenschap',
    ' over ',
    '*',
    '_',
    '(',
    ')',
    'ingezonden',
    ' 12 juni 2024',
    '.',
    '\n',
    '\n\n',
    '𝒳',
    'e\u0301',
    '\u00a0',
    '[^1]',
    '<sup>1</sup>',
    '&amp;',
    '\\*',
    ', bij afwezigheid van ',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  test('is read without throwing, and spans stay in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = new SourceText(`## 2024Z12345\n\nVragen van ${text}\n\nVraag 1\n\nHoeveel?\n`);
        for (const { opening } of parseDocument(source).sets) {
          if (opening === undefined) continue;
          const spans = [...located(opening), ...opening.gaps].map((part) => part.span);
          for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= source.text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('every prefix of an opening is read, and its parts slice to their text', () => {
    for (let length = 0; length <= whole.length; length++) {
      const source = new SourceText(`## 2024Z12345\n\n${whole.slice(0, length)}\n\nVraag 1\n\nHoeveel?\n`);
      const opening = parseDocument(source).sets[0]?.opening;
      if (opening === undefined) continue;
      for (const part of located(opening))
        assert.equal(source.slice(part.span).replaceAll('*', ''), part.text.replaceAll('*', ''));
    }
    assert.equal(addressed('de Minister van Defensie').gaps.length, 0);
  });
});
