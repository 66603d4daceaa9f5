import { dutchMonths, isCalendarDay, type PlainDate } from '../text/plainDate.ts';
import type { Prose } from './prose.ts';
import type { Reply } from './questionDocument.ts';

const REPLY = /^(antwoord(?:en)?|mededeling) van (?:de )?(?:minister|staatssecretaris)/i;
const RECEIVED = new RegExp(String.raw`\(ontvangen\s+(\d{1,2})\s+(${dutchMonths.join('|')})\s+(\d{4})`, 'i');

/** Reads the sentence that says who answered, or that the answer is postponed. */
export function readReply(front: readonly Prose[]): Reply | undefined {
  for (const prose of front) {
    const match = REPLY.exec(prose.text);
    if (match === null) continue;
    const form = /^m/i.test(match[0]) ? 'notice' : 'answer';
    return { span: prose.span, prose, form, received: readReceived(prose.text) };
  }
  return undefined;
}

function readReceived(text: string): PlainDate | undefined {
  const match = RECEIVED.exec(text);
  if (match === null) return undefined;
  const month = dutchMonths.findIndex((name) => name === match[2]?.toLowerCase()) + 1;
  const date = { year: Number(match[3]), month, day: Number(match[1]) };
  return isCalendarDay(date) ? date : undefined;
}
