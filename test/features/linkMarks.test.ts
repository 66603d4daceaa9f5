import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linkMarks, parseDocument, SourceText, textsOf } from '../../server/core/index.ts';
import { noSet } from '../support/documents.ts';
import { type KnownLink, knownLinks } from '../support/knownLinks.ts';
import { askedText } from '../support/setText.ts';

const url = 'https://a.example/1';

/** The text with its marks written in. */
function marked(body: string, ...known: readonly KnownLink[]): string {
  const text = askedText(body);
  const marks = linkMarks(parseDocument(new SourceText(text)), knownLinks(known), textsOf('nl'));
  const written = marks.toReversed().reduce((it, { at, label }) => it.slice(0, at) + label + it.slice(at), text);
  return written.slice(written.indexOf('Kent'), -1);
}

describe('linkMarks', () => {
  test('behind the address, before what belongs to the sentence', () => {
    const ok: KnownLink = { url, state: 'ok', status: 200 };
    for (const [written, shown] of [
      [`${url}, en meer`, `${url}✓, en meer`],
      [`(${url}).`, `(${url}✓).`],
      [`(<${url}>).`, `(<${url}>✓).`],
      [`[b](${url} "c")`, `[b](${url}✓ "c")`],
      [`[b](<${url}>)`, `[b](<${url}>✓)`],
      [`${url}#kop en ${url}`, `${url}#kop✓ en ${url}✓`],
    ]) {
      assert.equal(marked(`Vraag 1\n\nKent u ${written}`, ok), `Kent u ${shown}`);
    }
  });

  test('one sign for each state, none where nothing is known', () => {
    const sign = (known: Omit<KnownLink, 'url'>) => marked(`Vraag 1\n\nKent ${url}`, { url, ...known }).slice(-1);
    assert.equal(sign({ state: 'ok' }), '✓');
    assert.equal(sign({ state: 'moved', reason: 'https' }), '→');
    assert.equal(sign({ state: 'gone', reason: 'no-host' }), '✗');
    assert.equal(sign({ state: 'unverifiable', reason: 'tls' }), '?');
    assert.equal(sign({ state: 'unchecked', reason: 'offline' }), '1');
    assert.equal(marked(`Vraag 1\n\nKent ${url}`), `Kent ${url}`);
    assert.equal(marked(`Vraag 1\n\nKent t${url.slice(1)}`, { url, state: 'ok' }), `Kent t${url.slice(1)}`);
  });

  test('the tooltip says what was seen', () => {
    const document = parseDocument(new SourceText(askedText(`Vraag 1\n\nKent u ${url}?`)));
    const links = knownLinks([{ url, state: 'gone', reason: 'deleted', status: 410 }]);
    assert.equal(
      linkMarks(document, links, textsOf('nl'))[0]?.tooltip,
      'Deze pagina is weggehaald (410 op 24 november 14:05).',
    );
    assert.match(linkMarks(document, links, textsOf('en'))[0]?.tooltip ?? '', /410 on 24 November 14:05/);
  });

  test('a document that is no set has none', () => {
    const links = knownLinks([{ url: 'https://www.example.org/winkel', state: 'ok' }]);
    assert.deepEqual(linkMarks(parseDocument(new SourceText(noSet)), links, textsOf('nl')), []);
  });
});
