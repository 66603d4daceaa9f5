/** Tells from the head of a text whether it is a set of Kamervragen. Cheap: the server's parser has the last word. */

/** How much of a text is looked at: enough for front matter and a heading, little enough to cost nothing. */
export const headLines = 200;
const headCharacters = 16_384;

const caseHeading =
  /^ {0,3}#{1,6}[ \t]+[*_]{0,3}(?:\d{4} ?[zZ] ?[\dXx.…_]{0,6}|[Jj]{4}[zZ]\S{0,6}|[Xx]{4}[zZ]\S{0,6})[*_]{0,3}[ \t#]*$/;
const annexHeading = /^ {0,3}#{1,6}[ \t]+\d{1,5}[ \t#]*$/;
const opening =
  /^ {0,3}[*_]{0,3}(?:[Mm]ondelinge vragen|[Vv]ragen|[Vv]raag)[*_]{0,3} +van +(?:het +(?:lid|leden)|de +(?:leden|lid))(?!\p{L})/u;
const addressed = /(?:^|[ *_)])aan (?:de|het)(?!\p{L})|\(ingezonden /u;
const label = /^ {0,3}(?:#{1,6}[ \t]+)?[*_]{0,3}(?:[Vv]raag|VRAAG|[Vv]r\.) ?\d{1,3}(?!\d)/;
const numbered = /^ {0,3}\d{1,3}[.)](?:[ \t]|$)/;
/** What may follow the heading of an answered set or of a draft before its opening. */
const preamble = /^ {0,3}[*_]{0,3}(?:\(ingezonden |AH \d|(?:Antwoord|Mededeling) van )/;
const letter = /^ {0,3}(?:> ?)?(?:Retouradres|Geachte |Aan de [Vv]oorzitter|In (?:het )?antwoord op uw brief)/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** What has been seen of a text so far. */
interface Head {
  heading: 'case' | 'annex' | undefined;
  /** Whether the line before belongs to an opening sentence that names nobody it is addressed to yet. */
  inOpening: boolean;
  opened: boolean;
  /** Whether something else than the opening followed the heading. */
  followed: boolean;
}

/** Whether a text begins as a set of Kamervragen does. Letters, ordinary Markdown and examples in code do not. */
export function detectSet(text: string): boolean {
  const head: Head = { heading: undefined, inOpening: false, opened: false, followed: false };
  for (const line of proseLines(text)) {
    const verdict = readLine(line, head);
    if (verdict !== undefined) return verdict;
  }
  return head.heading === 'case' && !head.followed;
}

/** The verdict where this line settles it. */
function readLine(line: string, head: Head): boolean | undefined {
  if (line.trim() === '') {
    head.inOpening = false;
    return undefined;
  }
  if (letter.test(line)) return false;
  if (opening.test(line)) {
    head.opened = true;
    head.inOpening = true;
    if (head.heading !== undefined) return true;
  }
  if (head.inOpening && addressed.test(line)) return true;
  if (label.test(line) && (head.opened || head.heading !== undefined)) return true;
  if (head.inOpening) return undefined;
  return readOther(line, head);
}

function readOther(line: string, head: Head): boolean | undefined {
  if (caseHeading.test(line)) {
    head.heading = 'case';
    head.followed = false;
  } else if (annexHeading.test(line)) {
    head.heading = 'annex';
  } else if (head.heading === 'case' && !head.followed && (preamble.test(line) || numbered.test(line))) {
    return true;
  } else {
    head.followed = true;
  }
  return undefined;
}

/** The lines of the head that are neither front matter nor code nor comment. */
function* proseLines(text: string): Generator<string> {
  const head = text.slice(0, headCharacters).replace(/^\uFEFF/, '');
  const lines = head.split(/\r\n?|\n/, headLines);
  let closing: string | undefined;
  for (const line of lines.slice(frontMatterLines(lines))) {
    if (closing !== undefined) {
      if (closes(line, closing)) closing = undefined;
      continue;
    }
    closing = openedBy(line);
    if (closing === undefined && !line.trimStart().startsWith('<!--')) yield line;
  }
}

function frontMatterLines(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  return lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line)) + 1;
}

/** What ends the block that a line begins and whose content is no prose; undefined for all other lines. */
function openedBy(line: string): string | undefined {
  const marker = fence.exec(line)?.[1];
  if (marker !== undefined) return marker;
  return line.trimStart().startsWith('<!--') && !line.includes('-->') ? '-->' : undefined;
}

function closes(line: string, closing: string): boolean {
  if (closing === '-->') return line.includes('-->');
  return line.trim().startsWith(closing) && line.trim().replaceAll(closing.charAt(0), '') === '';
}
