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
import { facts } from './offers.ts';

function checkAt(document: QuestionDocument, offset: number, trigger?: string): void {
  const { source } = document;
  const { line } = source.positionAt(offset);
  const { start, end } = source.lineSpan(line);
  for (const { label, text, snippet = '', span, filter, edits = [] } of completionsAt(
    document,
    offset,
    facts,
    trigger,
  )) {
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
}

function checkEverywhere(text: string, step = 1): void {
  const document = parseDocument(new SourceText(text));
  for (let offset = 0; offset <= text.length; offset += step) checkAt(document, offset);
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
          checkEverywhere(text, 3);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('of texts cut off there, as they are while one types', () => {
    const { text } = write(render(planSet(random(3), { kind: 'kv', stage: 'official' })), '\n', false);
    for (let end = 0; end <= text.length; end += 7) {
      const document = parseDocument(new SourceText(text.slice(0, end)));
      for (const trigger of [undefined, '(', '^', '>']) checkAt(document, end, trigger);
    }
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
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => checkEverywhere(pieces.join(''))),
      { numRuns: 150 },
    );
  });

  const shared = new URL('../../../../shared/', import.meta.url);
  const seed = new URL('seed/2021Z16950.md', shared);
  test('of the example', { skip: !existsSync(seed) && 'the example is not here' }, () => {
    checkEverywhere(readFileSync(seed, 'utf8'));
  });

  const drafts = new URL('corpus/draft/', shared);
  test('of drafts', { skip: !existsSync(drafts) && 'the drafts are not here' }, () => {
    for (const name of readdirSync(drafts)) checkEverywhere(readFileSync(new URL(name, drafts), 'utf8'), 17);
  });
});
