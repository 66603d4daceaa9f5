/** What the parser is spared, what is said of it, and that the rest of the document is read all the same. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  applyEdits,
  checkDocument,
  defaultSettings,
  type Finding,
  fixActions,
  fixDocument,
  parseDocument,
  type QuestionDocument,
  SourceText,
  selectSafeFixes,
  type TextEdit,
} from '../../server/core/index.ts';
import { HEAVIEST, isTooHeavy, LONGEST } from '../../server/core/model/documentWeight.ts';
import { exceededLimit, parserLimits } from '../../server/core/model/parserLimits.ts';
import { splitChunks } from '../../server/core/model/splitChunks.ts';
import { splitParagraphs } from '../../server/core/model/splitParagraphs.ts';
import { pairGuillemets } from '../../server/core/rules/typography/pairGuillemets.ts';
import { quotesDoubled } from '../../server/core/rules/typography/quotes-doubled.ts';
import { hostileTexts } from '../support/hostileTexts.ts';

function parse(text: string): QuestionDocument {
  return parseDocument(new SourceText(text));
}

function written(name: string, n: number): string {
  const write = hostileTexts[name];
  assert.ok(write, name);
  return write(n);
}

function aboutSize(document: QuestionDocument): readonly Finding[] {
  return checkDocument(document, defaultSettings).filter((finding) => finding.rule === 'document-large');
}

/** What the parser is given of a text. */
function parsed(text: string): readonly string[] {
  const chunks = splitChunks(text);
  if (text.length > LONGEST || isTooHeavy(text, chunks)) return [];
  const pieces = chunks.filter((chunk) => !chunk.plain).map(({ start, end }) => text.slice(start, end));
  return pieces.filter((piece) => exceededLimit(piece) === undefined);
}

describe('the parser is never given too much', () => {
  for (const name of Object.keys(hostileTexts)) {
    test(name, () => {
      const pieces = parsed(written(name, 50_000));
      assert.ok(pieces.reduce((sum, piece) => sum + piece.length, 0) <= HEAVIEST);
      assert.ok(pieces.length <= HEAVIEST / 100);
      for (const piece of pieces) {
        const lines = splitParagraphs(piece, 0, piece.length);
        const most = lines.reduce((sum, { start, end }) => Math.max(sum, signsIn(piece.slice(start, end))), 0);
        assert.ok(most <= parserLimits.markup, `${most} signs in one paragraph`);
      }
    });
  }
});

function signsIn(paragraph: string): number {
  return paragraph.match(/[*_[\]<&\\`\n]/g)?.length ?? 0;
}

describe('a part that is too large', () => {
  for (const name of ['nested brackets', 'sup marks', 'gfm marks', 'pairs of stars', 'open instructions', 'comments']) {
    test(`${name}: one notice, and what stands around it is read`, () => {
      const document = parse(written(name, 20_000));
      assert.equal(document.sets[0]?.heading?.number, '2024Z12345');
      assert.equal(document.sets[0].questions.length, 2);
      const [notice, ...more] = aboutSize(document);
      assert.deepEqual(more, []);
      const part = document.source.slice(notice?.span ?? { start: 0, end: 0 });
      assert.ok(part.startsWith('Wat ') && part.endsWith('?'), part.slice(0, 40));
    });
  }

  test('is text, paragraph by paragraph', () => {
    const document = parse(`Vragen\n\n- ${'[a] '.repeat(2000)}\n\n  tweede\n\nderde`);
    assert.equal(document.sets.length, 0);
    const nested = parse(written('list of many loose items', 60));
    assert.equal(aboutSize(nested).length, 0);
  });

  test('up to the limit nothing is said', () => {
    const marks = (count: number) => written('nested stars', count);
    assert.deepEqual(aboutSize(parse(marks(parserLimits.markup - 100))), []);
    assert.equal(aboutSize(parse(marks(parserLimits.markup + 100))).length, 1);
  });
});

describe('a document that is too large', () => {
  test('is not read, and says so at its first set', () => {
    for (const name of ['sup notes', 'headings', 'labels as headings', 'list of many loose items']) {
      const document = parse(written(name, 50_000));
      assert.deepEqual(document.sets, [], name);
      const findings = checkDocument(document, defaultSettings);
      assert.deepEqual(
        findings.map(({ rule, severity }) => [rule, severity]),
        [['document-large', 'info']],
      );
      assert.equal(document.source.slice(findings[0]?.span ?? { start: 0, end: 0 }), '## 2024Z12345');
      assert.equal(fixDocument(document.source, defaultSettings).applied, 0);
    }
  });

  test('is no matter where it does not begin as a set', () => {
    const document = parse('# Lijst\n\n- *a* b\n\n'.repeat(50_000));
    assert.deepEqual(document.tooLarge, { set: undefined });
    assert.deepEqual(checkDocument(document, defaultSettings), []);
  });

  test('the rule can be switched off', () => {
    const document = parse(written('sup notes', 50_000));
    assert.deepEqual(checkDocument(document, { ...defaultSettings, rules: { 'document-large': 'off' } }), []);
  });

  test('length alone is enough', () => {
    assert.ok(parse(`${written('labels', 2)}\n\n${'woord '.repeat(LONGEST / 6)}`).tooLarge?.set);
  });

  test('a thousand questions with their notes are not', () => {
    const questions = Array.from({ length: 1000 }, (_, index) => {
      const note = `<sup>${index + 1}</sup> Streekbode, 3 mei 2024, «*Tegels*» (<https://streekbode.example/${index}>)`;
      return `Vraag ${index + 1}\n\nBent u **bekend** met «*Tegels*»?<sup>${index + 1}</sup>\n\n${note}`;
    });
    const document = parse(written('labels', 1).replace(/Vraag 1[\s\S]*/, questions.join('\n\n')));
    assert.equal(document.sets[0]?.questions.length, 1000);
    assert.deepEqual(aboutSize(document), []);
  });
});

