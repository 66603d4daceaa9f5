import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseTree } from '../../server/core/model/parseTree.ts';

/** Types and places of what stands at the top: `yaml 0-13`. */
function read(text: string, begins = true): readonly string[] {
  const tree = parseTree(text, begins);
  assert.ok(typeof tree !== 'string');
  return tree.children.map((it) => `${it.type} ${it.position?.start.offset}-${it.position?.end.offset}`);
}

describe('front matter', () => {
  test('ends at the first line of hyphens', () => {
    assert.deepEqual(read('---\na: b\n---\nc'), ['yaml 0-12', 'paragraph 13-14']);
    assert.deepEqual(read('--- \t\r\na: b\r\n---  \r\n\r\n# c'), ['yaml 0-18', 'heading 22-25']);
    assert.deepEqual(read('---\n---\n---'), ['yaml 0-7', 'thematicBreak 8-11']);
    assert.deepEqual(read('---\n\n----\n ---\n---'), ['yaml 0-18']);
  });

  test('is none where it does not end, or does not begin the document', () => {
    assert.deepEqual(read('---\n- a'), ['thematicBreak 0-3', 'list 4-7']);
    assert.deepEqual(read('---\n[^1]: a'), ['thematicBreak 0-3', 'footnoteDefinition 4-11']);
    assert.deepEqual(read('---\na\n--- b'), ['thematicBreak 0-3', 'paragraph 4-11']);
    assert.deepEqual(read('---\na\n---', false), ['thematicBreak 0-3', 'heading 4-9']);
    assert.deepEqual(read('----\na\n---'), ['thematicBreak 0-4', 'heading 5-10']);
  });
});

test('an indent is no code', () => {
  assert.deepEqual(read('    a\n\n\tb'), ['paragraph 4-5', 'paragraph 8-9']);
});
