/** Requests over loopback to a server that does all a server should not. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { trustToo } from '../../server/net/certificates.ts';
import { createSendRequest } from '../../server/net/sendRequest.ts';
import type { HttpFault, HttpRequest } from '../../server/services/links/ports.ts';
import { certificates } from '../support/certificates.ts';
import { closedPort, type HostileServer, type ServerKind, startHostileServer } from '../support/hostileServer.ts';
import { httpRequest, shortly } from '../support/httpRequest.ts';

const send = createSendRequest(async () => undefined);

let server: HostileServer;
before(async () => {
  server = await startHostileServer();
});
after(() => server.close());

const hurry = { connectTimeout: 150, timeout: 150 };

async function ask(path: string, changes: Partial<HttpRequest> = {}) {
  const outcome = await send(httpRequest(server.url(path), changes));
  await server.quiet();
  return outcome;
}

describe('what a server answers to GET and to HEAD', () => {
  const table: readonly (readonly [string, number | HttpFault, (number | HttpFault)?])[] = [
    ['/page', 200],
    ...[200, 201, 202, 203, 204, 205, 206, 207, 226, 300, 301, 302, 303, 304, 305, 307, 308].map(
      (status) => [`/status/${status}`, status] as const,
    ),
    ...[400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 412, 416, 418, 421, 422, 425, 426, 429, 431, 451].map(
      (status) => [`/status/${status}`, status] as const,
    ),
    ...[500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 530, 599, 600, 999].map(
      (status) => [`/status/${status}`, status] as const,
    ),
    ['/status/100', 'broken'],
    ['/status/101', 'broken'],
    ['/status/102', 'broken'],
    ['/informed/5', 200],
    ['/informed/endless', 'broken'],
    ['/upgrade', 'broken'],
    ['/endless', 200],
    ['/header-flood', 'broken'],
    ['/long-header/30000', 200],
    ['/long-header/70000', 'broken'],
    ['/many-headers/1500', 200],
    ['/gzip-bomb', 200],
    ['/reset', 'broken'],
    ['/reset-middle', 200],
    ['/close', 'broken'],
    ['/half-head', 'broken'],
    ['/short', 200],
    ['/garbage', 'broken'],
    ['/head-refused/405', 200, 405],
    ['/head-lies', 200, 404],
    ['/head-resets', 200, 'broken'],
    ['/loop', 302],
  ];
  for (const [path, toGet, toHead = toGet] of table) {
    test(`${path}: ${toGet}${toHead === toGet ? '' : `, ${toHead}`}`, async () => {
      assert.equal(shortly(await ask(path)), toGet);
      if (path !== '/reset-middle') assert.equal(shortly(await ask(path, { method: 'HEAD' })), toHead);
    });
  }
});

describe('time', () => {
  for (const path of ['/silent', '/slow/5000', '/drip-head/20']) {
    test(`${path} is given up`, async () => {
      assert.deepEqual(await ask(path, hurry), { fault: 'timeout' });
    });
  }
  test('an answer whose body comes too slowly is an answer all the same, with what came of it', async () => {
    const answer = await ask('/drip/20', hurry);
    assert.equal(shortly(answer), 200);
    await server.quiet();
  });
  test('an answer that takes longer than connecting may is heard', async () => {
    assert.equal(shortly(await ask('/slow/150', { connectTimeout: 100 })), 200);
  });
  test('a host that takes the connection but does not shake hands', async () => {
    const mute = await startHostileServer('mute');
    const url = `https://goed.test:${mute.port}/`;
    assert.deepEqual(await send(httpRequest(url, { connectTimeout: 60 })), { fault: 'timeout' });
    await mute.quiet();
    await mute.close();
  });
  test('no clock is left running', async () => {
    const running = () => process.getActiveResourcesInfo().filter((it) => it === 'Timeout').length;
    const start = running();
    await ask('/page', { connectTimeout: 100_000, timeout: 100_000 });
    await ask('/reset', { connectTimeout: 100_000, timeout: 100_000 });
    assert.equal(running(), start);
  });
});

describe('memory', () => {
  /** What lies on the way, in the buffers of the system: far less than an endless body would be. */
  const ON_THE_WAY = 16_000_000;
  for (const path of ['/endless', '/wrapped', '/header-flood', '/informed/endless']) {
    test(`of ${path} no more is taken than is needed`, async () => {
      const sent = server.bytesSent;
      await ask(path, { maxBody: 50_000 });
      assert.ok(server.bytesSent - sent < ON_THE_WAY);
    });
  }
  test('a body is cut off at its most', async () => {
    const answer = await ask('/endless', { maxBody: 5000 });
    assert.ok('body' in answer);
    assert.equal(answer.body, 'a'.repeat(5000));
  });
  test('a packed body is not unpacked, and one that is not asked for is not read', async () => {
    for (const [path, changes] of [
      ['/gzip-bomb', {}],
      ['/endless', { maxBody: 0 }],
      ['/endless', { method: 'HEAD' }],
      ['/status/404', {}],
    ] as const) {
      const answer = await ask(path, changes);
      assert.deepEqual('body' in answer && answer.body, '', path);
    }
  });
});

