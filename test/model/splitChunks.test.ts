/** A text read in chunks is the same text: blocks, words, places and marks are those of one parse of the whole. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readBlocks, readChunks, type TextReading } from '../../server/core/model/readBlocks.ts';
import { splitChunks } from '../../server/core/model/splitChunks.ts';

function whole(text: string): TextReading | undefined {
  const start = /^\ufeff*/.exec(text)?.[0].length ?? 0;
  return readChunks(text, [], [{ start, end: text.length, plain: false }]);
}

/** What a reading says, without the identity of its objects; a mark is the same whether or not its note is near. */
function told(reading: TextReading | undefined) {
  assert.ok(reading);
  return {
    blocks: reading.blocks.map((block) => ({
      type: block.type,
      span: block.span,
      text: block.prose.text,
      words: block.prose.words,
      offsets: Array.from(block.prose.text, (_, index) => block.prose.offsetAt(index)),
      strong: block.prose.strong,
      emphasis: block.prose.emphasis,
      marks: block.marks,
      links: block.links,
      signs: block.signs,
      top: block.top,
      joined: block.joined,
      item: block.item,
      note: block.note,
    })),
    comments: reading.comments,
    unread: reading.unread,
    frontMatter: reading.frontMatter,
  };
}

const fragment = fc.constantFrom(
  '\ufeff',
  'Vraag 1',
  'Bent u bekend met',
  '## 2024Z00001',
  '\n',
  '\n\n',
  '\n\n\n',
  '\r\n\r\n',
  '  ',
  '\t',
  '    ',
  '- een',
  '1. een',
  '2) twee',
  '10. tien',
  '+ plus',
  '* ster',
  '> citaat',
  '**vet**',
  '*cursief*',
  '_',
  '«Titel»',
  '<sup>1</sup>',
  '[^1]',
  '[^1]: noot',
  '[^Bron]',
  '[1]',
  '¹',
  'km²',
  '`code`',
  '<https://a.example/b>',
  '[tekst](https://a.example)',
  '<!-- opmerking -->',
  '<!-- open',
  '<div>',
  '</div>',
  '---',
  '```',
  '~~~',
  '<pre>',
  '</pre>',
  '-->',
  '\r',
  '\n\r',
  '[a]: /b',
  '[a]',
  '===',
  '#',
  '1986.',
  '2021',
  '\\*',
  '&amp;',
  '&',
  '|',
  '~',
  '😀',
  'e\u0301',
  '\u00a0',
  ':',
  'Toelichting:',
  '\0',
  '<br>',
  '?',
);

describe('splitChunks', () => {
  test('reads any text as one parse of the whole does', () => {
    const text = fc.array(fragment, { maxLength: 24 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (it) => assert.deepEqual(told(readBlocks(it)), told(whole(it)))),
      { numRuns: Number(process.env['RUNS'] ?? 2000) },
    );
  });

  test('cuts a set at its blocks and leaves plain paragraphs unparsed', () => {
    const chunks = splitChunks('## 2024Z00001\n\nVraag 1\n\nWat vindt u?<sup>1</sup>\n\n- een\n\n- twee\n\nVraag 2\n');
    assert.deepEqual(
      chunks.map((chunk) => chunk.plain),
      [false, true, false, true],
    );
  });

  test('leaves whole what may run on over blank lines', () => {
    for (const text of ['c\n\n```\n\na\n\nb\n\n```', 'c\n\n<!-- een\n\ntwee -->', 'c\n\n<pre>\n\na\n\n</pre>']) {
      assert.equal(splitChunks(text).length, 2, text);
    }
    for (const text of ['---\na: 1\n---\n\nb', '[1]: /a\n\n[1]\n\nb']) {
      assert.equal(splitChunks(text).length, 1, text);
    }
  });
});
