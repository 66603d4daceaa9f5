/** What the server says of documents that are not open, and of all of them together. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  CancellationTokenSource,
  DefinitionRequest,
  DidChangeWorkspaceFoldersNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  type FullDocumentDiagnosticReport,
  ReferencesRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver/node';
import { trustNotification } from '../../server/lsp/protocol.ts';
import { createMemoryFiles, folder } from '../support/memoryFiles.ts';
import { manySets, numberedSet } from '../support/numberedSet.ts';
import { pullClient } from '../support/startSession.ts';
import { byPath, inShort, startWorkspaceSession, type WorkspaceSession } from '../support/workspaceSession.ts';

const wrong = numberedSet('2024Z10001').replace('Vraag 2', 'Vraag 3');
const right = numberedSet('2024Z10002');
const { Created, Changed, Deleted } = FileChangeType;

async function openFile(session: WorkspaceSession, path: string, text: string) {
  await session.open(text, { uri: `${folder}/${path}` });
}

async function pull(session: WorkspaceSession, path: string) {
  const textDocument = { uri: `${folder}/${path}` };
  const report = await session.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  return (report as FullDocumentDiagnosticReport).items;
}

const codesOf = (items: readonly { readonly code?: unknown }[]) => items.map(({ code }) => code).join(' ');

describe('diagnostics of the workspace', () => {
  test('say of every set what is wrong with it, and nothing of other files', async () => {
    const files = createMemoryFiles({
      'a.kv.md': wrong,
      'diep/er/b.kamervragen.md': right,
      'c.md': numberedSet('2024Z10003').replace('Vraag 2', 'Vraag 4'),
      'lees mij (eerst).md': '# Lees mij\n\nEen gewone tekst.\n',
      'notities.txt': wrong,
      'node_modules/d.kv.md': wrong,
      '.git/e.kv.md': wrong,
    });
    const session = await startWorkspaceSession(files);
    const reports = await session.reports();
    assert.deepEqual(inShort(reports), {
      'a.kv.md': 'question-number-sequence',
      'c.md': 'question-number-sequence',
      'diep/er/b.kamervragen.md': '',
    });
    for (const report of reports.values()) assert.equal(report.version, null);
    assert.equal(files.reads.get('node_modules/d.kv.md'), undefined);
    assert.deepEqual(session.logged, []);
  });

  test('are not repeated of what did not change, and taken back of what is gone', async () => {
    const files = createMemoryFiles({ 'a.kv.md': wrong, 'b.kv.md': right });
    const session = await startWorkspaceSession(files);
    const first = await session.reports();
    assert.deepEqual(inShort(await session.reports(first)), { 'a.kv.md': '=', 'b.kv.md': '=' });
    files.put('b.kv.md', right.replace('Vraag 2', 'Vraag 5'));
    await session.touched(['b.kv.md', Changed]);
    const second = await session.reports(first);
    assert.deepEqual(inShort(second), { 'a.kv.md': '=', 'b.kv.md': 'question-number-sequence' });
    files.put('a.kv.md', undefined);
    files.put('nieuw.kv.md', wrong);
    await session.touched(['a.kv.md', Deleted], ['nieuw.kv.md', Created]);
    assert.deepEqual(inShort(await session.reports(second)), {
      'b.kv.md': '=',
      'nieuw.kv.md': 'question-number-sequence',
      'a.kv.md': '',
    });
    assert.equal(files.reads.get('b.kv.md'), 2, 'what did not change is not read again');
  });

  test('follow the open text, and the file again when it closes', async () => {
    const files = createMemoryFiles({ 'a.kv.md': wrong });
    const session = await startWorkspaceSession(files);
    const first = await session.reports();
    await openFile(session, 'a.kv.md', numberedSet('2024Z10001'));
    const opened = await session.reports(first);
    assert.deepEqual(inShort(opened), { 'a.kv.md': '' });
    assert.equal(opened.get('a.kv.md')?.version, 1);
    assert.deepEqual(inShort(await session.reports(opened)), { 'a.kv.md': '=' });
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: `${folder}/a.kv.md` } });
    await session.symbols('');
    assert.deepEqual(inShort(await session.reports(opened)), { 'a.kv.md': 'question-number-sequence' });
  });

  test('know a document by its address, however a client writes it', async () => {
    const files = createMemoryFiles({ 'één (1).kv.md': wrong });
    const session = await startWorkspaceSession(files);
    const first = await session.reports();
    assert.equal(first.get('één (1).kv.md')?.uri, `${folder}/%C3%A9%C3%A9n%20%281%29.kv.md`);
    await session.open(numberedSet('2024Z10001'), { uri: `${folder}/één%20(1).kv.md` });
    assert.deepEqual(inShort(await session.reports(first)), { 'één (1).kv.md': '' });
  });

  test('come in parts where the client wants that, two hundred documents in all', async () => {
    const files = createMemoryFiles(manySets(200));
    const session = await startWorkspaceSession(files);
    const parts: number[] = [];
    const paths = new Set<string>();
    const partialResultToken = 'deel';
    session.client.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, ({ items }) => {
      parts.push(items.length);
      for (const path of byPath(items).keys()) paths.add(path);
    });
    const asked = session.client.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
      partialResultToken,
    });
    assert.deepEqual((await session.inTime(asked)).items, []);
    assert.ok(parts.length >= 2, String(parts));
    assert.equal(
      parts.reduce((sum, part) => sum + part, 0),
      200,
      'each once',
    );
    assert.equal(paths.size, 200);
  });

  test('can be called off', async () => {
    const session = await startWorkspaceSession(createMemoryFiles(manySets(200)));
    const source = new CancellationTokenSource();
    const asked = session.client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] }, source.token);
    const refused = assert.rejects(asked, { code: -32800 });
    await session.settled();
    session.time.advance(2000);
    await session.settled();
    source.cancel();
    await refused;
    assert.equal((await session.reports()).size, 200, 'and asked for again');
  });

  test('wait for the first diagnostics of what the author opened', async () => {
    const files = createMemoryFiles({ 'a.kv.md': wrong, 'b.kv.md': right });
    const session = await startWorkspaceSession(files);
    await openFile(session, 'a.kv.md', wrong);
    const asked = session.client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    await session.settled();
    assert.equal(files.reads.size, 0);
    await pull(session, 'a.kv.md');
    assert.equal((await session.inTime(asked)).items.length, 2);
  });

  test('are found under the settings of their folder, and anew when those change', async () => {
    let rules = {};
    const files = createMemoryFiles({ 'a.kv.md': wrong });
    const session = await startWorkspaceSession(files, { configuration: () => ({ rules }) });
    const first = await session.reports();
    rules = { 'question-number-sequence': 'off' };
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(inShort(await session.reports(first)), { 'a.kv.md': '' });
  });

  test('are of the files that the settings name', async () => {
    let settings: object = { workspace: { include: ['vragen/**/*.{md,txt}'], exclude: ['**/oud/**'] } };
    const files = createMemoryFiles({
      'vragen/a.txt': wrong,
      'vragen/oud/b.txt': wrong,
      'vragen/c.md': right,
      'd.md': right.replace('10002', '10004'),
      'e.kv.md': right.replace('10002', '10005'),
    });
    const session = await startWorkspaceSession(files, { configuration: () => settings });
    const paths = async () => [...(await session.reports()).keys()].sort();
    assert.deepEqual(await paths(), ['d.md', 'e.kv.md', 'vragen/a.txt', 'vragen/c.md']);
    settings = { ...settings, detect: { enable: false } };
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await session.settled();
    assert.deepEqual(await paths(), ['vragen/a.txt', 'vragen/c.md']);
    const patterns = session.registered
      .flatMap(({ registrations }) => registrations)
      .filter(({ method }) => method === 'workspace/didChangeWatchedFiles')
      .map(({ registerOptions }) => registerOptions.watchers.map((it: { globPattern: string }) => it.globPattern));
    assert.deepEqual(patterns, [['vragen/**/*.{md,txt}', '**/*.md'], ['vragen/**/*.{md,txt}']]);
    assert.deepEqual(session.unregistered, ['workspace/didChangeWatchedFiles']);
  });

  test('follow the folders of the workspace', async () => {
    const files = createMemoryFiles({ 'een/a.kv.md': wrong, 'twee/b.kv.md': right });
    const [one, two] = ['een', 'twee'].map((name) => ({ uri: `${folder}/${name}`, name }));
    const session = await startWorkspaceSession(files, { folders: [`${folder}/een`] });
    const first = await session.reports();
    assert.deepEqual([...first.keys()], ['een/a.kv.md']);
    const event = { added: [two as { uri: string; name: string }], removed: [one as { uri: string; name: string }] };
    await session.client.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    await session.settled();
    assert.deepEqual(inShort(await session.reports(first)), { 'twee/b.kv.md': '', 'een/a.kv.md': '' });
  });

  test('a folder that goes takes its files with it', async () => {
    const files = createMemoryFiles({ 'een/a.kv.md': wrong, 'b.kv.md': right });
    const session = await startWorkspaceSession(files);
    const first = await session.reports();
    files.put('een/a.kv.md', undefined);
    await session.touched(['een', Deleted]);
    assert.deepEqual(inShort(await session.reports(first)), { 'b.kv.md': '=', 'een/a.kv.md': '' });
  });
});

