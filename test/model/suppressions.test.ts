/** Comments that hide findings: which lines they are about, wherever they stand. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument, SourceText } from '../../server/core/index.ts';
import { askedText } from '../support/setText.ts';

/** Each comment as `scope ids (reason) -> the line it is about`. */
function read(text: string): string[] {
  const source = new SourceText(text);
  return parseDocument(source).suppressions.map(({ scope, line, rules, reason, span }) => {
    assert.ok(source.slice(span).startsWith('<!--') && source.slice(span).endsWith('-->'));
    for (const rule of rules) assert.equal(source.slice(rule.span), rule.text);
    const ids = rules.map((rule) => rule.text).join(' ');
    return `${scope} ${ids} (${reason})${scope === 'file' ? '' : ` -> ${source.slice(source.lineSpan(line)).trim()}`}`;
  });
}

const one = '<!-- kamervragen-negeer word-repeated: citaat -->';

describe('a comment is about', () => {
  const cases: readonly (readonly [name: string, body: string, ...string[]])[] = [
    ['the line below it', `Vraag 1\n\n${one}\nWat nu?`, 'line word-repeated (citaat) -> Wat nu?'],
    ['the next line with text', `${one}\n\n\nVraag 1\n\nWat nu?`, 'line word-repeated (citaat) -> Vraag 1'],
    ['its own line', `Vraag 1\n\nWat nu? ${one}`, `line word-repeated (citaat) -> Wat nu? ${one}`],
    ['its line within a sentence', `Vraag 1\n\nWat ${one} nu?`, `line word-repeated (citaat) -> Wat ${one} nu?`],
    [
      'the second line of a paragraph',
      `Vraag 1\n\nWat nu?\nEn dan? ${one}\nEn toen?`,
      `line word-repeated (citaat) -> En dan? ${one}`,
    ],
    ['the label', `Vraag 1 ${one}\n\nWat nu?`, `line word-repeated (citaat) -> Vraag 1 ${one}`],
    ['an item of a list', `1. Wat nu? ${one}\n2. En dan?`, `line word-repeated (citaat) -> 1. Wat nu? ${one}`],
    ['a line of a quotation', `Vraag 1\n\n> ${one}\n> Wat nu?\n\nWat dan?`, 'line word-repeated (citaat) -> > Wat nu?'],
    [
      'one line, though two are above it',
      `Vraag 1\n\n${one}\n<!-- iets anders -->\n<!-- kamervragen-negeer url-malformed -->\nWat nu?`,
      'line word-repeated (citaat) -> Wat nu?',
      'line url-malformed () -> Wat nu?',
    ],
    [
      'one line, though it has several itself',
      'Vraag 1\n\n<!-- kamervragen-negeer\nword-repeated, url-malformed:\neen reden: dus\n-->\nWat nu?',
      'line word-repeated url-malformed (een reden: dus) -> Wat nu?',
    ],
    ['nothing at the end', `Vraag 1\n\nWat nu?\n\n${one}`, 'line word-repeated (citaat) -> '],
    [
      'no rule',
      'Vraag 1\n\nWat nu? <!-- kamervragen-negeer: x -->',
      'line  (x) -> Wat nu? <!-- kamervragen-negeer: x -->',
    ],
    [
      'the file',
      'Vraag 1\n\nWat nu?\n\n<!-- kamervragen-negeer-bestand word-repeated: citaat -->',
      'file word-repeated (citaat)',
    ],
  ];
  for (const [name, body, ...expected] of cases) {
    test(name, () => {
      const text = askedText(body);
      assert.deepEqual(read(text), expected);
      assert.deepEqual(
        read(`\ufeff${text.replaceAll('\n', '\r\n')}`).map((it) => it.replaceAll('\r\n', '\n')),
        expected,
      );
    });
  }

  test('the heading, above it and on its line', () => {
    const text = askedText('Vraag 1\n\nWat nu?');
    assert.deepEqual(read(`${one}\n${text}`), ['line word-repeated (citaat) -> ## 2024Z12345']);
    assert.deepEqual(read(`\ufeff${one}\n${text}`), ['line word-repeated (citaat) -> ## 2024Z12345']);
    const onLine = text.replace('12345\n', `12345 ${one}\n`);
    assert.deepEqual(read(onLine), [`line word-repeated (citaat) -> ## 2024Z12345 ${one}`]);
  });
});

describe('no comment of this kind', () => {
  const others = [
    `\`\`\`\n${one}\n\`\`\`\n\nWat nu?`,
    `Wat nu? \`${one}\``,
    '<!-- kamervragen-negeerbestand word-repeated -->\nWat nu?',
    '<!-- kamervragen-negeer-alles word-repeated -->\nWat nu?',
    '<!-- negeer word-repeated -->\nWat nu?',
    '<!-- kamervragen-negeer word-repeated: niet gesloten',
  ];
  for (const body of others)
    test(JSON.stringify(body), () => assert.deepEqual(read(askedText(`Vraag 1\n\n${body}`)), []));
});

test('as many comments above one line as the parser can take are about that line', () => {
  const source = new SourceText(askedText(`Vraag 1\n\n${`${one}\n`.repeat(1400)}Wat nu?`));
  const { suppressions } = parseDocument(source);
  assert.equal(suppressions.length, 1400);
  assert.deepEqual([...new Set(suppressions.map(({ line }) => line))], [source.lineCount - 2]);
});
