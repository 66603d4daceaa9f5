import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
  DocumentDiagnosticRequest,
  type Range,
} from 'vscode-languageserver';
import { SourceText } from '../../server/core/index.ts';
import { applyWorkspaceEdit } from '../support/applyWorkspaceEdit.ts';
import { cleanSet, emptySet, misnumberedSet, noSet } from '../support/documents.ts';
import { pullClient, type Session, startSession, uri } from '../support/startSession.ts';

const rule = 'question-number-sequence';
const fixAllKind = 'source.fixAll.kamervragen';
const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function rangeOf(text: string, wanted: string): Range {
  const start = text.indexOf(wanted);
  return new SourceText(text).rangeOf({ start, end: start + wanted.length });
}

async function actions(session: Session, range: Range, context: Partial<CodeActionContext> = {}, of = uri) {
  const params = { textDocument: { uri: of }, range, context: { diagnostics: [], ...context } };
  return ((await session.client.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
}

async function diagnostics(session: Session): Promise<Diagnostic[]> {
  const report = await session.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return report.kind === 'full' ? report.items : [];
}

function fixes(list: readonly CodeAction[]): CodeAction[] {
  return list.filter((action) => action.diagnostics?.[0]?.code === rule && /nummer/i.test(action.title));
}

const plainActions = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } };

describe('quick fixes', () => {
  test('choose, resolve, apply, and the finding is gone', async () => {
    const session = await startSession({ capabilities: pullClient });
    await session.open(misnumberedSet, { version: 4 });
    const found = (await diagnostics(session)).find((it) => it.code === rule);
    assert.ok(found);
    const [action] = fixes(await actions(session, found.range, { diagnostics: [found] }));
    assert.equal(action?.kind, 'quickfix');
    assert.equal(action?.isPreferred, true);
    assert.equal(action?.edit, undefined, 'worked out later');
    assert.deepEqual(action?.diagnostics, [found]);
    const resolved = await session.client.sendRequest(CodeActionResolveRequest.type, action as CodeAction);
    const text = applyWorkspaceEdit(misnumberedSet, resolved.edit, { uri, version: 4 });
    assert.equal(text, cleanSet);
    await session.change(5, { text });
    assert.deepEqual(await diagnostics(session), []);
  });

  test('a client that cannot resolve, or knows no versions, gets the edit at once', async () => {
    const session = await startSession({ capabilities: { textDocument: { codeAction: plainActions } } });
    await session.open(misnumberedSet);
    const [action] = fixes(await actions(session, rangeOf(misnumberedSet, 'Vraag 3')));
    assert.ok(action?.edit?.changes?.[uri]);
    assert.equal(action.data, undefined);
    assert.equal(applyWorkspaceEdit(misnumberedSet, action.edit, { uri, version: 1 }), cleanSet);
  });

  test('only findings at the place, or those the client names, are offered', async () => {
    const session = await startSession({ capabilities: pullClient });
    await session.open(misnumberedSet);
    assert.deepEqual(fixes(await actions(session, top)), []);
    const all = await diagnostics(session);
    assert.equal(fixes(await actions(session, top, { diagnostics: all })).length, 1);
    const stale = all.map((it) => ({ ...it, data: { version: 0, rule } }));
    assert.deepEqual(fixes(await actions(session, top, { diagnostics: stale })), []);
    const foreign = all.map(({ data: _, ...it }) => ({ ...it, source: 'iemand anders' }));
    assert.deepEqual(fixes(await actions(session, top, { diagnostics: foreign })), []);
  });

  test('positions in UTF-8 come and go', async () => {
    const text = misnumberedSet.replace('Vraag 1', 'Vraag 1 ').replace('losse stoeptegels', '«lósse» 😀 stoeptegels');
    const capabilities = {
      ...pullClient,
      general: { positionEncodings: ['utf-8'] },
    };
    const session = await startSession({ capabilities });
    await session.open(text);
    const found = (await diagnostics(session)).find((it) => it.code === rule);
    assert.ok(found);
    const [action] = fixes(await actions(session, found.range));
    const resolved = await session.client.sendRequest(CodeActionResolveRequest.type, action as CodeAction);
    const fixed = applyWorkspaceEdit(text, resolved.edit, { uri, version: 1, encoding: 'utf-8' });
    assert.equal(fixed, text.replace('Vraag 3', 'Vraag 2'));
  });

  test('an action for a version that is no more is refused', async () => {
    const session = await startSession({ capabilities: pullClient });
    await session.open(misnumberedSet);
    const [action] = fixes(await actions(session, rangeOf(misnumberedSet, 'Vraag 3')));
    await session.change(2, { text: `\n${misnumberedSet}` });
    await assert.rejects(session.client.sendRequest(CodeActionResolveRequest.type, action as CodeAction), {
      code: -32801,
    });
  });

  test('an action of our own making only is resolved', async () => {
    const session = await startSession({ capabilities: pullClient });
    await session.open(misnumberedSet);
    const action = { title: 'x', data: { uri, version: 1, type: 'fix', rule, start: 0, end: 1, which: 0 } };
    await assert.rejects(session.client.sendRequest(CodeActionResolveRequest.type, action), { code: -32801 });
    for (const data of [undefined, null, 3, { uri: 4 }, { uri: 'file:///unknown.md', version: 1 }]) {
      const answer = await session.client.sendRequest('codeAction/resolve', { title: 'x', data });
      assert.deepEqual(answer, { title: 'x', ...(data === undefined ? {} : { data }) });
    }
  });
});

