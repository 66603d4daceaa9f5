import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  descriptionOf,
  dropPlace,
  findingsText,
  iconOf,
  labelOf,
  type OverviewPart,
  overviewState,
  partAt,
  spokenText,
} from '../../client/overview.ts';
import { textsIn } from '../../client/texts.ts';
import type { OutlineNode, OutlineResult } from '../../server/lsp/protocol.ts';

const dutch = textsIn('nl');
const uri = 'file:///map/vragen.kv.md';
const findings = { errors: 0, warnings: 0, hints: 0 };

function node(type: OutlineNode['type'], from: number, to: number, more: Partial<OutlineNode> = {}): OutlineNode {
  const start = { line: from, character: 0 };
  const range = { start, end: { line: to, character: 9 } };
  const selection = { start, end: start };
  return { type, label: type, description: '', tooltip: '', range, selection, findings, children: [], ...more };
}

const note = node('source', 8, 8, { label: '1. Kadeboek', description: 'example.org' });
const nodes = [
  node('opening', 0, 2),
  node('question', 4, 6, { question: 0 }),
  node('question', 7, 12, { question: 1 }),
  node('sources', 8, 8, { children: [note] }),
];
const answer: OutlineResult = { version: 3, nodes, figures: ['2 vragen, 9 woorden'] };
const shown = (result: OutlineResult | undefined = answer) => overviewState('set', true, 'running', uri, result);

describe('what is shown', () => {
  test('are the parts, named by their place so that an edit leaves them the same', () => {
    const { reason, parts, figures } = shown();
    assert.deepEqual([reason, figures], ['shown', ['2 vragen, 9 woorden']]);
    assert.deepEqual(
      parts.map(({ id }) => id),
      ['opening0', 'question0', 'question1', 'sources3'].map((name) => `${uri}/${name}`),
    );
    assert.equal(parts[3]?.children[0]?.parent, parts[3]);
  });

  test('knows which text its places are those of', () => {
    const [opening, , , sources] = shown().parts;
    assert.deepEqual([opening?.version, sources?.children[0]?.version], [3, 3]);
  });

  test('or else the reason why there is nothing', () => {
    const reasons = [
      overviewState(undefined, false, 'idle', '', undefined),
      overviewState(undefined, true, 'idle', uri, undefined),
      overviewState('plain', true, 'running', uri, undefined),
      overviewState('set', true, 'failed', uri, undefined),
      overviewState('set', true, 'starting', uri, undefined),
      shown({ version: undefined, nodes: [], figures: [] }),
      shown({ version: 1, nodes: [], figures: [], reason: 'no-set' }),
      shown({ version: 1, nodes: [], figures: [], reason: 'too-large' }),
    ];
    assert.deepEqual(
      reasons.map(({ reason }) => reason),
      ['no-editor', 'plain', 'plain', 'stopped', 'waiting', 'waiting', 'no-set', 'too-large'],
    );
  });
});

test('the cursor is in the smallest part around it', () => {
  const at = (line: number) => partAt(shown().parts, { line, character: 1 })?.node.label;
  assert.deepEqual([0, 5, 7, 8, 12].map(at), ['opening', 'question', 'question', '1. Kadeboek', 'question']);
  assert.deepEqual([3, 20].map(at), [undefined, undefined]);
  assert.equal(partAt(shown().parts, { line: 10, character: 1 })?.id, `${uri}/question1`);
});

describe('a part', () => {
  test('tells first what was found in it', () => {
    const part = node('question', 0, 1, { description: 'Klopt het?', findings: { errors: 2, warnings: 1, hints: 1 } });
    assert.equal(findingsText(part, dutch), '2 fouten, 1 waarschuwing, 1 tip');
    assert.equal(descriptionOf(part, dutch), '2 fouten, 1 waarschuwing, 1 tip · Klopt het?');
    assert.equal(iconOf(part).icon, 'error');
    assert.equal(descriptionOf(node('question', 0, 1, { description: 'Klopt het?' }), dutch), 'Klopt het?');
  });

  test('shows how its link fares by a sign, and says so in words', () => {
    const gone = { ...note, link: { state: 'gone', sign: '✗' } } as const;
    assert.equal(labelOf(gone), '✗ 1. Kadeboek');
    assert.equal(descriptionOf(gone, dutch), 'example.org');
    assert.equal(spokenText(gone, dutch), '1. Kadeboek, koppeling is weg, example.org');
    assert.equal(iconOf(gone).icon, 'warning');
    assert.equal(iconOf(note).icon, 'book');
  });
});

describe('a question', () => {
  const drop = (dragged: OverviewPart | undefined, target: OverviewPart | undefined, roots = shown().parts) =>
    dragged && dropPlace(dragged, target, roots);

  test('takes the place of the one it is dropped on', () => {
    const roots = shown().parts;
    const [opening, first, second, sources] = roots;
    assert.equal(drop(first, second, roots), 1);
    assert.equal(drop(second, first, roots), 0);
    assert.equal(drop(second, opening, roots), 0);
    assert.equal(drop(first, sources, roots), 1);
    assert.equal(drop(first, undefined, roots), 1);
  });

  test('stays where it is when dropped on itself or outside its set', () => {
    const roots = shown().parts;
    assert.equal(drop(roots[1], roots[1], roots), undefined);
    assert.equal(drop(roots[1], roots[3]?.children[0], roots), undefined);
    assert.equal(drop(roots[0], roots[1], roots), undefined);
    const sets = shown({ ...answer, nodes: [node('set', 0, 20, { children: nodes }), node('set', 21, 30)] }).parts;
    const inFirst = sets[0]?.children ?? [];
    assert.equal(drop(inFirst[1], inFirst[2], sets), 1);
    assert.equal(drop(inFirst[1], sets[1], sets), undefined);
    assert.equal(drop(inFirst[1], undefined, sets), undefined);
  });
});
