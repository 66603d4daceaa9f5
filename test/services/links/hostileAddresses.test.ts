/** Addresses that lead, or try to lead, to where nobody asked us to go. Not one request may leave for any of them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findRoute } from '../../../server/services/links/findRoute.ts';
import { judgeUrl } from '../../../server/services/links/judgeUrl.ts';
import type { Turns } from '../../../server/services/links/turns.ts';
import { answer, createLinkWorld, PUBLIC, policy, redirect } from '../../support/linkWorld.ts';

/** By the reason they are refused for. */
const hostile = {
  private: [
    // Loopback, in every spelling that some program takes for it.
    'http://127.0.0.1/',
    'https://127.0.0.1:8443/',
    'http://127.1/',
    'http://127.0.1/',
    'http://127.255.255.254/',
    'http://2130706433/',
    'http://017700000001/',
    'http://0x7f000001/',
    'http://0X7F.1/',
    'http://0177.0.0.1/',
    'http://0x7f.0x0.0x0.0x1/',
    'http://0177.0x0.0.1/',
    'http://127.0.0.0x1/',
    'http://00000177.00000000.00.01/',
    'http://127.0.0.1./',
    'http://127.0.0.1:80/',
    'http://１２７.０.０.１/',
    'http://127。0。0。1/',
    'http://①②⑦.⓪.⓪.①/',
    'http://%31%32%37.0.0.1/',
    'http://%31%32%37%2e%30%2e%30%2e%31/',
    'http://127\u00AD.0.0.1/',
    'http:127.0.0.1/',
    'http:/127.0.0.1/',
    'http:///127.0.0.1/',
    'http:\\\\127.0.0.1\\a',
    'http://127.0.0.1\\@hoogkade.nl/',
    'http://127.0.0.1#@hoogkade.nl/',
    'http://127.0.0.1?@hoogkade.nl/',
    'http://@127.0.0.1/',
    'http://:@127.0.0.1/',
    'ht\ntp://127.0.0.1/',
    'http://127.\t0.0.1/',
    'http://12\r\n7.0.0.1/',
    '  http://127.0.0.1/  ',
    'HTTP://127.0.0.1/',
    'http://0/',
    'http://0.0.0.0/',
    'http://00/',
    'http://0x0/',
    // Names of the machine itself, and of its network.
    'http://localhost/',
    'http://LOCALHOST:631/',
    'http://localhost./',
    'http://a.localhost/',
    'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/',
    'http://local%68ost/',
    'http://local\u00ADhost/',
    'http://localhost.localdomain/',
    'http://ip6-localhost/',
    'http://intranet/',
    'http://printer.local/',
    'http://router.home.arpa/',
    'http://metadata.google.internal/',
    'http://metadata.google.internal./',
    'http://METADATA.GOOGLE.INTERNAL/computeMetadata/v1/',
    'http://kubernetes.default.svc.cluster.local/',
    'http://dienst.onion/',
    // Private networks, the keepers of clouds, and what is reserved.
    'http://10.0.0.1/',
    'http://167772161/',
    'http://012.1.2.3/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://0xc0a80101/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/',
    'http://0xa9fea9fe/',
    'http://0251.0376.0251.0376/',
    'http://168.63.129.16/',
    'http://100.64.0.1/',
    'http://100.100.100.200/',
    'http://192.0.0.192/',
    'http://192.0.2.1/',
    'http://198.18.0.1/',
    'http://198.51.100.1/',
    'http://203.0.113.1/',
    'http://224.0.0.1/',
    'http://239.255.255.250:1900/',
    'http://240.0.0.1/',
    'http://255.255.255.255/',
    // The same in IPv6, and IPv4 dressed up as IPv6.
    'http://[::]/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[0000::0001]:8080/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::FFFF:7F00:1]/',
    'http://[0:0:0:0:0:ffff:169.254.169.254]/',
    'http://[::ffff:a00:1]/',
    'http://[::ffff:0:127.0.0.1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://[64:ff9b:1::8.8.8.8]/',
    'http://[2002:7f00:1::]/',
    'http://[2002:a9fe:a9fe::1]/',
    'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
    'http://[2001:db8::1]/',
    'http://[2001:20::1]/',
    'http://[3fff::1]/',
    'http://[fc00::1]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[100::1]/',
    'http://[4000::1]/',
  ],
  credentials: [
    'http://hoogkade.nl@127.0.0.1/',
    'http://hoogkade.nl:80@127.0.0.1/',
    'http://hoogkade.nl%2f@127.0.0.1/',
    'http://a:b@hoogkade.nl/',
    'http://127.0.0.1@hoogkade.nl/',
    'http://127.0.0.1:80@hoogkade.nl/',
    'http:\\\\a@127.0.0.1/',
  ],
  malformed: [
    'http://[fe80::1%25eth0]/',
    'http://[::1%251]/',
    'http://[::1',
    'http://127.0.0.1.1/',
    'http://256.0.0.1/',
    'http://4294967296/',
    'http://0x100000000/',
    'http://127.0.0.1:99999/',
    'http://127.0.0.08/',
    'http://127.0.0.1%00/',
    'http://127.0.0.1%0d%0aHost:a/',
    'http://127.0.0.1 @hoogkade.nl:a/',
    'http://localhost../',
    'http://metadata.google..internal/',
    `http://127.0.0.1/${'a'.repeat(4096)}`,
  ],
  'not-web': [
    'file:///etc/passwd',
    'file://127.0.0.1/c$/a',
    'ftp://127.0.0.1/',
    'gopher://127.0.0.1:25/_HELO',
    'dict://127.0.0.1:11211/stats',
    'javascript:fetch("http://127.0.0.1/")',
    'data:text/html,<script>',
    'ws://127.0.0.1/',
    'unix:/var/run/docker.sock',
    'blob:http://127.0.0.1/a',
  ],
} as const;