describe('taking back', () => {
  test('before it begins nothing is sent', async () => {
    const before = server.connections;
    assert.deepEqual(await ask('/page', { signal: AbortSignal.abort() }), { fault: 'cancelled' });
    assert.equal(server.connections, before);
  });
  for (const path of ['/silent', '/drip/20', '/drip-head/20']) {
    test(`while it waits for ${path} leaves no connection`, async () => {
      const cancelling = new AbortController();
      const seen = server.seen(path).length;
      const sent = send(httpRequest(server.url(path), patient(cancelling)));
      while (server.seen(path).length === seen) await pause(5);
      cancelling.abort();
      assert.deepEqual(await sent, { fault: 'cancelled' });
      await server.quiet();
    });
  }
  test('a hundred at once leaves nothing, and no warning', async () => {
    const cancelling = new AbortController();
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => warnings.push(warning);
    process.on('warning', onWarning);
    const url = server.url('/silent?honderd');
    const all = Array.from({ length: 100 }, () => send(httpRequest(url, patient(cancelling))));
    while (server.seen('/silent?honderd').length < 50) await pause(5);
    cancelling.abort();
    for (const outcome of await Promise.all(all)) assert.deepEqual(outcome, { fault: 'cancelled' });
    await server.quiet();
    process.off('warning', onWarning);
    assert.deepEqual(warnings, []);
  });

  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const patient = ({ signal }: AbortController) => ({ signal, connectTimeout: 60_000, timeout: 60_000 });
});

describe('where the connection goes', () => {
  test('to the addresses given, whatever the name', async () => {
    const answer = await send(httpRequest(server.url('/page?naam', 'bestaat-niet.invalid')));
    assert.equal(shortly(answer), 200);
    assert.equal(server.seen('/page?naam')[0]?.host, `bestaat-niet.invalid:${server.port}`);
  });
  test('to the addresses given, whatever the address written', async () => {
    assert.equal(shortly(await send(httpRequest(`http://[2001:db8::1]:${server.port}/page`))), 200);
    assert.equal(shortly(await send(httpRequest(`http://192.0.2.1:${server.port}/page`))), 200);
  });
  test('to the next address where one refuses, of either kind', async () => {
    const addresses = ['::1', '2001:db8::1', '127.0.0.2', '127.0.0.1'];
    assert.equal(shortly(await send(httpRequest(server.url('/page', 'naam.test'), { addresses }))), 200);
  });
  test('a great many addresses of the one kind do not hide the other', async () => {
    const many = Array.from({ length: 500 }, (_, at) => `::ffff:127.0.${at % 250}.9`);
    const addresses = [...many, '127.0.0.1'];
    assert.equal(shortly(await send(httpRequest(server.url('/page', 'naam.test'), { addresses }))), 200);
  });
  test('refused by all is refused', async () => {
    const url = `http://naam.test:${await closedPort()}/`;
    for (const addresses of [['127.0.0.1'], ['::1', '127.0.0.1'], ['127.0.0.1', '127.0.0.2']]) {
      assert.deepEqual(await send(httpRequest(url, { addresses })), { fault: 'refused' });
    }
  });
  test('nowhere without an address, and with what is no address', async () => {
    for (const addresses of [undefined, [], ['naam.test'], ['']]) {
      assert.deepEqual(await send(httpRequest(server.url('/page'), { addresses })), { fault: 'unreachable' });
    }
  });
  test('what is no request is broken', async () => {
    for (const url of ['ftp://naam.test/', 'niets', '']) {
      assert.deepEqual(await send(httpRequest(url)), { fault: 'broken' }, url);
    }
    assert.deepEqual(await ask('/page', { headers: { 'X-Regel': 'a\r\nb' } }), { fault: 'broken' });
  });
});

