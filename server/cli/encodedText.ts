/** How a text was stored; needed to store it again byte for byte, edits excepted. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly byteOrderMark: boolean;
}

export interface EncodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** Reads UTF-8, and UTF-16 with a byte order mark (“Unicode text” of Word); undefined for anything else. */
export function decodeText(bytes: Uint8Array): EncodedText | undefined {
  const encoding = encodingOf(bytes);
  const content = encoding.byteOrderMark ? bytes.subarray(encoding.name === 'utf-8' ? 3 : 2) : bytes;
  const ordered = encoding.name === 'utf-16be' ? swapped(content) : content;
  const decoder = new TextDecoder(encoding.name === 'utf-8' ? 'utf-8' : 'utf-16le', { fatal: true, ignoreBOM: true });
  try {
    return ordered === undefined ? undefined : { text: decoder.decode(ordered), encoding };
  } catch {
    return undefined;
  }
}

/** The bytes of a text in the encoding it had. */
export function encodeText({ text, encoding }: EncodedText): Uint8Array {
  const marked = encoding.byteOrderMark ? `\uFEFF${text}` : text;
  if (encoding.name === 'utf-8') return Buffer.from(marked, 'utf8');
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding.name === 'utf-16be' ? bytes.swap16() : bytes;
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { name: 'utf-8', byteOrderMark: true };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', byteOrderMark: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', byteOrderMark: true };
  return { name: 'utf-8', byteOrderMark: false };
}

function swapped(bytes: Uint8Array): Uint8Array | undefined {
  return bytes.length % 2 === 0 ? Buffer.from(bytes).swap16() : undefined;
}
