import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDocument, SourceText } from '../../../server/core/index.ts';
import {
  composeSet,
  fileNameOf,
  mostQuestions,
  type NewSet,
  newSetChoices,
  readNewSet,
} from '../../../server/core/writing/index.ts';

const chosen = {
  stage: 'official',
  askers: [{ name: 'Terpstra', party: 'CDA' }],
  addressees: [{ office: 'minister', preposition: 'van', portfolio: 'Financiën' }],
  subject: { text: 'de veerpont' },
  date: '2025-03-01',
  questions: 2,
};

const base = readNewSet(chosen) as NewSet;

test('questions are empty, and the cursor stands where the first of them is to be written', () => {
  const { text, cursor } = composeSet(base);
  assert.equal(text.slice(cursor - 'Vraag 1\n\n'.length), 'Vraag 1\n\n\n\nVraag 2\n\n');
  assert.match(text, /^## JJJJZNNNNN\n\nVragen van het lid \*\*Terpstra\*\*/);
});

test('about a headline the first question is known, and the note waits for the address', () => {
  const set = composeSet({ ...base, subject: { headline: 'Veer *vaart* niet', medium: 'De Lekbode' } });
  const body = set.text.slice(set.text.indexOf('Vraag 1'));
  assert.equal(
    body,
    'Vraag 1\n\nBent u bekend met het bericht «Veer \\*vaart\\* niet»?<sup>1</sup>\n\nVraag 2\n\n\n\n<sup>1</sup> De Lekbode, «Veer \\*vaart\\* niet»\n',
  );
  assert.equal(set.text.slice(0, set.cursor).endsWith('Vraag 2\n\n'), true);
  const one = composeSet({ ...base, questions: 1, subject: { headline: 'Veer', medium: '' } });
  assert.match(one.text, /\nBent u bekend met het bericht «Veer»\?\n$/);
  assert.equal(one.cursor, one.text.length);
});

test('a set that adds to an earlier one ends with an explanation', () => {
  const formula = 'Deze vragen dienen ter aanvulling op eerdere vragen terzake';
  const explained = (earlier: string) => composeSet({ ...base, earlier }).text;
  const known = `\n\n**Toelichting:**\n\n${formula} (vraagnummer 2025Z00017).\n`;
  assert.equal(explained('2025Z00017').slice(-known.length), known);
  assert.match(explained(''), /\(vraagnummer JJJJZNNNNN\)\.\n$/);
});

test('a file is named after the subject', () => {
  assert.equal(fileNameOf({ headline: 'Veer vaart niet', medium: '' }), 'veer-vaart-niet.kamervragen.md');
  assert.equal(fileNameOf({ text: "Foto's van Curaçao: €3!" }), 'fotos-van-curacao-3.kamervragen.md');
  assert.equal(fileNameOf({ text: 'CON' }), 'vragen-con.kamervragen.md');
  assert.equal(fileNameOf({ text: '../../etc' }), 'etc.kamervragen.md');
  assert.equal(fileNameOf({ text: '東京' }), 'vragen.kamervragen.md');
  const long = fileNameOf({ text: 'de aanhoudende vertragingen bij de veerverbinding tussen Lekmonde en Oosterveen' });
  assert.equal(long, 'de-aanhoudende-vertragingen-bij-de-veerverbinding-tussen.kamervragen.md');
});

test('who sat that day can ask, with a first name where two share a surname', () => {
  const names = new Map(newSetChoices('2018-06-05').members.map(({ name, party }) => [name, party]));
  assert.equal(names.size, newSetChoices('2018-06-05').members.length);
  assert.equal(names.size, 150);
  assert.equal(names.get('Van Nispen'), 'SP');
  assert.equal(names.get('Jasper van Dijk'), 'SP');
  assert.equal(names.get('Gijs van Dijk'), 'PvdA');
  assert.equal(names.has('Van Dijk'), false);
});

test('after the last day of the data the last known members and posts are offered', () => {
  const now = newSetChoices('2026-11-24');
  const later = newSetChoices('2031-01-01');
  assert.ok(now.members.length >= 145 && now.members.length <= 155);
  assert.deepEqual(later.members, now.members);
  assert.deepEqual(later.posts, now.posts);
});

test('just after an election those who left are not offered any more', () => {
  for (const day of ['2021-03-29', '2021-04-01']) {
    const { length } = newSetChoices(day).members;
    assert.ok(length > 140 && length <= 151, `${length} on ${day}`);
  }
});

test('posts are those of the day, the ministers first', () => {
  const titles = newSetChoices('2023-05-05').posts.map(({ title }) => title);
  assert.equal(titles[0], 'Minister-President');
  assert.equal(new Set(titles).size, titles.length);
  assert.ok(titles.includes('Minister voor Klimaat en Energie'));
  assert.ok(!newSetChoices('2010-11-05').posts.some(({ title }) => title.includes('Klimaat en Energie')));
  const kinds = titles.map((title) => title.slice(0, 8));
  assert.equal(kinds.lastIndexOf('Minister') + 1, kinds.indexOf('Staatsse'));
});

test('whatever is asked for, a set comes of it or nothing', () => {
  fc.assert(fc.property(fc.anything(), (value) => readNewSet(value) === undefined));
  const some = <T>(...right: readonly T[]) =>
    fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: fc.anything() });
  const word = some('Terpstra', 'Van Ee *', 'a'.repeat(999), '«» "\n## 2024Z00001"', 'a\ud83d', '3');
  const odd = fc.record({
    stage: some('official', 'draft'),
    askers: fc.array(fc.record({ name: word, party: some('CDA', 'CU') }), { minLength: 1, maxLength: 3 }),
    addressees: fc.array(
      fc.record({
        office: some('minister', 'staatssecretaris', 'minister-president'),
        preposition: some('van', 'voor'),
        portfolio: word,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    subject: fc.oneof(fc.record({ text: word }), fc.record({ headline: word, medium: word })),
    date: some('2025-03-01', '2024-02-29'),
    questions: some(0, 1, 2, -1, 1e9, 0.5),
    earlier: some('', '2025Z00017', undefined),
  });
  let sets = 0;
  fc.assert(
    fc.property(odd, (value) => {
      const set = readNewSet(value);
      if (set === undefined) return;
      sets++;
      const { text, cursor } = composeSet(set);
      const document = parseDocument(new SourceText(text));
      assert.equal(document.sets.length, 1, text);
      assert.ok(0 < cursor && cursor <= text.length);
      assert.equal(document.sets[0]?.questions.length, set.questions, text);
    }),
    { numRuns: 200 },
  );
  assert.ok(sets > 50, `${sets}`);
  assert.equal(readNewSet({ ...chosen, questions: 1e9 })?.questions, mostQuestions);
  assert.equal(readNewSet({ ...chosen, date: '2025-02-30' }), undefined);
  assert.equal(readNewSet({ ...chosen, askers: [] }), undefined);
});
