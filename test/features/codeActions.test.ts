import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  checkDocument,
  defaultSettings,
  dismissActions,
  type Finding,
  type Fix,
  findingsAt,
  fixActions,
  fixAllAction,
  linkActions,
  parseDocument,
  SourceText,
  textsOf,
} from '../../server/core/index.ts';
import { type KnownLink, knownLinks } from '../support/knownLinks.ts';
import { askedText } from '../support/setText.ts';

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

describe('actions for an address', () => {
  const url = 'https://a.example/1';

  function offered(address: string, ...known: readonly KnownLink[]): string[][] {
    const document = parseDocument(new SourceText(askedText(`Vraag 1\n\nKent u ${address}?`)));
    const links = knownLinks(known);
    const findings = checkDocument(document, defaultSettings, { links });
    return linkActions(findings, document, links, texts).map(({ type, href }) => [type, href]);
  }

  const open = ['openArchive', url];
  const find = ['findArchive', url];

  test('one that is gone: the archive can be opened, and asked where that was not done', () => {
    const gone: KnownLink = { url, state: 'gone', reason: 'not-found', status: 404 };
    assert.deepEqual(offered(`${url}#kop`, gone), [open, find], 'the page alone');
    assert.deepEqual(offered(url, { ...gone, archived: `https://web.archive.org/web/2024/${url}` }), [open]);
    assert.deepEqual(offered(`${url} en <${url}>`, gone), [open, find], 'once for a page');
    assert.deepEqual(offered('www.a.example/1', { ...gone, url: 'https://www.a.example/1' }), [
      ['openArchive', 'https://www.a.example/1'],
      ['findArchive', 'https://www.a.example/1'],
    ]);
  });

  test('one that may be: the archive can be opened', () => {
    assert.deepEqual(offered(url, { url, state: 'unverifiable', reason: 'timeout' }), [open]);
    assert.deepEqual(offered(url, { url, state: 'moved', reason: 'front-page' }), [open]);
  });

  test('else nothing, and nothing of a private network', () => {
    assert.deepEqual(offered(url, { url, state: 'unverifiable', reason: 'private' }), []);
    assert.deepEqual(offered(url, { url, state: 'moved', reason: 'moved', movedTo: 'https://b.example/' }), []);
    assert.deepEqual(offered(url, { url, state: 'ok' }), []);
    assert.deepEqual(offered(url.slice(1), { url, state: 'gone' }), []);
  });

  test('the title says what is asked of whom', () => {
    const document = parseDocument(new SourceText(askedText(`Vraag 1\n\nKent u ${url}?`)));
    const links = knownLinks([{ url, state: 'gone', reason: 'deleted' }]);
    const actions = linkActions(checkDocument(document, defaultSettings, { links }), document, links, texts);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Zoek in het Internet Archive', 'Zoek een archiefkopie (vraagt het aan archive.org)'],
    );
  });
});
