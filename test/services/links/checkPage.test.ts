import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HttpFault } from '../../../server/services/links/ports.ts';
import { answer, createLinkWorld, redirect, type Sent, type WorldOptions } from '../../support/linkWorld.ts';

/** What became of a page, with the requests it took: `ok | HEAD http://…`. */
async function story(send: NonNullable<WorldOptions['send']>, page = 'http://a.nl/x', options: WorldOptions = {}) {
  const world = createLinkWorld({ ...options, send });
  const outcome = await world.check(page);
  const requests = world.requests.map(({ method, url, headers }) => {
    return `${method}${headers['Range'] === undefined ? '' : '~'} ${url.replace('http://', '')}`;
  });
  assert.equal(world.pending(), 0);
  const { state, reason, httpStatus, finalUrl, movedTo } = outcome;
  return {
    what: [state, reason].filter(Boolean).join(' '),
    requests,
    httpStatus,
    finalUrl,
    movedTo,
    title: outcome.title,
  };
}

/** Answers by address and method; `GET` where HEAD differs. */
function site(pages: Readonly<Record<string, Sent>>): NonNullable<WorldOptions['send']> {
  return ({ url, method }) => {
    const path = url.replace('http://', '');
    return pages[`${method} ${path}`] ?? pages[path] ?? answer(404);
  };
}

