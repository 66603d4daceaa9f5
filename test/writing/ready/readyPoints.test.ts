import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  applyEdits,
  checkDocument,
  defaultSettings,
  type LinkStatuses,
  noLinkStatuses,
  parseDocument,
  rules,
  type Settings,
  SourceText,
  uncheckedLink,
} from '../../../server/core/index.ts';
import {
  type PointId,
  pointIds,
  pointOf,
  readyPoints,
  setFigures,
  writingTextsOf,
} from '../../../server/core/writing/index.ts';
import { cleanSet, emptySet, misnumberedSet, noSet } from '../../support/documents.ts';
import { hostileTexts } from '../../support/hostileTexts.ts';
import { answeredText, readOne } from '../../support/setText.ts';

const page = 'https://www.example.org/tegels';
const ok = { ...uncheckedLink(undefined), state: 'ok' as const };
const checked: LinkStatuses = new Map([[page, ok]]);

interface Options {
  readonly links?: LinkStatuses;
  readonly settings?: Settings;
  readonly linkCheck?: Parameters<typeof readyPoints>[0]['linkCheck'];
}

function points(text: string, { links = checked, settings = defaultSettings, linkCheck = 'possible' }: Options = {}) {
  const document = parseDocument(new SourceText(text));
  const findings = checkDocument(document, settings, { links });
  return readyPoints({ document, findings, links, linkCheck, settings, writing: writingTextsOf('nl') });
}

function point(id: PointId, text: string, options: Options = {}) {
  const found = points(text, options).find((it) => it.id === id);
  assert.ok(found);
  return found;
}

const statesOf = (text: string, options: Options = {}) =>
  Object.fromEntries(points(text, options).flatMap(({ id, state }) => (state === 'green' ? [] : [[id, state]])));

describe('the rules', () => {
  test('each have a point, the same for a whole family', () => {
    const root = new URL('../../../server/core/rules/', import.meta.url);
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const ids = new Set(rules.map(({ id }) => id));
    for (const { name } of folders) {
      const own = readdirSync(new URL(`${name}/`, root)).map((file) => file.replace('.ts', ''));
      const found = own.filter((id) => ids.has(id)).map(pointOf);
      assert.ok(found.length > 0, name);
      assert.deepEqual([...new Set(found)].length, 1, `${name}: ${found}`);
    }
    for (const { id } of rules) assert.ok(pointOf(id) !== undefined, id);
  });

  test('leave no point without a rule', () => {
    assert.deepEqual(new Set(rules.map(({ id }) => pointOf(id))), new Set(pointIds));
  });
});

describe('the points', () => {
  test('are all green for a set in which all is well and all links were checked', () => {
    assert.deepEqual(statesOf(cleanSet), {});
    assert.deepEqual(
      points(cleanSet).map(({ id }) => id),
      [...pointIds],
    );
    for (const { reason, title } of points(cleanSet)) assert.ok(reason.endsWith('.') && title !== '');
  });

  test('are not green for links that were not checked', () => {
    const own = (options: Options) => {
      const { state, reason, fixes, places } = point('sources', cleanSet, { links: noLinkStatuses, ...options });
      return { state, reason, fixes, places: places.map(({ span }) => cleanSet.slice(span.start, span.end)) };
    };
    assert.deepEqual(own({}), {
      state: 'amber',
      reason: '1 koppeling is nog niet gecontroleerd.',
      fixes: ['checkLinks'],
      places: [page],
    });
    assert.deepEqual(own({ linkCheck: 'off' }).fixes, ['linkSettings']);
    assert.match(own({ linkCheck: 'off' }).reason, /staat uit/);
    assert.match(own({ linkCheck: 'restricted' }).reason, /vertrouwt deze map niet/);
    assert.deepEqual(own({ linkCheck: 'running' }).fixes, []);
    const offline: LinkStatuses = new Map([[page, uncheckedLink('offline')]]);
    assert.equal(own({ links: offline }).state, 'amber');
  });

  test('leave alone what the author does not want checked, and say so', () => {
    const ignored: LinkStatuses = new Map([[page, uncheckedLink('ignored')]]);
    const { state, reason } = point('sources', cleanSet, { links: ignored });
    assert.deepEqual([state, reason], ['green', '1 adres wordt op uw verzoek niet gecontroleerd.']);
  });

  test('are amber for a page that is gone', () => {
    const gone: LinkStatuses = new Map([[page, { ...ok, state: 'gone', reason: 'not-found' }]]);
    const { state, reason, places } = point('sources', cleanSet, { links: gone });
    assert.deepEqual([state, reason], ['amber', 'Er is 1 waarschuwing.']);
    assert.equal(places.length, 1);
  });

  test('count as many questions as the overview does, where a label has more than one number', () => {
    const text = answeredText('Vraag 1 en 2\n\nHoe hoog is de kade?\n\nAntwoord 1 en 2\n\nDrie meter.');
    assert.equal(setFigures(readOne(text)).questions, 2);
    assert.match(point('questions', text).reason, /^De 2 vragen /);
  });

  test('are red for an error, with its place and its fix', () => {
    const { state, reason, places, fixes } = point('questions', misnumberedSet);
    assert.deepEqual([state, reason, fixes], ['red', 'Er is 1 fout.', ['fixAll']]);
    assert.deepEqual(
      places.map(({ span, severity }) => [misnumberedSet.slice(span.start, span.end), severity]),
      [['Vraag 3', 'error']],
    );
    assert.deepEqual(statesOf(misnumberedSet), { questions: 'red' });
  });

  test('stay green for a hint, which is mentioned', () => {
    const text = cleanSet.replace('«Tegels los»', '"Tegels los"');
    const { state, remarks, places } = point('style', text);
    assert.deepEqual([state, remarks], ['green', ['Er is nog 1 tip.']]);
    assert.equal(places.length, 1);
  });

  test('say of a number that is still to come that nothing is to be done', () => {
    const { state, reason } = point('number', cleanSet.replace('2024Z12345', '2024Z'));
    assert.equal(state, 'green');
    assert.match(reason, /volgt nog/);
    const without = point('number', cleanSet.slice(cleanSet.indexOf('Vragen')));
    assert.deepEqual([without.state, /nog geen zaaknummer/.test(without.reason)], ['green', true]);
  });

  test('are not green for what is not there yet, however mildly a rule puts it', () => {
    assert.notEqual(point('questions', emptySet).state, 'green');
    const off = { ...defaultSettings, rules: { 'question-missing': 'off', 'opening-missing': 'off' } as const };
    assert.equal(point('questions', emptySet, { settings: off }).state, 'amber');
    assert.equal(
      point('opening', '## 2024Z12345\n\nVraag 1\n\nHoe hoog is de kade?\n', { settings: off }).state,
      'amber',
    );
  });

  test('tell of rules that are off, and are not green without one that finds errors', () => {
    const withOff = (rule: string) =>
      point('questions', misnumberedSet, { settings: { ...defaultSettings, rules: { [rule]: 'off' } } });
    assert.deepEqual(withOff('question-long').remarks, ['Eén regel hierover staat uit en is niet bekeken.']);
    assert.equal(withOff('question-number-sequence').state, 'amber');
    const mild = { ...defaultSettings, rules: { 'question-long': 'off' } as const };
    assert.equal(point('questions', cleanSet, { settings: mild }).state, 'green');
  });

  test('tell of comments that hide findings', () => {
    const text = `<!-- kamervragen-negeer-bestand asker-unknown: verzonnen -->\n\n${cleanSet}`;
    assert.deepEqual(point('document', text).remarks[0], '1 opmerking verbergt meldingen.');
  });

  test('hold every finding, in one point each', () => {
    for (const text of [emptySet, misnumberedSet, `${cleanSet}\n${cleanSet}`]) {
      const document = parseDocument(new SourceText(text));
      const findings = checkDocument(document, defaultSettings, { links: checked });
      const shown = points(text).reduce((sum, { places, more }) => sum + places.length + more, 0);
      assert.equal(shown, findings.length);
    }
  });

  test('name a few places of many', () => {
    const many = `${cleanSet}${'Vraag 9\n\nKlopt dit?\n\n'.repeat(60)}`;
    const { places, more } = point('questions', many);
    assert.equal(places.length, 20);
    assert.ok(more > 0);
  });

  test('are none without a set, and bear any text', () => {
    assert.deepEqual(points(noSet), []);
    for (const write of Object.values(hostileTexts)) assert.ok(Array.isArray(points(write(300))));
  });
});

