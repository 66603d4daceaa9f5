import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeBody } from '../../server/net/decodeBody.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

const table: readonly (readonly [string, Uint8Array, string | undefined, string])[] = [
  ['utf-8 where nothing is said', Buffer.from('één'), undefined, 'één'],
  ['the header', latin1('\u00e9\u00e9n'), 'text/html; charset=ISO-8859-1', 'één'],
  ['the header, in quotes', latin1('\u00e9\u00e9n'), 'text/html;charset="windows-1252"', 'één'],
  ['euro in windows-1252', latin1('\u0080'), 'text/html; charset=latin1', '€'],
  ['the page itself', latin1('<meta charset=iso-8859-15>\u00a4'), 'text/html', '<meta charset=iso-8859-15>€'],
  [
    'the page itself, as of old',
    latin1('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">\u0080'),
    undefined,
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">€',
  ],
  [
    'the header before the page',
    Buffer.from('<meta charset=latin1>é'),
    'text/html; charset=utf-8',
    '<meta charset=latin1>é',
  ],
  ['the mark at the start before all', Buffer.from('\ufeffé'), 'text/html; charset=latin1', 'é'],
  ['UTF-16 by its mark', Buffer.from('\ufeffé', 'utf16le'), 'text/html', 'é'],
  ['UTF-16 that cannot be', Buffer.from('<meta charset=utf-16>é'), 'text/html', '<meta charset=utf-16>é'],
  ['an encoding nobody knows', Buffer.from('é'), 'text/html; charset=onbekend', 'é'],
  ['an encoding that is no word', Buffer.from('é'), 'text/html; charset=', 'é'],
  ['a character cut in two', Buffer.from('één').subarray(0, 1), undefined, ''],
  ['nothing', Buffer.from(''), undefined, ''],
];

for (const [name, bytes, type, text] of table) test(name, () => assert.equal(decodeBody(bytes, type), text));

test('any bytes with any type', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), fc.option(fc.string(), { nil: undefined }), (bytes, type) => {
      assert.equal(typeof decodeBody(bytes, type === undefined ? type : `text/html; charset=${type}`), 'string');
    }),
  );
});
