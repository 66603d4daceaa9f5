import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readProxySettings } from '../../server/net/readProxySettings.ts';

const none = { enabled: true, http: undefined, https: undefined, bypass: [], strictSsl: true };

test('nothing said', () => {
  for (const given of [undefined, null, {}, 'http://p', 4, { proxy: '', noProxy: [], proxySupport: 'override' }]) {
    assert.deepEqual(readProxySettings(given, {}), none);
  }
});

test('VS Code goes before the environment', () => {
  const http = { proxy: 'http://code:1', noProxy: ['a.nl', ' .b.nl '], proxyStrictSSL: false };
  const environment = { HTTP_PROXY: 'http://env:1', HTTPS_PROXY: 'http://env:2', NO_PROXY: 'c.nl' };
  assert.deepEqual(readProxySettings(http, environment), {
    enabled: true,
    http: 'http://code:1',
    https: 'http://code:1',
    bypass: ['a.nl', '.b.nl', 'c.nl'],
    strictSsl: false,
  });
});

test('the environment, in small letters first', () => {
  const read = (environment: Record<string, string>) => {
    const { http, https, bypass } = readProxySettings(undefined, environment);
    return [http, https, ...bypass];
  };
  assert.deepEqual(read({ HTTP_PROXY: 'http://a', http_proxy: 'http://b' }), ['http://b', undefined]);
  assert.deepEqual(read({ HTTPS_PROXY: 'http://a' }), [undefined, 'http://a']);
  assert.deepEqual(read({ https_proxy: '', ALL_PROXY: 'socks5://a' }), ['socks5://a', 'socks5://a']);
  assert.deepEqual(read({ all_proxy: 'http://a', HTTPS_PROXY: 'http://b' }), ['http://a', 'http://b']);
  assert.deepEqual(read({ NO_PROXY: 'a.nl, .b.nl,,c.nl:8080 *' }).slice(2), ['a.nl', '.b.nl', 'c.nl:8080', '*']);
});

test('a proxy without a scheme', () => {
  assert.equal(readProxySettings({ proxy: ' proxy.test:3128 ' }, {}).http, 'http://proxy.test:3128');
});

test('switched off', () => {
  const { enabled } = readProxySettings({ proxySupport: 'off', proxy: 'http://a' }, { HTTP_PROXY: 'http://b' });
  assert.equal(enabled, false);
  for (const proxySupport of ['on', 'fallback', 'override', undefined, 3]) {
    assert.equal(readProxySettings({ proxySupport }, {}).enabled, true);
  }
});

test('whatever an editor gives', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (all, proxy, noProxy) => {
      for (const http of [all, { proxy, noProxy }]) {
        const { bypass } = readProxySettings(http, {});
        assert.ok(bypass.every((it) => typeof it === 'string'));
      }
    }),
  );
});