describe('a workspace that is not trusted', () => {
  test('is not read; what is open counts all the same, and the rest once it is trusted', async () => {
    const files = createMemoryFiles({ 'a.kv.md': wrong, 'b.kv.md': right });
    const session = await startWorkspaceSession(files, { initializationOptions: { trusted: false } });
    await openFile(session, 'a.kv.md', wrong);
    assert.deepEqual([...(await session.reports()).keys()], ['a.kv.md']);
    assert.equal(files.reads.size, 0);
    await session.client.sendNotification(trustNotification);
    await session.settled();
    assert.deepEqual([...(await session.reports()).keys()].sort(), ['a.kv.md', 'b.kv.md']);
  });
});

describe('clients that can do less', () => {
  test('without folders there is nothing but what is open', async () => {
    const files = createMemoryFiles({ 'a.kv.md': wrong });
    const session = await startWorkspaceSession(files, { folders: [] });
    await openFile(session, 'b.kv.md', right);
    assert.deepEqual([...(await session.reports()).keys()], ['b.kv.md']);
    assert.equal(files.reads.size, 0);
  });

  test('a client that does not ask for diagnostics is sent those of open documents, with their twins', async () => {
    const files = createMemoryFiles({ 'a.kv.md': numberedSet('2024Z10001'), 'b.kv.md': wrong });
    const session = await startWorkspaceSession(files, { capabilities: {} });
    await openFile(session, 'a.kv.md', numberedSet('2024Z10001'));
    assert.deepEqual(session.published, []);
    session.time.advance(500);
    await session.settled();
    await session.symbols('');
    await session.quiet();
    assert.deepEqual(
      session.published.map(({ uri, diagnostics }) => [uri, codesOf(diagnostics)]),
      [[`${folder}/a.kv.md`, 'case-number-duplicate']],
    );
    assert.deepEqual(session.registered, [], 'nor is it asked to watch files');
  });

  test('a server without files answers all the same', async () => {
    const session = await startWorkspaceSession(createMemoryFiles(), { files: undefined });
    assert.deepEqual(await session.symbols('x'), []);
    assert.equal((await session.reports()).size, 0);
  });
});

