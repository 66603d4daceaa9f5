import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsIn } from '../../client/texts.ts';

test('one of a thing is told as one', () => {
  assert.equal(textsIn('nl').conversion.more(1), 'En nog 1 punt.');
  assert.equal(textsIn('nl').conversion.more(2), 'En nog 2 punten.');
  assert.equal(textsIn('en').conversion.more(1), 'And 1 more point.');
  assert.equal(textsIn('en').conversion.more(2), 'And 2 more points.');
});

test('what is open is told in one sentence', () => {
  const nl = textsIn('nl').ready.notReady;
  assert.equal(nl(1, 0), '1 punt moet nog.');
  assert.equal(nl(0, 2), 'Bij 2 punten moet u nog kijken.');
  assert.equal(nl(2, 1), '2 punten moeten nog en bij 1 punt moet u nog kijken.');
  const en = textsIn('en').ready.notReady;
  assert.equal(en(0, 1), '1 point wants a look.');
  assert.equal(en(1, 2), '1 point is still to do and 2 points want a look.');
});
