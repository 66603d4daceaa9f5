/** Whatever the input: a model, findings, and fixes that can be applied. Documents come from anywhere. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  applyEdits,
  checkDocument,
  defaultSettings,
  fixDocument,
  parseDocument,
  SourceText,
} from '../../server/core/index.ts';
import { hostileTexts } from '../support/hostileTexts.ts';

const head =
  '## 2024Z12345\n\nVragen van het lid **Van Nispen** (SP) aan de Minister van Justitie en Veiligheid over *tegels* (ingezonden 12 juni 2024).\n\nVraag 1\n\n';

function survives(text: string): void {
  const source = new SourceText(text);
  const document = parseDocument(source);
  for (const finding of checkDocument(document, defaultSettings)) {
    assert.ok(finding.span.start >= 0 && finding.span.start <= finding.span.end && finding.span.end <= text.length);
    for (const fix of finding.fixes) applyEdits(text, fix.edits);
  }
}

describe('hostile texts', () => {
  for (const [name, write] of Object.entries(hostileTexts)) {
    test(name, { timeout: 60_000 }, () => survives(write(400)));
  }

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (body) => survives(head + body)),
      { numRuns: 300 },
    );
  });

  test('every beginning of a set', () => {
    const whole = `${head}Bent u bekend met «het bericht»?<sup>1</sup>\n\n<sup>1</sup> Streekbode (<https://streekbode.example/a>)\n\n**Toelichting:**\n\nDeze vragen dienen ter aanvulling op eerdere vragen terzake van het lid Kat (D66), ingezonden 1 juni 2024 (vraagnummer 2024Z00001).\n`;
    for (let end = 0; end <= whole.length; end++) survives(whole.slice(0, end));
  });

  test('fix-all comes to rest on any mixture of parts', () => {
    const part = fc.constantFrom(
      'Vraag 1',
      'vraag 2:',
      '3.',
      '**Vraag 4**',
      'Wat?',
      'Wat?<sup>2</sup>',
      '<sup>1</sup> Bron',
      '[^1]: Bron',
      'Wat?[^1]',
      'het het',
      "'ja ja'",
      '««a»»',
      'www.a.nl',
      '\n',
      '\n\n',
      'Antwoord 1',
      'Toelichting:',
      'zie vraag 2',
    );
    const text = fc.array(part, { maxLength: 14 }).map((parts) => head + parts.join('\n\n'));
    fc.assert(
      fc.property(text, (it) => {
        const once = fixDocument(new SourceText(it), defaultSettings).text;
        assert.equal(fixDocument(new SourceText(once), defaultSettings).text, once);
      }),
      { numRuns: 300 },
    );
  });
});
