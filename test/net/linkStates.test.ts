/** The link service, with Node's network, before a server that does all a server should not: what becomes of each page. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { LinkPolicy } from '../../server/services/links/linkService.ts';
import { closedPort, type HostileServer, type ServerKind, startHostileServer } from '../support/hostileServer.ts';
import { startLoopbackProxy } from '../support/loopbackProxy.ts';
import { checkOne, impatient, inOurTime, inShort, type LinksWorld, policy, startLinks } from '../support/startLinks.ts';

let server: HostileServer;
before(async () => {
  server = await startHostileServer();
});
after(() => server.close());

/** Most requests for one address: ten redirects, HEAD and GET, and then some. */
const MANY = 30;
/** Bytes that may lie in the buffers of the system when a connection is closed. */
const ON_THE_WAY = 16_000_000;
/** Milliseconds within which there is an answer, however slow the machine. */
const bounded = { timeout: 20_000 };

/** Checks a page, and that it took no more than it should and left nothing open. */
async function check(path: string, changes: Partial<LinkPolicy> = {}) {
  const [requests, bytes] = [server.seen().length, server.bytesSent];
  const status = await checkOne(server.url(path), { allowHosts: [server.host], ...changes });
  await server.quiet();
  assert.ok(server.seen().length - requests <= MANY);
  assert.ok(server.bytesSent - bytes < ON_THE_WAY);
  return status;
}

type Row = readonly [path: string, expected: string, changes?: Partial<LinkPolicy>];

function table(rows: readonly Row[]): void {
  for (const [path, expected, changes] of rows) {
    test(`${path}: ${expected}`, bounded, async () => assert.equal(inShort(await check(path, changes)), expected));
  }
}

const statuses = (expected: string, ...all: readonly number[]) =>
  all.map((status): Row => [`/status/${status}`, expected]);

describe('every status of note', () => {
  table([
    ...statuses('ok', 200, 201, 202, 203, 204, 205, 206, 207, 226),
    ...statuses('unverifiable status', 300, 301, 302, 303, 304, 305, 307, 308),
    ...statuses('unverifiable status', 400, 402, 405, 406, 407, 408, 409, 411, 412, 413, 414, 415, 416, 417, 418, 421),
    ...statuses('unverifiable status', 422, 423, 424, 425, 426, 428, 431, 499),
    ...statuses('unverifiable login', 401),
    ...statuses('unverifiable forbidden', 403),
    ...statuses('gone not-found', 404),
    ...statuses('gone deleted', 410),
    ...statuses('unverifiable busy', 429),
    ...statuses('unverifiable legal', 451),
    ...statuses('unverifiable server-error', 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511, 520, 522, 530, 599),
    ...statuses('unverifiable status', 600, 799),
    ...statuses('unverifiable robot-wall', 999),
    ...statuses('unverifiable broken', 100, 101, 102, 150),
  ]);
  test('the status stands with the state', async () => {
    for (const status of [200, 403, 404, 410, 451, 500, 999]) {
      const { httpStatus, finalUrl } = await check(`/status/${status}`);
      assert.deepEqual([httpStatus, finalUrl], [status, server.url(`/status/${status}`)]);
    }
  });
});

describe('HEAD that is refused, or lies', () => {
  table([
    ['/head-refused/405', 'ok'],
    ['/head-refused/400', 'ok'],
    ['/head-refused/401', 'ok'],
    ['/head-refused/403', 'ok'],
    ['/head-refused/410', 'ok'],
    ['/head-refused/500', 'ok'],
    ['/head-refused/501', 'ok'],
    ['/head-lies', 'ok'],
    ['/head-praises', 'ok'],
    ['/head-resets', 'ok'],
    ['/head-hangs', 'ok', { timeout: 40_000 }],
    ['/ranged?head=405', 'ok'],
    ['/range-refused?head=405', 'ok'],
  ]);
  test('a page that was asked for with GET has a title', async () => {
    for (const path of ['/head-lies', '/range-refused?head=405', '/page?title=Bladzijde&charset=latin1&head=405']) {
      assert.equal((await check(path)).title, 'Bladzijde', path);
    }
    assert.equal((await check('/page?title=Een%20caf%C3%A9&charset=iso-8859-1&head=405')).title, 'Een café');
    assert.equal((await check('/page')).title, undefined);
  });
});

