import type { SourceText } from '../text/sourceText.ts';
import type { QuestionDocument } from './questionDocument.ts';
import { readBlocks } from './readBlocks.ts';
import { readSet } from './readSet.ts';
import { readSuppressions } from './readSuppressions.ts';
import { splitLabelLines } from './splitLabelLines.ts';
import { splitSets } from './splitSets.ts';

/** Reads any text at all into a model; never throws. */
export function parseDocument(source: SourceText): QuestionDocument {
  const reading = readBlocks(source.text);
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
