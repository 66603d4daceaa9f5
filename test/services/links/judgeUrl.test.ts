import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isLocalName } from '../../../server/services/links/judgeName.ts';
import { judgeUrl } from '../../../server/services/links/judgeUrl.ts';

function hostOf(href: string): string {
  const judged = judgeUrl(href);
  return 'refused' in judged ? judged.refused : `${judged.kind} ${judged.host}`;
}

describe('judgeUrl', () => {
  test('reads every spelling of a host as one', () => {
    const spellings: Readonly<Record<string, string>> = {
      'http://Www.Hoogkade.NL/a': 'name www.hoogkade.nl',
      'https://hoogkade.nl./': 'name hoogkade.nl',
      'http://hoogk%61de.nl/': 'name hoogkade.nl',
      'http://ｈｏｏｇｋａｄｅ。nl/': 'name hoogkade.nl',
      'http://hoogkade.nl:8080/': 'name hoogkade.nl',
      'http://café.nl/': 'name xn--caf-dma.nl',
      'http://1.2.3.4/': 'address 1.2.3.4',
      'http://1.2.3.4./': 'address 1.2.3.4',
      'http://0x1020304/': 'address 1.2.3.4',
      'http://16909060/': 'address 1.2.3.4',
      'http://01.02.03.04/': 'address 1.2.3.4',
      'http://1.2.772/': 'address 1.2.3.4',
      'http://[2A00:0:0::1]/': 'address 2a00::1',
      'http://[::ffff:1.2.3.4]/': 'address ::ffff:102:304',
      'http:hoogkade.nl': 'name hoogkade.nl',
      'http:\\\\hoogkade.nl\\a': 'name hoogkade.nl',
      ' http://hoogkade.nl ': 'name hoogkade.nl',
      'ht\ntp://hoog\tkade.nl': 'name hoogkade.nl',
    };
    for (const [href, expected] of Object.entries(spellings)) assert.equal(hostOf(href), expected, href);
  });

  test('refuses what is not for the web, holds a password, or cannot be read', () => {
    const refusals: Readonly<Record<string, string>> = {
      'file:///etc/hosts': 'not-web',
      'javascript:alert(1)': 'not-web',
      'ftp://hoogkade.nl/': 'not-web',
      'data:text/html,a': 'not-web',
      'ws://hoogkade.nl/': 'not-web',
      'mailto:griffie@hoogkade.nl': 'not-web',
      'view-source:http://hoogkade.nl/': 'not-web',
      'http://jan@hoogkade.nl/': 'credentials',
      'http://jan:geheim@hoogkade.nl/': 'credentials',
      'https://:geheim@hoogkade.nl/': 'credentials',
      '': 'malformed',
      'hoogkade.nl': 'malformed',
      '//hoogkade.nl': 'malformed',
      'http://': 'malformed',
      'http://hoog kade.nl/': 'malformed',
      'http://hoogkade..nl/': 'malformed',
      'http://hoogkade.nl../': 'malformed',
      'http://.nl/': 'malformed',
      'http://1.2.3.256/': 'malformed',
      'http://1.2.3.4.5/': 'malformed',
      'http://[::1/': 'malformed',
      'http://[fe80::1%25eth0]/': 'malformed',
      'http://hoogkade.nl:99999/': 'malformed',
      'http://hoog%00kade.nl/': 'malformed',
    };
    for (const [href, expected] of Object.entries(refusals)) assert.equal(hostOf(href), expected, href);
  });

  test('refuses what is too long, also where only its normal spelling is', () => {
    const fits = `http://hoogkade.nl/${'a'.repeat(4096 - 19)}`;
    assert.equal(fits.length, 4096);
    assert.equal(hostOf(fits), 'name hoogkade.nl');
    assert.equal(hostOf(`${fits}a`), 'malformed');
    assert.equal(hostOf(`http://hoogkade.nl/${'\t'.repeat(5000)}`), 'malformed');
    assert.equal(hostOf(`http://hoogkade.nl/${'é'.repeat(2000)}`), 'malformed');
    assert.equal(hostOf(`http://${'a'.repeat(64)}.nl/`), 'malformed');
    assert.equal(hostOf(`http://${'a'.repeat(63)}.nl/`), `name ${'a'.repeat(63)}.nl`);
    assert.equal(hostOf(`http://${'abcdefg.'.repeat(32)}nl/`), 'malformed');
  });

  test('still reads accents after thousands of addresses', () => {
    for (let at = 0; at < 5000; at++) judgeUrl(`http://hoogkade.nl/${at}`);
    assert.equal(hostOf('http://één.nl/é'), 'name xn--n-9faa.nl');
  });

  test('drops the fragment', () => {
    const judged = judgeUrl('http://hoogkade.nl/a?b#c');
    assert.ok(!('refused' in judged));
    assert.equal(judged.url.href, 'http://hoogkade.nl/a?b');
  });

  test('never throws', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `http://${text}`),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const judged = judgeUrl(text);
        if ('refused' in judged) return;
        assert.match(judged.url.protocol, /^https?:$/);
        assert.equal(judged.url.username + judged.url.password + judged.url.hash, '');
      }),
      { numRuns: 500 },
    );
  });
});

describe('isLocalName', () => {
  test('knows names that mean nothing on the web', () => {
    const local = `localhost a.localhost printer.local metadata.google.internal router.home.arpa localhost.localdomain
      dienst.onion intranet kubernetes wiki.intranet wiki.corp router.lan nas.home db.private`.split(/\s+/);
    for (const name of local) assert.equal(isLocalName(name), true, name);
  });

  test('leaves names alone that look a little like them', () => {
    const names = `localhost.nl local.nl internal.example.nl mijnlocal.nl notlocal.com example.arpa onion.nl
      thuis.home-arpa.nl corp.nl lan.nl a.homes private.example.nl`.split(/\s+/);
    for (const name of names) assert.equal(isLocalName(name), false, name);
  });
});
