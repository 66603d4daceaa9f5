import type { Asker } from '../../model/questionDocument.ts';
import { replace } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';

/** Dutch spelling: the prefix of a surname has a capital, unless a first name or initials stand before it. */
export const askerNamePrefix = defineRule({
  id: 'asker-name-prefix',
  severity: 'warning',
  *check({ opening }, { texts }) {
    const words = texts.rules['asker-name-prefix'];
    for (const asker of opening?.askers ?? []) {
      const right = rightName(asker);
      if (right === undefined) continue;
      const isLowered = /^\p{Lu}/u.test(asker.text);
      yield {
        span: asker.span,
        message: isLowered ? words.capital(asker.text, right) : words.lowerCase(asker.text, right),
        fixes: [{ title: words.fix(right), edits: [replace(asker.span, right)], safe: true }],
      };
    }
  },
});

const DUTCH_PREFIX = /^(?:van|de|der|den|het|'t|’t|te|ten|ter|in|op|von)$/i;
const SECOND_PREFIX = /^(?:De|Der|Den|Het|'T|’T|Te|Ten|Ter)$/;
const FOREIGN_PREFIX = /^(?:el|al|la|le|du|zu|ben)$/;
/** A title is no first name: `dr. Van Nispen`. */
const TITLE = /^(?:dr|drs|mr|ir|ing|prof|bc)\.$/i;
const DASH = /[-–—]$/;

/** The name with its prefixes as they must be; undefined where they are so. */
function rightName({ text }: Asker): string | undefined {
  if (text.length > 100 || text === text.toUpperCase()) return undefined;
  const words = text.split(/(\s+)/);
  const first = words[0] ?? '';
  if (words.length < 3 || TITLE.test(first)) return undefined;
  const hasNoFirstName = DUTCH_PREFIX.test(first) || FOREIGN_PREFIX.test(first);
  const right = words.map((word, index) => {
    const isLast = index === words.length - 1;
    if (index === 0) return hasNoFirstName ? capitalized(word) : word;
    const isPrefix = !isLast && (hasNoFirstName ? SECOND_PREFIX : DUTCH_PREFIX).test(word);
    const previous = words[index - 2] ?? '';
    const isAfterPrefix = !hasNoFirstName || DUTCH_PREFIX.test(previous);
    return isPrefix && isAfterPrefix && !DASH.test(previous) ? word.toLowerCase() : word;
  });
  const joined = right.join('');
  return joined === text ? undefined : joined;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
