import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findArchived } from '../../../server/services/links/findArchived.ts';
import { answer, createLinkWorld, type Sent, silence, type WorldOptions } from '../../support/linkWorld.ts';

const copy = 'https://web.archive.org/web/20240612120000/https://hoogkade.nl/klok';

function said(url: unknown, available: unknown = true): string {
  return JSON.stringify({
    archived_snapshots: { closest: { status: '200', available, url, timestamp: '20240612120000' } },
  });
}

function find(href: string, options: WorldOptions = {}) {
  const world = createLinkWorld(options);
  return { world, found: world.settle(findArchived(href, world.context)) };
}

const withBody = (body: string, status = 200): WorldOptions => ({ send: () => answer(status, {}, body) });

describe('findArchived', () => {
  test('asks the archive once, with the address of the page alone', async () => {
    const { world, found } = find('https://hoogkade.nl/klok?a=b&c=d é#kop', withBody(said(copy)));
    assert.equal(await found, copy);
    assert.deepEqual(
      world.requests.map(({ method, url, maxBody }) => [method, url, maxBody]),
      [
        [
          'GET',
          'https://archive.org/wayback/available?url=https%3A%2F%2Fhoogkade.nl%2Fklok%3Fa%3Db%26c%3Dd%2520%25C3%25A9',
          65_536,
        ],
      ],
    );
    assert.deepEqual(world.lookups, ['archive.org']);
    assert.deepEqual(Object.keys(world.requests[0]?.headers ?? {}).sort(), [
      'Accept',
      'Accept-Encoding',
      'Accept-Language',
      'Connection',
      'User-Agent',
    ]);
    assert.equal(world.pending(), 0);
  });

  test('takes a copy over https, whatever the archive says', async () => {
    assert.equal(await find('https://hoogkade.nl/', withBody(said(copy.replace('https', 'http')))).found, copy);
    assert.equal(
      await find('https://hoogkade.nl/', withBody(said(`${copy.replace('https:', 'http:')}#x`))).found,
      copy,
    );
  });

  const useless: Readonly<Record<string, string>> = {
    'no copy': '{"url":"hoogkade.nl","archived_snapshots":{}}',
    nothing: '',
    'no JSON': '<html>',
    'half an answer': said(copy).slice(0, 60),
    null: 'null',
    'a number': '7',
    'a list': '[]',
    'deep nesting': '['.repeat(60_000),
    'a copy that is not available': said(copy, false),
    'a copy that is "available"': said(copy, 'true'),
    'no address': said(undefined),
    'a number for an address': said(7),
    'another site': said('https://web.archive.org.hoogkade.nl/web/20240612120000/https://hoogkade.nl/'),
    'another port': said('https://web.archive.org:8443/web/20240612120000/https://hoogkade.nl/'),
    'another page of the archive': said('https://web.archive.org/save/https://hoogkade.nl/'),
    'all copies': said('https://web.archive.org/web/*/https://hoogkade.nl/'),
    'a way out of the copies': said('https://web.archive.org/web/20240612120000/../../save/x'),
    'another scheme': said('javascript:alert(1)//web.archive.org/web/2024'),
    'a user': said('https://a@web.archive.org/web/20240612120000/https://hoogkade.nl/'),
  };
  for (const [name, body] of Object.entries(useless)) {
    test(`finds nothing in an answer with ${name}`, async () => {
      assert.equal(await find('https://hoogkade.nl/klok', withBody(body)).found, undefined);
    });
  }

  const faults: Readonly<Record<string, () => Sent | Promise<Sent>>> = {
    'is busy': () => answer(429, { 'retry-after': '5' }, said(copy)),
    fails: () => answer(503, {}, said(copy)),
    'sends elsewhere': () => answer(302, { location: copy }),
    refuses: () => ({ fault: 'refused' }),
    throws: () => Promise.reject(new Error('broken')),
  };
  for (const [name, send] of Object.entries(faults)) {
    test(`finds nothing, and does not ask again, where the archive ${name}`, async () => {
      const { world, found } = find('https://hoogkade.nl/klok', { send });
      assert.equal(await found, undefined);
      assert.equal(world.requests.length, 1);
    });
  }

  test('does not wait for ever, and not at all once it is taken back', async () => {
    const { world, found } = find('https://hoogkade.nl/klok', { send: silence });
    assert.equal(await found, undefined);
    assert.equal(world.pending(), 0);
    const other = createLinkWorld({ send: silence });
    const search = findArchived('https://hoogkade.nl/klok', other.context);
    await new Promise((resolve) => setImmediate(resolve));
    other.cancel();
    assert.equal(await search, undefined);
    assert.equal(other.pending(), 0);
  });

  test('goes nowhere where the archive itself is at a private address', async () => {
    const { world, found } = find('https://hoogkade.nl/klok', { ...withBody(said(copy)), resolve: () => ['10.0.0.1'] });
    assert.equal(await found, undefined);
    assert.equal(world.requests.length, 0);
  });

  test('tells nobody of addresses that are only for the user', async () => {
    const own = [
      'http://localhost/a',
      'http://127.0.0.1/a',
      'http://[::ffff:10.0.0.1]/',
      'http://0x7f000001/',
      'http://intranet/a',
      'http://wiki.internal/a',
      'http://wiki.corp/a',
      'https://jan:geheim@hoogkade.nl/',
      'file:///etc/passwd',
      'mailto:a@hoogkade.nl',
      'geen adres',
      'https://wiki.hoogkade.nl/a',
      `https://hoogkade.nl/${'a'.repeat(4096)}`,
    ];
    for (const href of own) {
      const { world, found } = find(href, { ...withBody(said(copy)), policy: { allowHosts: ['*.hoogkade.nl'] } });
      assert.equal(await found, undefined, href);
      assert.deepEqual([world.requests.length, world.lookups.length], [0, 0], href);
    }
  });
});
