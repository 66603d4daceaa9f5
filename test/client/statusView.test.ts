import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusView } from '../../client/statusView.ts';
import { textsIn } from '../../client/texts.ts';
import type { StatusResult } from '../../server/lsp/protocol.ts';

const dutch = textsIn('nl');
const links = { checked: 0, gone: 0, checking: false };
const answer: StatusResult = {
  sets: 1,
  questions: 14,
  findings: 0,
  links,
  rulesOff: 0,
  dataDate: '2026-11-24',
  membersUntil: '2026-03-10',
};

test('a clean set is named with its questions and the day of the data', () => {
  const view = statusView('set', 'running', answer, dutch);
  assert.equal(view.text, '14 vragen, geen problemen');
  assert.equal(view.detail, 'Gegevens van 24 november 2026, Kamerleden tot en met 10 maart 2026');
  assert.equal(view.action, undefined);
});

test('links that were checked are counted, and a check under way shows', () => {
  const view = (more: Partial<typeof links>, language: 'nl' | 'en' = 'nl') =>
    statusView('set', 'running', { ...answer, links: { ...links, ...more } }, textsIn(language));
  assert.match(view({ checked: 12, gone: 2 }).detail, /^12 koppelingen gecontroleerd, 2 weg\. Gegevens/);
  assert.match(view({ checked: 1 }).detail, /^1 koppeling gecontroleerd\. Gegevens/);
  assert.match(view({ checked: 1, gone: 1 }, 'en').detail, /^1 link checked, 1 gone\. Data/);
  assert.equal(view({ checked: 12 }).busy, false);
  assert.match(view({ checked: 12, checking: true }).detail, /^Koppelingen worden gecontroleerd/);
  assert.equal(view({ checked: 12, checking: true }).busy, true);
});

test('findings lead to the problems', () => {
  const view = statusView('set', 'running', { ...answer, sets: 2, questions: 1, findings: 3 }, dutch);
  assert.equal(view.text, '2 sets, 1 vraag, 3 meldingen');
  assert.equal(view.action, 'showProblems');
});

test('rules that are off are told of, also where nothing is found', () => {
  const view = statusView('set', 'running', { ...answer, rulesOff: 2 }, dutch);
  assert.match(view.detail, /^2 regels staan uit/);
  assert.equal(view.action, 'openRules');
});

test('the reason why nothing is shown is always there', () => {
  const reasons = [
    statusView('plain', 'idle', undefined, dutch),
    statusView('returned', 'running', undefined, dutch),
    statusView('foreign', 'running', undefined, dutch),
    statusView('set', 'idle', undefined, dutch),
    statusView('set', 'starting', undefined, dutch),
    statusView('set', 'stopped', undefined, dutch),
    statusView('set', 'failed', undefined, dutch),
    statusView('set', 'running', { ...answer, sets: 0, questions: 0, reason: 'no-set' }, dutch),
    statusView('set', 'running', { ...answer, sets: 0, questions: 0, reason: 'unknown-document' }, dutch),
    statusView('set', 'running', { ...answer, sets: 0, questions: 0, reason: 'too-large' }, dutch),
  ];
  for (const { text, detail } of reasons) assert.ok(text !== '' && detail !== '', text);
  assert.equal(new Set(reasons.map(({ detail }) => detail)).size, reasons.length);
});

test('a server that does not run can be started from there', () => {
  for (const state of ['idle', 'stopped', 'failed'] as const) {
    assert.equal(statusView('set', state, undefined, dutch).action, 'restart', state);
  }
  assert.equal(statusView('set', 'starting', undefined, dutch).busy, true);
  assert.equal(statusView('set', 'failed', undefined, dutch).severity, 'error');
});

test('English says the same in other words', () => {
  assert.equal(statusView('set', 'running', { ...answer, findings: 1 }, textsIn('en')).text, '14 questions, 1 finding');
});

test('a day that cannot be read is shown as it is', () => {
  assert.equal(
    statusView('set', 'running', { ...answer, dataDate: 'gisteren', membersUntil: 'morgen' }, dutch).detail,
    'Gegevens van gisteren, Kamerleden tot en met morgen',
  );
});
