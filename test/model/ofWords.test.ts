import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseDocument, type QuestionDocument, SourceText } from '../../server/core/index.ts';
import { ofWords } from '../../server/core/model/ofWords.ts';
import { askedText, bodyOf } from '../support/setText.ts';

const text = askedText(bodyOf('1 2 3'));

function proseOf(document: QuestionDocument) {
  return document.sets.flatMap(({ prose }) => prose);
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

describe('what was read of words', () => {
  test('is read again only of the block that was edited, wherever the others went', () => {
    const read: string[] = [];
    const reading = ofWords(({ text: words }) => {
      read.push(words);
      return words.length > 3 ? words.length : undefined;
    });
    const before = parseDocument(new SourceText(text));
    const lengths = proseOf(before).map(reading);
    assert.deepEqual(
      read,
      proseOf(before).map((prose) => prose.text),
    );
    read.length = 0;
    const after = parseDocument(new SourceText(text.replace('kade 2?', 'kade 22?')), before);
    const again = proseOf(after).map(reading);
    assert.deepEqual(read, ['Hoe hoog is kade 22?']);
    assert.deepEqual(
      again.map((length, index) => (length ?? 0) - (lengths[index] ?? 0)).filter((more) => more !== 0),
      [1],
    );
  });

  test('holds no version before the last in memory', async () => {
    const paragraphs = Array.from(
      { length: 1000 },
      (_, at) => `Hoe hoog is kade ${at}? ${'Graag een toelichting. '.repeat(10)}`,
    );
    const whole = () => askedText(`${bodyOf('1')}\n\n${paragraphs.join('\n\n')}`);
    let document = parseDocument(new SourceText(whole()));
    const first = new WeakRef(document);
    const edit = (times: number) => {
      for (let turn = 0; turn < times; turn++) {
        paragraphs[turn] += ' Ook nu?';
        document = parseDocument(new SourceText(whole()), document);
      }
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const early = edit(5);
    await new Promise((resolve) => setTimeout(resolve, 1));
    const late = edit(100);
    assert.equal(first.deref(), undefined);
    // The text of one version takes 250 KB.
    assert.ok(late - early < 10_000_000, `${Math.round((late - early) / 1000)} KB more after 100 edits`);
  });
});
