/** The text of a block: what is left out of it, and where each of its characters stands. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Prose } from '../../server/core/index.ts';
import { askedText, readOne } from '../support/setText.ts';

function bodyOf(text: string): Prose {
  const prose = readOne(text).questions[0]?.body[0];
  assert.ok(prose);
  return prose;
}

function read(body: string): Prose {
  return bodyOf(askedText(`Vraag 1\n\n${body}`));
}

describe('what is read', () => {
  const cases: readonly (readonly [body: string, text: string])[] = [
    ['Kent *u* **dit**?', 'Kent u dit?'],
    ['Kent u dit?<sup>1</sup>', 'Kent u dit?'],
    ['Kent u dit?[^1] En dat?² Ja.', 'Kent u dit? En dat? Ja.'],
    ['Is 3 km² of 4 m<sup>2</sup> veel?', 'Is 3 km² of 4 m2 veel?'],
    ['Is CO<sub>2</sub> de 1<sup>e</sup>?', 'Is CO2 de 1e?'],
    ['Kent u <!-- nog na te gaan --> dit?', 'Kent u  dit?'],
    ['Kent u [dit](https://bode.example "titel")?', 'Kent u dit?'],
    ['Kent u (<https://bode.example/a>)?', 'Kent u (https://bode.example/a)?'],
    ['Kost het \\*5\\* &amp; meer?', 'Kost het *5* & meer?'],
    ['Kost het &foo; &euro;5 &#128512;?', 'Kost het &foo; €5 😀?'],
    ['Kost het &amp;amp; of\\[^1] iets?[^1]', 'Kost het &amp; of[^1] iets?'],
    ['Kent u\n   dit?\\\nEn dat?', 'Kent u\ndit?\nEn dat?'],
  ];
  for (const [body, text] of cases) test(JSON.stringify(body), () => assert.equal(read(body).text, text));
});

describe('words', () => {
  const cases: readonly (readonly [body: string, words: string])[] = [
    ['Zie <https://bode.example/a-b> nu?', 'Zie                        nu?'],
    ['Zie https://bode.example/a-b nu?', 'Zie                          nu?'],
    ['Zie www.bode.nl/a-b, nu?', 'Zie                , nu?'],
    ['Zie bode.nl/a-b nu?', 'Zie             nu?'],
    ['Zie `a-b` nu?', 'Zie       nu?'],
    ['Zie en/of 2020/2021 op bode.nl?', 'Zie en/of 2020/2021 op bode.nl?'],
  ];
  for (const [body, words] of cases) {
    test(JSON.stringify(body), () => {
      const prose = read(body);
      assert.equal(prose.words.replace(/ +/g, ' '), words.replace(/ +/g, ' '));
      assert.equal(prose.words.length, prose.text.length);
    });
  }
});

describe('places', () => {
  function written(body: string, part: string): string {
    const text = askedText(`Vraag 1\n\n${body}`);
    const prose = bodyOf(text);
    const at = prose.text.indexOf(part);
    assert.ok(at >= 0, `${part} in ${prose.text}`);
    const { start, end } = prose.spanAt(at, at + part.length);
    return text.slice(start, end);
  }

  const cases: readonly (readonly [body: string, part: string, written: string])[] = [
    ['Kent u dit?<sup>1</sup> En dat?', '? En', '?<sup>1</sup> En'],
    ['Kost het \\*5\\* veel?', '5* veel', '5\\* veel'],
    ['Kost &euro; 5 & meer &amp;?', '€ 5', '&euro; 5'],
    ['Kost &euro; 5 & meer &amp;?', 'meer &', 'meer &amp;'],
    ['Kost &#128512; 5?', '😀', '&#128512;'],
    ['Kent u  \n\t dit?', 'dit', 'dit'],
    ['> Kent u\n> dit &amp; dat?\n\nJa?', 'dit & dat', 'dit &amp; dat'],
    ['Kent e\u0301\u00e9n &eacute; u?[^1] Ja.', 'u? Ja', 'u?[^1] Ja'],
  ];
  for (const [body, part, expected] of cases) {
    test(JSON.stringify([body, part]), () => assert.equal(written(body, part), expected));
  }

  const piece = fc.constantFrom(
    ...[
      'a',
      'b c',
      ' ',
      '\n',
      '\r\n',
      '\n   ',
      '\\*',
      '\\[',
      '*',
      '**',
      '&amp;',
      '&euro;',
      '&#128512;',
      '&foo;',
      '&',
      ';',
    ],
    ...[
      '<sup>1</sup>',
      '[^1]',
      '²',
      '[',
      ']',
      '`x`',
      '<https://a.example>',
      'https://b.example/c',
      '😀',
      'e\u0301',
      '\0',
      '<!-- -->',
    ],
  );
  const body = fc.array(piece, { maxLength: 30 }).map((pieces) => `A${pieces.join('')}z?`);

  test('each character stands where it says, or is written otherwise there', () => {
    fc.assert(
      fc.property(body, (written) => {
        const text = askedText(`Vraag 1\n\n${written}`);
        const prose = bodyOf(text);
        let last = -1;
        for (let index = 0; index < prose.text.length; index++) {
          const offset = prose.offsetAt(index);
          const character = prose.text.charAt(index);
          const otherwise = '&\0'.includes(text.charAt(offset)) || /[\udc00-\udfff]/.test(character);
          const escaped = text.slice(offset, offset + 2) === `\\${character}`;
          const hardBreak = character === '\n' && ' \\'.includes(text.charAt(offset));
          assert.ok(
            hardBreak || escaped || text.charAt(offset) === character || otherwise,
            JSON.stringify([character, text.slice(offset)]),
          );
          assert.ok(offset >= last);
          last = offset;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a part is the same text in the same places', () => {
    fc.assert(
      fc.property(body, fc.nat(40), fc.nat(40), (written, from, length) => {
        const prose = bodyOf(askedText(`Vraag 1\n\n${written}`));
        const start = Math.min(from, prose.text.length);
        const end = Math.min(start + length, prose.text.length);
        const part = prose.part(start, end);
        assert.equal(part.text, prose.text.slice(start, end));
        for (let index = 0; index < part.text.length; index++) {
          assert.deepEqual(part.spanAt(index, index + 1), prose.spanAt(start + index, start + index + 1));
          assert.equal(part.indexAt(part.offsetAt(index)) <= index, true);
        }
        const strong = prose.strong.filter((range) => range.start >= start && range.end <= end);
        assert.deepEqual(
          part.strong.map((range) => range.span),
          strong.map((range) => range.span),
        );
      }),
      { numRuns: 500 },
    );
  });
});
