import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LinkStatus } from '../../../server/core/index.ts';
import { createLinkService } from '../../../server/services/links/createLinkService.ts';
import type { HttpRequest } from '../../../server/services/links/ports.ts';
import { createLinkScene, createMemoryStore, gone, noon, offline, outcome } from '../../support/linkScene.ts';
import { PUBLIC, policy } from '../../support/linkWorld.ts';
import { createSimulatedTime } from '../../support/simulatedTime.ts';

const a = 'https://hoogkade.nl/a';
const b = 'https://hoogkade.nl/b';
const statesOf = (statuses: readonly LinkStatus[]) => statuses.map(({ state, reason }) => reason ?? state);
const minutes = (count: number) => count * 60_000;

describe('check', () => {
  test('answers in the order asked, with what was seen and when', async () => {
    const { run, pages, service } = createLinkScene();
    pages.set(b, outcome({ state: 'moved', reason: 'moved', movedTo: `${b}/c`, finalUrl: `${b}/c`, title: 'De klok' }));
    const [first, second, third] = await run([b, a, b]);
    assert.deepEqual(first, {
      state: 'moved',
      reason: 'moved',
      httpStatus: 200,
      finalUrl: `${b}/c`,
      movedTo: `${b}/c`,
      title: 'De klok',
      checkedAt: { year: 2024, month: 6, day: 12, hour: 12, minute: 0 },
      archived: undefined,
    });
    assert.equal(second?.state, 'ok');
    assert.equal(third, first);
    assert.equal(service.statuses.get(b), first);
    assert.deepEqual(await run([]), []);
  });

  test('asks once for a page, whatever the fragments and however often it stands there', async () => {
    const { run, asked, service } = createLinkScene();
    const heard: string[] = [];
    await run([a, `${a}#b`, `${a}#c`, a], { onChecked: (page) => heard.push(page) });
    assert.deepEqual(asked, [a]);
    assert.deepEqual(heard, [a]);
    assert.deepEqual([...service.statuses.keys()], [a]);
  });

  test('two who ask at the same time share one question, and each hears the answer', async () => {
    const { service, time, asked } = createLinkScene();
    const heard: string[] = [];
    const ask = (href: string, who: string, fresh: boolean) =>
      service.check([href], { policy, fresh, onChecked: (page, { state }) => heard.push(`${who} ${page} ${state}`) });
    const both = [ask(`${a}#een`, 'first', false), ask(`${a}#twee`, 'second', true)];
    await time.run();
    const [[first], [second]] = (await Promise.all(both)) as [LinkStatus[], LinkStatus[]];
    assert.equal(first, second);
    assert.deepEqual(asked, [a]);
    assert.deepEqual(heard, [`first ${a} ok`, `second ${a} ok`]);
  });

  test('does not ask for what is to be left alone, and shows it', async () => {
    const { run, asked, pages, service } = createLinkScene();
    pages.set(a, gone);
    await run([a]);
    assert.deepEqual(statesOf(await run([a, b], { policy: { ignore: ['*/a'] }, fresh: true })), ['ignored', 'ok']);
    assert.deepEqual(asked, [a, b]);
    const shown = service.statuses;
    assert.equal(shown.get(a)?.reason, 'ignored');
    await run([a], { policy: { ignore: ['*/a'] } });
    assert.equal(service.statuses, shown, 'nothing was learnt');
    assert.deepEqual(statesOf(await run([a])), ['not-found']);
    assert.deepEqual(asked, [a, b]);
    assert.equal(service.statuses.get(a)?.state, 'gone', 'what was known is shown again');
  });

  test('says in a moment what is no address at all, and asks nobody', async () => {
    const time = createSimulatedTime(noon);
    const refuse = () => assert.fail('something went out');
    const service = createLinkService({
      resolve: refuse,
      send: refuse,
      timer: time.timer,
      now: time.now,
      localTime: () => ({ year: 2024, month: 6, day: 12, hour: 12, minute: 0 }),
      random: () => 0,
      cache: undefined,
      userAgent: 'x',
    });
    const hrefs = [
      '',
      '#kop',
      'geen adres',
      'ftp://hoogkade.nl/',
      'mailto:a@hoogkade.nl',
      'https://a:b@hoogkade.nl/',
      'http://localhost/',
    ];
    const answers = await service.check(hrefs, { policy });
    assert.deepEqual(statesOf(answers), [
      'malformed',
      'malformed',
      'malformed',
      'not-web',
      'not-web',
      'credentials',
      'private',
    ]);
    assert.equal(time.pending(), 0);
  });

  test('asks for very many', async () => {
    const { run, asked } = createLinkScene({ delay: 0 });
    const hrefs = Array.from({ length: 10_000 }, (_, n) => `https://hoogkade.nl/${n % 9000}`);
    const answers = await run(hrefs);
    assert.equal(answers.length, 10_000);
    assert.ok(answers.every(({ state }) => state === 'ok'));
    assert.equal(asked.length, 9000);
  });

  test('a listener that throws is the business of who gave it; others have their answers', async () => {
    const { service, time, under } = createLinkScene();
    const bad = service.check([a, b], {
      policy,
      onChecked: () => {
        throw new Error('mine');
      },
    });
    const good = service.check([a], { policy });
    await Promise.all([assert.rejects(bad, /mine/), time.run()]);
    assert.deepEqual(statesOf(await good), ['ok']);
    assert.equal(under.size, 0);
  });
});

