import type { PrepareRenameParams, PrepareRenameResult, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { rename as renameIn, renamePlace, writingTextsOf } from '../../core/writing/index.ts';
import { toOffset } from '../positions.ts';
import type { Asked } from '../requests.ts';
import type { Refused } from './refused.ts';

/** The number to type over; the refusal of one that cannot have another says why. */
export function prepareRename({ position }: PrepareRenameParams, asked: Asked): PrepareRenameResult | Refused {
  const place = renamePlace(requestOf(position, asked));
  if ('refusal' in place) return place;
  return { range: asked.convert.range(place.span), placeholder: place.text };
}

export function rename({ position, newName }: RenameParams, asked: Asked): WorkspaceEdit | Refused {
  const answer = renameIn(requestOf(position, asked), String(newName));
  return 'refusal' in answer ? answer : asked.convert.workspaceEdit(answer.edits);
}

function requestOf(position: RenameParams['position'], { document, settings, client }: Asked) {
  const offset = toOffset(document.source, position, client.positionEncoding);
  return { document: document.model, offset, texts: writingTextsOf(settings.language) };
}
