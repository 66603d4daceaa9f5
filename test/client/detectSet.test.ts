import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { detectSet } from '../../client/detectSet.ts';

const opening =
  'Vragen van het lid **De Vries-Aalders** (D66) aan de Minister van Defensie over *fietsen* (ingezonden 3 maart 2025).';

const sets: Record<string, string> = {
  'a number heading and an opening': `## 2025Z00001\n\n${opening}\n\nVraag 1\n\nKlopt dit?\n`,
  'a number heading alone': '## 2025Z00001\n',
  'a placeholder for the number': '## JJJJZNNNNN\n',
  'another placeholder': '# XXXXZXXXXX\n\n',
  'a number written wrongly': '## 2025z 0001\n\nVraag 1\n',
  'an opening without heading': `${opening}\n`,
  'an opening over several lines':
    'Vragen van de leden **Aa** en\n**Bee** (beiden VVD)\naan de Minister van Defensie over x\n',
  'an opening with mistakes': 'Vragen van de leden lid Aa (VVD)\n\nVraag 1\n\nKlopt dit?\n',
  'oral questions': `Mondelinge ${opening.replace('V', 'v')}\n`,
  'one question': `${opening.replace('Vragen', 'Vraag')}\n`,
  'an Aanhangsel number and an opening': `## 1771\n\n${opening}\n`,
  'an Aanhangsel number and a label': '## 1771\n\nVragen aan de Minister\n\nVraag 1\n',
  'a heading and an opening that cannot be read': '## 2025Z00001\n\nVraagjes aan Defensie\n\nVraag 1\n\nKlopt dit?\n',
  'a draft with its date above': '## 2025Z00001\n\n(ingezonden 3 maart 2025)\n\nVrgen van Aa\n',
  'an answer by Word': '## 2025Z00001\n\nAH 608\n\nAntwoord van minister Aa (Defensie) (ontvangen 4 maart 2025)\n',
  'front matter': `---\ntitle: Fietsen\n---\n\n## 2025Z00001\n\n${opening}\n`,
  'a rule that is no front matter': `---\n\n${opening}\n`,
  'a comment first': `<!-- kamervragen-negeer-bestand asker-bold: proef -->\n\n${opening}\n`,
  'a byte order mark and CRLF': `\uFEFF## 2025Z00001\r\n\r\n${opening}\r\n`,
};

const others: Record<string, string> = {
  nothing: '',
  'ordinary Markdown': '# Leesmij\n\nDit gaat over Kamervragen.\n\n## Vragen\n\nVraag 1 is lastig.\n',
  'a numbered heading': '## 12\n\nTekst.\n',
  'a year as heading': '## 2021\n\n- een\n- twee\n',
  'a numbered heading before steps': '## 12\n\n1. een\n2. twee\n',
  'a list of cases': '## 2025Z00001\n\n- onderwerp: fietsen\n\n## 2025Z00002\n\n- onderwerp: treinen\n',
  'a set in a code block': `# Zo moet het\n\n\`\`\`\`markdown\n## 2025Z00001\n\n${opening}\n\`\`\`\`\n`,
  'a set in a tilde block that never ends': `~~~\n${opening}\n\n\`\`\`\n`,
  'a set in a comment': `<!--\n${opening}\n-->\n`,
  'a set in front matter': `---\n${opening}\n---\n\nTekst.\n`,
  'a letter': `## 2025Z00001\n\n> Retouradres Postbus 1\n\nDatum\n\nVraag 1\n`,
  'a letter without sender': '## 2025Z00001\n\nIn antwoord op uw brief van 5 juli deel ik u mede\n\nVraag 1\n',
  'an opening in a quotation': `> ${opening}\n`,
  'an opening in a list': `- ${opening}\n`,
  'an opening in the running text': `Gisteren zijn de ${opening.replace('V', 'v')}\n`,
  'an opening far down': `${'Tekst.\n\n'.repeat(150)}${opening}\n`,
};

for (const [what, text] of Object.entries(sets)) {
  test(`a set: ${what}`, () => assert.equal(detectSet(text), true));
}

for (const [what, text] of Object.entries(others)) {
  test(`no set: ${what}`, () => assert.equal(detectSet(text), false));
}

test('any text has a verdict', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('---', '```', '<!--', '\r', '\n', '## ', opening),
  );
  fc.assert(fc.property(fc.array(piece), (pieces) => typeof detectSet(pieces.join('')) === 'boolean'));
});

const shared = new URL('../../../shared/', import.meta.url);
const corpus = { skip: existsSync(shared) ? false : '../shared is not there' };

test('real sets are found and letters are not', corpus, () => {
  for (const [folder, expected] of [
    ['seed', true],
    ['corpus/exact', true],
    ['corpus/exact-questions', true],
    ['corpus/text', true],
    ['corpus/draft', true],
    ['corpus/letters', false],
  ] as const) {
    for (const name of readdirSync(new URL(`${folder}/`, shared))) {
      const text = readFileSync(new URL(`${folder}/${name}`, shared), 'utf8');
      assert.equal(detectSet(text), expected, `${folder}/${name}`);
    }
  }
});
