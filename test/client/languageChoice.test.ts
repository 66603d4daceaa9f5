import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage, type OpenedDocument } from '../../client/languageChoice.ts';

const set: OpenedDocument = {
  languageId: 'markdown',
  changedFrom: undefined,
  returned: false,
  detects: true,
  isSet: () => true,
};

test('a set in a Markdown file becomes Kamervragen', () => {
  assert.deepEqual(chooseLanguage(set), { language: 'kamervragen', returned: false });
});

test('other Markdown stays, and so does a set where detection is off', () => {
  assert.equal(chooseLanguage({ ...set, isSet: () => false }).language, undefined);
  assert.equal(chooseLanguage({ ...set, detects: false }).language, undefined);
});

test('a file that the user returned to Markdown is Markdown each time it opens', () => {
  assert.deepEqual(chooseLanguage({ ...set, returned: true }), { language: undefined, returned: true });
  const named = { ...set, languageId: 'kamervragen', returned: true };
  assert.deepEqual(chooseLanguage(named), { language: 'markdown', returned: true });
});

test('a language picked by hand stays and is remembered', () => {
  const returned = chooseLanguage({ ...set, changedFrom: 'kamervragen' });
  assert.deepEqual(returned, { language: undefined, returned: true });
  const treated = chooseLanguage({ ...set, languageId: 'kamervragen', changedFrom: 'markdown', returned: true });
  assert.deepEqual(treated, { language: undefined, returned: false });
});

test('a change to or from a third language says nothing of Markdown', () => {
  assert.deepEqual(chooseLanguage({ ...set, languageId: 'plaintext', changedFrom: 'kamervragen' }), {
    language: undefined,
    returned: false,
  });
  assert.equal(chooseLanguage({ ...set, changedFrom: 'plaintext', returned: true }).returned, true);
});

test('the text is not looked at where it does not matter', () => {
  const isSet = () => assert.fail('looked at');
  chooseLanguage({ ...set, isSet, returned: true });
  chooseLanguage({ ...set, isSet, detects: false });
  chooseLanguage({ ...set, isSet, changedFrom: 'kamervragen' });
});
