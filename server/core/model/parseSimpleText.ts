import type { PhrasingContent } from 'mdast';

/** Parses the inline content of a stretch that does not begin or end with a blank; undefined where it is not simple. */
export function parseSimpleText(text: string, start: number, end: number): PhrasingContent[] | undefined {
  const parser = new SimpleTextParser(text, start, end);
  return parser.parse() ? parser.nodes : undefined;
}

/** A place in the source; lines and columns are not asked for in this project. */
export function positionOf(start: number, end: number) {
  return { start: pointAt(start), end: pointAt(end) };
}

function pointAt(offset: number) {
  return { line: 1, column: offset + 1, offset };
}

/** Whether the line that starts here can begin nothing but a paragraph, or go on with one. */
export function startsSimply(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= ZERO && code <= NINE) {
    LIST_ITEM.lastIndex = at;
    return !LIST_ITEM.test(text);
  }
  return code < 128 ? LINE_SIGNS[code] === 0 : code >= 128 && code !== BYTE_ORDER_MARK;
}

const LIST_ITEM = /\d{1,9}[.)](?:[ \n]|$)/y;
/** Elements that are no blocks in HTML. */
const TAG = /<\/?su[bp]>/y;
const AUTOLINK = /<(https?:\/\/[!-;=?-~\u00a1-\uffff]*)>/y;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const BLANK = /\s/;

const LF = 10;
const SPACE = 32;
const STAR = 42;
const ZERO = 48;
const NINE = 57;
const BYTE_ORDER_MARK = 0xfeff;

/** What may begin another block at the start of a line, or end this one. */
const LINE_SIGNS = new Uint8Array(128);
for (const character of '\n \t\r#>-+=~') LINE_SIGNS[character.charCodeAt(0)] = 1;

/** What may be markup, in a paragraph. */
const SIGNS = new Uint8Array(128);
for (const character of '\n*_]<&!\\`\t\r\0') SIGNS[character.charCodeAt(0)] = 1;

interface Opener {
  readonly start: number;
  readonly width: number;
  /** How many nodes stand before it. */
  readonly nodes: number;
}

class SimpleTextParser {
  readonly nodes: PhrasingContent[] = [];
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  #at: number;
  /** Where the text began that is not yet a node. */
  #textStart: number;
  #opener: Opener | undefined;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#start = start;
    this.#at = start;
    this.#textStart = start;
    this.#end = end;
  }

  parse(): boolean {
    while (this.#at < this.#end) {
      const code = this.#text.charCodeAt(this.#at);
      if (code >= 128 || SIGNS[code] === 0) this.#at++;
      else if (!this.#readSign(code)) return false;
    }
    this.#addText(this.#end);
    return this.#opener === undefined && this.#text.charCodeAt(this.#end - 1) !== SPACE;
  }

  /** Goes past what may be markup; false where it is not certain what it is. */
  #readSign(code: number): boolean {
    if (code === STAR) return this.#readStars();
    const text = this.#text;
    const at = this.#at++;
    switch (text[at]) {
      case '<':
        return this.#readAngle(at);
      case '\n':
        return text.charCodeAt(at - 1) !== SPACE && startsSimply(text, at + 1);
      case '_':
        return kindOf(text, at - 1) === 'letter' && kindOf(text, at + 1) === 'letter' && text[at + 1] !== '_';
      case ']':
        return text[at + 1] !== '(' && text[at + 1] !== ':';
      case '&':
        return !/[A-Za-z#]/.test(text.charAt(at + 1));
      case '!':
        return text[at + 1] !== '[';
      default:
        return false;
    }
  }

  #readAngle(at: number): boolean {
    TAG.lastIndex = at;
    if (TAG.test(this.#text)) return this.#readTag(at, TAG.lastIndex);
    AUTOLINK.lastIndex = at;
    const url = AUTOLINK.exec(this.#text)?.[1];
    if (url === undefined) return false;
    const end = at + url.length + 2;
    const children = [{ type: 'text' as const, value: url, position: positionOf(at + 1, end - 1) }];
    this.#add({ type: 'link', title: null, url, children, position: positionOf(at, end) }, at, end);
    return true;
  }

  /** Alone on a line that begins a paragraph a tag is a block. */
  #readTag(at: number, end: number): boolean {
    const begins = at === this.#start || this.#text.charCodeAt(at - 1) === LF;
    if (begins && (end >= this.#end || BLANK.test(this.#text.charAt(end)))) return false;
    this.#add({ type: 'html', value: this.#text.slice(at, end), position: positionOf(at, end) }, at, end);
    return true;
  }

  /** Stars that can only open, or only close what was opened by as many. */
  #readStars(): boolean {
    const start = this.#at;
    let end = start + 1;
    while (this.#text.charCodeAt(end) === STAR) end++;
    this.#at = end;
    const width = end - start;
    if (width > 2) return false;
    const before = kindOf(this.#text, start - 1);
    const after = kindOf(this.#text, end);
    const opens = after === 'letter' || (after === 'sign' && before !== 'letter');
    const closes = before === 'letter' || (before === 'sign' && after !== 'letter');
    if (opens === closes) return false;
    return opens ? this.#open(start, width) : this.#close(start, end);
  }

  #open(start: number, width: number): boolean {
    if (this.#opener !== undefined) return false;
    this.#addText(start);
    this.#opener = { start, width, nodes: this.nodes.length };
    this.#textStart = this.#at;
    return true;
  }

  #close(at: number, end: number): boolean {
    const opener = this.#opener;
    if (opener === undefined || opener.width !== end - at) return false;
    this.#addText(at);
    const type = opener.width === 2 ? 'strong' : 'emphasis';
    const children = this.nodes.splice(opener.nodes);
    this.#add({ type, children, position: positionOf(opener.start, end) }, at, end);
    this.#opener = undefined;
    return true;
  }

  #add(node: PhrasingContent, at: number, end: number): void {
    this.#addText(at);
    this.nodes.push(node);
    this.#at = end;
    this.#textStart = end;
  }

  #addText(end: number): void {
    const start = this.#textStart;
    if (end <= start) return;
    this.nodes.push({ type: 'text', value: this.#text.slice(start, end), position: positionOf(start, end) });
    this.#textStart = end;
  }
}

/** What stars take a character for; beyond the text there is a blank. */
function kindOf(text: string, at: number): 'blank' | 'sign' | 'letter' {
  const character = text.charAt(at);
  if (character === '' || BLANK.test(character)) return 'blank';
  return PUNCTUATION.test(character) ? 'sign' : 'letter';
}