describe('what is known', () => {
  test('is good for a day where a page is well, and asked for afresh on demand', async () => {
    const { run, asked, time } = createLinkScene();
    await run([a]);
    await time.run(minutes(24 * 60));
    await run([a]);
    assert.equal(asked.length, 1);
    await run([a], { fresh: true });
    assert.equal(asked.length, 2);
    await time.run(minutes(24 * 60) + 1);
    await run([a]);
    assert.equal(asked.length, 3);
  });

  test('is good for five minutes where a page is not well', async () => {
    for (const seen of [gone, outcome({ state: 'unverifiable', reason: 'timeout' })]) {
      const { run, asked, time, pages } = createLinkScene();
      pages.set(a, seen);
      await run([a]);
      await time.run(minutes(5));
      await run([a]);
      assert.equal(asked.length, 1);
      await time.run(1);
      await run([a]);
      assert.equal(asked.length, 2);
    }
  });

  test('counts for nothing after the clock was set back before it', async () => {
    const { run, asked, time } = createLinkScene();
    await run([a]);
    time.set(noon - minutes(60));
    await run([a]);
    assert.equal(asked.length, 2);
  });

  test('stays where the network is away, and where a check is taken back', async () => {
    for (const seen of [outcome(), gone]) {
      const { run, time, pages, service } = createLinkScene();
      pages.set(a, seen);
      const [before] = await run([a]);
      pages.set(a, offline);
      await time.run(minutes(25 * 60));
      const [answer] = await run([a]);
      assert.equal(answer?.reason, 'offline', 'who asks is told that it could not be asked');
      assert.equal(service.statuses.get(a), before);
      const controller = new AbortController();
      const checked = service.check([a], { policy, fresh: true, signal: controller.signal });
      await time.rest();
      controller.abort();
      assert.deepEqual(statesOf(await checked), ['cancelled']);
      assert.equal(service.statuses.get(a), before);
    }
  });

  test('is not that the network was away: that is shown, and asked again each time', async () => {
    const { run, asked, pages, service } = createLinkScene();
    pages.set(a, offline);
    await run([a]);
    const shown = service.statuses;
    assert.equal(shown.get(a)?.reason, 'offline');
    await run([a]);
    assert.equal(asked.length, 2);
    assert.equal(service.statuses, shown, 'nothing was learnt');
    pages.delete(a);
    await run([a]);
    assert.equal(service.statuses.get(a)?.state, 'ok');
  });

  test('does not grow beyond 5,000 pages', async () => {
    const store = createMemoryStore();
    const { run, service, asked } = createLinkScene({ store, delay: 0 });
    for (let n = 0; n < 4; n++) await run(Array.from({ length: 5000 }, (_, at) => `https://hoogkade.nl/${n}/${at}`));
    assert.equal(service.statuses.size, 5000);
    assert.ok(service.statuses.has('https://hoogkade.nl/3/4999'));
    await run(['https://hoogkade.nl/3/4999', 'https://hoogkade.nl/0/0']);
    assert.equal(asked.length, 20_001, 'the newest is known, the oldest is not');
    await service.stop();
    assert.ok((JSON.parse(store.content ?? '').pages as unknown[]).length <= 5000);
    assert.ok((store.content ?? '').length <= 2_000_000);
  });
});

