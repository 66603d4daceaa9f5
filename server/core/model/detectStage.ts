import type { Stage } from './questionDocument.ts';
import type { UnjudgedSet } from './readSet.ts';

const TYPED_QUOTE = /(?:^|\s)['‘"“][^'’"”]{3,}['’"”]/;

/** Where the day stands decides most: print has it at the end, offices type it above the sentence. */
const votesByPosition = { end: 2, within: 0, after: 0, before: -3 } as const;

/**
 * Official print and a member's draft differ in many small ways, and a text may lack any of them; so each counts as a
 * vote, and a tie is a draft, of which less is asked.
 */
export function detectStage(set: UnjudgedSet): Stage {
  let votes = 0;
  const { opening, reply } = set;
  if (opening !== undefined) {
    votes += opening.submitted === undefined ? -1 : votesByPosition[opening.submitted.position];
    const { strong, emphasis } = opening.prose;
    votes += strong.length > 0 ? 2 : 0;
    votes += emphasis.length > 0 ? 1 : 0;
    // Small letters in print are a slip; without any marked-up word they are how an office types.
    const smallLetter = strong.length + emphasis.length > 0 ? -1 : -3;
    const offices = opening.addressees.filter((run) => run.office !== 'other');
    const isSmall = offices.some((run) => /^[a-z]/.test(run.officeWord.text));
    votes += isSmall ? smallLetter : Math.min(offices.length, 1);
    votes += opening.prose.text.includes('«') ? 1 : TYPED_QUOTE.test(opening.prose.text) ? -1 : 0;
    votes += opening.fullStop === undefined ? -1 : 1;
  }
  if (reply !== undefined) votes += /^\S+ van (?:de )?[A-Z]/.test(reply.prose.text) ? 2 : -3;
  if (set.questions.length > 0) votes += set.questions.every((question) => question.label.form === 'bare') ? -3 : 1;
  votes += set.heading === undefined || set.heading.form === 'pending' ? -1 : 0;
  votes += set.marks.some((mark) => mark.notation === 'paren' || mark.notation === 'bracket') ? -1 : 0;
  return votes > 0 ? 'official' : 'draft';
}
