import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { watchParent } from '../../server/node/watchParent.ts';

describe('watchParent', () => {
  test('says when the process is gone, once', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
    const awake = setInterval(() => {}, 1000);
    let gone = 0;
    const heard = new Promise<void>((resolve) => {
      watchParent(
        Number(child.pid),
        () => {
          gone++;
          resolve();
        },
        5,
      );
    });
    assert.equal(gone, 0);
    child.kill();
    await once(child, 'exit');
    await heard;
    clearInterval(awake);
    assert.equal(gone, 1);
  });

  test('a process that cannot be seen to begin with is not watched', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    watchParent(Number(child.pid), () => assert.fail('gone'), 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
});
