/** What a comment hides, what is said of one that hides nothing, and the comments an editor adds. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  applyEdits,
  checkDocument,
  defaultSettings,
  type Finding,
  parseDocument,
  SourceText,
  suppressionEdit,
} from '../../server/core/index.ts';
import { mistakes } from '../support/sets/mistakes/index.ts';
import { write } from '../support/sets/pieces.ts';
import { planSet } from '../support/sets/plan.ts';
import { random } from '../support/sets/random.ts';
import { render } from '../support/sets/render.ts';
import { askedText } from '../support/setText.ts';

const facts = { today: { year: 2026, month: 11, day: 24 } };

function check(text: string, rules = {}): readonly Finding[] {
  return checkDocument(parseDocument(new SourceText(text)), { ...defaultSettings, rules }, facts);
}

/** Findings as `rule text-of-the-place`. */
function found(text: string, rules = {}): string[] {
  return check(text, rules).map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
}

const twice = 'Klopt het het dat het zo is?';

describe('hiding', () => {
  const hidden: readonly (readonly [string, string])[] = [
    ['above the line', `Vraag 1\n\n<!-- kamervragen-negeer word-repeated: x -->\n${twice}`],
    ['above a blank line', `Vraag 1\n\n<!-- kamervragen-negeer word-repeated: x -->\n\n${twice}`],
    ['at its end', `Vraag 1\n\n${twice} <!-- kamervragen-negeer word-repeated -->`],
    ['two rules', `Vraag 1\n\n${twice} Een «citaat. <!-- kamervragen-negeer word-repeated quotes-unbalanced: x -->`],
    ['the file, below', `Vraag 1\n\n${twice}\n\n<!-- kamervragen-negeer-bestand word-repeated: x -->`],
    ['a list', `Vraag 1\n\nWat is waar?\n\n- ${twice} <!-- kamervragen-negeer word-repeated: x -->`],
    ['a later line', `Vraag 1\n\nWat nu?\n${twice} <!-- kamervragen-negeer word-repeated: x -->`],
    [
      'a place of two lines, by its first',
      "Vraag 1\n\n<!-- kamervragen-negeer quotes-straight: x -->\nWat is 'een\ncitaat'?",
    ],
  ];
  for (const [name, body] of hidden) {
    test(name, () => {
      assert.deepEqual(found(askedText(body)), []);
      assert.deepEqual(found(`\ufeff${askedText(body).replaceAll('\n', '\r\n')}`), []);
    });
  }

  test('only that rule, and only there', () => {
    const other = `Vraag 1\n\n<!-- kamervragen-negeer word-repeated: x -->\n${twice} Een «citaat.\n\nVraag 2\n\n${twice}`;
    assert.deepEqual(found(askedText(other)), ['quotes-unbalanced «', 'word-repeated het het']);
  });

  test('does not change what else is found', () => {
    const body = `Vraag 1\n\n${twice}\n\nVraag 3\n\nWaarom «niet?`;
    const comment = askedText(body.replace(twice, `${twice} <!-- kamervragen-negeer word-repeated: x -->`));
    assert.deepEqual(
      found(comment),
      found(askedText(body)).filter((it) => !it.startsWith('word-repeated')),
    );
  });
});

describe('a comment that hides nothing', () => {
  const line = '<!-- kamervragen-negeer word-repeated: x -->';
  test('is found', () => {
    assert.deepEqual(found(askedText(`Vraag 1\n\n${line}\nWat nu?`)), [`suppression-unused ${line}`]);
    assert.deepEqual(found(`${line}\n\n${askedText('Vraag 1\n\nWat nu?')}`), [`suppression-unused ${line}`]);
  });
  test('by the one id of several that hides nothing', () => {
    const body = `Vraag 1\n\n<!-- kamervragen-negeer word-repeated onbekende-regel url-malformed: x -->\n${twice}`;
    assert.deepEqual(found(askedText(body)), [
      'suppression-unused onbekende-regel',
      'suppression-unused url-malformed',
    ]);
  });
  test('but not when its rule is off, or when only the network could tell', () => {
    const body = `Vraag 1\n\n${line}\nWat nu? <!-- kamervragen-negeer url-unreachable: x -->`;
    assert.deepEqual(found(askedText(body), { 'word-repeated': 'off' }), []);
  });
  test('nor when it is hidden itself, or when the rule about it is off', () => {
    const body = `Vraag 1\n\n${line}\nWat nu?\n\n<!-- kamervragen-negeer-bestand suppression-unused: proef -->`;
    assert.deepEqual(found(askedText(body)), []);
    assert.deepEqual(found(askedText(`Vraag 1\n\n${line}\nWat nu?`), { 'suppression-unused': 'off' }), []);
  });
  test('is not spoken of in a text that is no set', () => {
    assert.deepEqual(found(`# Boodschappen\n\n${line}\nBrood`), []);
  });
});

