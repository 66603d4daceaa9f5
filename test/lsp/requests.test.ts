/** One test for each request that only reads: that it arrives, and is answered in the protocol's own form. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type Hover,
  HoverRequest,
  type MarkupContent,
  type SelectionRange,
  SelectionRangeRequest,
  type SymbolInformation,
} from 'vscode-languageserver';
import { reference, SourceText } from '../../server/core/index.ts';
import { type StatusResult, statusRequest } from '../../server/lsp/protocol.ts';
import { cleanSet, emptySet, noSet } from '../support/documents.ts';
import { pullClient, startSession, uri } from '../support/startSession.ts';

const textDocument = { uri };
const source = new SourceText(cleanSet);
const note = '<sup>1</sup>';

function at(wanted: string, offset = 0) {
  return source.positionAt(cleanSet.indexOf(wanted) + offset);
}

function markup(hover: Hover | null): MarkupContent {
  assert.ok(hover);
  return hover.contents as MarkupContent;
}

async function opened(text = cleanSet, capabilities = pullClient) {
  const session = await startSession({ capabilities });
  await session.open(text);
  return session;
}

describe('document symbols', () => {
  test('are a tree where the client takes one', async () => {
    const { client } = await opened();
    const symbols = (await client.sendRequest(DocumentSymbolRequest.type, { textDocument })) as DocumentSymbol[];
    assert.deepEqual(
      symbols.map((symbol) => symbol.name),
      ['Aanhef', 'Vraag 1', 'Vraag 2', 'Voetnoot 1'],
    );
    assert.deepEqual(symbols[1], {
      name: 'Vraag 1',
      detail: 'Hoeveel losse stoeptegels liggen er bij de rechtbanken?',
      kind: 6,
      range: { start: at('Vraag 1'), end: at(note, note.length) },
      selectionRange: { start: at('Vraag 1'), end: at('Vraag 1', 7) },
    });
  });

  test('are a list where it does not', async () => {
    const { client } = await opened(`${cleanSet}\n${cleanSet.replace('12345', '12346')}`, { textDocument: {} });
    const symbols = (await client.sendRequest(DocumentSymbolRequest.type, { textDocument })) as SymbolInformation[];
    assert.equal(symbols[0]?.name, '2024Z12345: losse stoeptegels bij rechtbanken');
    assert.equal(symbols[2]?.name, 'Vraag 1: Hoeveel losse stoeptegels liggen er bij de rechtbanken?');
    assert.equal(symbols[2]?.containerName, '2024Z12345');
    assert.deepEqual(symbols[2]?.location, { uri, range: { start: at('Vraag 1'), end: at(note, note.length) } });
  });
});

describe('folding', () => {
  test('is by whole lines, and only where there is more than one', async () => {
    const { client } = await opened(`---\ntitel: x\n---\n\n${cleanSet}`);
    const foldings = await client.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(foldings?.[0], { startLine: 0, endLine: 2, kind: 'region' });
    assert.ok(foldings?.some(({ startLine, endLine }) => startLine === 8 && endLine === 10));
    assert.ok(foldings?.every(({ startLine, endLine }) => startLine < endLine));
  });
});

describe('selection ranges', () => {
  test('grow from word to document, one chain for each cursor', async () => {
    const { client } = await opened();
    const positions = [at('stoeptegels liggen', 3), at('Wie legt', 1)];
    const chains = (await client.sendRequest(SelectionRangeRequest.type, { textDocument, positions })) ?? [];
    const texts = chains.map((chain) => {
      const found: string[] = [];
      for (let next: SelectionRange | undefined = chain; next !== undefined; next = next.parent) {
        found.push(cleanSet.slice(source.offsetAt(next.range.start), source.offsetAt(next.range.end)));
      }
      return found;
    });
    assert.deepEqual([texts[0]?.[0], texts[0]?.at(-1)], ['stoeptegels', cleanSet]);
    assert.deepEqual(texts[1]?.slice(0, 2), ['Wie', 'Wie legt ze recht?']);
  });

  test('a place that is not there is the end', async () => {
    const { client } = await opened();
    const positions = [{ line: 9999, character: 9999 }];
    const chains = await client.sendRequest(SelectionRangeRequest.type, { textDocument, positions });
    assert.equal(chains?.length, 1);
  });
});

describe('hover', () => {
  test('shows the note on its mark, as Markdown where the client can', async () => {
    const { client } = await opened();
    const hover = await client.sendRequest(HoverRequest.type, { textDocument, position: at(note, 6) });
    const { kind, value } = markup(hover);
    assert.equal(kind, 'markdown');
    assert.match(value, /De Stoeptegel/);
    assert.match(value, /\(<https:\/\/www\.example\.org\/tegels>\)/);
    assert.deepEqual(hover?.range, { start: at(note), end: at(note, note.length) });
  });

  test('is plain text for other clients', async () => {
    const { client } = await opened(cleanSet, { textDocument: { hover: { contentFormat: ['plaintext'] } } });
    const hover = await client.sendRequest(HoverRequest.type, { textDocument, position: at(note, 6) });
    const { kind, value } = markup(hover);
    assert.equal(kind, 'plaintext');
    assert.match(value, /^Voetnoot 1\n\nDe Stoeptegel, 3 juni 2024, «Tegels los»/);
    assert.doesNotMatch(value, /\\/);
  });

  test('what looks like markup in a document is shown as it stands', async () => {
    const text = cleanSet.replace('De Stoeptegel', '[klik](command:x) \\<img src=x> \\*\\*De');
    const { client } = await opened(text);
    const position = new SourceText(text).positionAt(text.indexOf(note) + 6);
    const hover = await client.sendRequest(HoverRequest.type, { textDocument, position });
    const { value } = markup(hover);
    assert.doesNotMatch(value, /(?<!\\)\]\(command|(?<!\\)<img/);
  });

  test('is silent where there is nothing to say', async () => {
    const { client } = await opened();
    assert.equal(await client.sendRequest(HoverRequest.type, { textDocument, position: at('Wie legt') }), null);
  });
});

describe('document links', () => {
  test('lead to the addresses', async () => {
    const { client } = await opened();
    const links = await client.sendRequest(DocumentLinkRequest.type, { textDocument });
    const link = links?.find(({ target }) => target === 'https://www.example.org/tegels');
    assert.ok(link?.tooltip);
    const { client: plain } = await opened(cleanSet, {});
    const bare = await plain.sendRequest(DocumentLinkRequest.type, { textDocument });
    assert.ok(bare?.every((it) => it.tooltip === undefined));
  });
});

describe('status', () => {
  const ask = async (text: string | undefined, initializationOptions: unknown = {}): Promise<StatusResult> => {
    const session = await startSession({ capabilities: pullClient, initializationOptions });
    if (text !== undefined) await session.open(text, { languageId: 'markdown' });
    return session.client.sendRequest(statusRequest, { textDocument });
  };
  const { date: dataDate, membersUntil } = reference;
  const links = { checked: 0, gone: 0, checking: false };

  test('says what is shown of a set', async () => {
    const clean = await ask(cleanSet);
    assert.deepEqual(clean, { sets: 1, questions: 2, findings: 0, links, rulesOff: 0, dataDate, membersUntil });
    assert.ok((await ask(emptySet)).findings > 0);
    const rules = { 'question-missing': 'off', 'no-such-rule': 'off' };
    assert.equal((await ask(emptySet, { rules })).rulesOff, 1);
  });

  test('says why nothing is shown', async () => {
    assert.deepEqual(await ask(noSet), {
      sets: 0,
      questions: 0,
      findings: 0,
      reason: 'no-set',
      links,
      rulesOff: 0,
      dataDate,
      membersUntil,
    });
    assert.equal((await ask(undefined)).reason, 'unknown-document');
    assert.equal((await ask(`${cleanSet}\n\n${'- *a*\n\n'.repeat(30_000)}`)).reason, 'too-large');
  });
});
