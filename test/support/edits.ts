/** What authors, and tests, do to a text: typing, pasting, deleting, moving, taking back. */
import { applyEdits, type TextEdit } from '../../server/core/index.ts';
import { madeSet } from './sets/madeSet.ts';
import type { Random } from './sets/random.ts';

/** Whatever means something to Markdown, to our reading of it, or to the way text is held in memory. */
const fragments = [
  ...'\n|\n\n|\r\n|\r|\r\n\r\n| |  |\t|    |\ufeff|\u00a0|\0|\ud83d|\ude00|😀|é|e\u0301'.split('|'),
  ...'```|~~~|```\n\n|<!--|-->|<!-- a -->|<pre>|</pre>|<div>|</div>|<br>|<?|<!X|---|===|#|***'.split('|'),
  ...'- |+ |* |1. |2) |10. |> |*|**|_|`|\\|&amp;|&|[|]|(|)|[a]|[a]: /b|[1]: /c|[1]|1)|(2)'.split('|'),
  ...'[^1]|[^1]: Bron|<sup>1</sup>|<sup>2</sup> Bron|¹|km²|«|»|««|"|\'|-\n|het het|a/b.nl|https://a.example/b'.split(
    '|',
  ),
  ...'Vraag 1|Vraag 2\n\n|\nVraag 3\n|vraag 2|Antwoord 1\n\n|3.\n\n|Toelichting:\n\n|?|2021Z00001|Kamerstuk 12345, nr. 6'.split(
    '|',
  ),
  ...'## 2024Z00001\n\n|## 2107\n\n|\n## \n|# a\n\n|Vragen van het lid Kat (D66) aan de Minister van Financiën over a (ingezonden 1 juni 2024).\n\n'.split(
    '|',
  ),
  ...'<!-- kamervragen-negeer question-empty: a -->\n|<!-- kamervragen-negeer-bestand word-repeated -->'.split('|'),
];

/** What makes a set of whatever follows. */
const head =
  '## 2024Z12345\n\nVragen van het lid **Kat** (D66) aan de Minister van Financiën over *a* (ingezonden 1 juni 2024).\n\nVraag 1\n\n';

/** A set of the generator, two of them, or fragments alone. */
export function anyText(rnd: Random): string {
  const kind = rnd.integer(0, 9);
  if (kind < 6) return (kind < 3 ? head : '') + fragmentsOf(rnd, 40);
  return kind === 6 ? madeSet(rnd).text + madeSet(rnd).text : madeSet(rnd).text;
}

function fragmentsOf(rnd: Random, most: number): string {
  return Array.from({ length: rnd.integer(1, most) }, () => rnd.pick(fragments)).join('');
}

/** The text after an edit; `earlier` has the versions to which it may be taken back. */
export function edited(text: string, earlier: readonly string[], rnd: Random): string {
  const start = rnd.chance(0.5) ? startOfSomeLine(text, rnd) : rnd.integer(0, text.length);
  const near = Math.min(text.length, start + rnd.integer(0, 4));
  const far = rnd.integer(start, text.length);
  const change = (end: number, insert: string): string => applyEdits(text, [{ span: { start, end }, text: insert }]);
  switch (rnd.integer(0, 9)) {
    case 0:
    case 1:
    case 2:
      return change(start, rnd.pick(fragments));
    case 3:
      return change(near, '');
    case 4:
      return change(near, rnd.pick(fragments));
    case 5:
      return change(rnd.chance(0.5) ? far : near, '');
    case 6:
      return change(start, rnd.chance(0.3) ? madeSet(rnd).text : text.slice(start, far));
    case 7:
      return change(start, fragmentsOf(rnd, 6));
    case 8:
      return applyEdits(text, scattered(text, rnd));
    default:
      return earlier.length === 0 ? change(near, '') : rnd.pick(earlier);
  }
}

function startOfSomeLine(text: string, rnd: Random): number {
  return text.lastIndexOf('\n', rnd.integer(0, text.length)) + 1;
}

/** Several places in one edit, as with several cursors or a fix of all. */
function scattered(text: string, rnd: Random): readonly TextEdit[] {
  const places = [...new Set([0, 1, 2].map(() => rnd.integer(0, text.length)))];
  return places.map((at) => ({ span: { start: at, end: at }, text: rnd.pick(fragments) }));
}
