import { SourceText } from '../text/sourceText.ts';
import { isTooHeavy, LONGEST } from './documentWeight.ts';
import type { QuestionDocument } from './questionDocument.ts';
import { readBlocks } from './readBlocks.ts';
import { readSet } from './readSet.ts';
import { readSuppressions } from './readSuppressions.ts';
import { type Chunk, splitChunks } from './splitChunks.ts';
import { splitLabelLines } from './splitLabelLines.ts';
import { splitSets } from './splitSets.ts';

/** Reads any text at all into a model; never throws. */
export function parseDocument(source: SourceText): QuestionDocument {
  if (source.text.length > LONGEST) return unreadDocument(source);
  const chunks = splitChunks(source.text);
  return isTooHeavy(source.text, chunks) ? unreadDocument(source) : readDocument(source, chunks);
}

/** How much of a document is looked at to see what it is. */
const BEGINNING = 5000;

function unreadDocument(source: SourceText): QuestionDocument {
  const beginning = new SourceText(source.text.slice(0, BEGINNING));
  const [set] = readDocument(beginning, splitChunks(beginning.text)).sets;
  const span = set?.heading?.span ?? set?.opening?.span ?? set?.span;
  return { source, frontMatter: undefined, sets: [], suppressions: [], tooLarge: { set: span } };
}

function readDocument(source: SourceText, chunks: readonly Chunk[]): QuestionDocument {
  const reading = readBlocks(source.text, chunks);
  const parts = splitSets(splitLabelLines(reading.blocks));
  const sets = parts
    .map((part, index) => readSet(part, parts[index + 1]?.span.start ?? source.text.length, reading.unread, source))
    .filter((set) => set !== undefined);
  return {
    source,
    frontMatter: reading.frontMatter,
    sets,
    suppressions: readSuppressions(reading.comments, source),
  };
}
