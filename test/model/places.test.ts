/**
 * Every part of the model knows its place: the source at its span is the text it claims, however the document is typed.
 * Edits, links and underlines all stand or fall with this.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Label,
  type Prose,
  parseDocument,
  type QuestionSet,
  readQuestionReferences,
  SourceText,
  type Span,
} from '../../server/core/index.ts';

const official = `---
titel: Losse tegels
---

## 2024Z12345

Vragen van de leden **Van Nispen** (SP), **Kröger** en **Piri** (beiden GroenLinks-PvdA) aan de Minister van Justitie en Veiligheid, bij afwezigheid van de Minister-President, over *het bericht «Coördinatie 🧱 van &eacute;én tegel» (NOS)* (ingezonden 12 juni 2024).

Vraag 1

Kent u het *bericht* «Coördinatie 🧱»?<sup>1, 2</sup> En [dit](https://een.example/a_(b) "titel")?¹⁰

- Wat **kost**<sup>3</sup> 1 m<sup>2</sup> &amp; wie betaalt? <!-- nagaan -->
- Waarom?[^Bron-één]

<sup>1</sup> De Stoeptegel, 3 juni 2024 (<https://www.een.example/tegels>), zie www.twee.example/x
<sup>2</sup> Kamerstuk 31 332, nr. 86 en 2024Z10001

Vraag 2

> 𝒳 citaat<sup>3</sup>

Geldt vraag 1 ook hier, zie Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 12?  
Waarom?

<sup>3</sup> Bron 🧱, ttps://drie.example/y

[^Bron-één]: Trouw, «Één»

    Met een tweede alinea, https://vier.example.

¹⁰ De Kadekrant

**Toelichting:**

Vrije tekst 🧱 over vraag 2.
`;

const draft = `(ingezonden 12 juni 2024)

Vragen van het lid Kröger (GroenLinks-PvdA) aan de minister van Justitie en Veiligheid en de staatssecretaris van Financiën over 'één tegel'

1. Kent u «één 🧱»? 1)
2. Wat kost\\* dat? [2]

1) NOS, 3 juni 2024, Eén (https://nos.example/één)
[2] Trouw
`;

const answered = `## 2107

Vragen van het lid **Kröger** (GroenLinks-PvdA) aan de Minister van Financiën over *één tegel* (ingezonden 12 juni 2024).

Antwoord van Minister **Zonneveld** (Financiën) (ontvangen 3 juli 2024).

Vraag 1, 2 en 4

Kent u 🧱?

**Antwoord 1, 2 en 4**

Ja, zie vraag 3.

### Vraag 3a

Hoe?

Antwoord 3a: Zo.
`;

const variants: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'lone CR': (text) => text.replaceAll('\n', '\r'),
  'byte order mark': (text) => `\ufeff${text}`,
  'decomposed accents': (text) => text.normalize('NFD'),
  'hard blanks': (text) => text.replaceAll(/(?<=\p{Ll}) (?=\p{Ll})/gu, '\u00a0'),
  'soft-wrapped': (text) => text.replaceAll(/(?<=\p{Ll}[,?]?) (?=\p{Ll}{3})/gu, '\n'),
  'CRLF, wrapped': (text) => text.replaceAll(/(?<=\p{Ll}) (?=\p{Ll}{3})/gu, '\n').replaceAll('\n', '\r\n'),
  'two sets': (text) => `${text}\n${text.replace(/^---[^#]*---\n/, '')}`,
  'signs of two units': (text) => text.replaceAll('bericht', 'be𝒳richt'),
};

/** What the parser takes away: markers, comments, and how a line ends; and what it reads for a reference. */
function plain(text: string): string {
  return text
    .replace(/<!--.*?-->/gs, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&eacute;', 'é')
    .replaceAll(/[*_\\]/g, '')
    .replaceAll(/[ \t]*(?:\r\n|\r|\n)[ \t]*(?:>[ \t]*)?/g, '\n');
}

interface Claim {
  readonly what: string;
  readonly span: Span;
  readonly text: string;
}

function claimsOf(set: QuestionSet): Claim[] {
  const claims: Claim[] = [];
  const worded = (what: string, part: { readonly text: string; readonly span: Span } | undefined) => {
    if (part !== undefined) claims.push({ what, span: part.span, text: part.text });
  };
  if (set.heading !== undefined) worded('heading', { text: set.heading.text, span: set.heading.textSpan });
  const { opening } = set;
  for (const part of [opening?.article, opening?.subject, opening?.submitted]) worded('opening', part);
  for (const asker of opening?.askers ?? []) worded('asker', asker);
  for (const group of opening?.groups ?? []) {
    worded('quantifier', group.quantifier);
    worded('party', group.party);
  }
  for (const run of opening?.addressees ?? []) {
    worded('article', run.article);
    worded('office', run.officeWord);
    for (const post of run.posts) for (const part of [post.preposition, post.portfolio]) worded('post', part);
  }
  for (const { label } of [...set.questions, ...set.answers]) claims.push(...claimsOfLabel(label));
  worded('explanation', set.explanation?.heading);
  for (const reference of set.references) worded('reference', reference);
  for (const address of set.addresses) worded('address', address);
  for (const reference of readQuestionReferences(set)) worded('question reference', reference);
  return claims;
}

function claimsOfLabel(label: Label): Claim[] {
  const numbers = label.numbers.map(({ value, suffix, span }) => ({ what: 'number', span, text: `${value}${suffix}` }));
  return [{ what: 'label', span: label.span, text: label.text }, ...numbers];
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A mark's label as it is compared. */
function labelIn(written: string): string {
  return written.toLowerCase().replaceAll(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)));
}

