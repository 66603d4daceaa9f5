import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRestartPolicy } from '../../client/restartPolicy.ts';

test('four crashes in three minutes are forgiven, the fifth is not', () => {
  let time = 0;
  const mayRestart = createRestartPolicy(() => time);
  for (let crash = 1; crash <= 4; crash++) {
    assert.equal(mayRestart(), true, `crash ${crash}`);
    time += 1000;
  }
  assert.equal(mayRestart(), false);
});

test('crashes of long ago do not count', () => {
  let time = 0;
  const mayRestart = createRestartPolicy(() => time);
  for (let crash = 1; crash <= 20; crash++) {
    assert.equal(mayRestart(), true, `crash ${crash}`);
    time += 60_000;
  }
});
