/** Every change of a set as an editor asks for it, of the built files: it makes edits, or says why it does not. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  InitializeRequest,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { edits } from '../../server/core/writing/index.ts';
import { type EditResult, editRequest } from '../../server/lsp/protocol.ts';
import { bundleServer } from '../support/bundleServer.ts';
import { noSet } from '../support/documents.ts';
import { askedText } from '../support/setText.ts';
import { pullClient } from '../support/startSession.ts';

const folder = mkdtempSync(join(tmpdir(), 'kamervragen-edits-'));
let child: ChildProcess;
let client: ProtocolConnection;

before(async () => {
  await bundleServer(folder);
  child = spawn(process.execPath, [join(folder, 'server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  assert.ok(child.stdin && child.stdout);
  client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.listen();
  await client.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: pullClient,
  });
});

after(() => {
  client?.dispose();
  child?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const noted = (mark: (n: number) => string, note: (n: number) => string) =>
  askedText(
    [1, 2, 3].map((n) => `Vraag ${n}\n\nVraag ${'abc'.charAt(n - 1)}? Zie vraag 1.${mark(n)}`).join('\n\n') +
      ['', 1, 2, 3].map((n) => (n === '' ? '' : note(Number(n)))).join('\n\n'),
  );

const texts: Readonly<Record<string, string>> = {
  sup: noted(
    (n) => `<sup>${n}</sup>`,
    (n) => `<sup>${n}</sup> Bode ${n}`,
  ),
  gfm: noted(
    (n) => `[^${n}]`,
    (n) => `[^${n}]: Bode ${n}`,
  ),
  typed: noted(
    (n) => ` ${n})`,
    (n) => `${n}) Bode ${n}`,
  ),
  list: askedText('1. Een? Meer?\n2. Twee? Zie vraag 1.\n3. Drie?'),
  combined: askedText('Vraag 1\n\nEen?\n\nVraag 2 en 3\n\nTwee?\n\nVraag 4\n\nVier? Zie vraag 3.'),
  misnumbered: askedText('Vraag 1\n\nEen?\n\nVraag 3\n\nTwee? Meer?\n\nVraag 4\n\nVier? Zie vraag 3.'),
  'no questions': askedText(''),
  'no set': noSet,
  empty: '',
};

const mutations: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with blanks at the ends': (text) => text.replaceAll('\n', '  \n'),
  'without a last line end': (text) => text.trimEnd(),
};

/** The words, whatever their order; numbers and labels are what changes. */
function wordsOf(text: string): string {
  const words = text.replace(/<\/?sup>|\d|Vraag|vraag|vragen/g, ' ').match(/\p{L}{3,}/gu) ?? [];
  return words.sort().join(' ');
}

const ask = (uri: string, edit: string, at: object, argument: unknown) =>
  client.sendRequest<EditResult>(editRequest, { textDocument: { uri }, edit, range: { start: at, end: at }, argument });

let opened = 0;
/** How often each edit was made; the others were refused. */
const made = new Map(Object.keys(edits).map((edit) => [edit, 0]));

for (const [name, text] of Object.entries(texts)) {
  for (const [how, mutate] of Object.entries(mutations)) {
    test(`${name}, ${how}: every edit answers in every place, and loses nothing`, async () => {
      const document = TextDocument.create(`untitled:vragen-${++opened}`, 'kamervragen', 1, mutate(text));
      const { uri } = document;
      const textDocument = { uri, languageId: 'kamervragen', version: 1, text: document.getText() };
      await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      for (const edit of Object.keys(edits)) {
        for (let offset = 0; offset <= document.getText().length + 7; offset += 7) {
          const argument = edit === 'moveTo' ? { from: 0, to: 1 + (offset % 2) } : undefined;
          const result = await ask(uri, edit, document.positionAt(offset), argument);
          const where = `${edit} at ${offset}: ${JSON.stringify(result)}`;
          assert.notEqual(result.edits.length > 0, result.refusal !== undefined, where);
          if (result.refusal !== undefined) continue;
          made.set(edit, (made.get(edit) ?? 0) + 1);
          // It throws where edits overlap, or are not in the order in which they are to be made.
          const after = TextDocument.applyEdits(document, [...result.edits]);
          assert.notEqual(after, document.getText(), where);
          if (/^to/.test(edit)) continue;
          const [had, has] = [wordsOf(document.getText()), wordsOf(after)];
          if (edit === 'insertFootnote') assert.ok(has.length > had.length, where);
          else assert.equal(has, had, where);
        }
      }
    });
  }
}

test('every edit was made somewhere', () => {
  assert.deepEqual(
    [...made].filter(([, times]) => times === 0),
    [],
  );
});

test('an edit that there is not says so', async () => {
  for (const edit of ['', 'toString', '__proto__', 'MoveUp']) {
    const { edits: none, refusal } = await ask('untitled:vragen-1', edit, { line: 0, character: 0 }, undefined);
    assert.deepEqual(none, []);
    assert.match(refusal ?? '', /^Deze opdracht kent de extensie niet/);
  }
});
