import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isPublicAddress } from '../../../server/services/links/judgeAddress.ts';

const refused = `
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255 127.0.0.1 127.255.255.254
168.63.129.16 169.254.169.254 169.254.0.1 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.192 192.0.2.1 192.88.99.1
192.168.0.1 192.168.255.255 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1
255.255.255.255
:: ::1 ::2 ::127.0.0.1 ::7f00:1 ::10.0.0.1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::FFFF:A9FE:A9FE ::ffff:192.168.1.1
0:0:0:0:0:ffff:10.1.2.3 ::ffff:0:127.0.0.1 ::ffff:0:a00:1 64:ff9b::127.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b::10.0.0.1
64:ff9b:1::1 64:ff9b:1::8.8.8.8 64:ff9b::1:8.8.8.8 2002:7f00:1:: 2002:a00:1::1 2002:a9fe:a9fe::1 2002:c0a8:101::
2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:2::1 2001:3::1 2001:10::1 2001:20::1 2001:2f:ffff::1 2001:30::1
2001:db8::1 2001:0db8:ffff::1 3fff::1 3fff:fff::1 100::1 fc00::1 fd00:ec2::254 fdff::1 fe80::1 febf::1 fec0::1
feff::1 ff02::1 ff0e::1 4000::1 8000::1 5f00::1 1::1 2a00:1450::5efe:10.0.0.1 2a00:1450::200:5efe:7f00:1
fe80::1%eth0 2a00:1450:4001::1%eth0 ::1%1
`
  .trim()
  .split(/\s+/);

const unreadable = [
  '',
  'localhost',
  '127.1',
  '2130706433',
  '0x7f.0.0.1',
  '010.8.8.8',
  '8.8.8.08',
  '8.8.8.8.8',
  '8.8.8',
  '8.8.8.256',
  ' 8.8.8.8',
  '8.8.8.8\n',
  '8.8.8.8:80',
  '[2a00:1450:4001::1]',
  '2a00:1450:4001::1/64',
  '::ffff:010.8.8.8',
  '::ffff:08.8.8.8',
  '64:ff9b::0x8.8.8.8',
  '::ffff:8.8.8.256',
  '1:2:3',
  '2a00::1::2',
  '８.８.８.８',
];

const fine = `
1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 93.184.216.34 100.63.255.255 100.128.0.1 126.255.255.255 128.0.0.1
168.63.129.15 168.63.129.17 169.253.255.255 169.255.0.1 172.15.255.255 172.32.0.1 192.0.1.1 192.167.255.255
192.169.0.1 198.17.255.255 198.20.0.1 203.0.112.1 223.255.255.255
2a00:1450:4001:830::200e 2606:2800:220:1:248:1893:25c8:1946 2001:200::1 2001:4860:4860::8888 2400:cb00::1 3ffe::1
2a00:1450::5efe:8.8.8.8 ::ffff:8.8.8.8 ::8.8.8.8 ::808:808 ::ffff:0:8.8.8.8 64:ff9b::8.8.8.8 2002:808:808::1
`
  .trim()
  .split(/\s+/);

describe('isPublicAddress', () => {
  test('refuses whatever is not on the open internet', () => {
    for (const address of refused) assert.equal(isPublicAddress(address), false, address);
  });

  test('refuses what it cannot read for certain', () => {
    for (const address of unreadable) assert.equal(isPublicAddress(address), false, JSON.stringify(address));
  });

  test('takes public addresses, up to the very edges of what is refused', () => {
    for (const address of fine) assert.equal(isPublicAddress(address), true, address);
  });

  test('judges an IPv4 address alike in every dress', () => {
    const octet = fc.nat(255);
    fc.assert(
      fc.property(octet, octet, octet, octet, (a, b, c, d) => {
        const plain = `${a}.${b}.${c}.${d}`;
        const expected = isPublicAddress(plain);
        const high = ((a << 8) | b).toString(16);
        const low = ((c << 8) | d).toString(16);
        const dressed = [
          `::ffff:${plain}`,
          `::ffff:${high}:${low}`,
          `::ffff:0:${plain}`,
          `64:ff9b::${plain}`,
          `2002:${high}:${low}::1`,
        ];
        for (const address of dressed) assert.equal(isPublicAddress(address), expected, address);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof isPublicAddress(text) === 'boolean'));
    fc.assert(fc.property(fc.ipV6(), (text) => typeof isPublicAddress(text) === 'boolean'));
  });
});
