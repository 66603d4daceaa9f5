import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { defaultSettings } from '../../../server/core/index.ts';
import { compileGlobs } from '../../../server/services/workspace/globs.ts';
import { areaOf, liesIn } from '../../../server/services/workspace/listSets.ts';

describe('compileGlobs', () => {
  const cases: [pattern: string, fits: string[], other: string[]][] = [
    ['**/*.kv.md', ['a.kv.md', 'diep/er/B.KV.MD'], ['a.md', 'a.kv.mdx', 'a.kv.md/b']],
    ['vragen/*.md', ['vragen/a.md'], ['vragen/er/a.md', 'a.md', 'x/vragen/a.md']],
    ['./vragen/**', ['vragen/a', 'vragen/b/c.txt'], ['vraag/a']],
    ['**/.*/**', ['.git/x', 'a/.b/c/d'], ['a/b.c/d']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/x', 'b', 'a/bb']],
    ['{een,twee}/?.{md,txt}', ['een/a.md', 'twee/b.txt'], ['een/ab.md', 'drie/a.md', 'een/a.mdx']],
    ['a*b*c', ['abc', 'a1b2c', 'abbcc'], ['ab', 'abcd', 'xabc']],
    ['{a,{b,c}}d', ['ad', 'bd', 'cd'], ['d']],
  ];
  for (const [pattern, fits, other] of cases) {
    test(pattern, () => {
      const matches = compileGlobs([pattern]);
      for (const path of fits) assert.ok(matches(path), path);
      for (const path of other) assert.ok(!matches(path), path);
    });
  }

  test('nothing, and what is no pattern, fits nothing', () => {
    for (const patterns of [[], [''], ['  '], ['x'.repeat(501)]]) assert.ok(!compileGlobs(patterns)('x'));
  });

  test('any pattern on any path gives an answer, and a path fits itself', () => {
    const sign = fc.constantFrom('a', 'b', '*', '?', '/', '{', '}', ',', '.', '\\');
    const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, text, (pattern, path) => {
        assert.equal(typeof compileGlobs([pattern])(path), 'boolean');
      }),
    );
    const plain = fc.array(fc.constantFrom('a', 'b', '.', '/c'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(plain, (parts) => {
        const path = `x${parts.join('')}`;
        assert.ok(compileGlobs([path])(path));
        assert.ok(compileGlobs(['**'])(path));
      }),
    );
  });

  test('a pattern made to take for ever does not', () => {
    assert.ok(!compileGlobs([`${'a*'.repeat(200)}b`])('a'.repeat(5000)));
    assert.ok(!compileGlobs([`${'**/a/'.repeat(80)}b`])('a/'.repeat(2000)));
    assert.ok(!compileGlobs(['{a,b}'.repeat(100)])('c'));
  });
});

test('an area is the files below its folder, however the addresses are written', () => {
  const area = areaOf('file:///c%3A/mijn%20map', defaultSettings.workspace);
  assert.ok(liesIn(area, 'file:///C:/mijn%20map/a.kv.md'));
  assert.ok(liesIn(area, 'file:///c%3A/mijn map/er/b.md'));
  assert.ok(!liesIn(area, 'file:///c%3A/mijn%20map/node_modules/b.md'));
  assert.ok(!liesIn(area, 'file:///c%3A/mijn%20mapje/a.kv.md'));
  assert.ok(!liesIn(area, 'file:///c%3A/mijn%20map/a.txt'));
});
