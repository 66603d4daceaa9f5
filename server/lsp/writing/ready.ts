import { type LinkCheck, readyPoints, writingTextsOf } from '../../core/writing/index.ts';
import { isOurs } from '../links/documentChecks.ts';
import type { ReadyResult } from '../protocol.ts';
import type { Asked } from '../requests.ts';
import { figuresOf } from './outline.ts';

/** Whether a document is ready to be handed in, with the places of this version. */
export function ready(asked: Asked): ReadyResult {
  const { document, settings, findings, links, convert } = asked;
  const writing = writingTextsOf(settings.language);
  const facts = {
    document: document.model,
    findings: findings(),
    links,
    linkCheck: linkCheckOf(asked),
    settings,
    writing,
  };
  const points = readyPoints(facts).map((point) => ({
    ...point,
    places: point.places.map(({ span, message, severity }) => ({ range: convert.range(span), message, severity })),
  }));
  return { points, figures: figuresOf(asked, writing) };
}

/** Why links are not checked, where that is so. */
function linkCheckOf({ document, settings, checking, client }: Asked): LinkCheck {
  if (checking) return 'running';
  if (settings.links.check === 'off' || !isOurs(document)) return 'off';
  return client.trusted ? 'possible' : 'restricted';
}
