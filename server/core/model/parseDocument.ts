import { SourceText } from '../text/sourceText.ts';
import { createAttachment } from './attachment.ts';
import { LONGEST } from './documentWeight.ts';
import type { QuestionDocument } from './questionDocument.ts';
import { readBlocks, type TextReading } from './readBlocks.ts';
import { readSet } from './readSet.ts';
import { readSuppressions } from './readSuppressions.ts';
import { splitSets } from './splitSets.ts';

/**
 * Reads any text at all into a model; never throws. With the model of an earlier version only what was changed is read;
 * what comes of it is the same.
 */
export function parseDocument(source: SourceText, before?: QuestionDocument): QuestionDocument {
  const long = source.text.length > LONGEST;
  const reading = long ? undefined : readBlocks(source.text, before && readings.get(before));
  if (reading === undefined) return unreadDocument(source);
  const document = readDocument(source, reading);
  readings.set(document, reading);
  return document;
}

/** What each model was read from: for the version that comes after it. */
const readings = createAttachment<QuestionDocument, TextReading>();

/** How much of a document is looked at to see what it is. */
const BEGINNING = 5000;

function unreadDocument(source: SourceText): QuestionDocument {
  const beginning = new SourceText(source.text.slice(0, BEGINNING));
  const reading = readBlocks(beginning.text);
  const [set] = reading === undefined ? [] : readDocument(beginning, reading).sets;
  const span = set?.heading?.span ?? set?.opening?.span ?? set?.span;
  return { source, frontMatter: undefined, sets: [], suppressions: [], tooLarge: { set: span } };
}

function readDocument(source: SourceText, reading: TextReading): QuestionDocument {
  const parts = splitSets(reading.blocks);
  const sets = parts
    .map((part, index) => readSet(part, parts[index + 1]?.span.start ?? source.text.length, reading.unread))
    .filter((set) => set !== undefined);
  return {
    source,
    frontMatter: reading.frontMatter,
    sets,
    suppressions: readSuppressions(reading.comments, source),
  };
}
