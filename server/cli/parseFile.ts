import { type PlainDate, parseDocument, type QuestionDocument, SourceText } from '../core/index.ts';
import { attempt } from './attempt.ts';
import type { Problem } from './problem.ts';

/** Reads a text; undefined when that failed, or a set is too large to be read, which is told then. */
export function parseFile(
  path: string,
  text: string,
  today: PlainDate,
  tell: (problem: Problem) => void,
): QuestionDocument | undefined {
  const document = attempt(path, today, () => parseDocument(new SourceText(text, path)), tell);
  /** Of what does not begin as a set it is no loss. */
  if (!isMissed(document, path)) return document;
  tell({ path, reason: 'too-large' });
  return undefined;
}

const SET_NAME = /\.(?:kv|kamervragen)\.md$/i;

/** Whether a document is too large to be read that is a set by its beginning or its name. */
function isMissed(document: QuestionDocument | undefined, path: string): boolean {
  const tooLarge = document?.tooLarge;
  return tooLarge !== undefined && (tooLarge.set !== undefined || SET_NAME.test(path));
}
