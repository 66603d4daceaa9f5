/** Offers in text that goes on behind the cursor: nothing may stay behind that the offer was to replace. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedText } from '../../support/setText.ts';
import { labelsAt, mistakesIn, taken } from './offers.ts';

const asked = (askers: string, rest = ' aan de Minister van Financiën over *de kade*') =>
  `## 2024Z12345\n\nVragen van ${askers}${rest} (ingezonden 20 november 2024).`;
const dated = (date: string) =>
  `Vragen van het lid **Van Nispen** (SP) aan de Minister van Financiën over *de kade* ${date}`;

test('an article takes the place of the one that is there', () => {
  for (const article of ['|het lid', 'h|et lid', 'het| lid', 'het |lid', 'het l|id']) {
    assert.deepEqual(
      labelsAt(asked(`${article} **Van Nispen** (SP)`)).filter((label) => label === 'het lid'),
      [],
      article,
    );
  }
  assert.equal(taken(asked('|het lid **A** (SP)'), 'de leden'), asked('de leden **A** (SP)'));
});

test('a name takes the place of the whole name', () => {
  const whole = asked('het lid **Van Nispen** (SP)');
  assert.equal(taken(asked('het lid **Van| Houwelingen** (SP)'), 'Van Nispen'), whole);
  assert.equal(taken(asked('het lid |**Kröger** (SP)'), 'Van Nispen'), whole);
  assert.equal(taken(asked('het lid **|Kröger** (SP)'), 'Van Nispen'), whole);
  assert.deepEqual(labelsAt(asked('het lid *|*Kröger** (SP)')), []);
  assert.deepEqual(labelsAt(asked('het lid *|', '')), []);
  const draft = '(ingezonden 20 november 2024)\n\nVragen van het lid ';
  assert.equal(taken(`${draft}Van| Houwelingen (SP) aan`, 'Van Nispen'), `${draft}Van Nispen (SP) aan`);
});

test('names after it stay', () => {
  assert.equal(
    taken(asked('de leden **nisp| en **Kröger** (GroenLinks-PvdA)')),
    asked('de leden **Van Nispen** en **Kröger** (GroenLinks-PvdA)'),
  );
});

test('a party takes the place of the whole party', () => {
  for (const party of ['(|PVV)', '(P|VV)']) {
    assert.equal(taken(asked(`het lid **Van Nispen** ${party}`), 'PVV'), asked('het lid **Van Nispen** (PVV)'), party);
  }
  const both = 'de leden **Van Nispen** (|SP) en **Kröger** (GroenLinks-PvdA)';
  assert.equal(taken(asked(both), 'SP'), asked(both.replace('|', '')));
});

test('a post is not offered before the rest of one', () => {
  for (const place of ['de| Minister van Financiën', 'de Minister van| Financiën', 'de Minister |van Financiën']) {
    assert.deepEqual(labelsAt(asked('het lid **Van Nispen** (SP)', ` aan ${place} over *de kade*`)), [], place);
  }
  assert.ok(labelsAt(asked('het lid **Van Nispen** (SP)', ' aan de Minister van | over *de kade*')).length > 0);
});

test('after a plural with one post a second one follows', () => {
  const labels = (office: string) =>
    labelsAt(asked('het lid **Van Nispen** (SP)', ` aan de ${office} en | over *de kade*`));
  assert.ok(labels('Ministers van Financiën').every((label) => /^(?:van|voor) /.test(label)));
  assert.ok(labels('Minister van Financiën').some((label) => label.startsWith('de Staatssecretaris ')));
  assert.ok(
    labels('Ministers van Financiën en van Defensie').some((label) => label.startsWith('de Staatssecretaris ')),
  );
});

test('a date is not put before the rest of one', () => {
  for (const date of ['(|ingezonden 2 mei 2024).', '(in|gezonden 2 mei 2024).', '(ingezonden |2 mei 2024).']) {
    assert.deepEqual(labelsAt(dated(date)), [], date);
  }
  assert.deepEqual(labelsAt(dated('(ingezonden 2 mei 20|24).')), []);
  assert.equal(taken(dated('(ingezonden 2 m|ei 2024).'), 'maart'), dated('(ingezonden 2 maart 2024).'));
  assert.equal(taken(dated('(ingezonden 2 |m).'), 'mei 2024'), dated('(ingezonden 2 mei 2024).'));
  assert.deepEqual(labelsAt(dated('(|Maastricht)')), []);
});

test('a mark that is whole keeps its note', () => {
  const set = (mark: string) => askedText(`Vraag 1\n\nWaarom?${mark}\n\n<sup>1</sup> Bode, 3 mei 2024`);
  assert.deepEqual(labelsAt(set('<sup>1|</sup>')), ['1']);
  assert.deepEqual(labelsAt(set('<sup>|1</sup>')), []);
  assert.deepEqual(mistakesIn(taken(set('<sup>1|</sup>'))), mistakesIn(set('<sup>1</sup>')));
});

test('no question follows in the explanation', () => {
  const set = askedText('Vraag 1\n\nWaarom?\n|\n**Toelichting:**\n\nDit.\n');
  assert.ok(labelsAt(set).includes('Vraag 2'));
  for (const place of ['**Toelichting:**\n|\nDit.\n', '**Toelichting:**\n\nDit.\n\n|']) {
    assert.equal(labelsAt(askedText(`Vraag 1\n\nWaarom?\n\n${place}`)).includes('Vraag 2'), false, place);
  }
});

test('a mark that is begun is completed also where the question stands right below its label', () => {
  assert.deepEqual(labelsAt(askedText('Vraag 1\n\nHoe hoog is de kade?<sup>|')), ['Voetnoot 1']);
  assert.deepEqual(labelsAt(askedText('Vraag 1\nHoe hoog is de kade?<sup>|')), ['Voetnoot 1']);
});
