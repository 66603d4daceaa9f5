import { readIso } from '../../text/plainDate.ts';
import type { NewAddressee, NewAsker, NewSet, NewSubject } from './newSet.ts';

/** As many as anybody would ask for; a slip of the keyboard must not make a book. */
export const mostQuestions = 99;
const MOST_PARTS = 150;
const LONGEST = 1000;

/** Reads what an author chose; undefined where that makes no set. */
export function readNewSet(value: unknown): NewSet | undefined {
  const { stage, askers, addressees, subject, date, questions, earlier } = fieldsOf(value);
  const readAskers = listOf(askers, readAsker);
  const readAddressees = listOf(addressees, readAddressee);
  const readDay = readIso(date);
  const topic = readSubject(subject);
  if (readAskers === undefined || readAddressees === undefined || readDay === undefined || topic === undefined) {
    return undefined;
  }
  const count = Number.isSafeInteger(questions) ? (questions as number) : 1;
  return {
    stage: stage === 'draft' ? 'draft' : 'official',
    askers: readAskers,
    addressees: readAddressees,
    subject: topic,
    date: readDay,
    questions: Math.min(Math.max(count, 1), mostQuestions),
    earlier: typeof earlier === 'string' ? earlier.slice(0, LONGEST) : undefined,
  };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** At least one, and every one as it must be. */
function listOf<T>(value: unknown, read: (item: Fields) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_PARTS) return undefined;
  const items = value.map((item) => read(fieldsOf(item))).filter((item) => item !== undefined);
  return items.length === value.length ? items : undefined;
}

function readAsker({ name, party }: Fields): NewAsker | undefined {
  return isWord(name) && isWord(party) ? { name, party } : undefined;
}

function readAddressee({ office, preposition, portfolio }: Fields): NewAddressee | undefined {
  if (office !== 'minister' && office !== 'staatssecretaris' && office !== 'minister-president') return undefined;
  if (!isWord(portfolio)) return undefined;
  return { office, preposition: preposition === 'voor' ? 'voor' : 'van', portfolio };
}

function readSubject(value: unknown): NewSubject | undefined {
  const { text, headline, medium } = fieldsOf(value);
  if (isWord(headline)) return { headline, medium: isWord(medium) ? medium : '' };
  return isWord(text) ? { text } : undefined;
}

/** Text with a letter or a digit in it. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST && /[\p{L}\p{N}]/u.test(value);
}