describe('time', () => {
  table([
    ['/slow/50', 'ok'],
    ['/silent', 'unverifiable timeout', impatient],
    ['/slow/5000', 'unverifiable timeout', impatient],
    ['/drip-head/10', 'unverifiable timeout', impatient],
    ['/drip/10', 'ok'],
    ['/drip/10?head=405', 'ok', { timeout: 40_000 }],
  ]);
});

describe('size', () => {
  table([
    ['/endless', 'ok'],
    ['/endless?head=405', 'ok'],
    ['/header-flood', 'unverifiable broken'],
    ['/long-header/30000', 'ok'],
    ['/long-header/70000', 'unverifiable broken'],
    ['/many-headers/1500', 'ok'],
    ['/informed/5', 'ok'],
    ['/informed/endless', 'unverifiable broken'],
    ['/gzip-bomb?head=405', 'ok'],
  ]);
});

describe('cut off', () => {
  table([
    ['/reset', 'unverifiable broken'],
    ['/reset-middle?head=405', 'ok'],
    ['/close', 'unverifiable broken'],
    ['/half-head', 'unverifiable broken'],
    ['/short?head=405', 'ok'],
    ['/garbage', 'unverifiable broken'],
    ['/upgrade', 'unverifiable broken'],
    ['/flaky?status=reset&times=2', 'ok'],
    ['/flaky?status=503&times=2', 'ok'],
    ['/flaky?status=500&times=2', 'ok'],
  ]);
});

describe('redirects', () => {
  table([
    ['/redirects/1', 'ok'],
    ['/redirects/10', 'ok'],
    ['/redirects/11', 'unverifiable redirects'],
    ['/redirects/50', 'unverifiable redirects'],
    ['/redirects/5?status=307', 'ok'],
    ['/moved/1', 'moved moved'],
    ['/moved/10', 'moved moved'],
    ['/moved/3?status=308', 'moved moved'],
    ['/moved/50', 'unverifiable redirects'],
    ['/loop', 'unverifiable redirects'],
    ['/ping', 'unverifiable redirects'],
    ['/to?url=/&status=301', 'gone not-found'],
    ['/to?url=/status/410&status=301', 'gone deleted'],
    ['/to-file', 'unverifiable bad-redirect'],
    ['/to-script', 'unverifiable bad-redirect'],
    ['/to-credentials', 'unverifiable bad-redirect'],
    ['/to?url=http://[::', 'unverifiable bad-redirect'],
    ['/to?url=', 'unverifiable status'],
    ['/to-private', 'unverifiable private'],
    ['/to?url=http://169.254.169.254/', 'unverifiable private'],
    ['/to?url=http://[::ffff:10.0.0.1]/', 'unverifiable private'],
    ['/to?url=http://2130706433/', 'unverifiable private'],
    ['/to?url=http://localhost/', 'unverifiable private'],
    ['/to?url=https://login.elders.test/', 'unverifiable login'],
    ['/to?url=https://consent.elders.test/', 'unverifiable robot-wall'],
  ]);
  test('the address to write instead is the last of those that moved for good', async () => {
    const moved = await check('/moved/3');
    assert.deepEqual([moved.movedTo, moved.finalUrl], [server.url('/moved/0'), server.url('/moved/0')]);
    const url = encodeURIComponent('/redirects/2');
    const half = await check(`/to?url=${url}&status=301`);
    assert.deepEqual([half.movedTo, half.finalUrl], [server.url('/redirects/2'), server.url('/redirects/0')]);
    assert.equal((await check('/redirects/2')).movedTo, undefined);
  });
  test('to another port of an allowed host: nobody comes there', async () => {
    const other = await startHostileServer();
    for (const status of [301, 302, 303, 307, 308]) {
      const url = encodeURIComponent(other.url('/page'));
      assert.equal(inShort(await check(`/to?url=${url}&status=${status}`)), 'unverifiable private');
    }
    assert.equal(other.connections, 0);
    const both = { allowHosts: [server.host, other.host] };
    assert.equal(inShort(await check(`/to?url=${encodeURIComponent(other.url('/page'))}`, both)), 'ok');
    assert.equal(other.seen('/page').length, 1);
    await other.close();
  });
});