describe('a rule that finds too much', () => {
  const text = written('labels', 0).replace(/Vraag 1[\s\S]*/, `Vraag 1\n\nWat ${'««a»» b, '.repeat(1500)}dan?`);

  test('is cut off, and says so where', () => {
    const findings = checkDocument(parse(text), defaultSettings);
    assert.equal(findings.filter((it) => it.rule === 'quotes-doubled').length, 1000);
    assert.equal(aboutSize(parse(text)).length, 1);
    assert.match(aboutSize(parse(text))[0]?.message ?? '', /quotes-doubled.*1000/);
  });

  test('is mended in full all the same', () => {
    const { text: fixed, applied } = fixDocument(new SourceText(text), defaultSettings);
    assert.equal(applied, 1500);
    assert.deepEqual(
      checkDocument(parse(fixed), defaultSettings).filter((it) => it.rule === 'quotes-doubled'),
      [],
    );
  });
});

describe('twice as much takes no more than about twice the work', () => {
  function edit(start: number, count: () => void): TextEdit {
    const span = {
      get start() {
        count();
        return start;
      },
      end: start,
    };
    return { span, text: 'x' };
  }

  function finding(edits: readonly TextEdit[]): Finding {
    const fixes = [{ title: 'a', edits, safe: true }];
    return { rule: 'a', span: { start: 0, end: 0 }, message: '', severity: 'hint', fixes, related: [] };
  }

  function reads(work: (n: number, count: () => void) => void, n: number): number {
    let total = 0;
    work(n, () => {
      total++;
    });
    return total;
  }

  test('writing out the one fix of many findings', () => {
    const work = (n: number, count: () => void) => {
      const edits = Array.from({ length: n }, (_, index) => edit(2 * index, count));
      assert.equal(fixActions(Array.from({ length: n }, () => finding(edits))).length, 1);
    };
    assert.ok(reads(work, 400) <= 2.2 * reads(work, 200));
  });

  test('choosing fixes that go together, in any order', () => {
    const work = (n: number, count: () => void) => {
      const places = Array.from({ length: n }, (_, index) => 2 * ((index * 7919) % n));
      const findings = places.map((place) => finding([edit(place, count)]));
      assert.equal(selectSafeFixes(findings).length, n);
    };
    assert.ok(reads(work, 8000) <= 3 * reads(work, 4000));
  });

  test('finding quotation marks that are doubled', (context) => {
    const get = context.mock.method(Map.prototype, 'get');
    const work = (n: number) => {
      const document = parse(written('nested guillemets', n));
      const set = document.sets[0];
      assert.ok(set);
      const before = get.mock.callCount();
      const texts = { rules: { 'quotes-doubled': { message: '', fix: '' } } };
      assert.equal([...quotesDoubled.check(set, { texts } as never)].length, 1);
      return get.mock.callCount() - before;
    };
    assert.ok(work(400) <= 2.2 * work(200));
  });

  test('pairs come in the order of their closing marks, which that relies on', () => {
    assert.deepEqual(pairGuillemets('««a»»').pairs, [
      { open: 1, close: 3 },
      { open: 0, close: 4 },
    ]);
  });

  test('spans taken in any order are all found', () => {
    const edits = [30, 10, 20].map((start) => edit(start, () => {}));
    const clash = finding([{ span: { start: 20, end: 21 }, text: '' }]);
    const chosen = selectSafeFixes([...edits.map((it) => finding([it])), clash]);
    assert.equal(chosen.length, 3);
    assert.equal(
      applyEdits(
        '0'.repeat(40),
        chosen.flatMap((fix) => fix.edits),
      ).length,
      43,
    );
  });
});