describe('one number above two sets', () => {
  const first = numberedSet('2024Z10001');
  const second = numberedSet('2024Z10001', { subject: 'losse stoepranden' });

  test('is a warning in both documents, with the other’s place', async () => {
    const files = createMemoryFiles({ 'a.kv.md': first, 'b.kv.md': second, 'c.kv.md': right });
    const session = await startWorkspaceSession(files);
    const reports = await session.reports();
    assert.deepEqual(inShort(reports), {
      'a.kv.md': 'case-number-duplicate',
      'b.kv.md': 'case-number-duplicate',
      'c.kv.md': '',
    });
    const report = reports.get('a.kv.md');
    const found = report?.kind === 'full' ? report.items[0] : undefined;
    assert.equal(found?.severity, 2);
    assert.deepEqual(found?.relatedInformation, [
      {
        location: {
          uri: `${folder}/b.kv.md`,
          range: { start: { line: 0, character: 3 }, end: { line: 0, character: 13 } },
        },
        message: 'Hier staat hetzelfde nummer.',
      },
    ]);
  });

  test('comes and goes with what is typed, in the other document too', async () => {
    const files = createMemoryFiles({ 'b.kv.md': second });
    const session = await startWorkspaceSession(files);
    const before = await session.reports();
    assert.deepEqual(inShort(before), { 'b.kv.md': '' });
    await openFile(session, 'a.kv.md', right);
    await openFile(session, 'b.kv.md', second);
    await session.quiet();
    const calm = session.refreshed();
    const textDocument = { uri: `${folder}/a.kv.md`, version: 2 };
    await session.client.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ text: first }],
    });
    await session.quiet();
    assert.equal(session.refreshed(), calm + 1, 'the client is told to ask again');
    assert.equal(codesOf(await pull(session, 'a.kv.md')), 'case-number-duplicate');
    assert.equal(codesOf(await pull(session, 'b.kv.md')), 'case-number-duplicate');
    const contentChanges = [{ text: right }];
    await session.client.sendNotification('textDocument/didChange', {
      textDocument: { ...textDocument, version: 3 },
      contentChanges,
    });
    await session.quiet();
    assert.equal(session.refreshed(), calm + 2);
    assert.equal(codesOf(await pull(session, 'b.kv.md')), '');
  });

  test('comes and goes with files', async () => {
    const files = createMemoryFiles({ 'a.kv.md': first });
    const session = await startWorkspaceSession(files);
    const one = await session.reports();
    files.put('b.kv.md', second);
    await session.touched(['b.kv.md', Created]);
    const two = await session.reports(one);
    assert.deepEqual(inShort(two), { 'a.kv.md': 'case-number-duplicate', 'b.kv.md': 'case-number-duplicate' });
    files.put('b.kv.md', undefined);
    files.put('naam.kv.md', second);
    await session.touched(['b.kv.md', Deleted], ['naam.kv.md', Created]);
    const three = await session.reports(two);
    assert.equal(inShort(three)['a.kv.md'], 'case-number-duplicate', 'it names the new file');
    assert.match(JSON.stringify(three.get('a.kv.md')), /«naam\.kv\.md»/);
    files.put('naam.kv.md', undefined);
    await session.touched(['naam.kv.md', Deleted]);
    assert.deepEqual(inShort(await session.reports(three)), { 'a.kv.md': '', 'naam.kv.md': '' });
  });
});

