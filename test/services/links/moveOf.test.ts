import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { moveOf } from '../../../server/services/links/moveOf.ts';

describe('moveOf', () => {
  const move = (page: string, ...hops: readonly (readonly [number, string])[]) => {
    const moved = moveOf(
      new URL(page),
      hops.map(([status, to]) => ({ status, to: new URL(to) })),
    );
    return moved === undefined ? undefined : `${moved.reason} ${moved.to}`;
  };

  test('goes as far as redirects are permanent from the first on', () => {
    const [a, b, c] = ['http://a.nl/x', 'http://b.nl/x', 'http://c.nl/x'] as const;
    assert.equal(move(a), undefined);
    assert.equal(move(a, [301, b]), `moved ${b}`);
    assert.equal(move(a, [301, b], [308, c]), `moved ${c}`);
    assert.equal(move(a, [301, b], [302, c]), `moved ${b}`);
    assert.equal(move(a, [301, b], [307, c], [301, 'http://d.nl/']), `moved ${b}`);
    for (const status of [302, 303, 307]) assert.equal(move(a, [status, b], [301, c]), undefined, String(status));
    assert.equal(move(a, [301, `${b}#deel`]), `moved ${b}#deel`);
    assert.equal(move(a, [301, b], [301, a]), undefined);
  });

  test('only to https is only that if all else is equal', () => {
    assert.equal(move('http://a.nl/x?y', [301, 'https://a.nl/x?y']), 'https https://a.nl/x?y');
    assert.equal(move('http://a.nl/', [301, 'https://a.nl/']), 'https https://a.nl/');
    assert.equal(move('http://a.nl/x', [301, 'https://www.a.nl/x']), 'moved https://www.a.nl/x');
    assert.equal(move('http://a.nl/x', [301, 'https://a.nl/x/']), 'moved https://a.nl/x/');
    assert.equal(move('http://a.nl/x?y', [301, 'https://a.nl/x']), 'moved https://a.nl/x');
    assert.equal(move('http://a.nl/x', [301, 'https://a.nl:8443/x']), 'moved https://a.nl:8443/x');
    assert.equal(move('http://a.nl/x', [301, 'https://a.nl/x#y']), 'moved https://a.nl/x#y');
    assert.equal(move('https://a.nl/x', [301, 'http://a.nl/x']), 'moved http://a.nl/x');
  });

  test('a deep page that moved to the front page is told apart', () => {
    assert.equal(move('http://a.nl/nieuws/klok', [301, 'https://a.nl/']), 'front-page https://a.nl/');
    assert.equal(move('http://a.nl/nieuws/klok', [301, 'https://b.nl/?van=a']), 'front-page https://b.nl/?van=a');
    assert.equal(move('http://a.nl/', [301, 'https://b.nl/']), 'moved https://b.nl/');
    for (const path of ['index.html', 'default.aspx', 'home', 'nl', 'nl/']) {
      assert.equal(move(`http://a.nl/${path}`, [301, 'http://a.nl/']), 'moved http://a.nl/', path);
    }
  });
});