describe('words of our own that wait for those of the author', () => {
  const set = (question: string, note = 'De Tegel, 3 juni 2024', explanation = 'Deze vragen komen van de gemeente.') =>
    cleanSet.slice(0, cleanSet.indexOf('Vraag 1')) +
    `Vraag 1\n\n${question}<sup>1</sup>\n\n<sup>1</sup> ${note}\n\n**Toelichting:**\n\n${explanation}\n`;
  const stateOf = (text: string) =>
    points(text).flatMap(({ id, state }) => (state === 'green' ? [] : [`${id}: ${state}`]));

  test('are all of those that the repair of a mark without a note puts in', () => {
    const text = cleanSet.slice(0, cleanSet.lastIndexOf('<sup>1</sup>'));
    const findings = checkDocument(parseDocument(new SourceText(text)), defaultSettings);
    const fix = findings.find(({ rule }) => rule === 'footnote-undefined')?.fixes[0] ?? assert.fail();
    const repaired = applyEdits(text, fix.edits);
    assert.deepEqual(
      point('notes', repaired).places.map(({ span }) => repaired.slice(span.start, span.end)),
      ['Bron', 'datum', 'titel', 'adres'],
    );
  });

  test('keep a point from being green, with their places', () => {
    assert.deepEqual(stateOf(set('Waarom?')), []);
    assert.deepEqual(stateOf(set('Klopt het dat …?')), ['questions: amber']);
    assert.deepEqual(stateOf(set('Waarom?', 'Bron, datum, «titel» (adres)')), ['notes: amber']);
    const formula = (rest: string) =>
      `Deze vragen dienen ter aanvulling op eerdere vragen terzake van het lid ${rest}).`;
    for (const rest of [
      'Naam (Fractie), ingezonden datum (vraagnummer nummer',
      'Kröger (GroenLinks-PvdA), ingezonden 3 mei 2024 (vraagnummer JJJJZNNNNN',
    ]) {
      assert.deepEqual(stateOf(set('Waarom?', undefined, formula(rest))), ['explanation: amber'], rest);
    }
    const text = set('Klopt het dat …? Zo ja, …?');
    const { places, reason } = point('questions', text);
    assert.deepEqual(
      places.map(({ span }) => text.slice(span.start, span.end)),
      ['…', '…'],
    );
    assert.equal(reason, 'Er zijn nog 2 plaatsen in te vullen.');
  });

  test('are not an ellipsis within a sentence', () => {
    assert.deepEqual(stateOf(set('Klopt het dat «de datum… van de titel» in het adres stond?')), []);
  });
});
