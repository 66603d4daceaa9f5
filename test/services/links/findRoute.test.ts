/** Which way requests take: to addresses that were judged, or through a proxy. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answer, createLinkWorld, redirect } from '../../support/linkWorld.ts';

describe('allowed hosts', () => {
  const requestsOf = async (page: string, allowHosts: readonly string[], address = '10.0.0.1') => {
    const world = createLinkWorld({ policy: { allowHosts }, resolve: () => [address] });
    const { reason } = await world.check(page);
    return reason ?? world.requests.map(({ addresses }) => addresses?.join(' ')).join(', ');
  };

  test('are visited wherever they are, at the port that was allowed', async () => {
    assert.equal(await requestsOf('http://127.0.0.1:8080/', ['127.0.0.1:8080']), '127.0.0.1');
    assert.equal(await requestsOf('http://0x7f.1:8080/', ['127.0.0.1:8080']), '127.0.0.1');
    assert.equal(await requestsOf('http://[::1]/', ['::1']), '::1');
    assert.equal(await requestsOf('http://localhost:8080/', ['localhost'], '127.0.0.1'), '127.0.0.1');
    assert.equal(await requestsOf('http://wiki.ministerie.nl/', ['*.ministerie.nl']), '10.0.0.1');
    assert.equal(await requestsOf('http://127.0.0.1:8081/', ['127.0.0.1:8080']), 'private');
    assert.equal(await requestsOf('http://elders.nl/', ['*.ministerie.nl']), 'private');
  });

  test('keep to the rules for schemes and passwords', async () => {
    assert.equal(await requestsOf('http://a:b@127.0.0.1/', ['127.0.0.1']), 'credentials');
    assert.equal(await requestsOf('ftp://127.0.0.1/', ['127.0.0.1']), 'not-web');
  });

  test('do not allow what they redirect to', async () => {
    const world = createLinkWorld({
      policy: { allowHosts: ['127.0.0.1:8080'] },
      send: () => redirect(301, 'http://127.0.0.1:8081/'),
    });
    assert.equal((await world.check('http://127.0.0.1:8080/')).reason, 'private');
    assert.equal(world.requests.length, 1);
  });
});

describe('proxies', () => {
  const proxy = {
    enabled: true,
    http: 'http://proxy.nl:3128',
    https: 'http://proxy.nl:3129',
    bypass: [],
    strictSsl: false,
  };
  const routesOf = async (page: string, options: Parameters<typeof createLinkWorld>[0] = {}) => {
    const world = createLinkWorld({ ...options, policy: { proxy, ...options.policy } });
    const { reason } = await world.check(page);
    return reason ?? world.requests.map((it) => it.proxy ?? it.addresses?.join(' ')).join(', ');
  };

  test('are used for public hosts, by scheme', async () => {
    assert.equal(await routesOf('http://hoogkade.nl/'), 'http://proxy.nl:3128');
    assert.equal(await routesOf('https://hoogkade.nl/'), 'http://proxy.nl:3129');
    assert.equal(await routesOf('http://8.8.8.8/'), 'http://proxy.nl:3128');
  });

  test('get no addresses along, nor the say over certificates taken from the user', async () => {
    const world = createLinkWorld({ policy: { proxy } });
    await world.check('https://hoogkade.nl/');
    const [request] = world.requests;
    assert.equal(request?.addresses, undefined);
    assert.equal(request?.strictSsl, false);
  });

  test('may try a name that cannot be looked up here', async () => {
    for (const fault of ['no-host', 'lookup', 'offline'] as const) {
      assert.equal(
        await routesOf('http://hoogkade.nl/', { resolve: () => ({ fault }) }),
        'http://proxy.nl:3128',
        fault,
      );
    }
    assert.equal(await routesOf('http://hoogkade.nl/', { resolve: () => [] }), 'http://proxy.nl:3128');
  });

  test('are no way into the network of the user', async () => {
    const inside = { resolve: () => ['10.0.0.1'] };
    const allowing = { ...inside, policy: { allowHosts: ['wiki.nl', 'intranet', '127.0.0.1'] } };
    assert.equal(await routesOf('http://wiki.nl/', inside), 'private');
    assert.equal(await routesOf('http://wiki.nl/', allowing), '10.0.0.1');
    assert.equal(await routesOf('http://intranet/', allowing), '10.0.0.1');
    assert.equal(await routesOf('http://127.0.0.1/', allowing), '127.0.0.1');
  });

  test('that want to know who we are get no answer', async () => {
    assert.equal(await routesOf('http://hoogkade.nl/', { send: () => answer(407) }), 'proxy');
    const direct = createLinkWorld({ send: () => answer(407) });
    assert.equal((await direct.check('http://hoogkade.nl/')).reason, 'status');
  });
});
