/**
 * One mistake in the askers at a time, in print and in a draft: that rule finds it, no other error or warning does, and
 * the safe fixes leave nothing.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  applyEdits,
  checkDocument,
  defaultSettings,
  type Finding,
  fixDocument,
  parseDocument,
  SourceText,
} from '../../server/core/index.ts';

const facts = { today: { year: 2026, month: 11, day: 24 } };

const forms: Readonly<Record<string, (askers: string) => string>> = {
  print: (askers) =>
    `## 2024Z12345\n\nVragen van ${askers} aan de Minister van Financiën over *losse traptreden* (ingezonden 12 juni 2024).\n\nVraag 1\n\nHoeveel liggen er los?\n`,
  draft: (askers) =>
    `## 2024Z…\n\n(ingezonden 12 juni 2024)\n\nVragen van ${askers.replaceAll('**', '')} aan de minister van Financiën over losse traptreden\n\n1. Hoeveel liggen er los?\n`,
};

function grave(text: string): readonly Finding[] {
  const findings = checkDocument(parseDocument(new SourceText(text)), defaultSettings, facts);
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
}

function tries(rule: string, askers: string, form: string): void {
  const text = forms[form]?.(askers) ?? '';
  const findings = grave(text);
  const where = `${form}: ${askers}`;
  assert.deepEqual([...new Set(findings.map((it) => it.rule))], [rule], where);
  const fixed = fixDocument(new SourceText(text), defaultSettings, facts).text;
  assert.equal(fixDocument(new SourceText(fixed), defaultSettings, facts).text, fixed, where);
  if (findings.some(({ fixes }) => fixes.some((fix) => fix.safe))) assert.deepEqual(grave(fixed), [], where);
  const byHand = findings[0]?.fixes.find((fix) => !fix.safe);
  if (byHand !== undefined) assert.deepEqual(grave(applyEdits(text, byHand.edits)), [], where);
}

const two = (joint: string) => `de leden **Kröger**${joint}**Thijssen** (beiden GroenLinks-PvdA)`;

const mistakes: Readonly<Record<string, readonly string[]>> = {
  'asker-article': [
    'de leden **Van Nispen** (SP)',
    'het leden **Van Nispen** (SP)',
    'de lid **Van Nispen** (SP)',
    'lid **Van Nispen** (SP)',
    '**Van Nispen** (SP)',
    'de leden lid **Van Nispen** (SP)',
    'het lid lid **Van Nispen** (SP)',
    'het **Van Nispen** (SP)',
    'het li **Van Nispen** (SP)',
    'het Lid **Van Nispen** (SP)',
    'Het lid **Van Nispen** (SP)',
    'kamerlid **Van Nispen** (SP)',
    'het Kamerlid **Van Nispen** (SP)',
    'de heer **Van Nispen** (SP)',
    'mevrouw **Kröger** (GroenLinks-PvdA)',
    'het lid **Kröger** en **Thijssen** (beiden GroenLinks-PvdA)',
    'leden **Kröger** en **Thijssen** (beiden GroenLinks-PvdA)',
    'de **Kröger** en **Thijssen** (beiden GroenLinks-PvdA)',
    'de ledne **Kröger** en **Thijssen** (beiden GroenLinks-PvdA)',
    'deleden **Kröger** en **Thijssen** (beiden GroenLinks-PvdA)',
    '**Kröger** en **Thijssen** (beiden GroenLinks-PvdA)',
  ],
  'asker-quantifier': [
    'de leden **Kröger** en **Thijssen** (GroenLinks-PvdA)',
    'de leden **Kröger** en **Thijssen** (allen GroenLinks-PvdA)',
    'de leden **Kröger** en **Thijssen** (beide GroenLinks-PvdA)',
    'de leden **Kröger** en **Thijssen** (Beiden GroenLinks-PvdA)',
    'de leden **Kröger** en **Thijssen** (beidenGroenLinks-PvdA)',
    'de leden **Kröger** en **Thijssen** (GroenLinks-PvdA, beiden)',
    'de leden **Kröger** en **Thijssen** (bieden GroenLinks-PvdA)',
    'het lid **Van Nispen** (allen SP)',
    'de leden **Kröger**, **Thijssen** en **Bromet** (beiden GroenLinks-PvdA)',
    'de leden **Kröger**, **Thijssen** en **Bromet** (alle GroenLinks-PvdA)',
    'de leden **Kröger**, **Thijssen** en **Bromet** (alle drie GroenLinks-PvdA)',
    'de leden **Kröger**, **Thijssen** (GroenLinks-PvdA), **Teunissen** (PvdD) en **Rooderkerk** (D66)',
    'de leden **Kröger** en **Thijssen** (GroenLinks-PvdA), **Teunissen** (PvdD) en **Rooderkerk** (D66)',
    'de leden **Jansema** en **Pietersma** (VVD)',
  ],
  'asker-party-missing': [
    'het lid **Van Nispen**',
    'het lid **Van Nispen** ()',
    'het lid **Van Nispen** (SP',
    'het lid **Van Nispen** SP)',
    'het lid **Van Nispen** SP',
    'het lid **Van Nispen**, SP,',
    'het lid **Van Nispen** [SP]',
    'het lid **Van Nispen** {SP}',
    'het lid **Van Nispen** (SP]',
    'de leden **Kröger** en **Thijssen**',
    'de leden **Kröger** en **Thijssen** (beiden)',
    'de leden **Kröger** en **Thijssen** beiden GroenLinks-PvdA',
    'de leden **Kröger** en **Thijssen** (beiden GroenLinks-PvdA',
    'de leden **Beckerman**, **Bushoff** en **Kröger** (beiden GroenLinks-PvdA)',
    'de leden **Beckerman** (SP) en **Bushoff**',
    'de leden **Beckerman** en **Bushoff** (GroenLinks-PvdA)',
    'de leden **Kröger**, **Thijssen** (beiden GroenLinks-PvdA, **Teunissen** (PvdD) en **Rooderkerk** (D66)',
    'de leden **Kröger**, **Thijssen** beiden GroenLinks-PvdA), **Teunissen** (PvdD) en **Rooderkerk** (D66)',
    'de leden **Kröger**, **Thijssen** (beiden GroenLinks-PvdA), **Teunissen** en **Rooderkerk** (D66)',
    'de leden **Kröger**, **Thijssen** (beiden GroenLinks-PvdA), **Teunissen** (PvdD en **Rooderkerk** (D66)',
  ],
  'asker-bold': [
    'het lid **Van Nispen (SP)**',
    'het lid **Van Nispen (SP)',
    'het lid Van Nispen** (SP)',
    'het lid **Van Nispen **(SP)',
    'het lid ** Van Nispen** (SP)',
    'het lid **Van Nispen (**SP)',
    'het lid **Van** Nispen (SP)',
    'het lid Van **Nispen** (SP)',
    'het **lid Van Nispen** (SP)',
    '**het lid Van Nispen** (SP)',
    'het lid **Van Nispen** (**SP**)',
    'het lid **Van Nispen** **(SP)**',
    'de leden **Kröger en Thijssen** (beiden GroenLinks-PvdA)',
    'de leden **Kröger** **en** **Thijssen** (beiden GroenLinks-PvdA)',
    'de leden Kröger en **Thijssen** (beiden GroenLinks-PvdA)',
    'de leden *Kröger* en **Thijssen** (beiden GroenLinks-PvdA)',
    'de leden **Kröger**, Thijssen (beiden GroenLinks-PvdA), **Teunissen** (PvdD) en **Rooderkerk** (D66)',
    'de leden **Kröger, Thijssen (beiden GroenLinks-PvdA), Teunissen (PvdD) en Rooderkerk** (D66)',
    'het lid **Van Nispe**n (SP)',
    'het lid *Van Nispen** (SP)',
    'het lid **Van Nispen* (SP)',
    'de leden **Kröger,** **Thijssen** (beiden GroenLinks-PvdA), **Teunissen** (PvdD) en **Rooderkerk** (D66)',
  ],
  'asker-separator': [
    'het lid **Van Nispen**(SP)',
    'het lid **Van Nispen**  (SP)',
    'het lid **Van Nispen**, (SP)',
    'het lid, **Van Nispen** (SP)',
    'het lid **Van Nispen** (SP),',
    'het lid  **Van Nispen** (SP)',
    'het lid**Van Nispen** (SP)',
    'de leden **Teunissen** (PvdD), **Rooderkerk** (D66)',
    'de leden **Teunissen** (PvdD) en **Kröger** (GroenLinks-PvdA) en **Rooderkerk** (D66)',
    'de leden **Teunissen** (PvdD)en **Rooderkerk** (D66)',
    'de leden **Teunissen** (PvdD) **Rooderkerk** (D66)',
    'de leden **Teunissen** (PvdD) & **Rooderkerk** (D66)',
    'de leden **Teunissen** (PvdD); **Kröger** (GroenLinks-PvdA) en **Rooderkerk** (D66)',
    'de leden **Kröger** en **Bromet** en **Thijssen** (allen GroenLinks-PvdA)',
    'de leden **Kröger**,**Bromet** en **Thijssen** (allen GroenLinks-PvdA)',
    'de leden **Kröger**, **Bromet**, **Thijssen** (allen GroenLinks-PvdA)',
    'de leden **Kröger**, **Bromet**, en **Thijssen** (allen GroenLinks-PvdA)',
    'de leden **Teunissen** (PvdD) - **Rooderkerk** (D66)',
    ...[
      ' & ',
      ', ',
      ' en  ',
      '  en ',
      ', en ',
      '; ',
      ' / ',
      '/',
      ' en, ',
      ',en ',
      ' en',
      ' met ',
      ',',
      ' ,',
      ' + ',
      ' EN ',
      ' ne ',
      ' alsmede ',
      ' en en ',
      ' and ',
      ';',
      ' - ',
      ' – ',
      '. ',
      ': ',
      '  ',
      ' ',
    ].map(two),
  ],
  'asker-name-prefix': [
    'het lid **van Nispen** (SP)',
    'het lid **van der Lee** (GroenLinks-PvdA)',
    'het lid **Van Der Lee** (GroenLinks-PvdA)',
    'het lid **Inge Van Dijk** (CDA)',
    'het lid **el Abassi** (DENK)',
    'de leden **Kröger** en **van der Lee** (beiden GroenLinks-PvdA)',
    'het lid **de Hoop** (GroenLinks-PvdA)',
    'het lid **Chris Van der Plas** (BBB)',
    'de leden **de Hoop** en **Kröger** (beiden GroenLinks-PvdA)',
    'het lid de Hoop (GroenLinks-PvdA)',
  ],
  'asker-duplicate': [
    'de leden **Kröger** en **Kröger** (beiden GroenLinks-PvdA)',
    'de leden **Kröger**, **Kröger** en **Thijssen** (allen GroenLinks-PvdA)',
    'de leden **Kröger**, **Kröger** en **Thijssen** (beiden GroenLinks-PvdA)',
    'het lid **Kröger** en **Kröger** (GroenLinks-PvdA)',
    'de leden **Kröger** (GroenLinks-PvdA), **Teunissen** (PvdD) en **Kröger** (GroenLinks-PvdA)',
    'de leden **Kröger** (GroenLinks-PvdA) en **Kröger** (GroenLinks-PvdA)',
  ],
  'party-spelling': [
    'het lid **Bikker** (CU)',
    'het lid **Bikker** (Christenunie)',
    'het lid **Bikker** (Christen Unie)',
    'het lid **Kröger** (GL-PvdA)',
    'het lid **Kröger** (PvdA-GroenLinks)',
    'het lid **Kröger** (GroenLinks/PvdA)',
    'het lid **Kröger** (GroenLinks–PvdA)',
    'de leden **Kröger** en **Thijssen** (beiden GL/PvdA)',
    'het lid **Omtzigt** (NSC)',
    'het lid **Baudet** (FvD)',
    'het lid **Kröger** (GL)',
    'het lid **El Abassi** (Denk)',
    'het lid **Sneller** (D’66)',
    'het lid **Aartsen** (V.V.D.)',
    'het lid **Teunissen** (Partij voor de Dieren)',
    'het lid **Dassen** (VOLT)',
    'het lid **Dassen** (Volt Nederland)',
    'het lid **Van Nispen** (S.P.)',
    'het lid **Van Nispen** (sp)',
    'het lid **Van Nispen** (fractie SP)',
  ],
  'party-period': ['het lid **Kröger** (GroenLinks)', 'het lid **Kröger** (PvdA)', 'het lid **Kröger** (BIJ1)'],
};

describe('one mistake in the askers', () => {
  for (const [rule, askers] of Object.entries(mistakes)) {
    test(rule, () => {
      for (const each of askers) {
        tries(rule, each, 'print');
        if (rule !== 'asker-bold' && !each.includes('lid**')) tries(rule, each, 'draft');
      }
    });
  }
});

describe('clean askers', () => {
  const clean = [
    'het lid **Van Nispen** (SP)',
    'de leden **Kröger**, **Thijssen** (beiden GroenLinks-PvdA), **Teunissen** (PvdD) en **Rooderkerk** (D66)',
    'de leden **Kröger** en **Thijssen** (beiden GroenLinks-PvdA), **Teunissen** (PvdD) en **Rooderkerk** (D66)',
    'de leden **Beckerman** (SP), **Bushoff** en **Kröger** (beiden GroenLinks-PvdA)',
    'de leden **Beckerman** (SP) en **Bushoff** en **Kröger** (beiden GroenLinks-PvdA)',
    'de leden\n**Inge van\nDijk** (CDA) en **Van der Lee**\n(GroenLinks-PvdA)',
    'de leden **Zandloper** en **Ganzenveer** (beiden Partij van de Traptreden)',
    'het lid **Zandloper** c.s. (SP)',
  ];
  test('have no error and no warning', () => {
    for (const askers of clean) {
      for (const form of Object.values(forms)) {
        for (const text of [form(askers), form(askers).replaceAll('\n', '\r\n'), form(askers).normalize('NFD')]) {
          assert.deepEqual(
            grave(text).map((it) => `${it.rule}: ${it.message}`),
            [],
            text,
          );
        }
      }
    }
  });
});
