import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { serverInfo } from '../../server/lsp/serverInfo.ts';
import { pullClient, startSession } from '../support/startSession.ts';

const always = {
  textDocumentSync: { openClose: true, change: 2, save: true },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  hoverProvider: true,
  documentLinkProvider: { resolveProvider: false },
  completionProvider: { triggerCharacters: ['(', '^', '>'] },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: true,
  documentFormattingProvider: true,
  workspaceSymbolProvider: { resolveProvider: false },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

describe('initialize', () => {
  test('to a client that can do everything', async () => {
    const { result } = await startSession({ capabilities: pullClient });
    assert.deepEqual(result, {
      capabilities: {
        ...always,
        positionEncoding: 'utf-16',
        diagnosticProvider: { identifier: 'kamervragen', interFileDependencies: true, workspaceDiagnostics: true },
        codeActionProvider: {
          codeActionKinds: ['quickfix', 'source.fixAll.kamervragen'],
          resolveProvider: true,
        },
        workspaceSymbolProvider: { resolveProvider: true },
        inlayHintProvider: { resolveProvider: false },
        executeCommandProvider: {
          commands: [
            'kamervragen.server.checkLinks',
            'kamervragen.server.openArchive',
            'kamervragen.server.findArchive',
            'kamervragen.server.updateMembers',
          ],
          workDoneProgress: true,
        },
      },
      serverInfo,
    });
  });

  test('to a client that says nothing of itself', async () => {
    const { result } = await startSession();
    assert.deepEqual(result, { capabilities: { ...always, positionEncoding: 'utf-16' }, serverInfo });
  });

  test('the version is that of the package', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.equal(serverInfo.version, manifest.version);
  });

  test('positions are counted as the client likes best, of what we know', async () => {
    const cases: [unknown, string][] = [
      [undefined, 'utf-16'],
      [[], 'utf-16'],
      [['utf-16', 'utf-8'], 'utf-16'],
      [['utf-8', 'utf-16'], 'utf-8'],
      [['utf-32', 'utf-8', 'utf-16'], 'utf-8'],
      [['utf-32'], 'utf-16'],
      ['utf-8', 'utf-16'],
    ];
    for (const [positionEncodings, expected] of cases) {
      const { result } = await startSession({ capabilities: { general: { positionEncodings } as never } });
      assert.equal(result.capabilities.positionEncoding, expected, JSON.stringify(positionEncodings));
    }
  });

  test('code actions are resolved later only where the client can', async () => {
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
    const { result } = await startSession({ capabilities: { textDocument: { codeAction } } });
    assert.deepEqual(result.capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.kamervragen'],
      resolveProvider: false,
    });
  });
});

describe('the end', () => {
  test('after shutdown the exit code is 0, and requests are refused', async () => {
    const session = await startSession();
    assert.equal(await session.shutdown(), null);
    await assert.rejects(session.client.sendRequest('textDocument/hover', {}), { code: -32600 });
    await session.exit();
    assert.deepEqual(session.exits, [0]);
  });

  test('without shutdown it is 1', async () => {
    const session = await startSession();
    await session.exit();
    assert.deepEqual(session.exits, [1]);
  });

  test('a client that is gone without a word ends the server', async () => {
    const session = await startSession({ processId: 4711 });
    assert.deepEqual([...session.watched.keys()], [4711]);
    session.watched.get(4711)?.();
    assert.deepEqual(session.exits, [1]);
  });

  test('a second shutdown is refused', async () => {
    const session = await startSession();
    await session.shutdown();
    await assert.rejects(session.shutdown(), { code: -32600 });
  });

  test('a second start is refused', async () => {
    const { client } = await startSession();
    await assert.rejects(client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} }), {
      code: -32600,
    });
  });
});