describe('what goes out', () => {
  test('is the address and the headers given, and no cookie comes back', async () => {
    await ask('/cookie');
    const answer = await ask('/echo?vraag=1', { headers: { 'User-Agent': 'Kamervragen/1', Accept: 'text/html' } });
    assert.ok('body' in answer);
    assert.deepEqual(JSON.parse(answer.body), {
      method: 'GET',
      url: '/echo?vraag=1',
      rawHeaders: ['Host', server.host, 'User-Agent', 'Kamervragen/1', 'Accept', 'text/html', 'Connection', 'close'],
    });
  });
});

describe('what is read', () => {
  test('a page in an old encoding', async () => {
    const answer = await ask('/page?title=Caf%C3%A9&charset=iso-8859-1');
    assert.match('body' in answer ? answer.body : '', /<title>Café<\/title>/);
  });
  test('a Location with bare accents, and of repeated headers the first', async () => {
    const answer = await ask(`/to?url=${encodeURIComponent('/caf\u00c3\u00a9')}`);
    assert.equal('headers' in answer && answer.headers['location'], '/café');
    const many = await ask('/many-headers/20');
    assert.equal('headers' in many && many.headers['x-kop'], 'a');
  });
});

describe('https', () => {
  const trusting = createSendRequest(async () => trustToo([certificates.good.cert, certificates.expired.cert]));
  const table: readonly (readonly [string, ServerKind, string | undefined, typeof send, number | HttpFault])[] = [
    ['a certificate that is in order', 'https', 'goed.test', trusting, 200],
    ['the same with a full stop after the name', 'https', 'goed.test.', trusting, 200],
    ['a certificate nobody vouches for', 'https', 'goed.test', send, 'tls'],
    ['a certificate of another name', 'https', 'anders.test', trusting, 'tls'],
    ['a certificate of a name for an address', 'https', undefined, trusting, 'tls'],
    ['a certificate that expired', 'expired', 'verlopen.test', trusting, 'tls'],
    ['HTTP/2 only, by refusing the handshake', 'h2', 'goed.test', trusting, 'broken'],
  ];
  for (const [name, kind, host, sending, expected] of table) {
    test(`${name}: ${expected}`, async () => {
      const secure = await startHostileServer(kind);
      assert.equal(shortly(await sending(httpRequest(secure.url('/page', host)))), expected);
      await secure.quiet();
      if (expected === 'tls') assert.equal(secure.seen().length, 0);
      await secure.close();
    });
  }
  test('certificates are not looked at where the user said so', async () => {
    const secure = await startHostileServer('expired');
    assert.equal(shortly(await send(httpRequest(secure.url('/page'), { strictSsl: false }))), 200);
    await secure.close();
  });
  test('HTTP/2 only, in the clear: broken', async () => {
    const plain = await startHostileServer('h2c');
    assert.equal(shortly(await send(httpRequest(plain.url('/page')))), 'broken');
    await plain.close();
  });
  test('no TLS at all: tls', async () => {
    assert.equal(shortly(await send(httpRequest(`https://naam.test:${server.port}/page`))), 'tls');
  });
});
