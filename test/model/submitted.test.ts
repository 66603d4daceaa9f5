import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toIso } from '../../server/core/index.ts';
import { findDate, readDate } from '../../server/core/model/readDate.ts';
import { openingOf } from '../support/openings.ts';

const sentence = 'Vragen van het lid **Van Nispen** (SP) aan de Minister van Financiën over *bruggen in Oosterveen*';

describe('readDate', () => {
  const written: readonly (readonly [text: string, iso: string | undefined, ...faults: string[]])[] = [
    ['1 oktober 2021', '2021-10-01'],
    ['1\u00a0oktober\n2021', '2021-10-01'],
    ['01 oktober 2021', '2021-10-01', 'zero'],
    ['1 oktber 2021', '2021-10-01', 'month'],
    ['3 febuari 2021', '2021-02-03', 'month'],
    ['1 Oktober 2021', '2021-10-01', 'month'],
    ['1 okt. 2021', '2021-10-01', 'month'],
    ['1 October 2021', '2021-10-01', 'month'],
    ['1 jui 2021', undefined, 'month'],
    ['1  oktober 2021', '2021-10-01', 'blank'],
    ['1oktober 2021', '2021-10-01', 'blank'],
    ['1 oktober2021', '2021-10-01', 'blank'],
    ['1e oktober 2021', '2021-10-01', 'form'],
    ['1 december 2021', '2021-12-01'],
    ['vrijdag 1 oktober 2021', '2021-10-01', 'form'],
    ['1-10-2021', '2021-10-01', 'form'],
    ['2021-10-01', '2021-10-01', 'form'],
    ['1 oktober 21', '2021-10-01', 'year'],
    ['1 oktober 20211', undefined, 'year'],
    ['31 november 2021', undefined, 'day'],
    ['29 februari 2021', undefined, 'day'],
    ['29 februari 2024', '2024-02-29'],
    ['32-10-2021', undefined, 'day'],
  ];
  for (const [text, iso, ...faults] of written) {
    test(text, () => {
      const reading = readDate(text, 0);
      assert.ok(reading);
      assert.equal(reading.date === undefined ? undefined : toIso(reading.date), iso);
      assert.deepEqual(
        reading.faults.map((fault) => fault.kind),
        faults,
      );
      assert.equal(text.slice(reading.start, reading.end), text);
    });
  }

  test('what is no day is not read', () => {
    for (const text of ['', '1', '12 vragen 2021', 'oktober 2021', '1 oktober', '2021Z12345', '12 345, nr. 6']) {
      assert.equal(readDate(text, 0), undefined, text);
    }
  });

  test('findDate finds the first day and stays within its bounds', () => {
    const text = 'nr. 12 van 3 mei 2019 en 4 juni 2020';
    assert.equal(findDate(text, 0)?.start, text.indexOf('3 mei'));
    assert.equal(findDate(text, 14)?.start, text.indexOf('4 juni'));
    assert.equal(findDate(text, 0, 15), undefined);
  });
});

describe('the day of handing in', () => {
  test('in its place, in its form', () => {
    const submitted = openingOf(`${sentence} (ingezonden 12 juni 2024).`).submitted;
    assert.deepEqual(submitted?.date, { year: 2024, month: 6, day: 12 });
    assert.equal(submitted?.position, 'end');
    assert.equal(submitted?.exact, true);
    assert.equal(submitted?.text, '(ingezonden 12 juni 2024)');
  });

  const faulty: readonly (readonly [bracket: string, kind: string])[] = [
    ['(ingezonden 12 juni 2024', 'close'],
    ['ingezonden 12 juni 2024)', 'open'],
    ['(Ingezonden 12 juni 2024)', 'word'],
    ['(ingezoden 12 juni 2024)', 'word'],
    ['(12 juni 2024)', 'word'],
    ['(ingezonden12 juni 2024)', 'blank'],
    ['(ingezonden  12 juni 2024)', 'blank'],
    ['(ingezonden 12 juni 2024 )', 'blank'],
    ['( ingezonden 12 juni 2024)', 'blank'],
    ['(ingezonden: 12 juni 2024)', 'form'],
    ['(ingezonden op 12 juni 2024)', 'form'],
    ['(ingezonden 12 juni 2024.)', 'form'],
    ['(ingezonden 12 juni 2024))', 'form'],
    ['((ingezonden 12 juni 2024)', 'form'],
    ['[ingezonden 12 juni 2024)', 'form'],
    ['(ingezonden volgt)', 'unread'],
    ['(ingezonden)', 'unread'],
  ];
  for (const [bracket, kind] of faulty) {
    test(`${bracket} leaves the rest of the sentence as it is`, () => {
      const opening = openingOf(`${sentence} ${bracket}.`);
      assert.deepEqual(
        opening.submitted?.faults.map((fault) => fault.kind),
        [kind],
      );
      assert.equal(opening.submitted?.text, bracket);
      assert.equal(opening.submitted?.exact, false);
      assert.deepEqual(opening.gaps, []);
      assert.equal(opening.subject?.text, 'bruggen in Oosterveen');
      assert.notEqual(opening.fullStop, undefined);
    });
  }

  test('above the sentence, at its head, below it, amid it', () => {
    const position = (text: string) => openingOf(text).submitted?.position;
    assert.equal(position(`(ingezonden 12 juni 2024)\n\n${sentence}`), 'before');
    assert.equal(position(`(12 juni 2024)\n\n${sentence}`), 'before');
    assert.equal(position(`(ingezonden 12 juni 2024) ${sentence}`), 'before');
    assert.equal(position(`${sentence}\n\n(ingezonden 12 juni 2024)`), 'after');
    assert.equal(position(sentence.replace(' over', ' (ingezonden 12 juni 2024) over')), 'within');
  });

  test('the last bracket counts; a subject may hold another', () => {
    const earlier = sentence.replace('bruggen', 'de vragen (ingezonden 3 mei 2023) over bruggen');
    const opening = openingOf(`${earlier} (ingezonden 12 juni 2024).`);
    assert.deepEqual(opening.submitted?.date, { year: 2024, month: 6, day: 12 });
    assert.equal(opening.subject?.text, 'de vragen (ingezonden 3 mei 2023) over bruggen in Oosterveen');
  });

  test('of a draft the line above counts, also when the subject ends in such a bracket', () => {
    const opening = openingOf(`(ingezonden 12 juni 2024)\n\n${sentence}, de vragen (ingezonden 3 mei 2023)`);
    assert.deepEqual(opening.submitted?.date, { year: 2024, month: 6, day: 12 });
  });
});
