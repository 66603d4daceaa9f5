/** From a case number to the sets that bear it, and to the places that mention it, in all documents. */
import type { DefinitionParams, Location, ReferenceParams } from 'vscode-languageserver';
import { caseNumberAt } from '../../core/index.ts';
import { toOffset } from '../positions.ts';
import type { Asked } from '../requests.ts';

/** Where the set stands whose number is at the place; null where there is no number, or no such set here. */
export async function caseNumberDefinition(params: DefinitionParams, asked: Asked): Promise<Location[] | null> {
  const number = numberAt(params, asked);
  if (number === undefined) return null;
  const found = await (await asked.workspace())?.headings(number);
  return found === undefined || found.length === 0 ? null : [...found];
}

/** All places that mention the number at the place, and the headings that bear it where they count. */
export async function caseNumberReferences(params: ReferenceParams, asked: Asked): Promise<Location[] | null> {
  const number = numberAt(params, asked);
  const workspace = number === undefined ? undefined : await asked.workspace();
  if (number === undefined || workspace === undefined) return null;
  const headings = params.context?.includeDeclaration === true ? await workspace.headings(number) : [];
  return [...headings, ...(await workspace.mentions(number))];
}

function numberAt({ position }: Pick<DefinitionParams, 'position'>, { document, client }: Asked): string | undefined {
  return caseNumberAt(document.model, toOffset(document.source, position, client.positionEncoding));
}
