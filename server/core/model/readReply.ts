import type { PlainDate } from '../text/plainDate.ts';
import type { Prose } from './prose.ts';
import type { Reply } from './questionDocument.ts';
import { findDate } from './readDate.ts';

const REPLY = /^\s*(?:antwoord(en)?|mededeling)\s+van\s+(?:de\s+)?(?:minister|staatssecretaris)/i;
const RECEIVED = /\(\s*ontvangen(?!\p{L})/iu;

/** Reads the sentence that says who answered, or that the answer is postponed. */
export function readReply(front: readonly Prose[]): Reply | undefined {
  for (const prose of front) {
    const match = REPLY.exec(prose.text);
    if (match === null) continue;
    // `Antwoorden van de minister van X op vragen van …` is the heading of a letter to the Kamer.
    if (match[1] !== undefined && !RECEIVED.test(prose.text)) continue;
    const form = /^\s*m/i.test(match[0]) ? 'notice' : 'answer';
    return { span: prose.span, prose, form, received: readReceived(prose.text) };
  }
  return undefined;
}

function readReceived(text: string): PlainDate | undefined {
  const bracket = RECEIVED.exec(text);
  if (bracket === null) return undefined;
  const from = bracket.index + bracket[0].length;
  return findDate(text, from, from + 40)?.date;
}
