/** The writing features as they run: in a file of their own, with a copy of the core, on documents of the server's. */

import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  PrepareRenameRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import { SourceText } from '../../server/core/index.ts';
import { type EditResult, editRequest } from '../../server/lsp/protocol.ts';
import { bundleServer } from '../support/bundleServer.ts';
import { askedText } from '../support/setText.ts';
import { pullClient, uri } from '../support/startSession.ts';

const folder = mkdtempSync(join(tmpdir(), 'kamervragen-writing-'));
let child: ChildProcess | undefined;

before(async () => {
  await bundleServer(folder);
});

after(() => {
  child?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('what the server read of a document is not taken for what the writing features read', async () => {
  const text = askedText(
    'Vraag 1\n\nEen? Zie vraag 2.<sup>1</sup>\n\nVraag 2\n\nTwee?\n\n<sup>1</sup> Bode, 3 mei 2024',
  );
  const source = new SourceText(text);
  child = fork(join(folder, 'server.js'), ['--node-ipc']);
  const client = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  client.listen();
  const capabilities = {
    ...pullClient,
    textDocument: { ...pullClient.textDocument, rename: { prepareSupport: true } },
  };
  const { capabilities: promised } = await client.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities,
  });
  assert.deepEqual(promised.renameProvider, { prepareProvider: true });
  const textDocument = { uri, languageId: 'kamervragen', version: 1, text };
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });

  const start = source.positionAt(text.indexOf('Twee'));
  const moved = await client.sendRequest<EditResult>(editRequest, {
    textDocument: { uri },
    edit: 'moveUp',
    range: { start, end: start },
  });
  assert.deepEqual(
    moved.edits.map(({ newText }) => newText),
    ['Vraag 1\n\nTwee?', 'Vraag 2\n\nEen? Zie vraag 1.<sup>1</sup>'],
  );

  const position = source.positionAt(text.indexOf('1</sup>'));
  const place = await client.sendRequest(PrepareRenameRequest.type, { textDocument: { uri }, position });
  assert.equal((place as { placeholder?: string } | null)?.placeholder, '1');
  const renamed = await client.sendRequest(RenameRequest.type, { textDocument: { uri }, position, newName: '7' });
  const [changed] = renamed?.documentChanges ?? [];
  assert.deepEqual(
    changed !== undefined && 'edits' in changed && changed.edits.map((edit) => 'newText' in edit && edit.newText),
    ['7', '7'],
  );
  await assert.rejects(
    client.sendRequest(RenameRequest.type, { textDocument: { uri }, position, newName: 'zeven' }),
    /geen nummer van een voetnoot/,
  );
  client.dispose();
});
