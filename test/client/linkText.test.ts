import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPageAddress, linkText } from '../../client/linkText.ts';

const url = 'https://www.example.org/a';

test('a selection and an address make a link', () => {
  assert.equal(linkText('het bericht', url, 'Kent u '), `[het bericht](${url})`);
});

test('blanks at the ends stay outside the link', () => {
  assert.equal(linkText(' bericht\t', ` ${url}\n`, ''), ` [bericht](${url})\t`);
});

test('an address with brackets gets angle brackets', () => {
  assert.equal(linkText('x', 'https://example.org/a_(b)', ''), '[x](<https://example.org/a_(b)>)');
});

test('everything else is pasted as it is', () => {
  assert.equal(linkText('', url, ''), undefined, 'nothing selected');
  assert.equal(linkText('   ', url, ''), undefined, 'blanks selected');
  assert.equal(linkText('bericht', 'geen adres', ''), undefined, 'no address');
  assert.equal(linkText('bericht', `${url} en meer`, ''), undefined, 'more than an address');
  assert.equal(linkText('bericht', 'javascript:alert(1)', ''), undefined, 'another scheme');
  assert.equal(linkText('https://example.org/b', url, ''), undefined, 'an address replaced');
  assert.equal(linkText('example.org/b', url, '(https://'), undefined, 'part of an address replaced');
  assert.equal(linkText('x', url, '[tekst]('), undefined, 'a destination replaced');
  assert.equal(linkText('x', url, 'Bron (<'), undefined, 'an address in angle brackets replaced');
  assert.equal(linkText('een [noot] hier', url, ''), undefined, 'brackets in the text');
  assert.equal(linkText('een\n\ntwee', url, ''), undefined, 'two paragraphs');
});

test('only the address of a page is a source', () => {
  for (const text of [url, 'HTTP://example.org']) assert.ok(isPageAddress(text), text);
  for (const text of ['mailto:a@example.org', `${url} en meer`, `<${url}>`, 'example.org', ''])
    assert.ok(!isPageAddress(text), text);
});
