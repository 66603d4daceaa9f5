import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { within } from '../../server/services/within.ts';
import { createFakeTimer } from '../support/fakeTimer.ts';

describe('within', () => {
  test('gives what comes in time, and waits no longer', async () => {
    const time = createFakeTimer();
    assert.equal(await within(time.timer, 100, Promise.resolve('hier')), 'hier');
    assert.equal(time.pending(), 0);
  });

  test('gives nothing for what fails or comes too late', async () => {
    const time = createFakeTimer();
    assert.equal(await within(time.timer, 100, Promise.reject(new Error('weg'))), undefined);
    const late = within(time.timer, 100, new Promise<string>(() => {}));
    time.advance(100);
    assert.equal(await late, undefined);
  });
});
