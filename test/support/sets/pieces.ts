/** A text in named pieces: a mistake changes a piece, and its name then tells where the mistake stands. */
export interface Piece {
  readonly name: string;
  readonly text: string;
}

export interface Written {
  readonly text: string;
  /** Where each named piece stands; offsets in UTF-16 units. */
  readonly places: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
}

export class PieceList {
  readonly #pieces: Piece[] = [];

  add(name: string, text: string): this {
    this.#pieces.push({ name, text });
    return this;
  }

  /** Text that no mistake is made in. */
  plain(text: string): this {
    return this.add('', text);
  }

  get pieces(): readonly Piece[] {
    return this.#pieces;
  }
}

export function write(pieces: readonly Piece[], lineEnding: string, bom: boolean): Written {
  const places = new Map<string, { start: number; end: number }>();
  let text = bom ? '\ufeff' : '';
  for (const piece of pieces) {
    const start = text.length;
    text += piece.text.replaceAll('\n', lineEnding);
    if (piece.name !== '') places.set(piece.name, { start, end: text.length });
  }
  return { text, places };
}

/** The pieces with some of them changed; a change to undefined leaves the piece out. */
export function change(
  pieces: readonly Piece[],
  changes: Readonly<Record<string, string | undefined>>,
): readonly Piece[] {
  return pieces.flatMap((piece) => {
    if (!(piece.name in changes)) return [piece];
    const text = changes[piece.name];
    return text === undefined ? [] : [{ name: piece.name, text }];
  });
}

export function textOf(pieces: readonly Piece[], name: string): string | undefined {
  return pieces.find((piece) => piece.name === name)?.text;
}
