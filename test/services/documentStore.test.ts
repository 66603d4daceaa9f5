import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultSettings, type LinkStatuses, type PlainDate, SourceText } from '../../server/core/index.ts';
import { createDocumentStore } from '../../server/services/documentStore.ts';
import { cleanSet, emptySet, misnumberedSet } from '../support/documents.ts';
import { statusOf } from '../support/fakeLinks.ts';

const noLinks: LinkStatuses = new Map();
const today: PlainDate = { year: 2026, month: 11, day: 24 };

function newStore(now: () => PlainDate = () => today) {
  return createDocumentStore({ today: now, links: () => noLinks, onRuleError: (rule) => assert.fail(rule) });
}

describe('createDocumentStore', () => {
  test('a version is read once and checked once for the same settings', () => {
    const store = newStore();
    const document = store.put('kamervragen', new SourceText(emptySet, 'a', 1));
    assert.equal(store.get('a'), document);
    assert.equal(document.model, document.model);
    const findings = document.findings(defaultSettings);
    assert.ok(findings.some((finding) => finding.rule === 'question-missing'));
    assert.equal(document.findings(defaultSettings), findings);
    const off = document.findings({ ...defaultSettings, rules: { 'question-missing': 'off' } });
    assert.ok(!off.some((finding) => finding.rule === 'question-missing'));
  });

  test('a new version, and a document that opens anew with the same version, start from nothing', () => {
    const store = newStore();
    const first = store.put('kamervragen', new SourceText(emptySet, 'a', 1));
    const second = store.put('kamervragen', new SourceText(cleanSet, 'a', 1));
    assert.notEqual(first.model, second.model);
    assert.equal(store.get('a')?.model.sets[0]?.questions.length, 2);
    assert.equal(first.source.text, emptySet, 'the version before stays what it was');
    store.remove('a');
    assert.equal(store.get('a'), undefined);
    assert.deepEqual(store.all(), []);
  });

  test('findings are looked for again on another day', () => {
    let day = 24;
    const store = newStore(() => ({ ...today, day }));
    const document = store.put('kamervragen', new SourceText(emptySet, 'a', 1));
    const findings = document.findings(defaultSettings);
    day = 25;
    assert.notEqual(document.findings(defaultSettings), findings);
  });

  test('findings are looked for again when something is learnt of its own links, and only then', () => {
    let links: LinkStatuses = new Map();
    const store = createDocumentStore({
      today: () => today,
      links: () => links,
      onRuleError: (rule) => assert.fail(rule),
    });
    const document = store.put('kamervragen', new SourceText(cleanSet, 'a', 1));
    const first = document.findings(defaultSettings);
    links = new Map([['https://elders.example.org/', statusOf('gone')]]);
    assert.equal(document.findings(defaultSettings), first);
    links = new Map(links).set('https://www.example.org/tegels', statusOf('gone'));
    const second = document.findings(defaultSettings);
    assert.notEqual(second, first);
    assert.ok(second.some(({ rule }) => rule === 'url-unreachable'));
    links = new Map(links);
    assert.equal(document.findings(defaultSettings), second);
  });

  test('gives the text after all safe fixes', () => {
    const document = newStore().put('kamervragen', new SourceText(misnumberedSet, 'a', 1));
    assert.equal(document.fixed(defaultSettings), cleanSet);
  });
});
