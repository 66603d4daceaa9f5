import type { Prose } from './prose.ts';
import type { Reference } from './questionDocument.ts';

/** Reads the references to parliamentary documents in one text block. */
export function readReferences(_prose: Prose): readonly Reference[] {
  return [];
}
