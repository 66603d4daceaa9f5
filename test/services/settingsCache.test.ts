import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultSettings } from '../../server/core/index.ts';
import { createSettingsCache } from '../../server/services/settingsCache.ts';
import { createFakeTimer } from '../support/fakeTimer.ts';

interface Heard {
  readonly asked: string[];
  readonly errors: unknown[];
  readonly late: string[];
}

function cacheWith(base: unknown, answer: ((uri: string) => Promise<unknown>) | undefined) {
  const time = createFakeTimer();
  const heard: Heard = { asked: [], errors: [], late: [] };
  const cache = createSettingsCache(base, {
    timer: time.timer,
    ask: (uri) => {
      if (answer === undefined) return undefined;
      heard.asked.push(uri);
      return answer(uri);
    },
    onError: (error) => heard.errors.push(error),
    onLateAnswer: (uri) => heard.late.push(uri),
  });
  return { cache, time, ...heard };
}

describe('createSettingsCache', () => {
  test('asks once for each document, and again once it is forgotten', async () => {
    const { cache, asked } = cacheWith({}, async (uri) => ({ language: uri === 'en' ? 'en' : 'nl' }));
    assert.equal((await cache.get('en')).language, 'en');
    assert.equal(await cache.get('en'), await cache.get('en'), 'one object, so that checks can be remembered by it');
    assert.equal((await cache.get('nl')).language, 'nl');
    assert.deepEqual(asked, ['en', 'nl']);
    cache.forget('en');
    await cache.get('en');
    cache.reset();
    await cache.get('nl');
    assert.deepEqual(asked, ['en', 'nl', 'en', 'nl']);
  });

  test('an editor that answers nothing useful gets the defaults', async () => {
    for (const answer of [null, undefined, 'nl', 3, [], ['en'], { language: 7, rules: 'off' }]) {
      const { cache, errors } = cacheWith(undefined, async () => answer);
      assert.deepEqual(await cache.get('a'), defaultSettings, JSON.stringify(answer));
      assert.deepEqual(errors, []);
    }
  });

  test('an editor that refuses is served with the defaults, and reported', async () => {
    const { cache, errors } = cacheWith({ language: 'en' }, () => Promise.reject(new Error('no')));
    assert.equal((await cache.get('a')).language, 'en');
    assert.equal(errors.length, 1);
  });

  test('what the editor told at its start holds where nothing else is said', async () => {
    const base = { ...defaultSettings, language: 'en', rules: { 'question-missing': 'off' } };
    const unable = cacheWith(base, undefined);
    assert.deepEqual(await unable.cache.get('a'), base);
    const partly = cacheWith(base, async () => ({ rules: {} }));
    assert.deepEqual(await partly.cache.get('a'), { ...defaultSettings, language: 'en' });
    unable.cache.reset({ language: 'nl' });
    assert.deepEqual(await unable.cache.get('a'), defaultSettings);
  });

  test('an editor that never answers does not hold up the work; a late answer counts from then on', async () => {
    let answer: (value: unknown) => void = () => {};
    const { cache, time, late } = cacheWith({}, () => new Promise((resolve) => (answer = resolve)));
    const asked = cache.get('a');
    time.advance(60_000);
    assert.deepEqual(await asked, defaultSettings);
    assert.deepEqual(late, []);
    answer({ language: 'en' });
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(late, ['a']);
    assert.equal((await cache.get('a')).language, 'en');
  });

  test('what must not happen against the settings waits for them, however long', async () => {
    let answer: (value: unknown) => void = () => {};
    const { cache, time, asked } = cacheWith({}, () => new Promise((resolve) => (answer = resolve)));
    const said = cache.said('a');
    const now = cache.get('a');
    time.advance(60_000);
    assert.deepEqual(await now, defaultSettings);
    answer({ links: { check: 'off' } });
    assert.equal((await said).links.check, 'off');
    assert.equal((await cache.said('a')).links.check, 'off');
    assert.deepEqual(asked, ['a'], 'and asks no twice');
    const refusing = cacheWith({ links: { check: 'manual' } }, () => Promise.reject(new Error('no')));
    assert.equal((await refusing.cache.said('a')).links.check, 'manual');
  });

  test('a late answer for a document that is gone, or to an old question, counts for nothing', async () => {
    const answers: ((value: unknown) => void)[] = [];
    const { cache, time, late } = cacheWith({}, () => new Promise((resolve) => answers.push(resolve)));
    void cache.get('a');
    void cache.get('b');
    time.advance(60_000);
    cache.forget('a');
    cache.reset();
    const again = cache.get('b');
    answers[0]?.({ language: 'en' });
    answers[1]?.({ language: 'en' });
    answers[2]?.({ language: 'nl', rules: { x: 'hint' } });
    assert.deepEqual(await again, { ...defaultSettings, rules: { x: 'hint' } });
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(late, []);
    assert.equal(time.pending(), 0, 'no timer is left behind');
  });
});