describe('symbols of the workspace', () => {
  const files = () =>
    createMemoryFiles({
      'a.kv.md': numberedSet('2024Z10001', { subject: 'losse stoepranden', asker: 'Kröger' }),
      'b.kv.md': numberedSet('2024Z10002', { subject: 'scheve lantaarns', asker: 'Van Nispen' }),
    });
  const names = (symbols: readonly { readonly name: string }[]) => symbols.map(({ name }) => name);

  test('are numbers, askers and subjects; the place comes when it is wanted', async () => {
    const session = await startWorkspaceSession(files());
    const all = await session.symbols('');
    assert.deepEqual(names(all), [
      '2024Z10001',
      '2024Z10002',
      'Kröger',
      'Van Nispen',
      'losse stoepranden',
      'scheve lantaarns',
    ]);
    const [first] = all;
    assert.deepEqual(first, {
      name: '2024Z10001',
      kind: 2,
      containerName: 'losse stoepranden',
      location: { uri: `${folder}/a.kv.md` },
    });
    const resolved = await session.client.sendRequest(WorkspaceSymbolResolveRequest.type, first as never);
    assert.deepEqual(resolved.location, {
      uri: `${folder}/a.kv.md`,
      range: { start: { line: 0, character: 3 }, end: { line: 0, character: 13 } },
    });
  });

  test('are found by part of a name, whatever its accents, and by letters in their order', async () => {
    const session = await startWorkspaceSession(files());
    assert.deepEqual(names(await session.symbols('kroger')), ['Kröger']);
    assert.deepEqual(names(await session.symbols('10002')), ['2024Z10002']);
    assert.deepEqual(names(await session.symbols('lantaarns scheve')), ['scheve lantaarns']);
    assert.deepEqual(names(await session.symbols('stprnd')), ['losse stoepranden']);
    assert.deepEqual(names(await session.symbols('xyz')), []);
  });

  test('carry their place for a client that cannot ask for it', async () => {
    const session = await startWorkspaceSession(files(), { capabilities: {} });
    const [first] = await session.symbols('nispen');
    assert.ok(first !== undefined && 'range' in first.location);
    assert.equal(first.location.range.start.line, 2);
  });

  test('are never more than one can read', async () => {
    const session = await startWorkspaceSession(createMemoryFiles(manySets(300)));
    assert.equal((await session.symbols('')).length, 256);
    assert.deepEqual(names(await session.symbols('paaltje nummer 299')), ['paaltje nummer 299']);
  });
});