/** The text after hiding its first finding of a rule; undefined where there is no place for a comment. */
function hide(text: string, rule: string, scope: 'line' | 'file'): string | undefined {
  const document = parseDocument(new SourceText(text));
  const finding = checkDocument(document, defaultSettings, facts).find((each) => each.rule === rule);
  assert.ok(finding, `no finding of ${rule}`);
  const edit = suppressionEdit(document, finding, scope);
  return edit === undefined ? undefined : applyEdits(text, [edit]);
}

describe('a comment added for an author', () => {
  const comment = '<!-- kamervragen-negeer word-repeated: -->';
  const cases: readonly (readonly [string, string, string])[] = [
    ['stands above the line', `Vraag 1\n\n${twice}`, `Vraag 1\n\n${comment}\n${twice}`],
    [
      'stands at the end of a line within a paragraph',
      `Vraag 1\n\nWat nu?\n${twice}\nEn dan?`,
      `Vraag 1\n\nWat nu?\n${twice} ${comment}\nEn dan?`,
    ],
    [
      'keeps a hard line break',
      `Vraag 1\n\nWat nu?\n${twice}  \nEn dan?`,
      `Vraag 1\n\nWat nu?\n${twice} ${comment}  \nEn dan?`,
    ],
    ['stands at the end of an item', `Vraag 1\n\nWat nu?\n\n- ${twice}`, `Vraag 1\n\nWat nu?\n\n- ${twice} ${comment}`],
    [
      'stands at the end of an indented line',
      `Vraag 1\n\nWat nu?\n\n- En dan?\n\n  ${twice}`,
      `Vraag 1\n\nWat nu?\n\n- En dan?\n\n  ${twice} ${comment}`,
    ],
    [
      'joins one that is there',
      `Vraag 1\n\n<!-- kamervragen-negeer quotes-unbalanced: zo geschreven -->\n${twice} Een «citaat.`,
      `Vraag 1\n\n<!-- kamervragen-negeer quotes-unbalanced word-repeated: zo geschreven -->\n${twice} Een «citaat.`,
    ],
  ];
  for (const [name, before, after] of cases) {
    test(name, () => {
      assert.equal(hide(askedText(before), 'word-repeated', 'line'), askedText(after));
      const crlf = askedText(before).replaceAll('\n', '\r\n');
      assert.equal(hide(crlf, 'word-repeated', 'line'), askedText(after).replaceAll('\n', '\r\n'));
    });
  }

  const forFile = '<!-- kamervragen-negeer-bestand word-repeated: -->';
  const text = askedText(`Vraag 1\n\n${twice}`);
  test('for the file stands at its head', () => {
    assert.equal(hide(text, 'word-repeated', 'file'), `${forFile}\n\n${text}`);
    assert.equal(hide(`\ufeff\n${text}`, 'word-repeated', 'file'), `\ufeff${forFile}\n\n${text}`);
  });
  test('for the file stands below its front matter', () => {
    const front = '---\ntitel: rekken\n---\n';
    assert.equal(hide(`${front}${text}`, 'word-repeated', 'file'), `${front}${forFile}\n\n${text}`);
    assert.equal(hide(`${front}\n${text}`, 'word-repeated', 'file'), `${front}${forFile}\n\n${text}`);
  });
  test('for the file joins one that is there', () => {
    const other = '<!-- kamervragen-negeer-bestand quotes-unbalanced: citaten -->';
    const open = `${other}\n\n${text.replace('het zo is?', '«het zo is?')}`;
    assert.equal(
      hide(open, 'word-repeated', 'file'),
      open.replace('quotes-unbalanced:', 'quotes-unbalanced word-repeated:'),
    );
  });

  test('hides that rule there and nothing else, in sets with a mistake of any kind', () => {
    let hidden = 0;
    for (const [index, mistake] of mistakes.entries()) {
      if (mistake.rule === 'suppression-unused') continue;
      const rnd = random(index + 1);
      const plan = planSet(rnd);
      const made = mistake.make({ plan, pieces: render(plan), rnd });
      if (made === undefined) continue;
      const mutant = write(made.pieces, plan.lineEnding, plan.bom).text;
      const document = parseDocument(new SourceText(mutant));
      const findings = checkDocument(document, defaultSettings, facts);
      for (const scope of ['line', 'file'] as const) {
        const finding = findings.find((each) => each.rule === mistake.rule);
        const edit = finding === undefined ? undefined : suppressionEdit(document, finding, scope);
        if (finding === undefined || edit === undefined) continue;
        const left = check(applyEdits(mutant, [edit]));
        const line = document.source.positionAt(finding.span.start).line;
        const expected = findings.filter(
          (each) =>
            each.rule !== finding.rule ||
            (scope === 'line' && document.source.positionAt(each.span.start).line !== line),
        );
        assert.deepEqual(
          left.map((each) => each.rule).sort(),
          expected.map((each) => each.rule).sort(),
          `${mistake.rule}: ${mistake.name}, ${scope}\n${applyEdits(mutant, [edit])}`,
        );
        hidden++;
      }
    }
    assert.ok(hidden > mistakes.length, `${hidden} comments for ${mistakes.length} mistakes`);
  });
});
