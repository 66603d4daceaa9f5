import { escapeMarkdown, onOneLine } from './escapeMarkdown.ts';
import { inGuillemets, withGuillemets } from './guillemets.ts';
import type { NewSet } from './newSet.ts';

/** `over` is in the sentence already, and its full stop comes after the day. */
const OVER = /^over\s+(?=(?:de|het|een)\s)/i;
const FULL_STOP = /(?<=\p{Ll}{4})\.$/u;

/** The subject as plain text: `het bericht «…»`, or the author's own words with the quotation marks of the stage. */
function subjectText({ subject, stage }: Pick<NewSet, 'subject' | 'stage'>): string {
  if ('headline' in subject) return `het bericht ${quoted(subject.headline, stage)}`;
  const text = onOneLine(subject.text).replace(OVER, '').replace(FULL_STOP, '');
  return stage === 'official' ? withGuillemets(text) : text;
}

/** A headline in the quotation marks of the stage. */
export function quoted(headline: string, stage: NewSet['stage']): string {
  const text = onOneLine(headline);
  if (stage === 'official') return inGuillemets(text);
  return text.includes("'") ? `"${text}"` : `'${text}'`;
}

/** As it stands in the opening: italic in print. */
export function composeSubject(set: Pick<NewSet, 'subject' | 'stage'>): string {
  const text = escapeMarkdown(subjectText(set));
  return set.stage === 'official' ? `*${text}*` : text;
}