describe('checkPage, one answer', () => {
  test('a page that answers HEAD is not fetched', async () => {
    const { what, requests, ...seen } = await story(() => answer(200));
    assert.equal(what, 'ok');
    assert.deepEqual(requests, ['HEAD a.nl/x']);
    assert.deepEqual(seen, { httpStatus: 200, finalUrl: 'http://a.nl/x', movedTo: undefined, title: undefined });
  });

  test('every other status is asked for again with GET, which decides', async () => {
    for (let status = 400; status < 600; status++) {
      if (status === 429 || [408, 425, 500, 502, 503, 504].includes(status)) continue;
      const { what, requests, httpStatus } = await story(() => answer(status), 'http://a.nl/x');
      assert.deepEqual(requests.slice(0, 2), ['HEAD a.nl/x', 'GET~ a.nl/x'], String(status));
      assert.equal(requests.length, status === 416 ? 3 : 2, String(status));
      assert.equal(httpStatus, status);
      assert.equal(what.startsWith('gone'), status === 404 || status === 410, String(status));
    }
  });

  test('HEAD that lies is not believed', async () => {
    for (const status of [403, 404, 405, 410, 500, 501, 503]) {
      const pages = { 'HEAD a.nl/x': answer(status), 'GET a.nl/x': answer(206) };
      const { what, requests, httpStatus } = await story(site(pages));
      assert.deepEqual([what, httpStatus, requests.length], ['ok', 206, 2], String(status));
    }
  });

  test('HEAD that breaks off or keeps silent is asked for again with GET', async () => {
    for (const fault of ['broken', 'timeout'] as const) {
      const { what, requests } = await story(site({ 'HEAD a.nl/x': { fault }, 'GET a.nl/x': answer(200) }));
      assert.deepEqual([what, requests], ['ok', ['HEAD a.nl/x', 'GET~ a.nl/x']], fault);
    }
  });

  test('a range that is refused is asked for whole, once', async () => {
    const send: WorldOptions['send'] = ({ headers, method }) =>
      answer(method === 'HEAD' ? 405 : headers['Range'] === undefined ? 200 : 416);
    const { what, requests } = await story(send);
    assert.deepEqual([what, requests], ['ok', ['HEAD a.nl/x', 'GET~ a.nl/x', 'GET a.nl/x']]);
    assert.equal((await story(() => answer(416))).what, 'unverifiable status');
  });

  test('each fault has its state', async () => {
    const states: Readonly<Record<HttpFault, string>> = {
      refused: 'gone refused',
      timeout: 'unverifiable timeout',
      tls: 'unverifiable tls',
      broken: 'unverifiable broken',
      unreachable: 'unverifiable unreachable',
      proxy: 'unverifiable proxy',
      cancelled: 'unchecked cancelled',
    };
    for (const [fault, state] of Object.entries(states) as [HttpFault, string][]) {
      const { what, httpStatus, finalUrl } = await story(() => ({ fault }));
      assert.deepEqual([what, httpStatus, finalUrl], [state, undefined, undefined], fault);
    }
  });

  test('a name that is not there is gone; one that cannot be looked up is not', async () => {
    const states = { 'no-host': 'gone no-host', lookup: 'unverifiable lookup', offline: 'unchecked offline' };
    for (const [fault, state] of Object.entries(states)) {
      const resolve = () => ({ fault: fault as keyof typeof states });
      const { what, requests } = await story(() => answer(200), 'http://a.nl/x', { resolve });
      assert.deepEqual([what, requests], [state, []], fault);
    }
    const { what, requests } = await story(() => answer(200), 'http://a.nl/x', { resolve: () => [] });
    assert.deepEqual([what, requests], ['unverifiable lookup', []]);
  });

  test('a wall against robots ends it at once', async () => {
    for (const wall of [answer(999), answer(403, { 'cf-mitigated': 'challenge' })]) {
      const { what, requests } = await story(() => wall);
      assert.deepEqual([what, requests], ['unverifiable robot-wall', ['HEAD a.nl/x']]);
    }
  });

  test('who answered and then refuses is not gone', async () => {
    const { what } = await story(site({ 'HEAD a.nl/x': answer(404), 'GET a.nl/x': { fault: 'refused' } }));
    assert.equal(what, 'unverifiable unreachable');
  });

  test('who answered and then refuses where it sent us itself is not gone', async () => {
    const pages = { 'a.nl/x': redirect(302, '/y'), 'a.nl/y': { fault: 'refused' } as const };
    assert.equal((await story(site(pages))).what, 'unverifiable unreachable');
  });

  test('where a page is only for now, a site that is not there proves nothing', async () => {
    for (const fault of ['refused', 'no-host'] as const) {
      const sent = async (status: number) =>
        (await story(site({ 'a.nl/x': redirect(status, 'http://a.nl:81/'), 'a.nl:81/': { fault } as never }))).what;
      assert.equal(await sent(302), 'unverifiable unreachable');
      assert.equal(await sent(301), `gone ${fault}`);
    }
  });

  test('the title is read of a web page that was fetched and is fine', async () => {
    const titled = async (status: number, headers: Readonly<Record<string, string>>) => {
      const get = answer(status, headers, '<title>De klok</title>');
      return (await story(site({ 'HEAD a.nl/x': answer(405), 'GET a.nl/x': get }))).title;
    };
    assert.equal(await titled(200, { 'content-type': 'text/html; charset=utf-8' }), 'De klok');
    assert.equal(await titled(206, { 'content-type': 'application/xhtml+xml' }), 'De klok');
    assert.equal(await titled(200, {}), 'De klok');
    assert.equal(await titled(200, { 'content-type': 'text/plain' }), undefined);
    assert.equal(await titled(404, { 'content-type': 'text/html' }), undefined);
  });

  test('nothing goes out but what must', async () => {
    const world = createLinkWorld({ send: ({ method }) => answer(method === 'HEAD' ? 405 : 200) });
    await world.check('http://a.nl/x?y=z#deel');
    const [head, get] = world.requests;
    const headers = {
      'User-Agent': 'Kamervragen/1.2.3 (link checker)',
      Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'Accept-Language': 'nl',
      'Accept-Encoding': 'identity',
      Connection: 'close',
    };
    assert.deepEqual(head?.headers, headers);
    assert.deepEqual(get?.headers, { ...headers, Range: 'bytes=0-16383' });
    assert.deepEqual([head?.method, head?.url, head?.maxBody], ['HEAD', 'http://a.nl/x?y=z', 0]);
    assert.deepEqual([get?.method, get?.url, get?.maxBody], ['GET', 'http://a.nl/x?y=z', 65_536]);
    assert.deepEqual([get?.proxy, get?.strictSsl, get?.connectTimeout], [undefined, true, 10_000]);
  });
});