describe('fix-all', () => {
  test('mends everything in one edit, and leaves the rest of the text alone', async () => {
    const session = await startSession({ capabilities: pullClient });
    const text = misnumberedSet.replaceAll('\n', '\r\n');
    await session.open(text);
    const [action] = await actions(session, top, { only: [fixAllKind] });
    assert.equal(action?.kind, fixAllKind);
    const resolved = await session.client.sendRequest(CodeActionResolveRequest.type, action as CodeAction);
    const change = resolved.edit?.documentChanges?.[0];
    assert.ok(change !== undefined && 'edits' in change);
    assert.deepEqual(
      change.edits,
      [{ range: rangeOf(text, 'Vraag 3'), newText: '2' }].map(({ range, newText }) => ({
        range: { start: { ...range.start, character: 6 }, end: range.end },
        newText,
      })),
    );
    const fixed = applyWorkspaceEdit(text, resolved.edit, { uri, version: 1 });
    assert.equal(fixed, cleanSet.replaceAll('\n', '\r\n'));
    await session.change(2, { text: fixed });
    assert.deepEqual(await actions(session, top, { only: [fixAllKind] }), [], 'nothing is left to mend');
  });

  test('is refused for a version that is no more', async () => {
    const session = await startSession({ capabilities: pullClient });
    await session.open(misnumberedSet);
    const [action] = await actions(session, top, { only: ['source'] });
    await session.change(2, { text: `${misnumberedSet}\n` });
    await assert.rejects(session.client.sendRequest(CodeActionResolveRequest.type, action as CodeAction), {
      code: -32801,
    });
  });

  test('kinds are filtered as the protocol says', async () => {
    const session = await startSession({ capabilities: pullClient });
    await session.open(misnumberedSet);
    const range = rangeOf(misnumberedSet, 'Vraag 3');
    const kinds = async (only?: string[]) => {
      const list = await actions(session, range, only === undefined ? {} : { only });
      return [...new Set(list.map((action) => action.kind))].sort();
    };
    assert.deepEqual(await kinds(), ['quickfix', fixAllKind]);
    assert.deepEqual(await kinds(['']), ['quickfix', fixAllKind]);
    assert.deepEqual(await kinds(['quickfix']), ['quickfix']);
    assert.deepEqual(await kinds(['source.fixAll']), [fixAllKind]);
    assert.deepEqual(await kinds(['source.fixAll.eslint']), []);
    assert.deepEqual(await kinds(['refactor']), []);
    assert.deepEqual(await kinds(['source.fix']), []);
    assert.deepEqual(await kinds([]), []);
  });
});

describe('switching a rule off', () => {
  const commands = ['kamervragen.setRuleSeverity'];

  test('is offered only to a client that has the command', async () => {
    for (const initializationOptions of [{ commands }, { commands: ['other'] }, {}, { commands: 'all' }]) {
      const session = await startSession({ capabilities: pullClient, initializationOptions });
      await session.open(emptySet);
      const list = await actions(session, rangeOf(emptySet, 'Vragen van'));
      const offered = list.filter((action) => action.command !== undefined).map(({ command }) => command);
      const able = initializationOptions.commands === commands;
      assert.equal(offered.length > 0, able);
      if (able) {
        const own = offered.find((command) => command?.arguments?.[0] === 'question-missing');
        assert.deepEqual(own, {
          title: own?.title,
          command: 'kamervragen.setRuleSeverity',
          arguments: ['question-missing', 'off'],
        });
      }
    }
  });
});

describe('documents without findings', () => {
  test('get no actions', async () => {
    const session = await startSession({ capabilities: pullClient });
    const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    await session.open(noSet, { languageId: 'markdown' });
    assert.deepEqual(await actions(session, everything), []);
    await session.change(2, { text: cleanSet });
    assert.deepEqual(await actions(session, everything), []);
    assert.deepEqual(await actions(session, everything, {}, 'file:///unknown.md'), []);
  });
});

describe('hiding a finding', () => {
  const missing = 'question-missing';
  const range = rangeOf(emptySet, 'Vragen van');
  const hiding = (list: readonly CodeAction[]) =>
    list.filter((action) => action.title.startsWith(`Negeer ${missing} `));

  test('on its line and in the file: choose, resolve, apply, and it is hidden', async () => {
    for (const index of [0, 1]) {
      const session = await startSession({ capabilities: pullClient });
      await session.open(emptySet);
      const action = hiding(await actions(session, range))[index];
      assert.equal(action?.edit, undefined);
      const resolved = await session.client.sendRequest(CodeActionResolveRequest.type, action as CodeAction);
      const text = applyWorkspaceEdit(emptySet, resolved.edit, { uri, version: 1 });
      assert.ok(text.includes(index === 0 ? 'kamervragen-negeer question' : 'kamervragen-negeer-bestand question'));
      await session.change(2, { text });
      const left = (await diagnostics(session)).map((diagnostic) => diagnostic.code);
      assert.ok(!left.includes(missing) && !left.includes('suppression-unused'), left.join());
    }
  });

  test('at once for a client that cannot resolve', async () => {
    const session = await startSession({ capabilities: { textDocument: { codeAction: plainActions } } });
    await session.open(emptySet);
    const [line, file] = hiding(await actions(session, range));
    assert.ok(line?.edit?.changes?.[uri] && file?.edit?.changes?.[uri]);
  });

  test('is not offered for a comment that hides nothing', async () => {
    const session = await startSession({ capabilities: pullClient });
    const comment = `<!-- kamervragen-negeer ${missing}: zomaar -->`;
    const text = cleanSet.replace('Vraag 1', `${comment}\nVraag 1`);
    await session.open(text);
    assert.ok((await diagnostics(session)).some((diagnostic) => diagnostic.code === 'suppression-unused'));
    const list = await actions(session, rangeOf(text, comment));
    assert.ok(list.every((action) => !action.title.startsWith('Negeer')));
  });
});