describe('another policy', () => {
  const refused = outcome({ state: 'unverifiable', reason: 'private', httpStatus: undefined });

  test('asks again for what was refused under the old one', async () => {
    const { run, asked, pages } = createLinkScene();
    pages.set(a, refused);
    await run([a]);
    pages.delete(a);
    assert.deepEqual(statesOf(await run([a])), ['private']);
    assert.deepEqual(statesOf(await run([a], { policy: { allowHosts: ['hoogkade.nl'] } })), ['ok']);
    assert.equal(asked.length, 2);
  });

  test('is not told what was seen with leave it does not have', async () => {
    const { run, asked, pages } = createLinkScene();
    const allowHosts = ['hoogkade.nl', 'b.nl'];
    await run([a], { policy: { allowHosts } });
    await run([a], { policy: { allowHosts: ['B.nl', 'hoogkade.nl', 'hoogkade.nl'] } });
    assert.equal(asked.length, 1, 'the same leave in other words');
    pages.set(a, refused);
    assert.deepEqual(statesOf(await run([a])), ['private']);
    assert.equal(asked.length, 2);
  });

  test('is told what was seen without any leave', async () => {
    const { run, asked } = createLinkScene();
    await run([a]);
    await run([a], { policy: { allowHosts: ['b.nl'], timeout: 1000 } });
    assert.equal(asked.length, 1);
  });

  test('does not share a question that is under way', async () => {
    const { service, time, asked } = createLinkScene();
    const all = [
      policy,
      { ...policy, allowHosts: ['hoogkade.nl'] },
      { ...policy, timeout: 1000 },
      { ...policy, proxy: { ...policy.proxy, strictSsl: false } },
      { ...policy, interval: 1000 },
    ].map((own) => service.check([a], { policy: own }));
    await time.run();
    await Promise.all(all);
    assert.equal(asked.length, 4, 'only haste makes no difference');
  });

  test('asks again for what took too long, with more time', async () => {
    const { run, asked, pages } = createLinkScene();
    pages.set(a, outcome({ state: 'unverifiable', reason: 'timeout', httpStatus: undefined }));
    await run([a], { policy: { timeout: 1000 } });
    await run([a], { policy: { timeout: 1000 } });
    await run([a], { policy: { timeout: 2000 } });
    assert.equal(asked.length, 2);
  });
});

describe('statuses', () => {
  test('are never changed, but replaced: at most ten times a second, and when a check ends', async () => {
    const { service, time } = createLinkScene();
    const maps = new Map([[service.statuses, 0]]);
    const waits = Array.from({ length: 30 }, (_, n) =>
      time.wait(n * 20).then(() => service.check([`${a}/${n}`, b], { policy })),
    );
    const slow = service.check(
      Array.from({ length: 50 }, (_, n) => `${b}/${n}`),
      { policy },
    );
    await time.rest();
    while (await time.step()) maps.set(service.statuses, service.statuses.size);
    await Promise.all([...waits, slow]);
    for (const [map, size] of [...maps].slice(0, -1)) assert.ok(map.size >= size);
    const sizes = [...maps.keys()].map((map) => map.size);
    assert.deepEqual(
      sizes,
      [...sizes].sort((x, y) => x - y),
    );
    assert.equal(service.statuses.size, 81);
    assert.equal(time.pending(), 0);
  });

  test('show what a long check has found so far', async () => {
    const time = createSimulatedTime(noon);
    const service = createLinkService(
      {
        resolve: async () => ({ addresses: [PUBLIC] }),
        send: async () => ({ status: 200, headers: {}, body: '' }),
        timer: time.timer,
        now: time.now,
        localTime: () => ({ year: 2024, month: 6, day: 12, hour: 12, minute: 0 }),
        random: () => 0,
        cache: undefined,
        userAgent: 'x',
      },
      {
        check: async (page) => {
          await time.wait(Number(new URL(page).pathname.slice(1)));
          return outcome();
        },
      },
    );
    const seen: (readonly [number, number])[] = [];
    let latest = service.statuses;
    const hrefs = Array.from({ length: 40 }, (_, n) => `https://hoogkade.nl/${(n + 1) * 10}`);
    const checked = service.check(hrefs, { policy });
    await time.rest();
    while (await time.step()) {
      if (service.statuses === latest) continue;
      latest = service.statuses;
      seen.push([time.now() - noon, latest.size]);
    }
    await checked;
    assert.deepEqual(seen, [
      [110, 11],
      [220, 22],
      [330, 33],
      [400, 40],
    ]);
  });
});

