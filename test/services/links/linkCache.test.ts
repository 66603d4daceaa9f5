import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fingerprint } from '../../../server/services/fingerprint.ts';
import { parseCacheFile } from '../../../server/services/links/cacheFile.ts';
import { createLinkScene, createMemoryStore, gone, noon, offline, outcome } from '../../support/linkScene.ts';
import { policy } from '../../support/linkWorld.ts';
import { createSimulatedTime } from '../../support/simulatedTime.ts';

const a = 'https://hoogkade.nl/a';
const b = 'https://hoogkade.nl/b';
const minutes = (count: number) => count * 60_000;
const hours = (count: number) => minutes(count * 60);
const clock = { now: () => noon, localTime: () => ({ year: 2024, month: 6, day: 12, hour: 12, minute: 0 }) };
const pagesIn = (content: string | undefined) => [...parseCacheFile(content, clock).keys()];
/** What a later session would read. */
const keptIn = ({ content }: { readonly content: string | undefined }) => [
  ...parseCacheFile(content, { ...clock, now: () => noon + hours(2) }).keys(),
];

/** A file with one page in it, as it is written, but for what is changed. */
function fileWith(entry: object, file: object = {}): string {
  const good = { page: a, seenAt: noon - 1000, state: 'ok', httpStatus: 200, finalUrl: a, title: 'De klok' };
  return JSON.stringify({ version: 1, pages: [{ ...good, ...entry }], ...file });
}

describe('what is written down', () => {
  test('comes back in the next session, with the time at which it was seen', async () => {
    const store = createMemoryStore();
    const time = createSimulatedTime(noon);
    const first = createLinkScene({ store, time });
    const moved = outcome({
      state: 'moved',
      reason: 'https',
      movedTo: `${b}#kop`,
      finalUrl: b,
      title: '“Klok” 🕰 \ud83d',
    });
    first.pages.set(b, moved);
    const answers = await first.run([a, b]);
    await first.service.stop();
    await time.run(hours(23));
    const second = createLinkScene({ store, time });
    assert.deepEqual(await second.run([a, b]), answers);
    assert.deepEqual(second.asked, []);
    assert.deepEqual([...second.service.statuses.values()], answers);
    assert.match(store.content ?? '', /^[\n -~]*$/, 'a byte for each sign');
  });

  test('is only what is well, and only for a day', async () => {
    const store = createMemoryStore();
    const time = createSimulatedTime(noon);
    const first = createLinkScene({ store, time });
    const bad = [
      gone,
      offline,
      outcome({ state: 'unverifiable', reason: 'timeout' }),
      outcome({ state: 'unchecked', reason: 'malformed' }),
    ];
    for (const [n, seen] of bad.entries()) first.pages.set(`${b}/${n}`, seen);
    await first.run([a, ...first.pages.keys()]);
    await first.service.stop();
    assert.deepEqual(keptIn(store), [a]);
    await time.run(hours(24) + 1);
    const second = createLinkScene({ store, time });
    await second.run([b]);
    assert.deepEqual([...second.service.statuses.keys()], [b]);
    await second.service.stop();
    assert.equal(JSON.parse(store.content ?? '').pages.length, 1, 'what is too old is not kept');
  });

  test('is not what the archive had: that is for this session', async () => {
    const store = createMemoryStore();
    const { service, run } = createLinkScene({ store, archive: async () => 'https://web.archive.org/web/2024/a' });
    await run([a]);
    await service.findArchived(a, { policy });
    await service.stop();
    assert.deepEqual(keptIn(store), [a]);
    assert.ok(!store.content?.includes('archive'));
  });

  test('says with what leave it was seen', async () => {
    const store = createMemoryStore();
    const time = createSimulatedTime(noon);
    const allowed = { policy: { allowHosts: ['hoogkade.nl:8080'] } };
    const first = createLinkScene({ store, time });
    await first.run([a], allowed);
    await first.service.stop();
    assert.ok(!store.content?.includes('8080'), 'and no more');
    const second = createLinkScene({ store, time });
    await second.run([a], allowed);
    assert.deepEqual(second.asked, []);
    await second.run([a]);
    assert.deepEqual(second.asked, [a]);
  });

  test('is written when there was no news for two seconds, and at the end', async () => {
    const store = createMemoryStore();
    const { run, service, time } = createLinkScene({ store });
    await run([a]);
    await time.run(1500);
    await run([b]);
    await time.run(1900);
    assert.equal(store.writes, 0);
    await time.run(200);
    assert.deepEqual([store.writes, keptIn(store)], [1, [a, b]]);
    await run([`${b}/c`]);
    assert.equal(store.writes, 1);
    await service.stop();
    assert.deepEqual([store.writes, keptIn(store).length], [2, 3]);
    assert.equal(time.pending(), 0);
  });

  test('does not wait for ever for news to end', async () => {
    const store = createMemoryStore();
    const { run, time } = createLinkScene({ store });
    for (let n = 0; n < 65; n++) {
      await run([`${a}/${n}`]);
      await time.run(990);
    }
    assert.equal(store.writes, 2);
  });

  test('is not written again where nothing is new', async () => {
    const store = createMemoryStore();
    const { run, service, time, pages } = createLinkScene({ store });
    await run([a]);
    await time.run(3000);
    pages.set(b, gone);
    await run([a, b]);
    await time.run(3000);
    await service.stop();
    assert.equal(store.writes, 1);
  });

  test('goes when the page does', async () => {
    const store = createMemoryStore();
    const { run, service, pages } = createLinkScene({ store });
    await run([a, b]);
    pages.set(a, gone);
    await run([a], { fresh: true });
    await service.stop();
    assert.deepEqual(keptIn(store), [b]);
  });

  test('is no more than 5,000 pages and 2 MB, the newest', async () => {
    const store = createMemoryStore();
    const { run, service, pages } = createLinkScene({ store });
    const hrefs = Array.from({ length: 4000 }, (_, n) => `https://hoogkade.nl/${'é'.repeat(200)}/${n}`);
    for (const href of hrefs) pages.set(href, outcome({ title: '\u{1F570}'.repeat(100) }));
    await run(hrefs.slice(0, 2000));
    await run(hrefs.slice(2000));
    await service.stop();
    const size = store.content?.length ?? 0;
    assert.ok(size > 1_900_000 && size <= 2_000_000, `${size}`);
    const kept = keptIn(store);
    assert.ok(kept.length > 500 && kept.length < 2000);
    assert.ok(kept.every((it) => hrefs.indexOf(it) >= 2000));
  });
});

