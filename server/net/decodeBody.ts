const declared = /charset\s{0,10}=\s{0,10}["']?([\w.:-]{1,40})/i;

/** Where HTML has to declare its encoding, if it does. */
const DECLARATION = 1024;

/** The text of a body, or of the beginning of one: a character that was cut in two at the end is left out. */
export function decodeBody(bytes: Uint8Array, contentType: string | undefined): string {
  const start = Buffer.from(bytes.subarray(0, DECLARATION)).toString('latin1');
  const label = bomOf(start) ?? declared.exec(contentType ?? '')?.[1] ?? inHtml(start) ?? 'utf-8';
  return decoderOf(label).decode(bytes, { stream: true });
}

function bomOf(start: string): string | undefined {
  if (start.startsWith('\u00ef\u00bb\u00bf')) return 'utf-8';
  if (start.startsWith('\u00fe\u00ff')) return 'utf-16be';
  return start.startsWith('\u00ff\u00fe') ? 'utf-16le' : undefined;
}

/** A page that could be read as far as its `<meta>` is not in UTF-16, whatever it says. */
function inHtml(start: string): string | undefined {
  const label = declared.exec(start)?.[1];
  return label?.toLowerCase().startsWith('utf-16') ? undefined : label;
}

/** An encoding nobody knows is read as the one nearly everybody uses. */
function decoderOf(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