function checkProse(prose: Prose, source: SourceText): void {
  for (let index = 0; index < prose.text.length; index++) {
    const span = prose.spanAt(index, index + 1);
    const written = source.slice(span);
    // A reference, an escape, or a line's end in two characters.
    const character = written.length === 1 ? written : plain(written);
    const expected = prose.text.charAt(index);
    const isBreak = expected === '\n' && /[\r\n]/.test(written);
    assert.ok(isBreak || character === expected || written.startsWith('\\'), `${index} ${expected}: ${written}`);
  }
}

for (const [name, document] of Object.entries({ official, draft, answered })) {
  describe(`places in a set: ${name}`, () => {
    for (const [variant, change] of Object.entries(variants)) {
      test(variant, () => {
        const source = new SourceText(change(document));
        const { sets } = parseDocument(source);
        assert.ok(sets.length > 0);
        for (const set of sets) {
          for (const { what, span, text } of claimsOf(set)) assert.equal(plain(source.slice(span)), plain(text), what);
          for (const mark of [...set.marks, ...set.notes]) {
            assert.equal(labelIn(source.slice(mark.labelSpan)), mark.label);
            assert.ok(mark.span.start <= mark.labelSpan.start && mark.labelSpan.end <= mark.span.end);
          }
          for (const prose of set.prose) checkProse(prose, source);
          const parts = [set.questions, set.answers, set.marks, set.notes, set.addresses, set.references, set.prose];
          for (const { span } of parts.flat()) assert.ok(set.span.start <= span.start && span.end <= set.span.end);
        }
      });
    }
  });
}

test('the documents of this test hold all parts', () => {
  const counts = [official, draft, answered].map((text) => {
    const [set] = parseDocument(new SourceText(text)).sets;
    return {
      askers: set?.opening?.askers.length,
      questions: set?.questions.length,
      answers: set?.answers.length,
      marks: set?.marks.map((mark) => mark.label).join(' '),
      notes: set?.notes.map((note) => note.label).join(' '),
      addresses: set?.addresses.length,
      references: set?.references.length,
    };
  });
  assert.deepEqual(counts, [
    {
      askers: 3,
      questions: 2,
      answers: 0,
      marks: '1 2 10 3 bron-één 3',
      notes: '1 2 3 bron-één 10',
      addresses: 5,
      references: 3,
    },
    { askers: 1, questions: 2, answers: 0, marks: '1 2', notes: '1 2', addresses: 1, references: 0 },
    { askers: 1, questions: 2, answers: 2, marks: '', notes: '', addresses: 0, references: 0 },
  ]);
});
