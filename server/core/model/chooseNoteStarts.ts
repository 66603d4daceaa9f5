import { findNoteStarts, type NoteStart } from './findNoteStarts.ts';
import { looksLikeNote, namesSource } from './looksLikeNote.ts';
import type { Section } from './readSections.ts';
import { readTypedMarks } from './readTypedMarks.ts';
import { signs } from './signs.ts';
import type { TextBlock } from './textBlock.ts';

const BEGINS = signs.mark | signs.typed | signs.definition | signs.listed;

/** Where the notes of a set begin, in reading order. */
export function chooseNoteStarts(blocks: readonly TextBlock[], sections: readonly Section[]): readonly NoteStart[] {
  const starts: NoteStart[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as TextBlock;
    if ((block.signs & BEGINS) === 0) continue;
    for (const start of findNoteStarts(block)) starts.push(start);
  }
  return starts.length === 0 ? starts : new StartChooser(blocks, sections, starts).choose();
}

const SENTENCE_ENDS = '.?!:;)]»”"\'’';

class StartChooser {
  readonly #blocks: readonly TextBlock[];
  readonly #sections: readonly Section[];
  readonly #starts: readonly NoteStart[];
  readonly #texts: readonly string[];
  readonly #chosen = new Set<NoteStart>();
  readonly #defined = new Set<string>();
  /** Labels of marks that begin no note. */
  readonly #marked = new Set<string>();
  #hasMarkedNote = false;
  #typed: ReadonlySet<string> | undefined;
  #bodyBlocks: ReadonlySet<TextBlock> | undefined;

  constructor(blocks: readonly TextBlock[], sections: readonly Section[], starts: readonly NoteStart[]) {
    this.#blocks = blocks;
    this.#sections = sections;
    this.#starts = starts;
    this.#texts = starts.map(ownText);
  }

  choose(): readonly NoteStart[] {
    this.#starts.forEach((start, index) => {
      if (isMarked(start) && this.#standsAsNote(start, index)) this.#accept(start);
    });
    const rest = this.#starts.filter((start) => !this.#chosen.has(start));
    if (rest.length === 0) return this.#starts;
    this.#readMarks();
    this.#starts.forEach((start, index) => {
      if (this.#chosen.has(start)) return;
      const text = this.#texts[index] ?? '';
      if (isMarked(start) ? this.#isWanted(start.label) : this.#acceptsTyped(start, index, text)) this.#accept(start);
    });
    return this.#starts.filter((start) => this.#chosen.has(start));
  }

  #accept(start: NoteStart): void {
    this.#hasMarkedNote ||= isMarked(start);
    this.#chosen.add(start);
    this.#defined.add(start.label);
  }

  /** Whether a mark at the start of a line begins a note whatever the rest of the set holds. */
  #standsAsNote(start: NoteStart, index: number): boolean {
    const { block, lineAt, mark, notation } = start;
    if (mark === undefined) return true;
    if (lineAt === 0) return notation !== 'gfm' || this.#texts[index] !== '';
    return this.#followsNote(index) || (this.#texts[index] !== '' && endsSentence(block.prose.text, lineAt));
  }

  #followsNote(index: number): boolean {
    const previous = this.#starts[index - 1];
    return previous !== undefined && previous.block === this.#starts[index]?.block && this.#chosen.has(previous);
  }

  #readMarks(): void {
    const begin = new Set([...this.#chosen].map((start) => start.mark));
    const open = new Set(this.#starts.filter((start) => !this.#chosen.has(start)).map((start) => start.mark));
    for (const { marks, signs: held } of this.#blocks) {
      if ((held & signs.mark) === 0) continue;
      for (const mark of marks) if (!begin.has(mark) && !open.has(mark)) this.#marked.add(mark.label);
    }
  }

  /** Whether a mark looks for a note of this label. */
  #isWanted(label: string): boolean {
    return !this.#defined.has(label) && this.#isMarked(label);
  }

  #isMarked(label: string): boolean {
    this.#typed ??= this.#typedLabels();
    return this.#marked.has(label) || this.#typed.has(label);
  }

  #typedLabels(): ReadonlySet<string> {
    const typed = this.#starts.filter((start) => !isMarked(start));
    const places = new Set(typed.map((start) => start.markSpan.start));
    const whole = new Set(typed.filter((start) => start.lineAt === 0).map((start) => start.block));
    const labels = new Set<string>();
    for (const block of this.#blocks) {
      if ((block.signs & signs.typed) === 0 || whole.has(block)) continue;
      for (const mark of readTypedMarks(block.prose)) if (!places.has(mark.span.start)) labels.add(mark.label);
    }
    return labels;
  }

  #acceptsTyped(start: NoteStart, index: number, text: string): boolean {
    const { block, label, lineAt, notation } = start;
    if (lineAt === 0 && this.#isLabel(block)) return false;
    if (text === '') return this.#isWanted(label) || (notation === 'bracket' && this.#followsNote(index));
    if (this.#followsNote(index)) return notation === 'bracket' || looksLikeNote(text);
    if (lineAt > 0 && !endsSentence(block.prose.text, lineAt) && !this.#isWanted(label)) return false;
    if (notation === 'bracket') return true;
    if (!looksLikeNote(text)) return false;
    if (this.#isMarked(label)) return !this.#defined.has(label) || namesSource(text);
    return namesSource(text) && !this.#hasMarkedNote;
  }

  /** Whether a block was read as the label of a question, with or without its text. */
  #isLabel(block: TextBlock): boolean {
    return !this.#bodies().has(block);
  }

  #bodies(): ReadonlySet<TextBlock> {
    this.#bodyBlocks ??= new Set(this.#sections.flatMap(({ from, to }) => this.#blocks.slice(from, to)));
    return this.#bodyBlocks;
  }
}

/** Whether it is written as a mark or as a GFM definition, not with ordinary characters. */
function isMarked({ mark, notation }: NoteStart): boolean {
  return mark !== undefined || notation === 'gfm';
}

/** The text of the note on its first line. */
function ownText({ block, bodyAt }: NoteStart): string {
  const { text } = block.prose;
  let end = bodyAt;
  while (end < text.length && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') end++;
  return text.slice(bodyAt, end).trim();
}

function endsSentence(text: string, lineAt: number): boolean {
  let end = lineAt;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end > 0 && SENTENCE_ENDS.includes(text.charAt(end - 1));
}
