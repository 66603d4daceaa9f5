/**
 * Addresses to write come from hostile servers: whatever one says, a fix writes an address that reads as itself, and all
 * else in the document reads as it did.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  applyEdits,
  checkDocument,
  defaultSettings,
  parseDocument,
  SourceText,
  type TextEdit,
} from '../../server/core/index.ts';
import { readUrl } from '../../server/services/links/readUrl.ts';
import { type KnownLink, knownLinks } from '../support/knownLinks.ts';
import { askedText } from '../support/setText.ts';

const url = 'https://www.kade.example/oud';

const contexts: readonly string[] = [
  '@',
  '(@).',
  '(<@>).',
  '[bericht](@)',
  '[bericht](<@> "meer")',
  '@, geraadpleegd op 3 mei',
  '@ pagina twee)',
  '(@ pdf)',
  '@: zie ook https://b.example/c',
  'https://b.example/c @ 12345',
  '*@*',
  '**@**b',
  '_@_.',
  '_zie @ of_',
  '`x` @ `y`',
  '«@»',
  "'@'",
  '@[2]',
  '@<sup>2</sup>',
  '<@><sup>2</sup>',
  '@\nen verder (artikel 1)',
];

const old = fc.constantFrom(url, `${url}#kop_(a)`, 'www.kade.example/oud', 'kade.example/oud');

const visible = '( ) [1] [^1] ]( * ** _ ` <sup>1</sup> <!-- --> < > &amp; &copy; &#42; . , ; : ? # ! 1) / /m /10 km /b';
const more = '¹ » « " \' | \\ % %2 @ // www.x.nl https:// = - ~ + $ ^ a kade 2024Z00081 … é 😀';
const blank = ['\n', ' ', '\r\n\r\nVraag 9\n\n', '\n## 2024Z00001\n', '\u202e', '\u00a0', '\u0000', '\ud800'];
const parts = fc.constantFrom(...visible.split(' '), ...more.split(' '), ...blank);
const path = fc.array(parts, { maxLength: 8 }).map((it) => it.join(''));

function hostile(site: string) {
  return fc.oneof(
    path.map((it) => `${site}/${it}`),
    path.map((it) => `${site}/a?${it}`),
    path.map((it) => `${site}${it}`),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
}

/** Sets with the address in a note, and in a question. */
function textsWith(place: string): readonly string[] {
  return [
    `Kent u dit?<sup>1</sup> Ook dat?<sup>2</sup>\n\n<sup>1</sup> Bode, ${place}\n\n<sup>2</sup> Kade, 3 mei 2024.`,
    `Kent u ${place}? Ook dat?<sup>1, 2</sup>\n\n<sup>1</sup> Bode.\n\n<sup>2</sup> Kade.`,
  ].map((body) => askedText(`Vraag 1\n\n${body}`));
}

function read(text: string) {
  return parseDocument(new SourceText(text));
}

/** All that is read of a document, but for its places. */
function reading(text: string) {
  const { sets, suppressions } = read(text);
  return {
    addresses: sets.flatMap((set) => set.addresses.map(({ href, fault, note }) => ({ href, fault, note }))),
    suppressions: suppressions.length,
    sets: sets.map((set) => ({
      heading: set.heading?.text,
      kind: set.kind,
      stage: set.stage,
      questions: set.questions.map((it) => [it.label.text, it.label.form, it.body.length]),
      marks: set.marks.map((it) => [it.label, it.notation]),
      notes: set.notes.map((it) => [it.label, it.notation, it.body.length]),
      references: set.references.map((it) => it.id),
      gaps: set.gaps.length,
      markup: set.prose.map((it) => [it.strong.length, it.emphasis.length]),
      // `<www.…>` is text, `<https://…>` is markup.
      words: set.prose.map((it) => it.words.replace(/[\s<>]+/g, ' ')),
    })),
  };
}

/** With what is percent-encoded as it was. */
function decoded(href: string): string {
  return href.replace(/%([2-7][\dA-F])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function holds(text: string, given: string, edits: readonly TextEdit[]): void {
  const [edit] = edits;
  assert.ok(edit !== undefined && edits.length === 1);
  const before = reading(text);
  const addresses = read(text).sets.flatMap((set) => set.addresses);
  const at = addresses.findIndex(({ span }) => span.start === edit.span.start);
  const was = addresses[at];
  const expected = before.addresses.with(at, { href: edit.text, fault: undefined, note: was?.note });
  assert.deepEqual(reading(applyEdits(text, edits)), { ...before, addresses: expected });
  const hash = was?.href?.indexOf('#') ?? -1;
  const target = given.includes('#') || hash < 0 ? given : given + was?.href?.slice(hash);
  if (readUrl(target)?.href === target) assert.equal(decoded(edit.text), decoded(target));
}

/** How many fixes were offered. */
function tryFixes(text: string, given: string, known: KnownLink): number {
  const findings = checkDocument(read(text), defaultSettings, { links: knownLinks([known]) });
  const own = findings.filter(({ rule }) => rule === 'url-moved' || rule === 'url-unreachable');
  for (const { message, fixes } of own) {
    assert.doesNotMatch(message, /[\p{Cc}\p{Cf}]/u);
    for (const { title, edits } of fixes) {
      assert.doesNotMatch(title, /[\p{Cc}\p{Cf}]/u);
      holds(text, given, edits);
    }
  }
  return own.filter(({ fixes }) => fixes.length > 0).length;
}

describe('an address from a server is written so that it reads as itself', () => {
  const cases: readonly (readonly [name: string, site: string, toKnown: (given: string) => Omit<KnownLink, 'url'>])[] =
    [
      ['a new address', 'https://nieuw.example', (movedTo) => ({ state: 'moved', reason: 'moved', movedTo })],
      ['a copy', 'https://web.archive.org/web/1', (archived) => ({ state: 'gone', reason: 'not-found', archived })],
    ];
  for (const [name, site, toKnown] of cases) {
    test(name, () => {
      let fixes = 0;
      const property = fc.property(
        fc.constantFrom(...contexts),
        old,
        hostile(site),
        fc.boolean(),
        (context, address, raw, normal) => {
          const given = normal ? (readUrl(raw)?.href ?? raw) : raw;
          const href = address.startsWith('https:') ? address : `https://${address}`;
          for (const text of textsWith(context.replace('@', () => address))) {
            fixes += tryFixes(text, given, { url: href, ...toKnown(given) });
          }
        },
      );
      fc.assert(property, { numRuns: Number(process.env['RUNS'] ?? 200) });
      assert.ok(fixes > 100, `only ${fixes} fixes were tried`);
    });
  }
});