describe('robot walls', () => {
  for (const name of ['cloudflare', 'amazon', 'datadome', 'linkedin']) {
    table([[`/wall/${name}`, 'unverifiable robot-wall']]);
  }
});

describe('a busy host', () => {
  table([
    ['/busy?after=2&times=1', 'ok'],
    ['/busy?after=10&date&times=1', 'ok'],
    ['/busy?status=503&after=2&times=2', 'ok'],
    ['/busy?after=3600', 'unverifiable busy'],
    ['/busy?after=3600&date', 'unverifiable busy'],
    ['/busy?times=2', 'ok'],
    ['/busy', 'unverifiable busy'],
  ]);
  test('is waited for as long as it says, by all of its pages', bounded, async () => {
    const links = startLinks();
    const pages = ['/busy?after=10&times=1&host', '/page?host=1', '/page?host=2'].map((path) => server.url(path));
    const seen = server.seen().length;
    const all = await links.check(pages, { policy: { ...policy, allowHosts: [server.host], perHost: 1 } });
    assert.deepEqual(all.map(inShort), ['ok', 'ok', 'ok']);
    const [first, second] = server.seen().slice(seen);
    assert.ok((second?.at ?? 0) - (first?.at ?? 0) >= inOurTime(9900));
    await links.stop();
  });
  test('that wants to be left alone for long is, with all of its pages', bounded, async () => {
    const links = startLinks();
    const options = { policy: { ...policy, allowHosts: [server.host], perHost: 1 } };
    const pages = ['/busy?after=3600&alone', '/page?alone=1', '/page?alone=2'].map((path) => server.url(path));
    const seen = server.seen().length;
    for (const status of await links.check(pages, options)) assert.equal(inShort(status), 'unverifiable busy');
    await links.check([server.url('/page?alone=3')], options);
    assert.equal(server.seen().length - seen, 1);
    await links.stop();
  });
  test('a storm of 429 calms down', bounded, async () => {
    const links = startLinks();
    const pages = Array.from({ length: 50 }, (_, at) => server.url(`/busy?storm=${at}`));
    const seen = server.seen().length;
    const all = await links.check(pages, { policy: { ...policy, allowHosts: [server.host] } });
    for (const status of all) assert.equal(inShort(status), 'unverifiable busy');
    assert.ok(server.seen().length - seen <= 5);
    await links.stop();
  });
});

describe('other servers', () => {
  const names = { 'goed.test': ['127.0.0.1'], 'verlopen.test': ['127.0.0.1'], 'anders.test': ['127.0.0.1'] };
  const rows: readonly (readonly [ServerKind, string, string, Partial<LinkPolicy>?])[] = [
    ['https', 'goed.test', 'ok'],
    ['https', 'anders.test', 'unverifiable tls'],
    ['expired', 'verlopen.test', 'unverifiable tls'],
    ['h2', 'goed.test', 'unverifiable broken'],
    ['h2c', 'goed.test', 'unverifiable broken'],
    ['mute', 'goed.test', 'unverifiable timeout', impatient],
  ];
  for (const [kind, name, expected, changes] of rows) {
    test(`${kind} of ${name}: ${expected}`, bounded, async () => {
      const other = await startHostileServer(kind);
      const allowHosts = [`${name}:${other.port}`];
      const status = await checkOne(other.url('/page', name), { allowHosts, ...changes }, { names });
      await other.quiet();
      await other.close();
      assert.equal(inShort(status), expected);
    });
  }
  test('none: refused', bounded, async () => {
    const host = `127.0.0.1:${await closedPort()}`;
    assert.equal(inShort(await checkOne(`http://${host}/`, { allowHosts: [host] })), 'gone refused');
  });
});

