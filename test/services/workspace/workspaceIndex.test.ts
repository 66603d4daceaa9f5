import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultSettings, parseDocument, SourceText, summarizeDocument } from '../../../server/core/index.ts';
import { areaOf } from '../../../server/services/workspace/listSets.ts';
import { createWorkspaceIndex } from '../../../server/services/workspace/workspaceIndex.ts';
import { createFakeTimer } from '../../support/fakeTimer.ts';
import { createMemoryFiles, folder, type MemoryFiles } from '../../support/memoryFiles.ts';
import { manySets, numberedSet } from '../../support/numberedSet.ts';

const area = areaOf(folder, defaultSettings.workspace);

function start(files: MemoryFiles, broken = false) {
  const time = createFakeTimer();
  const errors: unknown[] = [];
  const index = createWorkspaceIndex({
    files: broken ? { ...files.files, readFolder: () => Promise.reject(new Error('broken')) } : files.files,
    store: undefined,
    made: 'test',
    timer: time.timer,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    examine: async (_uri, text) => {
      const source = new SourceText(text);
      return { summary: summarizeDocument(parseDocument(source), (span) => source.rangeOf(span)), report: undefined };
    },
    onNumbers: () => {},
    onError: (error) => errors.push(error),
  });
  return { index, time, errors };
}

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

describe('the index of the workspace', () => {
  test('stands still while someone types, and goes on when it is quiet', async () => {
    const { index, time } = start(createMemoryFiles(manySets(50)));
    index.setAreas([area]);
    await turns(10);
    const read = index.table.size;
    assert.ok(read > 0 && read < 50, String(read));
    index.touch();
    await turns(40);
    const still = index.table.size;
    assert.ok(still <= read + 1, 'at most what was being read');
    await turns(40);
    assert.equal(index.table.size, still);
    time.advance(150);
    while (index.busy) await index.progress();
    assert.equal(index.table.size, 50);
  });

  test('goes on beside someone who never stops typing', async () => {
    const { index, time } = start(createMemoryFiles(manySets(5)));
    index.setAreas([area]);
    for (let at = 0; at < 200 && index.busy; at++) {
      index.touch();
      await turns(3);
      time.advance(150);
    }
    assert.equal(index.table.size, 5);
  });

  test('keeps nothing of a file that is too large', async () => {
    const files = createMemoryFiles({ 'a.kv.md': numberedSet('2024Z10001') + ' '.repeat(1_000_000) });
    const { index } = start(files);
    index.setAreas([area]);
    while (index.busy) await index.progress();
    assert.deepEqual([index.table.size, files.reads.size], [0, 0]);
  });

  test('a place that breaks is told of, and nobody waits for it', async () => {
    const { index, errors } = start(createMemoryFiles(), true);
    index.setAreas([area]);
    index.filesChanged([`${folder}/a.kv.md`]);
    while (index.busy) await index.progress();
    assert.equal(errors.length, 1);
  });
});
