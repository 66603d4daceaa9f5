import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isAllowedHost } from '../../../server/services/links/allowedHosts.ts';

function allowed(href: string, ...entries: readonly string[]): boolean {
  return isAllowedHost(new URL(href), entries);
}

describe('isAllowedHost', () => {
  test('a host by itself stands for all its ports', () => {
    assert.ok(allowed('http://intranet/', 'intranet'));
    assert.ok(allowed('https://intranet:8443/', 'intranet'));
    assert.ok(allowed('http://intranet./', 'Intranet'));
    assert.ok(allowed('http://intranet/', ' intranet. '));
    assert.ok(!allowed('http://intranet.nl/', 'intranet'));
    assert.ok(!allowed('http://a.intranet/', 'intranet'));
    assert.ok(!allowed('http://intranet/'));
  });

  test('a host with a port stands for that port only, also where the port goes without saying', () => {
    assert.ok(allowed('http://localhost:8080/', 'localhost:8080'));
    assert.ok(!allowed('http://localhost:8081/', 'localhost:8080'));
    assert.ok(!allowed('http://localhost/', 'localhost:8080'));
    assert.ok(allowed('http://localhost/', 'localhost:80'));
    assert.ok(allowed('https://localhost/', 'localhost:443'));
    assert.ok(!allowed('https://localhost/', 'localhost:80'));
    assert.ok(allowed('http://localhost:443/', 'localhost:443'));
  });

  test('an address is the same in every spelling', () => {
    for (const entry of ['127.0.0.1', '127.1', '2130706433', '0x7f.0.0.1', '127.0.0.1.', '127.0.0.1:80']) {
      assert.ok(allowed('http://0177.0.0.1/', entry), entry);
    }
    for (const entry of ['[::1]:8080', '[::1]', '::1', '0:0:0:0:0:0:0:1', '[0::1]:8080']) {
      assert.ok(allowed('http://[::1]:8080/', entry), entry);
    }
    assert.ok(!allowed('http://[::1]:8081/', '[::1]:8080'));
    assert.ok(!allowed('http://127.0.0.2/', '127.0.0.1'));
    assert.ok(!allowed('http://[::ffff:127.0.0.1]/', '127.0.0.1'));
  });

  test('a star stands for what is below a name', () => {
    assert.ok(allowed('http://wiki.ministerie.internal/', '*.ministerie.internal'));
    assert.ok(allowed('http://a.b.ministerie.internal:8080/', '*.Ministerie.Internal:8080'));
    assert.ok(!allowed('http://ministerie.internal/', '*.ministerie.internal'));
    assert.ok(!allowed('http://eenministerie.internal/', '*.ministerie.internal'));
    assert.ok(!allowed('http://wiki.ministerie.internal/', '*.ministerie.internal:8080'));
  });

  test('what cannot be read allows nothing', () => {
    const entries = `* *. *.* *.0.0.1 *.1 http://127.0.0.1 127.0.0.1/ 127.0.0.0/8 127.0.0.1:abc 127.0.0.1: a@127.0.0.1
      127.0.0.1#x 127.0.0.1?x \\127.0.0.1 127.0.0.1:999999 [::1 ::1] [127.0.0.1] :80`.split(/\s+/);
    for (const entry of ['', ' ', ...entries]) {
      assert.ok(!allowed('http://127.0.0.1/', entry), entry);
      assert.ok(!allowed('http://[::1]/', entry), entry);
    }
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (entry) => !allowed('http://hoogkade.nl/', entry)));
  });
});
