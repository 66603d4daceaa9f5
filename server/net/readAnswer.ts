import type { IncomingMessage } from 'node:http';
import type { HttpAnswer } from '../services/links/ports.ts';
import { decodeBody } from './decodeBody.ts';

const text = /^\s*(text\/|application\/(json|xml|xhtml)|application\/[\w.-]{1,100}\+(json|xml))/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The head of an answer: whatever a server sends after it is not our business. */
export function readHead(response: IncomingMessage): HttpAnswer {
  return { status: response.statusCode ?? 0, headers: firstOfEach(response.rawHeaders), body: '' };
}

/**
 * The answer, with no more of its body than was asked for and than comes within so many milliseconds. What is no text, or
 * was packed though we asked for it plain, is not read at all. What a server said of a page stands, however the rest fares.
 */
export async function readAnswer(
  response: IncomingMessage,
  maxBody: number,
  milliseconds: number,
): Promise<HttpAnswer> {
  const head = readHead(response);
  if (maxBody <= 0 || !isPlainText(head.headers)) return head;
  const { bytes, cut } = await readBody(response, maxBody, milliseconds);
  return { ...head, body: decodeBody(bytes, head.headers['content-type']), cut };
}

/** The wrapping of a body can be made larger than the body without end; in bytes, and how often that is looked at. */
const MOST_RECEIVED = 512 * 1024;
const LOOK = 20;

interface Body {
  readonly bytes: Uint8Array;
  readonly cut: HttpAnswer['cut'];
}

async function readBody(response: IncomingMessage, maxBody: number, milliseconds: number): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let cut: HttpAnswer['cut'];
  const end = (why: typeof cut) => {
    cut ??= why;
    response.destroy();
  };
  const late = setTimeout(() => end('late'), milliseconds);
  const { socket } = response;
  const mostReceived = Math.max(MOST_RECEIVED, 2 * maxBody);
  const watch = setInterval(() => socket.bytesRead > mostReceived && end('long'), LOOK);
  try {
    for await (const chunk of response) {
      chunks.push(chunk);
      length += chunk.length;
      if (length < maxBody) continue;
      cut = 'long';
      break;
    }
  } catch {
    /** Cut off, or late: the beginning is all there is. */
    cut ??= 'broken';
  } finally {
    clearTimeout(late);
    clearInterval(watch);
  }
  return { bytes: Buffer.concat(chunks).subarray(0, maxBody), cut };
}

function firstOfEach(rawHeaders: readonly string[]): Readonly<Record<string, string | undefined>> {
  const headers = new Map<string, string>();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = String(rawHeaders[at]).toLowerCase();
    if (!headers.has(name)) headers.set(name, headerText(String(rawHeaders[at + 1])));
  }
  return Object.fromEntries(headers);
}

/** Node reads headers as latin1; a `Location` with an accent in it is nearly always UTF-8. */
function headerText(value: string): string {
  if (!/[\u0080-\u00ff]/.test(value)) return value;
  try {
    return utf8.decode(Buffer.from(value, 'latin1'));
  } catch {
    return value;
  }
}

function isPlainText(headers: Readonly<Record<string, string | undefined>>): boolean {
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  return (encoding === 'identity' || encoding === '') && text.test(headers['content-type'] ?? 'text/');
}
