import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDebounce } from '../../server/services/debounce.ts';
import { createFakeTimer } from '../support/fakeTimer.ts';

describe('createDebounce', () => {
  test('runs only the last task, after the quiet', () => {
    const time = createFakeTimer();
    const debounce = createDebounce(time.timer, 200);
    const ran: string[] = [];
    debounce.schedule('a', () => ran.push('first'));
    time.advance(150);
    debounce.schedule('a', () => ran.push('second'));
    time.advance(150);
    assert.deepEqual(ran, []);
    time.advance(50);
    assert.deepEqual(ran, ['second']);
    time.advance(1000);
    assert.deepEqual(ran, ['second']);
  });

  test('keys do not wait for one another, and can be taken back', () => {
    const time = createFakeTimer();
    const debounce = createDebounce(time.timer, 200);
    const ran: string[] = [];
    for (const key of ['a', 'b', 'c']) debounce.schedule(key, () => ran.push(key));
    debounce.cancel('b');
    debounce.cancel('unknown');
    time.advance(200);
    assert.deepEqual(ran, ['a', 'c']);
    debounce.schedule('a', () => ran.push('again'));
    debounce.cancelAll();
    time.advance(200);
    assert.deepEqual(ran, ['a', 'c']);
    assert.equal(time.pending(), 0);
  });
});
