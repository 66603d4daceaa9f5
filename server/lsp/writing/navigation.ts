/** From a number to what it numbers and back: in the document first, for case numbers in the workspace too. */
import type {
  DefinitionParams,
  DocumentHighlight,
  DocumentHighlightParams,
  Location,
  ReferenceParams,
} from 'vscode-languageserver';
import { type NumberedSymbol, type SymbolPlace, symbolAt } from '../../core/writing/index.ts';
import { toOffset } from '../positions.ts';
import type { Asked } from '../requests.ts';
import { caseNumberDefinition, caseNumberReferences } from '../workspace/caseNumbers.ts';

/** From a mark to its note, from `vraag 3` to the question, from a number to its set; from any of these back again. */
export async function definition(params: DefinitionParams, asked: Asked): Promise<Location[] | null> {
  const symbol = symbolOf(params, asked);
  if (symbol === undefined) return null;
  const { kind, at, places } = symbol;
  const defined = places.filter(({ role }) => role === 'definition');
  if (kind === 'set') {
    const here = at.role === 'definition' ? [] : defined;
    if (here.length > 0) return located(here, asked);
    return (await caseNumberDefinition(params, asked)) ?? nullIfNone(located(defined, asked));
  }
  const others = at.role === 'definition' ? places.filter(({ role }) => role !== 'definition') : defined;
  return nullIfNone(located(others.length > 0 ? others : defined, asked));
}

/** All places, and what they refer to where that counts. */
export async function references(params: ReferenceParams, asked: Asked): Promise<Location[] | null> {
  const symbol = symbolOf(params, asked);
  if (symbol === undefined) return null;
  const elsewhere = symbol.kind === 'set' ? await caseNumberReferences(params, asked) : null;
  if (elsewhere !== null) return elsewhere;
  const declared = params.context?.includeDeclaration === true;
  return located(
    symbol.places.filter(({ role }) => declared || role !== 'definition'),
    asked,
  );
}

const READ = 2;
const WRITE = 3;

/** The places of what the cursor is at, in this document. */
export function highlights(params: DocumentHighlightParams, asked: Asked): DocumentHighlight[] | null {
  const symbol = symbolOf(params, asked);
  if (symbol === undefined) return null;
  return symbol.places.map(({ span, role }) => ({
    range: asked.convert.range(span),
    kind: role === 'definition' ? WRITE : READ,
  }));
}

function symbolOf(
  { position }: Pick<DefinitionParams, 'position'>,
  { document, client }: Asked,
): NumberedSymbol | undefined {
  return symbolAt(document.model, toOffset(document.source, position, client.positionEncoding));
}

/** A definition is shown with its markup, so that one sees where one comes to; of a list of numbers only the number. */
function located(places: readonly SymbolPlace[], { document: { uri }, convert }: Asked): Location[] {
  return places.map(({ span, around, role }) => ({ uri, range: convert.range(role === 'definition' ? around : span) }));
}

function nullIfNone(locations: Location[]): Location[] | null {
  return locations.length === 0 ? null : locations;
}
