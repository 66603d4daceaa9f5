import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTokenizer, markdowns, type Token } from './tokens.ts';

const opening =
  'Vragen van de leden **De Vries-Aalders**, Öz en **Van ’t Hof** (allen GroenLinks-PvdA) en **Bakx** (D66) aan de Minister van Onderwijs, Cultuur en Wetenschap en de Staatssecretarissen van Financiën en van Defensie over *het bericht «Fiets over de dijk»* (ingezonden 3 maart 2025).';

/** The texts that have a scope, in order; adjoining ones together. */
function texts(lines: readonly (readonly Token[])[], scope: string): string[] {
  const found: string[] = [];
  for (const line of lines) {
    let open = false;
    for (const { text, scopes } of line) {
      const has = scopes.some((name) => name === scope || name.startsWith(`${scope}.`));
      if (has && open) found.push(`${found.pop()}${text}`);
      else if (has) found.push(text);
      open = has;
    }
  }
  return found;
}

for (const [name, file] of Object.entries(markdowns)) {
  describe(`over ${name}`, { skip: file === undefined ? 'npm run test:vscode installs it' : false }, () => {
    const scopesOf = async (text: string, scope: string) => texts((await createTokenizer(file as URL))(text), scope);

    const cases: readonly (readonly [what: string, text: string, scope: string, expected: readonly string[]])[] = [
      ['the case number', '## 2025Z01234', 'constant.numeric.case-number', ['2025Z01234']],
      ['a case number with something else is none', '## 2025Z01234 en meer', 'constant.numeric.case-number', []],
      ['an Aanhangsel number', '## 1771', 'constant.numeric.annex-number', ['1771']],
      ['the heading', '# 2025Z01234 #', 'markup.heading', ['# 2025Z01234 #']],
      ['askers', opening, 'entity.name.type.asker', ['De Vries-Aalders', 'Öz', 'Van ’t Hof', 'Bakx']],
      ['bold askers', opening, 'markup.bold', ['**De Vries-Aalders**', '**Van ’t Hof**', '**Bakx**']],
      ['article', opening, 'keyword.other.article', ['de leden']],
      ['quantifier', opening, 'keyword.other.quantifier', ['allen']],
      ['parties', opening, 'support.constant.party', ['GroenLinks-PvdA', 'D66']],
      ['offices', opening, 'support.type.office', ['Minister', 'Staatssecretarissen']],
      ['posts', opening, 'support.class.post', [' Onderwijs, Cultuur en Wetenschap', ' Financiën', ' Defensie']],
      ['subject', opening, 'string.unquoted.subject', [' *het bericht «Fiets over de dijk»* ']],
      ['date', opening, 'constant.numeric.date', ['3 maart 2025']],
      [
        'a wrapped opening',
        opening.replaceAll(' aan ', '\naan ').replace(' over ', '\nover '),
        'support.class.post',
        [' Onderwijs, Cultuur en Wetenschap', ' Financiën', ' Defensie'],
      ],
      ['a party on the next line', 'Vragen van het lid Aa\n(VVD)\naan de Minister', 'support.constant.party', ['VVD']],
      [
        'the opening ends at a blank line',
        `${opening}\n\nKlopt dit (echt)?`,
        'support.constant.party',
        ['GroenLinks-PvdA', 'D66'],
      ],
      ['an unfinished opening ends too', 'Vragen van het lid Aa\n\nTekst (x)', 'support.constant.party', []],
      ['an opening in running text is none', 'Hij las de Vragen van het lid Aa (VVD)', 'meta.opening', []],
      [
        'oral questions',
        'Mondelinge vragen van het lid Aa (VVD) aan de Minister van Defensie, bij afwezigheid van de Minister-President, over x',
        'support.type.office',
        ['Minister', 'Minister-President'],
      ],
      ['a date above the sentence', '(ingezonden 3 maart 2025)', 'constant.numeric.date', ['3 maart 2025']],
      [
        'the reply',
        'Antwoord van Minister **Aa** (Defensie) (ontvangen 4 april 2025).',
        'constant.numeric.date',
        ['4 april 2025'],
      ],
      ['question labels', 'Vraag 1\n\nKlopt Vraag 2?\n\nVraag 12', 'markup.heading.question', ['Vraag 1', 'Vraag 12']],
      ['question numbers', 'Vraag 2, 3 en 5', 'constant.numeric.question', ['2, 3 en 5']],
      [
        'answer labels',
        'Antwoord 2 t/m 6\n\nAntwoord\n\nAntwoord op vraag 7:',
        'constant.numeric.answer',
        ['2 t/m 6', '7'],
      ],
      ['the explanation', '**Toelichting:**\n\nToelichting volgt.', 'entity.name.section.explanation', ['Toelichting']],
      ['a plain explanation', 'Toelichting:', 'markup.heading.explanation', ['Toelichting:']],
      [
        'marks of two notations',
        'Een?<sup>1</sup> Twee[^2] drie³ vier.<sup>4, 5</sup>',
        'constant.numeric.footnote.mark',
        ['1', '2', '³', '4, 5'],
      ],
      ['marks of a draft', 'Klopt dit? 1) En dit?12) (zie ook 3)', 'meta.footnote.mark.draft', ['1)', '12)']],
      ['marks in a list', '- Een?<sup>1</sup>', 'constant.numeric.footnote.mark', ['1']],
      [
        'marks in the subject',
        'Vragen van het lid Aa (VVD) aan de Minister van Defensie over *fietsen*<sup>1</sup> (ingezonden 1 mei 2025)',
        'constant.numeric.footnote.mark',
        ['1'],
      ],
      ['exponents are no marks', 'Op 3 m<sup>2</sup> en 4 km² en 1<sup>e</sup>', 'meta.footnote', []],
      ['a word that ends in m has a mark', 'Een probleem<sup>1</sup>', 'constant.numeric.footnote.mark', ['1']],
      [
        'definitions',
        '<sup>1</sup> Krant (<https://example.org/a>)\n<sup>2</sup> Blad\n\n[^3]: Site',
        'constant.numeric.footnote.definition',
        ['1', '2', '3'],
      ],
      [
        'addresses in definitions',
        '<sup>1</sup> Krant (https://example.org/a_(b)?c=1).',
        'markup.underline.link',
        ['https://example.org/a_(b)?c=1'],
      ],
      [
        'a definition ends at a blank line',
        '<sup>1</sup> Krant,\n3 maart\n\nTekst',
        'meta.footnote.definition',
        ['<sup>1</sup> Krant,', '3 maart'],
      ],
      [
        'a suppression',
        '<!-- kamervragen-negeer asker-bold quotes-straight: huisstijl -->',
        'entity.name.tag.rule',
        ['asker-bold', 'quotes-straight'],
      ],
      [
        'its reason',
        'Tekst. <!-- kamervragen-negeer-bestand asker-bold: a: b-c -->',
        'string.unquoted.reason',
        [': a: b-c '],
      ],
      [
        'a suppression over lines',
        '<!-- kamervragen-negeer\nasker-bold\n-->\nVraag 1',
        'markup.heading.question',
        ['Vraag 1'],
      ],
      ['another comment is none', '<!-- kamervragen zijn leuk -->', 'keyword.control.suppression', []],
      ['nothing in code', '```\n## 2025Z01234\n\nVraag 1\n```', 'markup.heading', []],
      ['Markdown goes on', '# Kop\n\nEen **vet** woord', 'markup.bold', ['**vet**']],
    ];

    for (const [what, text, scope, expected] of cases) {
      test(what, async () => assert.deepEqual(await scopesOf(text, scope), expected));
    }
  });
}
