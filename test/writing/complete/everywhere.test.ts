/** Completion at every place of many texts: it never fails, and what it offers fits where it is offered. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, parseDocument, type QuestionDocument, SourceText } from '../../../server/core/index.ts';
import { completionsAt } from '../../../server/core/writing/index.ts';
import { write } from '../../support/sets/pieces.ts';
import { planSet } from '../../support/sets/plan.ts';
import { random } from '../../support/sets/random.ts';
import { render } from '../../support/sets/render.ts';
import { askedText } from '../../support/setText.ts';
import { facts } from './offers.ts';

/** Returns how much is offered, so that a test sees that it saw something. */
function checkAt(document: QuestionDocument, offset: number, trigger?: string): number {
  const { source } = document;
  const { line } = source.positionAt(offset);
  const { start, end } = source.lineSpan(line);
  const offers = completionsAt(document, offset, facts, trigger);
  for (const { label, text, snippet = '', span, filter, edits = [] } of offers) {
    assert.ok(start <= span.start && span.start <= offset && offset <= span.end && span.end <= end, label);
    assert.ok(label !== '' && filter !== '' && `${text}${snippet}` !== '', label);
    // Throws where two of them overlap.
    applyEdits(source.text, [{ span, text }, ...edits]);
    for (const edit of edits) {
      assert.ok(
        edit.span.end < span.start || span.end < edit.span.start,
        `${label}: an edit touches what is completed`,
      );
    }
  }
  return offers.length;
}

function checkEverywhere(text: string, step = 1): number {
  const document = parseDocument(new SourceText(text));
  let offered = 0;
  for (let offset = 0; offset <= text.length; offset += step) offered += checkAt(document, offset);
  return offered;
}

describe('completion at every place', () => {
  test('of invented sets, with all line ends', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.constantFrom('kv' as const, 'ah' as const),
        fc.constantFrom('official' as const, 'draft' as const),
        fc.constantFrom('\n', '\r\n'),
        (seed, kind, stage, lineEnd) => {
          const { text } = write(render(planSet(random(seed), { kind, stage })), lineEnd, false);
          assert.ok(checkEverywhere(text, 3) > 10, text);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('of texts cut off there, as they are while one types', () => {
    const { text } = write(render(planSet(random(3), { kind: 'kv', stage: 'official' })), '\n', false);
    const triggers = [undefined, '(', '^', '>'];
    const offered = triggers.map(() => 0);
    for (let end = 0; end <= text.length; end += 7) {
      const document = parseDocument(new SourceText(text.slice(0, end)));
      triggers.forEach((trigger, index) => {
        offered[index] = (offered[index] ?? 0) + checkAt(document, end, trigger);
      });
    }
    assert.ok(
      offered.every((count) => count > 0),
      offered.join(),
    );
  });

  test('of pieces put together anyhow', () => {
    const piece = fc.constantFrom(
      ...['## 2024Z', 'Vragen van ', 'het lid ', 'de leden ', '**', 'Kröger', ' en ', ', ', ' (', ')', ' aan ', 'de '],
      ...[
        'Minister ',
        'Ministers ',
        'van ',
        'Defensie',
        ' over ',
        '*',
        '(ingezonden ',
        '3 ',
        '\n',
        '\n\n',
        '\r\n',
        '1. ',
      ],
      ...['Vraag 1', 'Vraag 2', '<sup>', '1', '</sup>', '[^', ']', ': ', '?', '<!-- ', 'kamervragen-negeer ', ' -->'],
      ...['`', '```\n', 'https://', '\ud83d', 'e\u0301', '\t', '    ', '> ', 'Toelichting:', '---\n'],
    );
    const start = fc.constantFrom('', '## 2024Z12345\n\nVragen van ', askedText('Vraag 1\n\n'));
    let offered = 0;
    fc.assert(
      fc.property(start, fc.array(piece, { maxLength: 40 }), (begun, pieces) => {
        offered += checkEverywhere(begun + pieces.join(''));
      }),
      { numRuns: 150 },
    );
    assert.ok(offered > 1000, `${offered}`);
  });

  const shared = new URL('../../../../shared/', import.meta.url);
  const seed = new URL('seed/2021Z16950.md', shared);
  test('of the example', { skip: !existsSync(seed) && 'the example is not here' }, () => {
    const offered = checkEverywhere(readFileSync(seed, 'utf8'));
    assert.ok(offered > 1000, `${offered}`);
  });

  const drafts = new URL('corpus/draft/', shared);
  test('of drafts', { skip: !existsSync(drafts) && 'the drafts are not here' }, () => {
    const names = readdirSync(drafts);
    assert.ok(names.length > 0);
    for (const name of names) {
      const offered = checkEverywhere(readFileSync(new URL(name, drafts), 'utf8'), 7);
      assert.ok(offered > 0, name);
    }
  });
});