describe('names', () => {
  const rows: readonly (readonly [string, string, LinksWorld?])[] = [
    ['http://weg.nl/', 'gone no-host'],
    ['http://weg.invalid/', 'gone no-host', { online: false }],
    ['http://weg.nl/', 'unchecked offline', { online: false }],
    ['http://stuk.nl/', 'unverifiable lookup', { names: { 'stuk.nl': 'failed' } }],
    ['http://stuk.nl/', 'unchecked offline', { names: { 'stuk.nl': 'failed' }, online: false }],
    ['http://binnen.nl/', 'unverifiable private', { names: { 'binnen.nl': ['10.0.0.1'] } }],
    ['http://half.nl/', 'unverifiable private', { names: { 'half.nl': ['8.8.8.8', '127.0.0.1'] } }],
  ];
  for (const [href, expected, world] of rows) {
    test(`${href}: ${expected}`, bounded, async () => assert.equal(inShort(await checkOne(href, {}, world)), expected));
  }
});

describe('what is not visited', () => {
  test('a private address that is not allowed, whatever stands before it', bounded, async () => {
    const connections = server.connections;
    for (const allowHosts of [[], ['127.0.0.1:1'], ['goed.test'], [`localhost:${server.port}`]]) {
      assert.equal(inShort(await checkOne(server.url('/page'), { allowHosts })), 'unverifiable private');
    }
    const names = { 'goed.nl': ['127.0.0.1'] };
    const url = server.url('/page', 'goed.nl');
    assert.equal(inShort(await checkOne(url, { allowHosts: [server.host] }, { names })), 'unverifiable private');
    assert.equal(server.connections, connections);
  });
});

describe('a proxy', () => {
  test('finds hosts whose names only it knows', bounded, async () => {
    const proxy = await startLoopbackProxy();
    const settings = { ...policy.proxy, http: proxy.url };
    assert.equal(inShort(await checkOne(server.url('/page', 'ver.nl'), { proxy: settings })), 'ok');
    assert.equal(inShort(await checkOne(server.url('/page', '10.0.0.1'), { proxy: settings })), 'unverifiable private');
    assert.equal(inShort(await check('/page', { proxy: settings })), 'ok');
    assert.deepEqual(proxy.asked, [`HEAD http://ver.nl:${server.port}/page`]);
    await proxy.close();
  });
  test('that is not there says nothing about the page', bounded, async () => {
    const settings = { ...policy.proxy, http: `http://127.0.0.1:${await closedPort()}` };
    assert.equal(inShort(await checkOne('http://ver.nl/', { proxy: settings })), 'unverifiable proxy');
  });
});

describe('cancelling', () => {
  test('half-way loses nothing and leaves no request behind', bounded, async () => {
    const links = startLinks();
    const cancelling = new AbortController();
    const pages = [
      ...Array.from({ length: 5 }, (_, at) => server.url(`/page?klaar=${at}`)),
      ...Array.from({ length: 40 }, (_, at) => server.url(`/silent?nooit=${at}`)),
    ];
    const options = { policy: { ...policy, allowHosts: [server.host], perHost: 8 }, signal: cancelling.signal };
    const checking = links.check(pages, options);
    while (server.seen('/silent?nooit').length < 8) await new Promise((resolve) => setTimeout(resolve, 5));
    cancelling.abort();
    const states = (await checking).map(inShort);
    assert.deepEqual(states.slice(0, 5), Array(5).fill('ok'));
    assert.deepEqual(new Set(states.slice(5)), new Set(['unchecked cancelled']));
    await server.quiet();
    assert.equal(links.statuses.size, 5);
    const asked = server.seen().length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(server.seen().length, asked);
    await links.stop();
  });
  test('stopping leaves no request behind either', bounded, async () => {
    const links = startLinks();
    const checking = links.check(
      Array.from({ length: 20 }, (_, at) => server.url(`/silent?stop=${at}`)),
      { policy: { ...policy, allowHosts: [server.host] } },
    );
    while (server.seen('/silent?stop').length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await links.stop();
    await checking;
    await server.quiet();
  });
});

describe('what goes out', () => {
  test('is the address alone, without its fragment, and no cookie comes back', bounded, async () => {
    await check('/cookie?head=405#stuk');
    for (const { url, headers } of server.seen('/cookie')) {
      assert.equal(url, '/cookie?head=405');
      assert.deepEqual(
        Object.keys(headers)
          .sort()
          .filter((name) => name !== 'range'),
        ['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'user-agent'],
      );
      assert.equal(headers['user-agent'], 'Kamervragen/0 (link checker)');
      assert.equal(headers['accept-encoding'], 'identity');
    }
  });
});
