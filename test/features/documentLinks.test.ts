import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { documentLinks, parseDocument, SourceText, textsOf } from '../../server/core/index.ts';
import { cleanSet, heading, noSet, opening } from '../support/documents.ts';
import { type KnownLink, knownLinks } from '../support/knownLinks.ts';

function links(text: string): string[][] {
  const document = parseDocument(new SourceText(text));
  return documentLinks(document, textsOf('nl')).map(({ span, href }) => [text.slice(span.start, span.end), href]);
}

function withNote(note: string): string {
  return `${heading}\n\n${opening}\n\nVraag 1\n\nHoe?<sup>1</sup>\n\n<sup>1</sup> ${note}\n`;
}

describe('documentLinks', () => {
  test('addresses in all their forms', () => {
    assert.deepEqual(links(cleanSet), [['https://www.example.org/tegels', 'https://www.example.org/tegels']]);
    assert.ok(
      links(withNote('Bron (https://www.example.org/a)')).some(([, href]) => href === 'https://www.example.org/a'),
    );
    assert.ok(
      links(withNote('[Bron](https://www.example.org/b)')).some(([, href]) => href === 'https://www.example.org/b'),
    );
  });

  test('say how their page fares, where that is known', () => {
    const url = 'https://www.example.org/tegels';
    const tooltip = (...known: readonly KnownLink[]) =>
      documentLinks(parseDocument(new SourceText(cleanSet)), textsOf('nl'), knownLinks(known))[0]?.tooltip;
    assert.equal(tooltip(), 'Open dit adres');
    assert.equal(tooltip({ url, state: 'unchecked', reason: 'offline' }), 'Open dit adres');
    assert.equal(tooltip({ url, state: 'gone', reason: 'deleted' }), 'Open dit adres (weg)');
    assert.equal(tooltip({ url, state: 'unverifiable', reason: 'busy' }), 'Open dit adres (niet te beoordelen)');
  });

  test('only to the web', () => {
    for (const target of [
      'javascript:alert(1)',
      'command:workbench.action.quit',
      'file:///etc/hosts',
      'vscode://x/y',
    ]) {
      assert.deepEqual(links(withNote(`[Bron](${target}) en <${target}>`)), [], target);
    }
  });

  test('references to other documents', () => {
    const text = withNote('Kamerstuk 31 332, nr. 86');
    const [found] = parseDocument(new SourceText(text)).sets[0]?.references ?? [];
    assert.ok(found, 'the model reads the reference');
    assert.deepEqual(links(text), [['Kamerstuk 31 332, nr. 86', found.href]]);
  });

  test('none overlaps another, and a document that is no set has none', () => {
    const text = withNote('[2024Z00081](https://www.example.org/2024Z00081), Kamerstuk 31 332, nr. 86');
    const spans = documentLinks(parseDocument(new SourceText(text)), textsOf('nl')).map(({ span }) => span);
    spans.forEach((span, index) => {
      const next = spans[index + 1];
      if (next !== undefined) assert.ok(span.end <= next.start);
    });
    assert.deepEqual(links(noSet), []);
  });
});
