import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  dismissActions,
  type Finding,
  type Fix,
  findingsAt,
  fixActions,
  fixAllAction,
  textsOf,
} from '../../server/core/index.ts';

const texts = textsOf('nl');

function fix(title: string, safe = true): Fix {
  return { title, edits: [{ span: { start: 0, end: 1 }, text: 'x' }], safe };
}

function finding(rule: string, start: number, end: number, ...fixes: Fix[]): Finding {
  return { rule, severity: 'error', span: { start, end }, message: '', fixes, related: [] };
}

describe('findingsAt', () => {
  const list = [finding('a', 0, 5), finding('b', 5, 9), finding('c', 9, 9), finding('d', 20, 30)];
  const at = (start: number, end: number) => findingsAt(list, { start, end }).map((it) => it.rule);

  test('those that share a place with the selection, also where either is empty', () => {
    assert.deepEqual(at(0, 1), ['a']);
    assert.deepEqual(at(5, 5), ['a', 'b'], 'a cursor touches both sides');
    assert.deepEqual(at(4, 6), ['a', 'b']);
    assert.deepEqual(at(9, 12), ['c']);
    assert.deepEqual(at(10, 19), []);
    assert.deepEqual(at(0, 30), ['a', 'b', 'c', 'd']);
  });

  test('and those named', () => {
    const named = findingsAt(list, { start: 12, end: 12 }, (it) => it.rule === 'd');
    assert.deepEqual(named, [list[3]]);
  });
});

describe('actions', () => {
  test('each fix of each finding, the first preferred', () => {
    const actions = fixActions([
      finding('a', 0, 1, fix('een'), fix('twee')),
      finding('b', 0, 1),
      finding('c', 0, 1, fix('drie')),
    ]);
    assert.deepEqual(
      actions.map((action) => [action.title, action.type === 'fix' && action.preferred]),
      [
        ['een', true],
        ['twee', false],
        ['drie', true],
      ],
    );
  });

  test('what two findings would have done alike is there once', () => {
    const actions = fixActions([finding('a', 0, 1, fix('een')), finding('b', 0, 1, fix('een'), fix('twee'))]);
    assert.deepEqual(
      actions.map((action) => action.title),
      ['een', 'twee'],
    );
  });

  test('each rule can be dismissed for the line, for the file and altogether, once', () => {
    const actions = dismissActions([finding('a', 0, 1), finding('a', 2, 3), finding('b', 0, 1)], texts);
    assert.deepEqual(
      actions.map((action) => [
        action.type,
        action.type === 'suppress' ? action.scope : '',
        action.title.includes(' a '),
      ]),
      [
        ['suppress', 'line', true],
        ['suppress', 'file', true],
        ['ruleOff', '', true],
        ['suppress', 'line', false],
        ['suppress', 'file', false],
        ['ruleOff', '', false],
      ],
    );
  });

  test('fix-all is there only where something is safe', () => {
    assert.equal(fixAllAction([finding('a', 0, 1, fix('een', false))], texts), undefined);
    assert.equal(fixAllAction([], texts), undefined);
    assert.equal(fixAllAction([finding('a', 0, 1, fix('een', false), fix('twee'))], texts)?.type, 'fixAll');
  });
});