describe('two windows', () => {
  function createWindows() {
    const store = createMemoryStore();
    const time = createSimulatedTime(noon);
    return { store, time, one: createLinkScene({ store, time }), two: createLinkScene({ store, time }) };
  }

  test('lose nothing of one another', async () => {
    const { store, time, one, two } = createWindows();
    await one.run([a]);
    await two.run([b]);
    await time.run(5000);
    await one.run([`${a}/1`]);
    await two.run([`${b}/1`]);
    await Promise.all([one.service.stop(), two.service.stop()]);
    assert.deepEqual(new Set(keptIn(store)), new Set([a, b, `${a}/1`, `${b}/1`]));
  });

  test('lose nothing where both write at the same time', async () => {
    const { store, time, one, two } = createWindows();
    const readers: (() => void)[] = [];
    await one.run([a]);
    await two.run([b]);
    store.before = (step) => (step === 'read' ? new Promise((resolve) => readers.push(resolve)) : Promise.resolve());
    await time.run(5000);
    assert.equal(readers.length, 2);
    store.before = async () => {};
    for (const go of readers) go();
    await time.rest();
    assert.equal(store.writes, 3, 'one wrote over the other, and that was made good');
    assert.deepEqual(new Set(keptIn(store)), new Set([a, b]));
  });

  test('keep of a page what was seen last, also where that is that it is gone', async () => {
    const { store, time, one, two } = createWindows();
    await one.run([a]);
    await one.service.stop();
    await two.run([a]);
    two.pages.set(a, outcome({ title: 'Later' }));
    await time.run(minutes(1));
    await two.run([a], { fresh: true });
    const late = createLinkScene({ store, time });
    await late.run([]);
    await two.service.stop();
    assert.match(store.content ?? '', /Later/);
    late.pages.set(a, gone);
    await time.run(minutes(1));
    await late.run([a], { fresh: true });
    await late.service.stop();
    assert.deepEqual(keptIn(store), []);
  });

  test('one does not bring back what the other saw to be gone', async () => {
    const { store, time, one, two } = createWindows();
    await one.run([a]);
    await time.run(5000);
    await two.run([]);
    two.pages.set(a, gone);
    await time.run(minutes(1));
    await two.run([a], { fresh: true });
    await two.service.stop();
    await one.run([b]);
    await one.service.stop();
    assert.deepEqual(keptIn(store), [b]);
  });
});

