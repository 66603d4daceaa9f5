import type { Prose } from '../../model/prose.ts';
import type { QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import { guillemetsOf } from '../../rules/typography/pairGuillemets.ts';
import { typedQuotesOf } from '../../rules/typography/pairTypedQuotes.ts';
import { replace, type TextEdit } from '../../text/textEdit.ts';

const IN_TEXT =
  /(?<=\p{Ll}[ \u00a0])([Mm]inister|[Ss]taatssecretaris)(?:s|sen)?[ \u00a0](?:van|voor)[ \u00a0](?=\p{Lu})/gu;
const IN_REPLY = /(?<=\b(?:van|de|en)[ \u00a0])([Mm]inister|[Ss]taatssecretaris)(?:s|sen)?(?=[ \u00a0])/gu;

/**
 * Offices in the text of a set, and of its reply, with a capital or without. Quotations and notes have the words of
 * others.
 */
export function writeOffices({ sets }: QuestionDocument, capital: boolean): readonly (readonly TextEdit[])[] {
  return sets.flatMap((set) => {
    const texts = textsOf(set).flatMap((prose) => officesIn(prose, IN_TEXT, capital));
    const reply = set.reply === undefined ? [] : officesIn(set.reply.prose, IN_REPLY, capital);
    return [...texts, ...reply].map((edit) => [edit]);
  });
}

function textsOf({ questions, answers, explanation }: QuestionSet): readonly Prose[] {
  return [...questions, ...answers, ...(explanation === undefined ? [] : [explanation])].flatMap(({ body }) => body);
}

function officesIn(prose: Prose, pattern: RegExp, capital: boolean): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { index } of prose.words.matchAll(pattern)) {
    const written = prose.words.charAt(index);
    const wanted = capital ? written.toUpperCase() : written.toLowerCase();
    if (wanted !== written && !isQuoted(prose, index)) edits.push(replace(prose.spanAt(index, index + 1), wanted));
  }
  return edits;
}

function isQuoted(prose: Prose, index: number): boolean {
  const pairs = [...guillemetsOf(prose).pairs, ...typedQuotesOf(prose)];
  return pairs.some(({ open, close }) => open < index && index < close);
}
