import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seldom } from '../../server/services/seldom.ts';
import { createFakeTimer } from '../support/fakeTimer.ts';

test('a task is done at once, then now and then for as long as it is asked for, and never in vain', () => {
  const { timer, advance, pending } = createFakeTimer();
  let done = 0;
  const ask = seldom(timer, 250, () => void done++);
  ask();
  assert.equal(done, 1);
  for (let at = 0; at < 100; at++) ask();
  assert.equal(done, 1);
  advance(250);
  assert.equal(done, 2, 'what was asked meanwhile is done once');
  ask();
  assert.equal(done, 2);
  advance(250);
  assert.equal(done, 3);
  advance(250);
  assert.deepEqual([done, pending()], [3, 0]);
  ask();
  assert.equal(done, 4);
});

test('what asks for itself does not go round and round', () => {
  const { timer, advance } = createFakeTimer();
  let done = 0;
  const ask = seldom(timer, 250, () => {
    done++;
    ask();
  });
  ask();
  assert.equal(done, 1);
  advance(250);
  assert.equal(done, 2);
});
