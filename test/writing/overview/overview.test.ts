import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  checkDocument,
  defaultSettings,
  type LinkStatuses,
  noLinkStatuses,
  parseDocument,
  SourceText,
  textsOf,
  uncheckedLink,
} from '../../../server/core/index.ts';
import { type OverviewNode, overviewOf, setFigures, writingTextsOf } from '../../../server/core/writing/index.ts';
import { cleanSet, emptySet, misnumberedSet, noSet } from '../../support/documents.ts';
import { hostileTexts } from '../../support/hostileTexts.ts';
import { askedText, readOne } from '../../support/setText.ts';

function overview(text: string, links: LinkStatuses = noLinkStatuses) {
  const document = parseDocument(new SourceText(text));
  const findings = checkDocument(document, defaultSettings, { links });
  return overviewOf({ document, findings, links, texts: textsOf('nl'), writing: writingTextsOf('nl') });
}

const shown = ({ kind, label, detail }: OverviewNode) => `${kind}: ${label} | ${detail}`;

describe('the overview', () => {
  test('has the parts of a set in reading order, and its sources at the end', () => {
    const nodes = overview(`${cleanSet}\n**Toelichting:**\n\nDeze vragen dienen ter aanvulling.\n`);
    assert.deepEqual(nodes.map(shown), [
      'opening: Aanhef | 2024Z12345 losse stoeptegels bij rechtbanken',
      'question: Vraag 1 | Hoeveel losse stoeptegels liggen er bij de rechtbanken?',
      'question: Vraag 2 | Wie legt ze recht? Wanneer is dat klaar?',
      'explanation: Toelichting | Deze vragen dienen ter aanvulling.',
      'sources: Bronnen | 1',
    ]);
    assert.deepEqual(
      nodes.flatMap(({ question }) => question ?? []),
      [0, 1],
    );
    assert.deepEqual(nodes.at(-1)?.children.map(shown), [
      'source: 1. De Stoeptegel, 3 juni 2024, «Tegels los» … | example.org',
    ]);
  });

  test('gives each of several sets a node of its own', () => {
    const nodes = overview(`${cleanSet}\n${cleanSet.replace('2024Z12345', '2024Z12346')}`);
    assert.deepEqual(nodes.map(shown), [
      'set: 2024Z12345 | losse stoeptegels bij rechtbanken',
      'set: 2024Z12346 | losse stoeptegels bij rechtbanken',
    ]);
    const questions = nodes.map(({ children }) => children.flatMap(({ question }) => question ?? []));
    assert.deepEqual(questions, [
      [0, 1],
      [0, 1],
    ]);
    assert.match(nodes[0]?.tooltip ?? '', /^2 vragen, 16 woorden\nantwoord uiterlijk 3 juli 2024 \(raming\)$/);
  });

  test('counts what was found of the number of a list item', () => {
    const [, question] = overview(askedText('1. Waarom?\n\n2. Waarom niet?'));
    assert.equal(question?.label, 'Vraag 1');
    assert.equal(question.findings.warnings, 1);
  });

  test('counts what was found in each part', () => {
    const nodes = overview(misnumberedSet);
    const counted = nodes.filter(({ findings }) => findings.errors > 0).map(({ label }) => label);
    assert.deepEqual(counted, ['Vraag 3']);
    assert.deepEqual(overview(emptySet).length, 1);
  });

  test('counts what was found of the heading with the opening', () => {
    const nodes = overview(cleanSet.replace('2024Z12345', '2024z12345'));
    assert.equal(nodes[0]?.kind, 'opening');
    const { errors, warnings, hints } = nodes[0]?.findings ?? { errors: 0, warnings: 0, hints: 0 };
    assert.equal(errors + warnings + hints, 1);
  });

  test('shows how the links of a source fare, the gravest first', () => {
    const text = cleanSet.replace('tegels>)', 'tegels>, <https://www.example.org/weg>)');
    const sign = (links: LinkStatuses) => overview(text, links).at(-1)?.children[0]?.link;
    assert.deepEqual(sign(noLinkStatuses), { state: 'unchecked', sign: '·' });
    const ok = { ...uncheckedLink(undefined), state: 'ok' as const };
    const gone = { ...ok, state: 'gone' as const, reason: 'not-found' as const };
    const both = (second: typeof ok | typeof gone): LinkStatuses =>
      new Map([
        ['https://www.example.org/tegels', ok],
        ['https://www.example.org/weg', second],
      ]);
    assert.deepEqual(sign(both(ok)), { state: 'ok', sign: '✓' });
    assert.deepEqual(sign(both(gone)), { state: 'gone', sign: '✗' });
  });

  test('has addresses of the running text among the sources, and notes without address', () => {
    const nodes = overview(askedText('Vraag 1\n\nKent u www.example.org/kade?<sup>1</sup>\n\n<sup>1</sup> Kadeboek'));
    const sources = nodes.find(({ kind }) => kind === 'sources')?.children ?? [];
    assert.deepEqual(sources.map(shown), ['source: www.example.org/kade | example.org', 'source: 1. Kadeboek | ']);
    assert.equal(sources[1]?.link, undefined);
  });

  test('is empty without a set, and bears any text', () => {
    assert.deepEqual(overview(noSet), []);
    for (const write of Object.values(hostileTexts)) assert.ok(Array.isArray(overview(write(300))));
  });

  test('every place lies in the text', () => {
    const inside = (node: OverviewNode, length: number): boolean =>
      [node.span, node.selection].every(({ start, end }) => 0 <= start && start <= end && end <= length) &&
      node.children.every((child) => inside(child, length));
    for (const text of [cleanSet, emptySet, misnumberedSet, cleanSet.replaceAll('\n', '\r\n')]) {
      assert.ok(overview(text).every((node) => inside(node, text.length)));
    }
  });
});

describe('the figures of a set', () => {
  test('count words of the questions only', () => {
    const body = 'Vraag 1\n\nIs de kade – één-op-één – 3 meter hoog?<sup>1</sup> Zie https://example.org/a b.';
    const { questions, words } = setFigures(readOne(askedText(`${body}\n\n<sup>1</sup> Een bron van vijf woorden`)));
    assert.equal(questions, 1);
    assert.equal(words, 'Is de kade één-op-één 3 meter hoog Zie b'.split(' ').length);
  });

  test('count each number of a combined label', () => {
    assert.equal(setFigures(readOne(askedText('Vraag 1 en 2\n\nHoe hoog?\n\nVraag 3\n\nEn nu?'))).questions, 3);
  });

  test('reckon three weeks from the day of handing in, and six after a notice', () => {
    const term = (text: string) => setFigures(readOne(text)).term;
    assert.deepEqual(term(cleanSet), { kind: 'due', date: { year: 2024, month: 7, day: 3 }, postponed: false });
    const december = cleanSet.replace('12 juni 2024', '20 december 2024');
    assert.deepEqual(term(december), { kind: 'due', date: { year: 2025, month: 1, day: 10 }, postponed: false });
    assert.equal(term(cleanSet.replace('(ingezonden 12 juni 2024)', '')), undefined);
  });
});
