/** Requests through a proxy on loopback. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { trustToo } from '../../server/net/certificates.ts';
import { createSendRequest } from '../../server/net/sendRequest.ts';
import type { HttpRequest } from '../../server/services/links/ports.ts';
import { certificates } from '../support/certificates.ts';
import { closedPort, type HostileServer, startHostileServer } from '../support/hostileServer.ts';
import { httpRequest, shortly } from '../support/httpRequest.ts';
import { type LoopbackProxy, type ProxyMood, startLoopbackProxy } from '../support/loopbackProxy.ts';

const send = createSendRequest(async () => trustToo([certificates.good.cert]));

let plain: HostileServer;
let secure: HostileServer;
before(async () => {
  plain = await startHostileServer('http');
  secure = await startHostileServer('https');
});
after(() => Promise.all([plain.close(), secure.close()]));

async function through(mood: ProxyMood, task: (proxy: LoopbackProxy) => Promise<void>): Promise<void> {
  const proxy = await startLoopbackProxy(mood);
  try {
    await task(proxy);
    await Promise.all([proxy.quiet(), plain.quiet(), secure.quiet()]);
  } finally {
    await proxy.close();
  }
}

const by = (proxy: string, changes: Partial<HttpRequest> = {}) => ({ addresses: undefined, proxy, ...changes });
const targets = () => [plain.url('/page', 'goed.test'), secure.url('/page', 'goed.test')];

test('the proxy is asked for the name, and looks it up itself', () =>
  through('willing', async (proxy) => {
    for (const url of targets()) {
      const answer = await send(httpRequest(url, by(proxy.url)));
      assert.equal(shortly(answer), 200);
      assert.match('body' in answer ? answer.body : '', /Bladzijde/);
    }
    assert.deepEqual(proxy.asked, [`GET ${targets()[0]}`, `CONNECT goed.test:${secure.port}`]);
    assert.equal(plain.seen('/page').at(-1)?.host, `goed.test:${plain.port}`);
  }));

test('with addresses given, no proxy is asked', () =>
  through('willing', async (proxy) => {
    const request = httpRequest(plain.url('/page'), { proxy: proxy.url, addresses: ['127.0.0.1'] });
    assert.equal(shortly(await send(request)), 200);
    assert.deepEqual(proxy.asked, []);
  }));

test('HEAD, an address with a question, and no body that is not wanted', () =>
  through('willing', async (proxy) => {
    for (const server of [plain, secure]) {
      const url = server.url('/head-refused/405?a=%C3%A9&b', 'goed.test');
      assert.equal(shortly(await send(httpRequest(url, by(proxy.url, { method: 'HEAD' })))), 405);
      assert.equal(server.seen('/head-refused').at(-1)?.url, '/head-refused/405?a=%C3%A9&b');
      const endless = await send(httpRequest(server.url('/endless', 'goed.test'), by(proxy.url, { maxBody: 100 })));
      assert.equal('body' in endless && endless.body.length, 100);
    }
  }));

test('a name and password are for the proxy only', () =>
  through('password', async (proxy) => {
    const known = proxy.url.replace('//', '//naam:geheim@');
    for (const server of [plain, secure]) {
      const answer = await send(httpRequest(server.url('/echo', 'goed.test'), by(known)));
      const { rawHeaders } = JSON.parse('body' in answer ? answer.body : '{}');
      assert.ok(!/authorization|geheim|bmFhbT/i.test(rawHeaders.join()), rawHeaders.join());
    }
  }));

for (const mood of ['password', 'cannot', 'garbage', 'hangs-up'] as const) {
  test(`a proxy that ${mood === 'password' ? 'wants a password' : mood}`, () =>
    through(mood, async (proxy) => {
      const [http = '', https = ''] = targets();
      /** What a proxy says itself about a page over http cannot be told from what the page says, but for 407. */
      const expected = { password: 'proxy', cannot: 502, garbage: 'broken', 'hangs-up': 'broken' }[mood];
      assert.equal(shortly(await send(httpRequest(http, by(proxy.url)))), expected);
      assert.equal(shortly(await send(httpRequest(https, by(proxy.url)))), 'proxy');
    }));
}

