import type { SourceText } from '../text/sourceText.ts';
import { parseTree } from './parseTree.ts';
import type { QuestionDocument } from './questionDocument.ts';
import { readBlocks } from './readBlocks.ts';
import { readSet } from './readSet.ts';
import { readSuppressions } from './readSuppressions.ts';
import { splitSets } from './splitSets.ts';

/** Reads any text at all into a model; never throws. */
export function parseDocument(source: SourceText): QuestionDocument {
  const reading = readBlocks(parseTree(source.text), source.text);
  const parts = splitSets(reading.blocks);
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
