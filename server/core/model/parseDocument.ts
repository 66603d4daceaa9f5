import type { SourceText } from '../text/sourceText.ts';
import type { QuestionDocument } from './questionDocument.ts';
import { readBlocks, type TextReading } from './readBlocks.ts';
import { readSet } from './readSet.ts';
import { readSuppressions } from './readSuppressions.ts';
import { splitLabelLines } from './splitLabelLines.ts';
import { splitSets } from './splitSets.ts';

/**
 * Reads any text at all into a model; never throws. With the model of an earlier version only what was changed is read;
 * what comes of it is the same.
 */
export function parseDocument(source: SourceText, before?: QuestionDocument): QuestionDocument {
  const reading = readBlocks(source.text, before && readings.get(before));
  const parts = splitSets(splitLabelLines(reading.blocks));
  const sets = parts
    .map((part, index) => readSet(part, parts[index + 1]?.span.start ?? source.text.length, reading.unread))
    .filter((set) => set !== undefined);
  const document = {
    source,
    frontMatter: reading.frontMatter,
    sets,
    suppressions: readSuppressions(reading.comments, source),
  };
  readings.set(document, reading);
  return document;
}

/** What each model was read from: for the version that comes after it. */
const readings = new WeakMap<QuestionDocument, TextReading>();
