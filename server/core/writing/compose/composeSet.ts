import { explanationHeading, explanationSentence, pendingNumber } from '../../rules/placeholders.ts';
import { composeOpening } from './composeOpening.ts';
import { quoted } from './composeSubject.ts';
import { escapeMarkdown, onOneLine } from './escapeMarkdown.ts';
import type { NewSet } from './newSet.ts';

/** A set as text, with the place where the author goes on. */
export interface ComposedSet {
  readonly text: string;
  /** Offset of the first empty question's text; the end of the text where no question is empty. */
  readonly cursor: number;
}

/** Writes a new set. Its questions are empty, but for the first one about a headline, which always asks the same. */
export function composeSet(set: NewSet): ComposedSet {
  const heading = set.stage === 'official' ? [`## ${pendingNumber}`] : [];
  const report = readReport(set);
  const blocks = [...heading, composeOpening(set)];
  let cursor: number | undefined;
  for (let number = 1; number <= set.questions; number++) {
    blocks.push(set.stage === 'official' ? `Vraag ${number}` : `${number}.`);
    if (number > 1 || report.question === '') cursor ??= blocks.join('\n\n').length + 2;
    blocks.push(number === 1 ? report.question : '');
  }
  // Notes of a draft come after everything else, as offices type them.
  const ends = [report.note, composeExplanation(set)];
  blocks.push(...(set.stage === 'official' ? ends : ends.reverse()).filter((block) => block !== ''));
  const joined = blocks.join('\n\n');
  // A last question that is empty has its own line at the end.
  const text = joined.endsWith('\n') ? joined : `${joined}\n`;
  return { text, cursor: cursor ?? text.length };
}

/** The first question and its note, about a headline. */
function readReport({ subject, stage }: NewSet): { readonly question: string; readonly note: string } {
  if (!('headline' in subject)) return { question: '', note: '' };
  const title = escapeMarkdown(quoted(subject.headline, stage));
  const medium = escapeMarkdown(onOneLine(subject.medium));
  const [mark, label] = stage === 'official' ? ['<sup>1</sup>', '<sup>1</sup>'] : [' 1)', '1)'];
  const question = `Bent u bekend met het bericht ${title}?`;
  if (medium === '') return { question, note: '' };
  return { question: `${question}${mark}`, note: `${label} ${medium}, ${title}` };
}

/** The explanation (toelichting) of a set that adds to an earlier one. */
function composeExplanation({ earlier, stage }: NewSet): string {
  if (earlier === undefined) return '';
  const number = escapeMarkdown(onOneLine(earlier)) || pendingNumber;
  return `${explanationHeading(stage)}\n\n${explanationSentence(number)}`;
}
