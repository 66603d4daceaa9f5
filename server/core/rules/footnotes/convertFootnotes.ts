import type { FootnoteDefinition, FootnoteMark, QuestionSet } from '../../model/questionDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { type Span, span } from '../../text/span.ts';
import { replace, type TextEdit } from '../../text/textEdit.ts';
import { houseNotation, writtenMark, writtenNoteMark } from './houseNotation.ts';

/** One note that is not in the set's notation, in its marks or itself. */
export interface Conversion {
  /** Its first part that is written otherwise. */
  readonly span: Span;
  readonly written: string;
  /** How that part is to be written; undefined where its label has no number to write. */
  readonly wanted: string | undefined;
  /** All its parts brought into the set's notation; none where one of them cannot be without a look. */
  readonly edits: readonly TextEdit[];
}

type Part = { readonly mark: readonly FootnoteMark[] } | { readonly note: readonly FootnoteDefinition[] };

/** What is to be done to have the marks and notes of a set in one notation: that of most of them, or the one asked for. */
export function convertFootnotes(
  set: QuestionSet,
  source: SourceText,
  house: 'sup' | 'gfm' = houseNotation(set),
): readonly Conversion[] {
  const ends = new Set(set.marks.map((mark) => mark.span.end));
  const parts: Part[] = [
    ...groups(set.marks, (mark) => mark.span.start)
      .filter(([mark]) => mark?.notation !== house)
      .map((mark) => ({ mark })),
    ...groups(set.notes, (note) => note.markSpan.start)
      .filter(([note]) => note !== undefined && isOther(note, house, source))
      .map((note) => ({ note })),
  ];
  const writer = new Converter(source, house, ends);
  const byLabel = new Map<string, Conversion & { readonly edits: TextEdit[] }>();
  for (const part of parts) {
    const label = ('mark' in part ? part.mark : part.note)[0]?.label ?? '';
    const conversion = writer.convert(part);
    const known = byLabel.get(label);
    if (known === undefined) byLabel.set(label, { ...conversion, edits: [...conversion.edits] });
    else if (known.edits.length > 0 && conversion.edits.length > 0) known.edits.push(...conversion.edits);
    else known.edits.length = 0;
  }
  return [...byLabel.values()];
}

function isOther(note: FootnoteDefinition, house: 'sup' | 'gfm', source: SourceText): boolean {
  return note.notation !== house || (house === 'gfm' && source.text.charAt(note.markSpan.end - 1) !== ':');
}

/** Parts that share one mark, `<sup>1, 2</sup>`, are written anew as one. */
function groups<T>(parts: readonly T[], startOf: (part: T) => number): T[][] {
  const found: T[][] = [];
  let last = -1;
  for (const part of parts) {
    const start = startOf(part);
    if (start === last) found.at(-1)?.push(part);
    else found.push([part]);
    last = start;
  }
  return found;
}

class Converter {
  readonly #source: SourceText;
  readonly #house: 'sup' | 'gfm';
  readonly #ends: ReadonlySet<number>;

  constructor(source: SourceText, house: 'sup' | 'gfm', ends: ReadonlySet<number>) {
    this.#source = source;
    this.#house = house;
    this.#ends = ends;
  }

  convert(part: Part): Conversion {
    return 'mark' in part ? this.#mark(part.mark) : this.#note(part.note);
  }

  #mark(marks: readonly FootnoteMark[]): Conversion {
    const { span: place, notation } = marks[0] as FootnoteMark;
    const written = this.#source.slice(place);
    if (this.#house === 'sup' && marks.some((mark) => mark.number === undefined)) return unnumbered(place, written);
    const wanted = marks.map((mark) => writtenMark(mark.label, this.#house)).join('');
    const typed = notation === 'bracket' || notation === 'paren';
    const start = typed ? this.#withoutBlank(place.start) : place.start;
    const apart = this.#house === 'sup' && this.#ends.has(start) ? ' ' : '';
    return { span: place, written, wanted, edits: [replace(span(start, place.end), apart + wanted)] };
  }

  /** A mark follows its word directly; after another mark a blank keeps the two numbers apart. */
  #withoutBlank(start: number): number {
    const before = this.#source.text.charAt(start - 1);
    return (before === ' ' || before === '\u00a0') && !this.#ends.has(start - 1) ? start - 1 : start;
  }

  #note(notes: readonly FootnoteDefinition[]): Conversion {
    const { markSpan, body, notation } = notes[0] as FootnoteDefinition;
    const written = this.#source.slice(markSpan);
    if (this.#house === 'sup' && notes.some((note) => note.number === undefined)) return unnumbered(markSpan, written);
    const wanted = notes.map((note) => writtenNoteMark(note.label, this.#house)).join('');
    const impossible = notes.length > 1 || (this.#house === 'sup' && body.length > 1);
    if (impossible) return { span: markSpan, written, wanted, edits: [] };
    const after = this.#source.text.charAt(markSpan.end);
    const blank = after === '' || /\s/.test(after) ? '' : ' ';
    const apart = notation !== 'gfm' && notation !== 'sup' && this.#house === 'sup' ? this.#lineAbove(markSpan) : '';
    return { span: markSpan, written, wanted, edits: [replace(markSpan, apart + wanted + blank)] };
  }

  /** Lines of a list become one paragraph without their markers, unless a blank line keeps them apart. */
  #lineAbove(markSpan: Span): string {
    const { line, character } = this.#source.positionAt(markSpan.start);
    if (line === 0 || character > 0) return '';
    const above = this.#source.slice(this.#source.lineSpan(line - 1));
    return above.trim() === '' ? '' : this.#source.lineEnding;
  }
}

function unnumbered(place: Span, written: string): Conversion {
  return { span: place, written, wanted: undefined, edits: [] };
}
