/** Which part of an opening the cursor is in, told from the text before it alone: the sentence is not finished yet. */

export type OpeningZone =
  | { readonly part: 'article'; readonly typed: string }
  | {
      readonly part: 'name';
      readonly typed: string;
      /** Names before it that have no bracket yet. */
      readonly run: readonly string[];
      /** Names in brackets before it, which are done. */
      readonly done: readonly string[];
      /** Whether it can be the last of its run: after `het lid`, or after `en`. */
      readonly closes: boolean;
    }
  | { readonly part: 'party'; readonly typed: string; readonly run: readonly string[] }
  | {
      readonly part: 'addressees';
      /** What was written of the addressees, without the markup. */
      readonly written: string;
    }
  | { readonly part: 'subject' };

const HEAD = /(?:^|[\r\n])[ \t>]*[*_]{0,3}(?:mondelinge\s+vragen|vragen|vraag)\s+van\s+/i;
const ADDRESSED = /(?:^|\s)aan\s+/;
const ABOUT = /\sover\s/;
const ARTICLE = /^[*_\s]*(?:het\s+lid|de\s+leden)\s+/i;

/** The part at the end of a paragraph; undefined where it is no opening. */
export function readOpeningZone(paragraph: string): OpeningZone | undefined {
  const head = HEAD.exec(paragraph);
  if (head === null) return undefined;
  const rest = paragraph.slice(head.index + head[0].length);
  const addressed = ADDRESSED.exec(rest);
  if (addressed === null) return readAskers(rest);
  const written = rest.slice(addressed.index + addressed[0].length);
  if (ABOUT.test(` ${written}`)) return { part: 'subject' };
  return { part: 'addressees', written: written.replace(/[*_]/g, '') };
}

function readAskers(text: string): OpeningZone | undefined {
  const article = ARTICLE.exec(text);
  if (article === null) return /^[*_]*[a-z ]{0,8}$/i.test(text) ? { part: 'article', typed: text } : undefined;
  const names = text.slice(article[0].length);
  const open = names.lastIndexOf('(');
  const closed = names.lastIndexOf(')');
  if (open > closed) {
    return { part: 'party', typed: names.slice(open + 1), run: namesIn(names.slice(closed + 1, open)) };
  }
  const joint = lastJoint(names);
  const typed = names.slice(joint.end).replace(/^[*_]+/, '');
  // After a bracket another name is joined to it first.
  if (closed >= 0 && joint.start < closed) return undefined;
  return {
    part: 'name',
    typed,
    run: namesIn(names.slice(closed + 1, joint.start)),
    done: closed < 0 ? [] : namesIn(names.slice(0, closed).replace(/\([^()]*\)?/g, ',')),
    closes: joint.word === 'en' || /lid\s+$/i.test(article[0]),
  };
}

const JOINT = /(?:,|\sen(?=\s))\s*/g;

/** What joins the last name to those before it. */
function lastJoint(names: string): { readonly start: number; readonly end: number; readonly word: string } {
  let last = { start: 0, end: 0, word: '' };
  for (const match of names.matchAll(JOINT)) {
    last = { start: match.index, end: match.index + match[0].length, word: match[0].trim() };
  }
  return last;
}

function namesIn(text: string): readonly string[] {
  return text
    .replace(/[*_]/g, '')
    .split(/,|\sen\s/)
    .map((name) => name.trim().replace(/^en\s+/, ''))
    .filter((name) => name !== '');
}
