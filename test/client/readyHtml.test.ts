import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openPoints, panelCommands, readyHtml } from '../../client/readyHtml.ts';
import { textsIn } from '../../client/texts.ts';
import type { ReadyPoint, ReadyResult } from '../../server/lsp/protocol.ts';

const dutch = textsIn('nl');
const uri = 'file:///map/vragen%20%22x%22.kv.md';
const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 7 } };

function point(state: ReadyPoint['state'], more: Partial<ReadyPoint> = {}): ReadyPoint {
  const base = { id: 'notes', title: 'Voetnoten', reason: 'De voetnoten kloppen.', remarks: [] };
  return { ...base, state, places: [], more: 0, fixes: [], ...more };
}

function html(points: readonly ReadyPoint[], figures: readonly string[] = []): string {
  const result: ReadyResult = { points, figures };
  return readyHtml({ uri, name: 'vragen "x".kv.md', result }, 'nl', dutch, 'abc');
}

const bad = point('red', {
  reason: 'Er is 1 fout.',
  remarks: ['Er is nog 1 tip.'],
  places: [{ range, message: '<img src=x onerror=alert(1)> & "meer"', severity: 'error' }],
  more: 2,
  fixes: ['fixAll', 'checkLinks', 'linkSettings'],
});

describe('the panel', () => {
  test('says what is in order and what is not, in words beside the colours', () => {
    const page = html([point('green'), point('amber'), bad], ['2 vragen, 9 woorden']);
    assert.match(page, /1 punt moet nog en bij 1 punt moet u nog kijken\./);
    for (const words of [
      '>✓</span> In orde',
      '>!</span> Let op',
      '>✗</span> Moet nog',
      'Er is 1 fout.',
      'Er is nog 1 tip.',
      'En nog 2 plaatsen.',
    ])
      assert.ok(page.includes(words), words);
    assert.match(page, /<html lang="nl">/);
    assert.equal(page.match(/<h2>/g)?.length, 3);
    assert.match(html([point('green')]), /Klaar om in te dienen\.<\/p>/);
  });

  test('shows what a document says as words, never as markup', () => {
    const page = html([bad]);
    assert.ok(!page.includes('<img'));
    assert.ok(page.includes('&#60;img src=x onerror=alert(1)&#62; &#38; &#34;meer&#34;'));
    assert.ok(page.includes('vragen &#34;x&#34;.kv.md'));
  });

  test('runs no script and fetches nothing', () => {
    const page = html([bad]);
    assert.match(page, /content="default-src 'none'; style-src 'nonce-abc'"/);
    assert.doesNotMatch(page, /<script|\son\w+="|\ssrc="|\sstyle="/);
  });

  test('has links to commands of the list only, with arguments that can be read back', () => {
    const links = [...html([bad]).matchAll(/href="command:([^"?]+)(?:\?([^"]*))?"/g)];
    const calls = links.map(([, command, query]) => [
      command,
      JSON.parse(decodeURIComponent((query ?? '%5B%5D').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)))),
    ]);
    assert.deepEqual(calls, [
      ['kamervragen.fixAll', [uri]],
      ['kamervragen.checkLinks', []],
      ['workbench.action.openSettings', ['kamervragen.links.check']],
      ['kamervragen.showPlace', [uri, range]],
    ]);
    for (const [command] of calls) assert.ok(panelCommands.includes(command as string), String(command));
  });

  test('says why it is empty', () => {
    assert.match(html([]), /geen set Kamervragen gelezen/);
    assert.match(readyHtml(undefined, 'nl', dutch, ''), /geen set Kamervragen gelezen/);
    const failed = readyHtml({ uri, name: 'x', result: undefined }, 'nl', dutch, '');
    assert.match(failed, /antwoordt niet/);
    assert.match(failed, /command:kamervragen\.restartServer/);
  });

  test('points that are not green are counted', () => {
    assert.equal(openPoints({ points: [point('green'), point('amber'), bad], figures: [] }), 2);
  });

  test('English says the same in other words', () => {
    const page = readyHtml({ uri, name: 'x', result: { points: [bad], figures: [] } }, 'en', textsIn('en'), '');
    assert.match(page, /1 point is still to do\./);
    assert.doesNotMatch(page, /Moet nog|Regel|fout\)/);
  });
});
