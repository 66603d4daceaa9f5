import type { LinkReason, LinkState, LinkStatus } from '../../links/linkStatus.ts';
import type { Texts } from '../../texts/texts.ts';

/** What was seen of a page, and when, in one sentence: `Deze pagina is weggehaald (410 op 24 november 14:05).` */
export function describeLink(status: LinkStatus | undefined, texts: Texts): string {
  const { reasons } = texts.links;
  if (status === undefined) return `${reasons.unchecked}.`;
  const sentence = reasons[keyOf(status)];
  const seen = seenOf(status, texts);
  return seen === undefined ? `${sentence}.` : `${sentence} (${seen}).`;
}

/** A site that answered by sending us on is there; the one behind it is not. */
function keyOf({ state, reason, httpStatus }: LinkStatus): keyof Texts['links']['reasons'] {
  if (reason === undefined) return unexplained[state];
  return httpStatus !== undefined && (reason === 'no-host' || reason === 'refused') ? `${reason}-behind` : reason;
}

const unexplained = {
  ok: 'ok',
  moved: 'moved',
  gone: 'not-found',
  unverifiable: 'status',
  unchecked: 'unchecked',
} as const satisfies Record<LinkState, keyof Texts['links']['reasons']>;

/** `404 op 24 november 14:05`. */
function seenOf({ state, reason, httpStatus, checkedAt }: LinkStatus, texts: Texts): string | undefined {
  const { links, editor } = texts;
  const noAnswer: Readonly<Partial<Record<LinkReason, string>>> = links.noAnswer;
  // That the last answer was a good one says nothing where something else is the matter.
  const telling = httpStatus !== undefined && (state === 'ok' || httpStatus < 200 || httpStatus > 299);
  const answer = telling ? String(httpStatus) : reason === undefined ? undefined : noAnswer[reason];
  if (checkedAt === undefined) return answer;
  const { day, month, hour, minute } = checkedAt;
  return links.at(answer ?? links.seen, `${editor.dayOfMonth(day, month)} ${twoDigits(hour)}:${twoDigits(minute)}`);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