describe('taking back', () => {
  test('a check leaves what others wait for, and breaks off the rest at once', async () => {
    const { service, time, under } = createLinkScene();
    const controller = new AbortController();
    const heard: string[] = [];
    const own = service.check([a, b], { policy, signal: controller.signal, onChecked: (page) => heard.push(page) });
    const other = service.check([a], { policy });
    await time.rest();
    assert.deepEqual([...under], [a, b]);
    controller.abort();
    assert.deepEqual(statesOf(await own), ['cancelled', 'cancelled']);
    await time.rest();
    assert.deepEqual([...under], [a]);
    await time.run();
    assert.deepEqual(statesOf(await other), ['ok']);
    assert.deepEqual(heard, []);
    assert.deepEqual([...service.statuses.keys()], [a]);
  });

  test('a check of very many stops before it has begun with all', async () => {
    const { service, time, asked, under } = createLinkScene();
    const controller = new AbortController();
    const hrefs = Array.from({ length: 1000 }, (_, n) => `${a}/${n}`);
    const checked = service.check(hrefs, { policy, signal: controller.signal });
    await time.rest();
    controller.abort();
    assert.ok((await checked).every((it) => it.reason === 'cancelled'));
    await time.rest();
    assert.ok(asked.length < 200, `${asked.length}`);
    assert.deepEqual([under.size, time.pending()], [0, 0]);
  });

  test('a check that is asked for again right away asks anew', async () => {
    const { service, time, asked } = createLinkScene();
    const controller = new AbortController();
    const first = service.check([a], { policy, signal: controller.signal });
    await time.rest();
    controller.abort();
    const second = service.check([a], { policy });
    assert.deepEqual(statesOf(await first), ['cancelled']);
    await time.run();
    assert.deepEqual(statesOf(await second), ['ok']);
    assert.deepEqual(asked, [a, a]);
  });

  test('a check that was taken back before it began asks nothing', async () => {
    const { service, asked } = createLinkScene({ store: createMemoryStore() });
    const controller = new AbortController();
    controller.abort();
    assert.deepEqual(statesOf(await service.check([a], { policy, signal: controller.signal })), ['cancelled']);
    assert.deepEqual(asked, []);
  });

  test('a check while the file is being read does not wait for it', async () => {
    const store = createMemoryStore();
    store.before = () => new Promise(() => {});
    const { service, asked } = createLinkScene({ store });
    const controller = new AbortController();
    const checked = service.check([a], { policy, signal: controller.signal });
    controller.abort();
    assert.deepEqual(statesOf(await checked), ['cancelled']);
    assert.deepEqual(asked, []);
  });
});

/** The service as it is put together, in a world in which every request takes 100 ms. */
function createWhole() {
  const time = createSimulatedTime(noon);
  const sent: HttpRequest[] = [];
  const under = new Set<HttpRequest>();
  const service = createLinkService({
    resolve: async () => ({ addresses: [PUBLIC] }),
    send: async (request) => {
      sent.push(request);
      under.add(request);
      await Promise.race([
        time.wait(100),
        new Promise<void>((resolve) => request.signal.addEventListener('abort', () => resolve())),
      ]);
      under.delete(request);
      return request.signal.aborted ? { fault: 'cancelled' } : { status: 200, headers: {}, body: '' };
    },
    timer: time.timer,
    now: time.now,
    localTime: () => ({ year: 2024, month: 6, day: 12, hour: 12, minute: 0 }),
    random: () => 0.5,
    cache: undefined,
    userAgent: 'Kamervragen/1.2.3 (link checker)',
  });
  return { service, time, sent, under };
}

describe('the whole', () => {
  const hrefs = Array.from({ length: 1000 }, (_, n) => `https://${n % 100}.hoogkade.nl/${n}`);

  test('asks for 1,000 pages of 100 hosts in hardly more time than politeness takes', async () => {
    const { service, time, sent } = createWhole();
    const checked = service.check(hrefs, { policy });
    await time.run();
    assert.ok((await checked).every(({ state }) => state === 'ok'));
    assert.equal(sent.length, 1000);
    assert.ok(time.now() - noon <= 6250 * 1.05, `${time.now() - noon}`);
    assert.equal(time.pending(), 0);
  });

  test('taken back half-way leaves nothing behind, and keeps what was learnt', async () => {
    const { service, time, sent, under } = createWhole();
    const controller = new AbortController();
    const checked = service.check(hrefs.slice(0, 500), { policy, signal: controller.signal });
    await time.run(1650);
    const begun = sent.length;
    assert.ok(begun > 200 && begun < 300, `${begun}`);
    controller.abort();
    const states = statesOf(await checked);
    assert.equal(states.filter((it) => it === 'cancelled').length, 500 - begun + 16);
    assert.equal(service.statuses.size, begun - 16);
    await time.run(100);
    assert.equal(under.size, 0);
    await time.run();
    assert.equal(sent.length, begun);
    assert.equal(time.pending(), 0);
    const again = service.check(hrefs.slice(0, 500), { policy });
    await time.run();
    assert.ok((await again).every(({ state }) => state === 'ok'));
    assert.equal(sent.length, 500 + 16, 'only what was not known is asked for');
  });

  test('stopped half-way leaves nothing behind', async () => {
    const { service, time, sent, under } = createWhole();
    const checked = service.check(hrefs, { policy });
    await time.run(1650);
    const begun = sent.length;
    await service.stop();
    assert.equal(under.size, 0);
    assert.equal(statesOf(await checked).filter((it) => it === 'ok').length, begun - 16);
    await time.run();
    assert.equal(sent.length, begun);
    assert.equal(time.pending(), 0);
  });
});

