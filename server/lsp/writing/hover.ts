import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../core/index.ts';
import { toOffset } from '../positions.ts';
import type { Asked } from '../requests.ts';

/** What is to be said of the place the pointer is on. It is here because nobody points before there is text to read. */
export function hover({ position }: HoverParams, asked: Asked): Hover | null {
  const { document, findings, links, texts, client, convert } = asked;
  const offset = toOffset(document.source, position, client.positionEncoding);
  const found = hoverAt(document.model, offset, { findings: findings(), links, texts });
  return found === undefined ? null : convert.hover(found);
}
