import { Tokenizer } from 'htmlparser2';

const LONGEST = 200;

/**
 * The title of a page, on one line; undefined where it has none. Reads tags only, without nesting, so that the time it
 * takes depends on the length alone. Never throws.
 */
export function readTitle(html: string): string | undefined {
  return tidy(rawTitle(html));
}

function rawTitle(html: string): string {
  let text = '';
  let place: 'page' | 'drawing' | 'title' = 'page';
  let opened = '';
  const add = (more: string) => {
    if (place === 'title') text += more;
  };
  const tokenizer = new Tokenizer(
    {},
    {
      ...NOTHING,
      // A drawing has titles of its own.
      isInForeignContext: () => place === 'drawing',
      onopentagname: (start, end) => {
        opened = nameAt(html, start, end);
        if (place === 'page') place = opened === 'title' ? 'title' : opened === 'svg' ? 'drawing' : place;
      },
      onselfclosingtag: () => {
        if (opened === 'svg' && place === 'drawing') place = 'page';
      },
      onclosetag: (start, end) => {
        const name = nameAt(html, start, end);
        if (name === 'svg' && place === 'drawing') place = 'page';
        if (name !== 'title' || place !== 'title') return;
        place = 'page';
        if (text.trim() !== '') tokenizer.pause();
        else text = '';
      },
      ontext: (start, end) => add(html.slice(start, end)),
      ontextentity: (codePoint) => add(String.fromCodePoint(codePoint)),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return text;
}

/** Names we look for are short: a long one is not read. */
function nameAt(html: string, start: number, end: number): string {
  return end - start > 5 ? '' : html.slice(start, end).toLowerCase();
}

const nothing = () => {};
const NOTHING = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onprocessinginstruction: nothing,
};

/** On one line, without characters that are not seen, or that turn the text around them. */
function tidy(raw: string): string | undefined {
  const text = raw
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (text.length <= LONGEST) return text === '' ? undefined : text;
  return `${text
    .slice(0, LONGEST - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
