/** What is read without the parser proper is what that would have made of it. RUNS=n tries so many random texts. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { parserLimits } from '../../server/core/model/parserLimits.ts';
import { parseSimpleTree } from '../../server/core/model/parseSimpleTree.ts';
import { parseAnyTree, parseTree } from '../../server/core/model/parseTree.ts';
import { splitChunks } from '../../server/core/model/splitChunks.ts';
import { write } from '../support/sets/pieces.ts';
import { planSet } from '../support/sets/plan.ts';
import { random } from '../support/sets/random.ts';
import { render } from '../support/sets/render.ts';

/** What is asked of a tree: of places the offsets, and nothing of how a list is to be printed. */
function told(node: Nodes): unknown {
  const { position, spread, start, checked, ...rest } = { spread: 0, start: 0, checked: 0, ...node };
  const span = [position?.start.offset, position?.end.offset];
  return 'children' in rest ? { ...rest, span, children: rest.children.map(told) } : { ...rest, span };
}

/** Whether it is read simply; then it must be read well. */
function isSimple(text: string): boolean {
  const simple = parseSimpleTree(text);
  if (simple !== undefined) assert.deepEqual(told(simple), told(parseAnyTree(text, true)), JSON.stringify(text));
  return simple !== undefined;
}

/** The chunks of a text that have any markup. */
function markedChunks(text: string): string[] {
  const marked = splitChunks(text).filter(({ plain }) => !plain);
  return marked.map(({ start, end }) => text.slice(start, end));
}

const sign = fc.constantFrom(
  ...['*', '**', '***', '_', '__', '[', ']', '[^', ']:', '](', '![', '<', '>', '&', '!', '`', '~~~', '#', '##', '+'],
  ...['-', '=', '===', '\\', '|', ':', '(', ')', '.', ',', '?', '«', '»', '€', '\0', '\t', '\r', '\ufeff', '\u00a0'],
  ...[' ', '  ', '\n', '\n\n', '\u2028', '\f', '😀', 'é', 'e\u0301', '1', '12', '0', '²', '$'],
);
const piece = fc.constantFrom(
  ...['\n1. ', '\n2. ', '\n\n2. ', '\n\n10. ', '\n\n1) ', '\n- ', '\n\n- ', '\n   ', '\n\n  ', '\n\n   ', '\n\n    '],
  ...['<sup>', '</sup>', '<sup>1</sup>', '<sup>2, 3</sup>', '<sub>2</sub>', '<b>', '<br>', '<p>', '<!-- o -->'],
  ...['<https://a.example/b_(c)*d>', '<http://b.example>', '<https://>', '<mailto:a@b.example>', '<a@b.example>'],
  ...['https://a.example/b_c', '&amp;', '&#38;', '& ', '[^1]', '[^1]: ', '[^2]:', '[1]', '[1]: ', '[a](b)', '[a][1]'],
  ...['**vet**', '*cursief*', '_schuin_', '`code`', '---', '* ', '- ', '1. ', '1) ', '2024Z1', '> ', '# ', '## '],
  ...['Vraag 1', 'wat vindt u?', ' ', ' ', ' ', '\n', 'a', 'bericht', ' over *het bericht «Titel»* (ingezonden'],
);
const text = fc
  .array(fc.oneof({ weight: 2, arbitrary: sign }, { weight: 3, arbitrary: piece }), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('a simple tree', () => {
  test('is the tree of the parser proper', () => {
    const numRuns = Number(process.env['RUNS'] ?? 5000);
    let simple = 0;
    fc.assert(
      fc.property(text, (it) => {
        if (isSimple(it)) simple++;
      }),
      { numRuns },
    );
    assert.ok(simple > numRuns / 20, `only ${simple} of ${numRuns} are simple`);
  });

  test('is made of what sets are full of', () => {
    for (const simple of [
      '## 2024Z12345',
      'Vragen van het lid **Van Dam** (CDA) aan de Minister over *het bericht «Brug»* (ingezonden 1 mei 2024).',
      'Wat vindt u daarvan?<sup>1</sup> En van [1] en [^2]?',
      'Wat vindt u\nvan CO<sub>2</sub>\nen & dat?',
      '<sup>1</sup> Krant, 1 mei 2024 (<https://krant.example/a_b?c=d&e=f>)',
      '[^1]: Krant, 1 mei 2024\n[^2]: *Blad*, 2 mei 2024 <https://blad.example/>',
      '**Toelichting:**',
      '5 mei 2024 a_b',
      'Vragen van het lid Van Dam (CDA)\n\n1. Wat is dat?\n2. En *dat*?\n\n   Waarom?\n\n10. Sinds wanneer?',
      '- een\n\n\n- twee',
    ])
      assert.ok(isSimple(simple), simple);
  });

  test('is not made of what may be something else', () => {
    for (const other of [
      ...['    a', 'a ', 'a\n', 'a\n b', 'a  \nb', 'a\n===', '-', '1)', '> a', '#', '# a #', '```', '***'],
      ...['a *b', 'a* b', '*a **b** c*', '**a*', 'a*b*c', '_a_', 'a\\*', '`a`', '&amp;', '[a](b)', '![a]', '<b>', '<a'],
      ...['<sup>', '<sup> ', 'a <!-- b -->', '[^1]:', '[^1]: a [^1]', '[^1]: - a', '[^1]: a\nb', '[1]: a'],
      ...['1. a\n2) b', '1. a\n   b', 'a\n1. b', '1. - a', '- a\n\n    b', '1.  a', '-\ta', '- - -', '\ufeffa'],
      ...['a\tb', 'a\rb', 'a\0b', 'a__b'],
    ])
      assert.equal(parseSimpleTree(other), undefined, JSON.stringify(other));
  });

  test('is not made of what the parser proper would not take', () => {
    const deep = 'a ['.repeat(parserLimits.depth + 1);
    assert.equal(parseTree(deep, false), 'depth');
    assert.equal(parseTree('a *b* '.repeat(parserLimits.markup).trim(), false), 'markup');
  });

  test('is made of nearly all that has markup in a set', () => {
    const rnd = random(1);
    const sets = Array.from({ length: 200 }, () => write(render(planSet(rnd)), '\n', false).text);
    const chunks = sets.flatMap(markedChunks);
    const simple = chunks.filter(isSimple).length;
    assert.ok(simple > 0.9 * chunks.length, `only ${simple} of ${chunks.length} are simple`);
  });
});

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const skip = existsSync(`${shared}corpus`) ? false : 'no real documents beside the project';

describe('simple trees in real documents', { skip }, () => {
  for (const folder of skip === false ? ['seed', ...readdirSync(`${shared}corpus`).map((it) => `corpus/${it}`)] : []) {
    if (!folder.includes('.')) {
      test(`are those of the parser proper: ${folder}`, (context) => {
        const names = readdirSync(shared + folder).filter((name) => /\.(?:md|txt)$/.test(name));
        const texts = names.map((name) => readFileSync(`${shared}${folder}/${name}`, 'utf8'));
        const chunks = texts.flatMap(markedChunks);
        const simple = chunks.filter(isSimple).length;
        context.diagnostic(`${simple} of ${chunks.length} chunks with markup`);
      });
    }
  }
});