/** What a name may turn out to stand for. */
const inside = `127.0.0.1 127.1.2.3 0.0.0.0 10.0.0.1 172.16.0.1 192.168.0.1 169.254.169.254 168.63.129.16 100.64.0.1
  100.100.100.200 192.0.0.192 192.0.2.1 198.18.0.1 203.0.113.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1
  ::ffff:127.0.0.1 ::ffff:a9fe:a9fe ::ffff:0:10.0.0.1 64:ff9b::10.0.0.1 64:ff9b:1::1 2002:7f00:1:: 2001:0:1::1
  2001:db8::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 2606:2800::1%eth0 fec0::1 ff02::1 nonsense 0177.0.0.1
  2130706433`.split(/\s+/);

const entries = Object.entries(hostile).flatMap(([reason, hrefs]) => hrefs.map((href) => ({ href, reason })));

describe('hostile addresses', () => {
  test('are refused without a single request or question', async () => {
    assert.ok(entries.length > 120);
    for (const { href, reason } of entries) {
      const world = createLinkWorld();
      const outcome = await world.check(href);
      const state = reason === 'malformed' ? 'unchecked' : 'unverifiable';
      assert.deepEqual([outcome.state, outcome.reason], [state, reason], JSON.stringify(href));
      assert.deepEqual([world.requests.length, world.lookups.length, world.pending()], [0, 0, 0], href);
      assert.deepEqual([outcome.httpStatus, outcome.finalUrl, outcome.movedTo], [undefined, undefined, undefined]);
    }
  });

  test('are refused without waiting for a turn, and by whoever looks for the way', async () => {
    for (const href of hostile.private) {
      const turns: Turns = { take: () => assert.fail(href), busy: () => 'wait', answered: () => {}, stop: () => {} };
      assert.equal((await createLinkWorld({ turns: () => turns }).check(href)).reason, 'private', href);
      const target = judgeUrl(href);
      assert.ok(!('refused' in target));
      const route = await findRoute(target, policy, async () => ({ addresses: [PUBLIC] }));
      assert.deepEqual(route, { fault: 'private' }, href);
    }
  });

  test('are refused where a page redirects to them, whatever the redirect', async () => {
    for (const [at, { href, reason }] of entries.entries()) {
      const status = [301, 302, 303, 307, 308][at % 5] ?? 301;
      const world = createLinkWorld({
        send: ({ url }) => (url === 'http://hoogkade.nl/a' ? redirect(status, href) : answer(200)),
      });
      const outcome = await world.check('http://hoogkade.nl/a');
      // Seen from a page, these are addresses within its own site.
      if (href.startsWith('http:127') || href.startsWith('http:/127')) {
        assert.deepEqual([...new Set(world.requests.map(({ url }) => new URL(url).hostname))], ['hoogkade.nl'], href);
        continue;
      }
      const expected = reason === 'private' ? 'private' : 'bad-redirect';
      assert.deepEqual([outcome.state, outcome.reason], ['unverifiable', expected], JSON.stringify(href));
      assert.deepEqual([outcome.httpStatus, outcome.finalUrl], [status, 'http://hoogkade.nl/a'], href);
      assert.equal(outcome.movedTo, undefined);
      assert.equal(world.requests.length, 1, href);
      assert.deepEqual(world.lookups, ['hoogkade.nl'], href);
    }
  });

  test('are refused where a redirect leads to them without naming a scheme', async () => {
    for (const location of ['//127.0.0.1/', '\\\\127.0.0.1\\', '/\\127.0.0.1/', '//2130706433', '///localhost/']) {
      const world = createLinkWorld({ send: () => redirect(302, location) });
      assert.equal((await world.check('https://hoogkade.nl/a')).reason, 'private', location);
      assert.equal(world.requests.length, 1, location);
    }
  });

  test('are refused at the end of a long chain', async () => {
    const world = createLinkWorld({
      send: (_, nth) => redirect(301, nth < 9 ? `http://hoogkade.nl/${nth}` : 'http://169.254.169.254/latest/'),
    });
    assert.equal((await world.check('http://hoogkade.nl/')).reason, 'private');
    assert.equal(world.requests.length, 9);
  });

  test('are refused where a name stands for them, by itself or among others', async () => {
    for (const address of inside) {
      for (const addresses of [[address], [PUBLIC, address], [address, PUBLIC], [PUBLIC, '8.8.8.8', address]]) {
        const world = createLinkWorld({ resolve: () => addresses });
        const outcome = await world.check('http://hoogkade.nl/');
        assert.deepEqual([outcome.state, outcome.reason], ['unverifiable', 'private'], addresses.join(' '));
        assert.equal(world.requests.length, 0, addresses.join(' '));
      }
    }
  });

  test('are refused where a page redirects to a name that stands for them', async () => {
    for (const address of inside) {
      const world = createLinkWorld({
        resolve: (host) => (host === 'hoogkade.nl' ? [PUBLIC] : [address]),
        send: () => redirect(301, 'https://elders.nl/'),
      });
      assert.equal((await world.check('http://hoogkade.nl/')).reason, 'private', address);
      assert.deepEqual(
        world.requests.map(({ url }) => url),
        ['http://hoogkade.nl/'],
        address,
      );
    }
  });

  test('are refused through a proxy as well', async () => {
    const proxy = {
      enabled: true,
      http: 'http://proxy.nl:3128',
      https: 'http://proxy.nl:3128',
      bypass: [],
      strictSsl: true,
    };
    for (const { href } of entries) {
      const world = createLinkWorld({ policy: { proxy } });
      await world.check(href);
      assert.equal(world.requests.length, 0, href);
    }
    for (const address of inside) {
      const world = createLinkWorld({ policy: { proxy }, resolve: () => [address] });
      assert.equal((await world.check('https://hoogkade.nl/')).reason, 'private', address);
      assert.equal(world.requests.length, 0, address);
    }
  });

  test('private addresses are refused in every spelling of the number', async () => {
    const octet = fc.nat(255);
    const address = fc.oneof(
      fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
      fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
      fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
      fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
    );
    const radix = fc.constantFrom(8, 10, 16);
    await fc.assert(
      fc.asyncProperty(
        address,
        fc.array(radix, { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        async (octets, radixes, parts) => {
          const host = spell(octets, radixes, parts);
          const world = createLinkWorld();
          const { reason } = await world.check(`http://${host}/`);
          assert.equal(reason, 'private', host);
          assert.equal(world.requests.length + world.lookups.length, 0, host);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** The first parts stand for an octet each, the last for all that is left. */
function spell(octets: readonly number[], radixes: readonly number[], parts: number): string {
  const last = octets.slice(parts - 1).reduce((sum, octet) => sum * 256 + octet, 0);
  return [...octets.slice(0, parts - 1), last]
    .map((part, at) => {
      const radix = radixes[at] ?? 10;
      return (radix === 16 ? '0x' : radix === 8 ? '0' : '') + part.toString(radix);
    })
    .join('.');
}

describe('names that change their mind', () => {
  test('the connection goes to the very addresses that were judged', async () => {
    const world = createLinkWorld({ resolve: () => [PUBLIC, '2606:2800:220:1::1'] });
    await world.check('http://hoogkade.nl/');
    assert.deepEqual(
      world.requests.map(({ addresses }) => addresses),
      [[PUBLIC, '2606:2800:220:1::1']],
    );
    assert.equal(world.lookups.length, 1);
  });

  test('a name is judged anew for every request, and refused when it has turned private', async () => {
    const turning = (_: string, nth: number) => (nth === 1 ? [PUBLIC] : ['127.0.0.1']);
    const answers = {
      'asked again with GET': answer(404),
      'asked again later': answer(429),
      'redirected to itself': redirect(302, '/b'),
    };
    for (const [how, first] of Object.entries(answers)) {
      const world = createLinkWorld({ resolve: turning, send: () => first });
      assert.equal((await world.check('http://hoogkade.nl/a')).reason, 'private', how);
      assert.equal(world.requests.length, 1, how);
      assert.equal(world.lookups.length, 2, how);
    }
  });
});

describe('addresses that may be visited', () => {
  const PAGES = [
    'http://hoogkade.nl/',
    'https://www.hoogkade.nl:8443/a?b=c',
    'http://hoogkade.nl./',
    'http://localhost.hoogkade.nl/',
    'http://mijn-local.nl/',
    'http://internal.nl/',
    'http://127.0.0.1.hoogkade.nl/',
    'http://10.hoogkade.nl/',
    'http://één.nl/',
    'http://hoogkade.nl/?naar=http://127.0.0.1/',
    'http://hoogkade.nl/@127.0.0.1/',
    'http://hoogkade.nl/#@127.0.0.1/',
    'http://8.8.8.8/',
    'http://134744072/',
    'http://172.32.0.1/',
    'http://[2606:2800:220:1:248:1893:25c8:1946]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[64:ff9b::808:808]/',
  ];

  test('are visited', async () => {
    for (const page of PAGES) {
      const world = createLinkWorld();
      assert.equal((await world.check(page)).state, 'ok', page);
      assert.equal(world.requests.length, 1, page);
      assert.equal(world.requests[0]?.url, new URL(page.replace(/#.*/, '')).href);
    }
  });

  test('an address is visited as it is, without looking it up', async () => {
    const world = createLinkWorld();
    await world.check('http://[2606:2800:220:1:248:1893:25c8:1946]:8080/');
    assert.deepEqual(world.requests[0]?.addresses, ['2606:2800:220:1:248:1893:25c8:1946']);
    await world.check('http://0x08080808/');
    assert.deepEqual(world.requests[1]?.addresses, ['8.8.8.8']);
    assert.deepEqual(world.lookups, []);
  });
});
