/** Texts that tell of questions, or quote them, and are no set themselves: nothing is to be said of them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument, SourceText } from '../../server/core/index.ts';
import { opening } from '../support/documents.ts';

const quoted = (text: string) => text.replace(/^/gm, '> ');

const texts: Readonly<Record<string, string>> = {
  'a set quoted in an article': `# Zo begint een set\n\nBijvoorbeeld:\n\n${quoted(`${opening}\n\nVraag 1\n\nHoeveel?`)}\n\nTot zover.\n`,
  'a quotation and nothing else': `${quoted(`## 2024Z12345\n\n${opening}\n\nVraag 1\n\nHoeveel?`)}\n`,
  'a list of openings': `# Deze week\n\n- ${opening}\n- ${opening}\n`,
  'a set in fenced code': `# Zo begint een set\n\n\`\`\`markdown\n## 2024Z12345\n\n${opening}\n\`\`\`\n`,
  'a set in a comment': `# Nieuws\n\n<!-- ${opening} -->\n\nNiets nieuws.\n`,
  'a heading that begins as an opening': '# Vragen van het lid\n\nWat doet een lid?\n',
  'an article about questions':
    '## Achtergrond\n\nVragen van het lid Van Nispen (SP) over bruggen maakten veel los. Daarna volgde een debat.\n',
  'questions of readers':
    '## 2024\n\nVragen van de redactie aan de lezers over het blad (ingezonden brieven)\n\n1. Leest u het?\n2. Vaak?\n',
  'frequently asked questions': '# Hulp\n\nVraag 1\n\nHoe begin ik?\n\nAntwoord 1\n\nBij het begin.\n',
  'years as headings': '# Wijzigingen\n\n## 2024\n\nNieuw.\n\n## 2023\n\nOud.\n',
};

describe('ordinary texts', () => {
  for (const [name, text] of Object.entries(texts)) {
    test(`${name}: no set`, () => {
      assert.deepEqual(
        parseDocument(new SourceText(text)).sets.map((set) => set.heading?.text),
        [],
      );
    });
  }

  test('under a case number a quoted opening is that of the set', () => {
    const [set] = parseDocument(new SourceText(`## 2024Z12345\n\n> ${opening}\n\nVraag 1\n\nHoeveel?\n`)).sets;
    assert.equal(set?.opening?.askers.length, 1);
  });
});