for (const mood of ['silent', 'talkative'] as const) {
  test(`a proxy that is ${mood} is given up`, () =>
    through(mood, async (proxy) => {
      const hurry = { connectTimeout: 100, timeout: 150 };
      const [http = '', https = ''] = targets();
      const expected = { silent: 'timeout', talkative: 'broken' }[mood];
      assert.deepEqual(await send(httpRequest(http, by(proxy.url, hurry))), { fault: expected });
      assert.deepEqual(await send(httpRequest(https, by(proxy.url, hurry))), { fault: 'proxy' });
    }));
}

test('taken back before the proxy let us through', () =>
  through('silent', async (proxy) => {
    for (const url of targets()) {
      const cancelling = new AbortController();
      const before = proxy.asked.length;
      const sent = send(httpRequest(url, by(proxy.url, { signal: cancelling.signal })));
      while (proxy.asked.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
      cancelling.abort();
      assert.deepEqual(await sent, { fault: 'cancelled' });
      await proxy.quiet();
    }
  }));

test('taken back after the proxy let us through', () =>
  through('willing', async (proxy) => {
    for (const server of [plain, secure]) {
      const cancelling = new AbortController();
      const url = server.url('/silent', 'goed.test');
      const sent = send(httpRequest(url, by(proxy.url, { signal: cancelling.signal })));
      const before = server.seen('/silent').length;
      while (server.seen('/silent').length === before) await new Promise((resolve) => setTimeout(resolve, 5));
      cancelling.abort();
      assert.deepEqual(await sent, { fault: 'cancelled' });
    }
  }));

test('taken back during the handshake within', () =>
  through('willing', async (proxy) => {
    const mute = await startHostileServer('mute');
    const cancelling = new AbortController();
    const url = `https://goed.test:${mute.port}/`;
    const sent = send(httpRequest(url, by(proxy.url, { signal: cancelling.signal })));
    while (mute.open === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 20));
    cancelling.abort();
    assert.deepEqual(await sent, { fault: 'cancelled' });
    const slow = await send(httpRequest(url, by(proxy.url, { connectTimeout: 600 })));
    assert.deepEqual(slow, { fault: 'timeout' });
    await mute.quiet();
    await mute.close();
  }));

test('what goes wrong behind the proxy is not the proxy’s fault', () =>
  through('willing', async (proxy) => {
    assert.equal(shortly(await send(httpRequest(secure.url('/page', 'anders.test'), by(proxy.url)))), 'tls');
    assert.equal(shortly(await send(httpRequest(secure.url('/reset', 'goed.test'), by(proxy.url)))), 'broken');
    const hurry = { timeout: 150 };
    assert.equal(shortly(await send(httpRequest(secure.url('/silent', 'goed.test'), by(proxy.url, hurry)))), 'timeout');
    assert.equal(shortly(await send(httpRequest(plain.url('/silent', 'goed.test'), by(proxy.url, hurry)))), 'timeout');
  }));

test('no proxy there, none we speak to, none at all', async () => {
  const port = await closedPort();
  const bad = [
    `http://127.0.0.1:${port}`,
    `https://127.0.0.1:${plain.port}`,
    'socks5://127.0.0.1:1080',
    'http://',
    'http://%zz',
    'niets',
    '',
    `http://a%zz:b@127.0.0.1:${plain.port}`,
  ];
  for (const proxy of bad) {
    for (const url of targets()) assert.deepEqual(await send(httpRequest(url, by(proxy))), { fault: 'proxy' }, proxy);
  }
  await plain.quiet();
});

test('a proxy over TLS', async () => {
  const target = plain.url('/page', 'goed.test');
  const answer = await send(httpRequest(target, by(`https://127.0.0.1:${secure.port}`)));
  assert.deepEqual(answer, { fault: 'proxy' }, 'its certificate is not for this address');
  const careless = by(`https://127.0.0.1:${secure.port}`, { strictSsl: false });
  assert.equal(shortly(await send(httpRequest(target, careless))), 200);
  await secure.quiet();
});