describe('from a case number to its set and back', () => {
  const mentioning = numberedSet('2024Z10001', { more: 'Herinnert u zich de vragen met vraagnummer 2024Z10002?' });
  const at = { line: 10, character: mentioning.split('\n')[10]?.indexOf('2024Z10002') ?? 0 };
  const heading = { start: { line: 0, character: 3 }, end: { line: 0, character: 13 } };

  async function start() {
    const files = createMemoryFiles({ 'a.kv.md': mentioning, 'b.kv.md': right });
    const session = await startWorkspaceSession(files);
    await openFile(session, 'a.kv.md', mentioning);
    return session;
  }

  test('the definition of a number is the heading that bears it', async () => {
    const session = await start();
    const textDocument = { uri: `${folder}/a.kv.md` };
    const found = await session.inTime(
      session.client.sendRequest(DefinitionRequest.type, { textDocument, position: at }),
    );
    assert.deepEqual(found, [{ uri: `${folder}/b.kv.md`, range: heading }]);
    const position = { line: 2, character: 0 };
    assert.equal(await session.client.sendRequest(DefinitionRequest.type, { textDocument, position }), null);
  });

  test('the references of a number are all places that mention it', async () => {
    const session = await start();
    await openFile(session, 'b.kv.md', right);
    const ask = (includeDeclaration: boolean) =>
      session.inTime(
        session.client.sendRequest(ReferencesRequest.type, {
          textDocument: { uri: `${folder}/b.kv.md` },
          position: heading.start,
          context: { includeDeclaration },
        }),
      );
    const [mention, ...more] = (await ask(false)) ?? [];
    assert.equal(mention?.uri, `${folder}/a.kv.md`);
    assert.equal(mention.range.start.line, 10);
    assert.deepEqual(more, []);
    assert.deepEqual(
      (await ask(true))?.map(({ uri }) => uri),
      [`${folder}/b.kv.md`, `${folder}/a.kv.md`],
    );
  });
});

describe('between sessions', () => {
  test('what did not change is not read again', async () => {
    const files = createMemoryFiles({ 'a.kv.md': wrong, 'b.kv.md': right });
    const one = await startWorkspaceSession(files);
    const first = await one.reports();
    await one.shutdown();
    files.put('b.kv.md', right.replace('Vraag 2', 'Vraag 7'));
    const two = await startWorkspaceSession(files);
    const second = await two.reports(first);
    assert.deepEqual(inShort(second), { 'a.kv.md': '=', 'b.kv.md': 'question-number-sequence' });
    assert.deepEqual(Object.fromEntries(files.reads), { 'a.kv.md': 1, 'b.kv.md': 2 });
  });

  test('a damaged index costs time and nothing else', async () => {
    const files = createMemoryFiles({ 'a.kv.md': wrong, 'b.kv.md': right });
    const one = await startWorkspaceSession(files);
    const first = await one.reports();
    await one.shutdown();
    const good = files.kept ?? '';
    assert.notEqual(good, '');
    const evil = good.replace('"line":0', '"line":-1').replace('"kind":"kv"', '"kind":"x"');
    for (const kept of [
      '',
      '{',
      'x\ny',
      good.slice(0, good.length / 2),
      evil,
      good.replaceAll('{', '['),
      '\0'.repeat(9),
    ]) {
      files.kept = kept;
      const session = await startWorkspaceSession(files);
      assert.deepEqual(inShort(await session.reports(first)), { 'a.kv.md': '=', 'b.kv.md': '=' }, kept.slice(0, 20));
      assert.deepEqual(session.logged, []);
    }
  });

  test('what one client counts otherwise than another is not taken over', async () => {
    const files = createMemoryFiles({ 'a.kv.md': wrong });
    const one = await startWorkspaceSession(files);
    await one.reports();
    await one.shutdown();
    const general = { positionEncodings: ['utf-8' as const] };
    const two = await startWorkspaceSession(files, { capabilities: { ...pullClient, general } });
    await two.reports();
    assert.equal(files.reads.get('a.kv.md'), 2);
  });
});
