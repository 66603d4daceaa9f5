/** What stands where the author is still to fill in something; in a set it is Dutch whatever language the messages have. */
import type { Stage } from '../model/questionDocument.ts';

/** In the place of the number that the Kamer gives when the questions are handed in. */
export const pendingNumber = 'JJJJZNNNNN';

/** What a note says of its source. */
export const inNote = { medium: 'Bron', date: 'datum', title: 'titel', address: 'adres' } as const;

/** A note of which nothing is known. */
export const emptyNote = 'Bron, datum, «titel» (adres)';

/** What the sentence of an explanation says of the earlier questions. */
export const inExplanation = { member: 'Naam', party: 'Fractie', date: 'datum', number: 'nummer' } as const;

/** The heading of an explanation (toelichting): bold in print. */
export function explanationHeading(stage: Stage): string {
  return stage === 'official' ? '**Toelichting:**' : 'Toelichting:';
}

/** The sentence of an explanation; `asked`: by whom and when the earlier questions were asked, where that is said. */
export function explanationSentence(number: string, asked = ''): string {
  return `Deze vragen dienen ter aanvulling op eerdere vragen terzake${asked} (vraagnummer ${number}).`;
}
