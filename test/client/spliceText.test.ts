import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spliceText } from '../../client/spliceText.ts';

test('each stretch is replaced, in whatever order they come', () => {
  const changes = [
    { start: 8, end: 9, text: '2' },
    { start: 0, end: 5, text: 'Deel' },
  ];
  assert.equal(spliceText('Vraag 1 3', changes), 'Deel 1 2');
});

test('a place can be put in at or taken away', () => {
  assert.equal(spliceText('bc', [{ start: 0, end: 0, text: 'a' }]), 'abc');
  assert.equal(spliceText('ab', [{ start: 2, end: 2, text: 'c' }]), 'abc');
  assert.equal(spliceText('abc', [{ start: 1, end: 2, text: '' }]), 'ac');
});

test('what is put in at one place keeps its order, before what is replaced there', () => {
  const changes = [
    { start: 1, end: 2, text: 'X' },
    { start: 1, end: 1, text: '1' },
    { start: 1, end: 1, text: '2' },
  ];
  assert.equal(spliceText('abc', changes), 'a12Xc');
});

test('without changes a text stays what it is', () => {
  assert.equal(spliceText('abc', []), 'abc');
});
