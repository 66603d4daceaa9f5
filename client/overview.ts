import type { OutlineNode, OutlineResult, PlainPosition } from '../server/lsp/protocol.ts';
import type { ServerState, Treatment } from './statusView.ts';
import type { ClientTexts } from './texts.ts';

/** The view it is shown in. */
export const overviewView = 'kamervragen.set';

/** A node of the overview with its way up. Named by its place, so that it stays the same node after an edit. */
export interface OverviewPart {
  readonly id: string;
  /** The document it is a part of. */
  readonly uri: string;
  /** The version of it that the places are those of. */
  readonly version: number;
  readonly node: OutlineNode;
  readonly parent: OverviewPart | undefined;
  readonly children: readonly OverviewPart[];
}

/** Why there can be nothing to show; the manifest has words for each. */
export const emptyReasons = ['no-editor', 'plain', 'no-set', 'too-large', 'waiting', 'stopped'] as const;

/** What a document is shown as: parts, or the reason why there are none. */
export interface OverviewState {
  readonly reason: 'shown' | (typeof emptyReasons)[number];
  readonly parts: readonly OverviewPart[];
  readonly figures: readonly string[];
}

export function overviewState(
  treatment: Treatment | undefined,
  hasEditor: boolean,
  server: ServerState,
  uri: string,
  answer: OutlineResult | undefined,
): OverviewState {
  const none = (reason: OverviewState['reason']): OverviewState => {
    return { reason, parts: [], figures: [] };
  };
  if (!hasEditor) return none('no-editor');
  if (treatment !== 'set') return none('plain');
  if (server === 'stopped' || server === 'failed') return none('stopped');
  if (answer?.version === undefined) return none('waiting');
  if (answer.nodes.length === 0) return none(answer.reason ?? 'no-set');
  const { version } = answer;
  const parts = answer.nodes.map((node, index) => toPart(node, index, { uri, version }, undefined));
  return { reason: 'shown', parts, figures: answer.figures };
}

function toPart(
  node: OutlineNode,
  index: number,
  { uri, version }: Pick<OverviewPart, 'uri' | 'version'>,
  parent: OverviewPart | undefined,
): OverviewPart {
  const id = `${parent?.id ?? uri}/${node.type}${node.question ?? index}`;
  const children: OverviewPart[] = [];
  const part: OverviewPart = { id, uri, version, node, parent, children };
  children.push(...node.children.map((child, at) => toPart(child, at, part, part)));
  return part;
}

/** The smallest part that holds a position; before the first part, none. */
export function partAt(parts: readonly OverviewPart[], position: PlainPosition): OverviewPart | undefined {
  let found: OverviewPart | undefined;
  for (const part of parts) {
    const { start, end } = part.node.range;
    const inside = isBefore(start, position) && isBefore(position, end);
    const own = partAt(part.children, position) ?? (inside && part.node.type !== 'sources' ? part : undefined);
    if (own !== undefined && (found === undefined || isBefore(found.node.range.start, own.node.range.start)))
      found = own;
  }
  return found;
}

function isBefore(a: PlainPosition, b: PlainPosition): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

/** What was found in a part: `2 fouten, 1 tip`; empty where nothing was. */
export function findingsText({ findings }: OutlineNode, texts: ClientTexts): string {
  const { errors, warnings, hints } = findings;
  const { overview } = texts;
  const parts = [
    errors > 0 ? overview.errors(errors) : [],
    warnings > 0 ? overview.warnings(warnings) : [],
    hints > 0 ? overview.hints(hints) : [],
  ];
  return parts.flat().join(', ');
}

/** The name of a part, with the sign that says how its link fares. */
export function labelOf({ label, link }: OutlineNode): string {
  return link === undefined ? label : `${link.sign} ${label}`;
}

/** What stands behind the name of a part: what was found comes first, for what does not fit is cut off. */
export function descriptionOf(node: OutlineNode, texts: ClientTexts): string {
  return [findingsText(node, texts), node.description].filter((text) => text !== '').join(' · ');
}

/** The same for the ear: signs in words. */
export function spokenText(node: OutlineNode, texts: ClientTexts): string {
  const state = node.link === undefined ? '' : texts.overview.links[node.link.state];
  const parts = [node.label, findingsText(node, texts), state, node.description];
  return parts.filter((text) => text !== '').join(', ');
}

/** The icon by what a part is, or by what is the matter with it. */
export function iconOf({ type, link, findings }: OutlineNode): { readonly icon: string; readonly colour?: string } {
  if (findings.errors > 0 && type !== 'set') return { icon: 'error', colour: 'list.errorForeground' };
  if (link?.state === 'gone' || (findings.warnings > 0 && type !== 'set'))
    return { icon: 'warning', colour: 'list.warningForeground' };
  if (type === 'source') return { icon: link === undefined ? 'book' : 'link' };
  return { icon: icons[type] };
}

const icons: Readonly<Record<Exclude<OutlineNode['type'], 'source'>, string>> = {
  set: 'checklist',
  opening: 'account',
  reply: 'reply',
  question: 'question',
  answer: 'comment',
  sources: 'references',
  explanation: 'note',
};

/** The index a question gets when it is dropped on a part of its own set; undefined for what is no place for it. */
export function dropPlace(
  dragged: OverviewPart,
  target: OverviewPart | undefined,
  roots: readonly OverviewPart[],
): number | undefined {
  const siblings = dragged.parent?.children ?? roots;
  const from = dragged.node.question;
  if (from === undefined || (target !== undefined && !siblings.includes(target))) return undefined;
  if (target === undefined && dragged.parent !== undefined) return undefined;
  const last = siblings.reduce((most, { node }) => Math.max(most, node.question ?? 0), 0);
  const to = target?.node.question ?? (target?.node.type === 'opening' ? 0 : last);
  return to === from ? undefined : to;
}