describe('checkPage, redirects', () => {
  test('a permanent redirect is a move to the end of the permanent ones', async () => {
    const pages = {
      'a.nl/x': redirect(301, '/y'),
      'a.nl/y': redirect(308, 'http://b.nl/y#deel'),
      'b.nl/y': redirect(302, '/z?session=1'),
      'b.nl/z?session=1': answer(200),
    };
    const { what, requests, movedTo, finalUrl, httpStatus } = await story(site(pages));
    assert.equal(what, 'moved moved');
    assert.equal(movedTo, 'http://b.nl/y#deel');
    assert.equal(finalUrl, 'http://b.nl/z?session=1');
    assert.equal(httpStatus, 200);
    assert.deepEqual(requests, ['HEAD a.nl/x', 'HEAD a.nl/y', 'HEAD b.nl/y', 'HEAD b.nl/z?session=1']);
  });

  test('a chain that begins with a redirect for now is fine', async () => {
    for (const status of [302, 303, 307]) {
      const pages = { 'a.nl/x': redirect(status, '/y'), 'a.nl/y': redirect(301, '/z'), 'a.nl/z': answer(200) };
      const { what, movedTo, finalUrl } = await story(site(pages));
      assert.deepEqual([what, movedTo, finalUrl], ['ok', undefined, 'http://a.nl/z'], String(status));
    }
  });

  test('a page that moved to https, or to the front page, is told apart', async () => {
    const https = await story(({ url }) => (url.startsWith('https') ? answer(200) : redirect(301, 'https://a.nl/x')));
    assert.deepEqual([https.what, https.movedTo], ['moved https', 'https://a.nl/x']);
    const front = await story(site({ 'a.nl/x': redirect(301, '/'), 'a.nl/': answer(200) }));
    assert.deepEqual([front.what, front.movedTo], ['moved front-page', 'http://a.nl/']);
  });

  test('a page has only moved if it is found where it went', async () => {
    const ends: readonly (readonly [Sent, string])[] = [
      [answer(404), 'gone not-found'],
      [answer(410), 'gone deleted'],
      [answer(403), 'unverifiable forbidden'],
      [{ fault: 'tls' }, 'unverifiable tls'],
      [{ fault: 'refused' }, 'gone refused'],
    ];
    for (const [end, state] of ends) {
      const { what, movedTo } = await story(site({ 'a.nl/x': redirect(301, 'http://b.nl/'), 'b.nl/': end }));
      assert.deepEqual([what, movedTo], [state, undefined]);
    }
  });

  test('of a chain that breaks off, the last answer is told', async () => {
    const pages = { 'a.nl/x': redirect(301, 'http://b.nl/'), 'b.nl/': { fault: 'tls' } as const };
    const { httpStatus, finalUrl } = await story(site(pages));
    assert.deepEqual([httpStatus, finalUrl], [301, 'http://a.nl/x']);
  });

  test('once GET was needed, the rest of the chain is asked for with GET', async () => {
    const pages = { 'HEAD a.nl/x': answer(405), 'GET a.nl/x': redirect(301, '/y'), 'a.nl/y': answer(200) };
    const { what, requests } = await story(site(pages));
    assert.deepEqual([what, requests], ['moved moved', ['HEAD a.nl/x', 'GET~ a.nl/x', 'GET~ a.nl/y']]);
  });

  test('that a page is gone is not believed of a redirect that only HEAD gave', async () => {
    const redirects = { 'HEAD a.nl/x': redirect(302, 'http://b.nl/weg'), 'GET a.nl/x': answer(200) };
    for (const dead of [answer(404), answer(410), { fault: 'refused' }] as const) {
      const { what, finalUrl } = await story(site({ ...redirects, 'b.nl/weg': dead }));
      assert.deepEqual([what, finalUrl], ['ok', 'http://a.nl/x']);
    }
  });

  test('nor that nothing but the front page is left', async () => {
    const pages = { 'HEAD a.nl/x': redirect(301, '/'), 'GET a.nl/x': answer(200), 'a.nl/': answer(200) };
    const { what, movedTo } = await story(site(pages));
    assert.deepEqual([what, movedTo], ['ok', undefined]);
    const honest = await story(site({ ...pages, 'GET a.nl/x': redirect(301, '/') }));
    assert.deepEqual([honest.what, honest.movedTo], ['moved front-page', 'http://a.nl/']);
  });

  test('a page whose redirects lead to nothing with GET as well is gone', async () => {
    const { what, requests, finalUrl } = await story(site({ 'a.nl/x': redirect(301, '/weg') }));
    assert.deepEqual([what, finalUrl], ['gone not-found', 'http://a.nl/weg']);
    assert.deepEqual(requests, ['HEAD a.nl/x', 'HEAD a.nl/weg', 'GET~ a.nl/weg', 'GET~ a.nl/x', 'GET~ a.nl/weg']);
  });

  test('ten redirects are followed, no more', async () => {
    const chain = (length: number): WorldOptions['send'] => {
      return (_, nth) => (nth <= length ? redirect(302, `http://a.nl/${nth}`) : answer(200));
    };
    const ten = await story(chain(10) ?? (() => answer(500)));
    assert.deepEqual([ten.what, ten.requests.length], ['ok', 11]);
    for (const length of [11, 50]) {
      const { what, requests } = await story(chain(length) ?? (() => answer(500)));
      assert.deepEqual([what, requests.length], ['unverifiable redirects', 11], String(length));
    }
  });

  test('loops are found at their first round', async () => {
    const self = await story(() => redirect(301, 'http://a.nl/x#deel'));
    assert.deepEqual([self.what, self.requests.length], ['unverifiable redirects', 1]);
    const pages = { 'a.nl/x': redirect(301, '/y'), 'a.nl/y': redirect(302, '/z'), 'a.nl/z': redirect(302, '/y') };
    const three = await story(site(pages));
    assert.deepEqual([three.what, three.requests.length], ['unverifiable redirects', 3]);
    const get = { 'HEAD a.nl/x': answer(405), 'GET a.nl/x': redirect(302, '/y'), 'a.nl/y': redirect(302, '/x') };
    const mixed = await story(site(get));
    assert.deepEqual(
      [mixed.what, mixed.requests],
      ['unverifiable redirects', ['HEAD a.nl/x', 'GET~ a.nl/x', 'GET~ a.nl/y']],
    );
  });

  test('a redirect that leads nowhere is told', async () => {
    for (const location of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'http://[',
      'http://b:c@a.nl/',
      'mailto:a@a.nl',
    ]) {
      const { what, requests } = await story(() => redirect(301, location));
      assert.deepEqual([what, requests.length], ['unverifiable bad-redirect', 1], location);
    }
    for (const status of [300, 301, 302, 303, 304, 305, 306, 307, 308]) {
      assert.equal((await story(() => answer(status))).what, 'unverifiable status', String(status));
    }
  });

  test('consent and login on another host are not the page', async () => {
    const consent = await story(() => redirect(302, 'https://myprivacy.elders.nl/consent?naar=a'));
    assert.deepEqual([consent.what, consent.requests.length], ['unverifiable robot-wall', 1]);
    assert.deepEqual([consent.httpStatus, consent.finalUrl], [302, 'http://a.nl/x']);
    assert.equal((await story(() => redirect(307, 'https://login.elders.nl/'))).what, 'unverifiable login');
    assert.equal((await story(() => redirect(301, 'https://login.elders.nl/'))).what, 'unverifiable login');
  });
});

describe('checkPage, addresses that are none', () => {
  test('are told at once', async () => {
    const reasons = {
      'geen adres': 'unchecked malformed',
      'mailto:griffie@a.nl': 'unverifiable not-web',
      'http://b:c@a.nl/': 'unverifiable credentials',
      'http://localhost/': 'unverifiable private',
    };
    for (const [page, reason] of Object.entries(reasons)) {
      const { what, requests } = await story(() => answer(200), page);
      assert.deepEqual([what, requests], [reason, []], page);
    }
  });
});