describe('stop', () => {
  test('ends everything for good', async () => {
    const { service, time, under, asked } = createLinkScene();
    const checked = service.check([a], { policy });
    await time.rest();
    const stopped = service.stop();
    assert.equal(service.stop(), stopped);
    await stopped;
    assert.equal(under.size, 0);
    assert.deepEqual(statesOf(await checked), ['cancelled']);
    assert.deepEqual(statesOf(await service.check([a, b], { policy })), ['cancelled', 'cancelled']);
    assert.equal(await service.findArchived(a, { policy }), undefined);
    assert.deepEqual(asked, [a]);
    assert.equal(time.pending(), 0);
  });

  test('of a service that never did anything touches nothing', async () => {
    const store = createMemoryStore();
    await createLinkScene({ store }).service.stop();
    assert.deepEqual([store.reads, store.writes], [0, 0]);
  });
});

describe('findArchived', () => {
  const copy = 'https://web.archive.org/web/20240612120000/https://hoogkade.nl/a';

  test('shows the copy with the page, and keeps it whatever is seen of the page later', async () => {
    const searches: string[] = [];
    const archive = async (page: string) => {
      searches.push(page);
      return copy;
    };
    const { service, run, pages, time } = createLinkScene({ archive });
    pages.set(a, gone);
    await run([a]);
    assert.equal(await service.findArchived(`${a}#kop`, { policy }), copy);
    assert.deepEqual([service.statuses.get(a)?.state, service.statuses.get(a)?.archived], ['gone', copy]);
    assert.equal((await run([a]))[0]?.archived, copy);
    await time.run(minutes(6));
    assert.equal((await run([a]))[0]?.archived, copy);
    pages.set(a, offline);
    await run([a], { fresh: true });
    assert.equal(service.statuses.get(a)?.archived, copy);
    assert.equal(await service.findArchived(a, { policy }), copy);
    assert.deepEqual(searches, [a], 'what was found is not asked for again');
    await service.findArchived(a, { policy, fresh: true });
    assert.deepEqual(searches, [a, a]);
  });

  test('works for a page of which nothing is known', async () => {
    const { service, run } = createLinkScene({ archive: async () => copy });
    await service.findArchived(a, { policy });
    assert.deepEqual([service.statuses.get(a)?.state, service.statuses.get(a)?.archived], ['unchecked', copy]);
    const [status] = await run([a]);
    assert.deepEqual([status?.state, status?.archived], ['ok', copy]);
  });

  test('that finds nothing changes nothing, and asks again the next time', async () => {
    let searches = 0;
    const archive = async () => {
      searches++;
      return undefined;
    };
    const { service } = createLinkScene({ archive });
    const before = service.statuses;
    assert.equal(await service.findArchived(a, { policy }), undefined);
    assert.equal(await service.findArchived(a, { policy }), undefined);
    assert.equal(searches, 2);
    assert.equal(service.statuses, before);
  });

  test('can be taken back', async () => {
    const signals: { readonly aborted: boolean }[] = [];
    const archive = (_: string, { signal }: { readonly signal: AbortSignal }) => {
      signals.push(signal);
      return new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined)));
    };
    const { service, time } = createLinkScene({ archive });
    const controller = new AbortController();
    const found = service.findArchived(a, { policy, signal: controller.signal });
    await time.rest();
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [false],
    );
    controller.abort();
    assert.equal(await found, undefined);
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true],
    );
  });

  test('is no part of a check', async () => {
    const { run, pages } = createLinkScene({ archive: async () => assert.fail('nobody asked for that') });
    pages.set(a, gone);
    await run([a]);
  });
});
