import {
  describeFigures,
  type OverviewNode,
  overviewOf,
  setFigures,
  type WritingTexts,
  writingTextsOf,
} from '../../core/writing/index.ts';
import type { OutlineNode, OutlineResult } from '../protocol.ts';
import type { Asked } from '../requests.ts';
import type { Converter } from '../toLsp.ts';

/** The overview of a document, with the places of this version. */
export function outline(asked: Asked): OutlineResult {
  const { document, settings, findings, links, texts, convert } = asked;
  const writing = writingTextsOf(settings.language);
  const nodes = overviewOf({ document: document.model, findings: findings(), links, texts, writing });
  return {
    version: document.version,
    nodes: nodes.map((node) => toOutlineNode(node, convert)),
    ...(nodes.length > 0 ? {} : { reason: document.model.tooLarge === undefined ? 'no-set' : 'too-large' }),
    figures: figuresOf(asked, writing),
  };
}

/** What is counted of a document; nothing where there is no set. */
export function figuresOf({ document, texts }: Asked, writing: WritingTexts): readonly string[] {
  const { sets } = document.model;
  return sets.length === 0 ? [] : describeFigures(sets.map(setFigures), texts, writing);
}

function toOutlineNode(node: OverviewNode, convert: Converter): OutlineNode {
  const { kind, label, detail, tooltip, span, selection, link, question, findings, children } = node;
  return {
    type: kind,
    label,
    description: detail,
    tooltip,
    range: convert.range(span),
    selection: convert.range(selection),
    ...(link === undefined ? {} : { link }),
    ...(question === undefined ? {} : { question }),
    findings,
    children: children.map((child) => toOutlineNode(child, convert)),
  };
}
