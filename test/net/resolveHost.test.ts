/** Looking up names, with a system that is played. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createResolve } from '../../server/net/resolveHost.ts';
import type { DnsPorts } from '../../server/net/systemDns.ts';

interface Played {
  readonly names: Record<string, readonly string[] | 'absent' | 'failed'>;
  readonly servers: Set<string>;
  network: boolean;
  time: number;
  readonly asked: string[];
}

function play(changes: Partial<Played> = {}) {
  const world: Played = { names: {}, servers: new Set(), network: true, time: 0, asked: [], ...changes };
  const ports: DnsPorts = {
    lookup: async (host) => {
      world.asked.push(host);
      return world.names[host] ?? 'absent';
    },
    hasNameServers: async (domain) => {
      world.asked.push(`NS ${domain}`);
      return world.servers.has(domain);
    },
    hasNetwork: () => world.network,
    now: () => world.time,
  };
  const resolve = createResolve(ports);
  return { world, resolve: (host: string) => resolve(host, new AbortController().signal), cancellable: resolve };
}

const working = () => new Set(['nl', '.']);

test('a name that is there, each address once', async () => {
  const { resolve } = play({ names: { 'a.nl': ['192.0.2.1', '2001:db8::1', '192.0.2.1'] } });
  assert.deepEqual(await resolve('a.nl'), { addresses: ['192.0.2.1', '2001:db8::1'] });
  assert.deepEqual(await resolve('A.NL'), { addresses: ['192.0.2.1', '2001:db8::1'] });
});

test('an address in brackets is looked up without them', async () => {
  const { resolve } = play({ names: { '::1': ['::1'] } });
  assert.deepEqual(await resolve('[::1]'), { addresses: ['::1'] });
});

describe('a name that is not there', () => {
  test('is gone where the domain above it is found', async () => {
    for (const host of ['weg.nl', 'weg.nl.', 'www.weg.nl', 'xn--weg-dma.nl']) {
      assert.deepEqual(await play({ servers: new Set(['nl']) }).resolve(host), { fault: 'no-host' }, host);
    }
  });
  test('is gone where the root answers, if there is no such domain either', async () => {
    assert.deepEqual(await play({ servers: new Set(['.']) }).resolve('weg.zzzz'), { fault: 'no-host' });
  });
  test('is gone where a name found before is found again', async () => {
    const { world, resolve } = play({ names: { 'a.nl': ['8.8.8.8'] } });
    await resolve('a.nl');
    assert.deepEqual(await resolve('weg.nl'), { fault: 'no-host' });
    world.time = 5 * 60_000 + 1;
    assert.deepEqual(await resolve('weg.nl'), { fault: 'offline' });
  });
  test('is not gone where nothing is found', async () => {
    assert.deepEqual(await play().resolve('weg.nl'), { fault: 'offline' });
  });
  test('is not gone where names were found a moment ago, but not now', async () => {
    const { world, resolve } = play({ names: { 'a.nl': ['8.8.8.8'] } });
    await resolve('a.nl');
    delete world.names['a.nl'];
    assert.deepEqual(await resolve('weg.nl'), { fault: 'offline' });
  });
  test('is not gone because the machine knows itself and its neighbours', async () => {
    for (const [host, address] of [
      ['localhost', '127.0.0.1'],
      ['printer', '192.168.1.9'],
      ['portaal.nl', '10.0.0.1'],
    ] as const) {
      const { resolve } = play({ names: { [host]: [address] } });
      await resolve(host);
      assert.deepEqual(await resolve('weg.nl'), { fault: 'offline' }, host);
    }
  });
  test('is not gone without a network, whatever a memory answers', async () => {
    const { resolve, world } = play({ network: false, servers: working() });
    assert.deepEqual(await resolve('weg.nl'), { fault: 'offline' });
    assert.deepEqual(world.asked, ['weg.nl']);
  });
  test('is gone without further question where it cannot be (RFC 6761)', async () => {
    for (const host of ['bestaat-niet.invalid', 'a.b.test', 'www.example', 'weg.invalid.']) {
      const { resolve, world } = play({ network: false });
      assert.deepEqual(await resolve(host), { fault: 'no-host' }, host);
      assert.equal(world.asked.length, 1);
    }
    assert.deepEqual(await play().resolve('www.example.org'), { fault: 'offline' });
  });
});

describe('a name that could not be looked up', () => {
  test('is trouble with that name where others are found, and being offline where not', async () => {
    const names = { 'stuk.nl': 'failed', 'stuk.test': 'failed' } as const;
    assert.deepEqual(await play({ names, servers: working() }).resolve('stuk.nl'), { fault: 'lookup' });
    assert.deepEqual(await play({ names }).resolve('stuk.nl'), { fault: 'offline' });
    assert.deepEqual(await play({ names, network: false, servers: working() }).resolve('stuk.nl'), {
      fault: 'offline',
    });
    assert.deepEqual(await play({ names, servers: working() }).resolve('stuk.test'), { fault: 'lookup' });
  });
});

describe('many at once', () => {
  test('one question for one name', async () => {
    const { resolve, world } = play({ names: { 'a.nl': ['8.8.8.8'] } });
    await Promise.all([resolve('a.nl'), resolve('a.nl'), resolve('A.nl')]);
    assert.deepEqual(world.asked, ['a.nl']);
    await resolve('a.nl');
    assert.deepEqual(world.asked, ['a.nl', 'a.nl']);
  });
  test('who takes it back need not wait, and does not take it from others', async () => {
    let answer: (addresses: readonly string[]) => void = () => undefined;
    const resolve = createResolve({
      lookup: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
      hasNameServers: async () => true,
      hasNetwork: () => true,
      now: () => 0,
    });
    const cancelling = new AbortController();
    const one = resolve('a.nl', cancelling.signal);
    const other = resolve('a.nl', new AbortController().signal);
    cancelling.abort();
    assert.deepEqual(await one, { fault: 'lookup' });
    answer(['8.8.8.8']);
    assert.deepEqual(await other, { addresses: ['8.8.8.8'] });
  });
  test('what was taken back beforehand is not asked', async () => {
    const { cancellable, world } = play();
    assert.deepEqual(await cancellable('a.nl', AbortSignal.abort()), { fault: 'lookup' });
    assert.deepEqual(world.asked, []);
  });
});
