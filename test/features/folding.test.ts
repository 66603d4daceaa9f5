import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foldings, parseDocument, SourceText } from '../../server/core/index.ts';
import { cleanSet, noSet, opening } from '../support/documents.ts';

function folded(text: string): string[] {
  const source = new SourceText(text);
  return foldings(parseDocument(source)).flatMap(({ kind, span }) => {
    const { start, end } = source.rangeOf(span);
    return start.line === end.line ? [] : [`${kind} ${start.line + 1}-${end.line + 1}`];
  });
}

describe('foldings', () => {
  test('a set without the blank lines after it, its questions, and what stands before it', () => {
    const text = `---\ntitel: tegels\n---\n\n${cleanSet}\n\n\n${cleanSet.replace('12345', '12346')}`;
    assert.deepEqual(folded(text), [
      'frontMatter 1-3',
      'part 5-17',
      'part 9-11',
      'part 13-15',
      'part 21-33',
      'part 25-27',
      'part 29-31',
    ]);
  });

  test('answers, notes of several lines, the explanation and comments', () => {
    const text = [
      '## 1234',
      '',
      opening,
      '',
      '<!-- kamervragen-negeer',
      'asker-unknown: verzonnen -->',
      '',
      'Vraag 1',
      '',
      'Hoe?[^1]',
      '',
      'Antwoord 1',
      '',
      'Zo.',
      '',
      '[^1]: Eerste regel',
      '    tweede regel',
      '',
      'Toelichting:',
      '',
      'Deze vragen dienen ter aanvulling.',
      '',
    ].join('\n');
    assert.deepEqual(folded(text), ['part 1-21', 'comment 5-6', 'part 8-10', 'part 12-14', 'part 16-17', 'part 19-21']);
  });

  test('nothing in a document that is no set', () => {
    assert.deepEqual(folded(`---\na: b\n---\n\n${noSet}`), []);
  });
});