describe('a store that fails', () => {
  test('costs nobody an answer, and is tried again with the next news', async () => {
    const store = createMemoryStore();
    const { run, time, asked, service } = createLinkScene({ store });
    store.before = () => Promise.reject(new Error('disk full'));
    assert.equal((await run([a]))[0]?.state, 'ok');
    await time.run(5000);
    assert.equal(store.content, undefined);
    store.before = async () => {};
    await run([a, b]);
    assert.deepEqual(asked, [a, b], 'memory is as good as ever');
    await service.stop();
    assert.deepEqual(keptIn(store), [a, b]);
  });

  test('without saying so loses nothing either', async () => {
    const store = createMemoryStore();
    const write = store.write;
    const { run, time, service } = createLinkScene({ store });
    store.write = async () => {};
    await run([a]);
    await time.run(5000);
    store.write = write;
    await service.stop();
    assert.deepEqual(keptIn(store), [a]);
  });

  test('does not keep a service from stopping', async () => {
    const store = createMemoryStore();
    const { run, service, time } = createLinkScene({ store });
    await run([a]);
    store.before = () => Promise.reject(new Error('gone'));
    await service.stop();
    assert.equal(time.pending(), 0);
  });
});

describe('a file from elsewhere', () => {
  test('is read where it is as we write it', () => {
    assert.deepEqual(pagesIn(fileWith({})), [a]);
    assert.deepEqual(pagesIn(fileWith({ state: 'moved', reason: 'moved', movedTo: b })), [a]);
    assert.deepEqual(pagesIn(fileWith({ httpStatus: undefined, finalUrl: undefined, title: undefined, more: 1 })), [a]);
    assert.deepEqual(pagesIn(fileWith({ seenAt: noon })), [a]);
    assert.deepEqual(pagesIn(fileWith({ seenAt: noon - hours(24) })), [a]);
    assert.deepEqual(pagesIn(fileWith({ leave: fingerprint('hoogkade.nl') })), [a]);
  });

  const damaged: readonly string[] = [
    '',
    ' ',
    '\0\0\0\0',
    'null',
    'true',
    '7',
    '"text"',
    '[]',
    '{}',
    '{"version":1}',
    '{"version":1,"pages":{}}',
    '{"version":1,"pages":"abc"}',
    '{"version":1,"pages":[null,1,"a",[],{}]}',
    '{"version":1,"pages":[',
    fileWith({}).slice(0, -1),
    `${fileWith({})}}`,
    '['.repeat(100_000),
    `{"version":1,"pages":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    fileWith({}, { version: 2 }),
    fileWith({}, { version: '1' }),
    fileWith({}, { filler: 'x'.repeat(4_000_000) }),
    fileWith({ page: undefined }),
    fileWith({ page: 7 }),
    fileWith({ page: 'geen adres' }),
    fileWith({ page: 'javascript:alert(1)' }),
    fileWith({ page: 'file:///etc/passwd' }),
    fileWith({ page: `${a}#kop` }),
    fileWith({ page: `${a}/${'x'.repeat(5000)}` }),
    fileWith({ state: 'gone', reason: 'not-found' }),
    fileWith({ state: 'unverifiable', reason: 'busy' }),
    fileWith({ state: 'unchecked', reason: 'offline' }),
    fileWith({ state: ['ok'] }),
    fileWith({ reason: 'moved' }),
    fileWith({ movedTo: b }),
    fileWith({ state: 'moved', reason: 'moved' }),
    fileWith({ state: 'moved', movedTo: b }),
    fileWith({ state: 'moved', reason: 'not-found', movedTo: b }),
    fileWith({ state: 'moved', reason: 'moved', movedTo: 'javascript:alert(1)' }),
    fileWith({ state: 'moved', reason: 'moved', movedTo: 'https://jan:geheim@hoogkade.nl/' }),
    fileWith({ finalUrl: 'data:text/html,a' }),
    fileWith({ finalUrl: { toString: 'x' } }),
    fileWith({ httpStatus: '200' }),
    fileWith({ httpStatus: 200.5 }),
    fileWith({ httpStatus: -1 }),
    fileWith({ httpStatus: null }),
    fileWith({ title: '' }),
    fileWith({ title: 'x'.repeat(401) }),
    fileWith({ title: 'regel\nregel' }),
    fileWith({ title: '\u001b[31mrood' }),
    fileWith({ title: ['De klok'] }),
    fileWith({ seenAt: noon + 1 }),
    fileWith({ seenAt: noon - hours(24) - 1 }),
    fileWith({ seenAt: 0 }),
    fileWith({ seenAt: -1 }),
    fileWith({ seenAt: `${noon}` }),
    fileWith({ seenAt: noon - 0.5 }),
    fileWith({}).replace(/"seenAt":\d+/, '"seenAt":1e999'),
    fileWith({ leave: 'x' }),
    fileWith({ leave: 'a'.repeat(33) }),
    fileWith({ leave: 7 }),
  ];

  for (const [n, content] of damaged.entries()) {
    test(`${n + 1}: ${content.slice(0, 90).replace(/[^ -~]/g, '?')} is not believed`, async () => {
      assert.deepEqual(pagesIn(content), []);
      const store = createMemoryStore(content);
      const { run, service, asked } = createLinkScene({ store });
      assert.equal((await run([a]))[0]?.state, 'ok');
      assert.deepEqual(asked, [a]);
      await service.stop();
      assert.deepEqual(keptIn(store), [a], 'and is replaced by a sound one');
    });
  }

  test('does no harm to the good by the bad in it', () => {
    const { pages } = JSON.parse(fileWith({}));
    const file = { version: 1, pages: [null, { ...pages[0], page: b, title: 7 }, ...pages, 'x', { ['__proto__']: 1 }] };
    assert.deepEqual(pagesIn(JSON.stringify(file)), [a]);
  });

  test('of one page twice has the newest', () => {
    const { pages } = JSON.parse(fileWith({}));
    const twice = [
      { ...pages[0], seenAt: noon - 1, title: 'Nieuw' },
      { ...pages[0], title: 'Oud' },
    ];
    const read = parseCacheFile(JSON.stringify({ version: 1, pages: twice }), clock);
    assert.deepEqual([read.size, read.get(a)?.status.title], [1, 'Nieuw']);
  });

  test('with more than 5,000 pages has the newest', () => {
    const { pages } = JSON.parse(fileWith({}));
    const many = Array.from({ length: 6000 }, (_, n) => ({ ...pages[0], page: `${a}/${n}`, seenAt: noon - n }));
    const read = parseCacheFile(JSON.stringify({ version: 1, pages: many }), clock);
    assert.equal(read.size, 5000);
    assert.ok(read.has(`${a}/0`) && !read.has(`${a}/5000`));
  });

  test('may hold anything at all', () => {
    const content = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"version":1,"pages":[${json}]}`),
      fc
        .dictionary(fc.constantFrom('page', 'seenAt', 'state', 'reason', 'title', 'movedTo'), fc.jsonValue())
        .map(fileWith),
    );
    fc.assert(
      fc.property(content, (text) => {
        for (const [page, { status, seenAt }] of parseCacheFile(text, clock)) {
          assert.ok(page.startsWith('http') && seenAt <= noon && typeof (status.title ?? '') === 'string');
        }
      }),
    );
  });
});
