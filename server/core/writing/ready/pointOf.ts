/** What must be in order before a set is handed in, in the order it is read. */
export const pointIds = [
  'number',
  'opening',
  'questions',
  'notes',
  'sources',
  'style',
  'explanation',
  'document',
] as const;

export type PointId = (typeof pointIds)[number];

/** The first word of a rule's id tells its family, and so the point it belongs to. */
const points: Readonly<Record<string, PointId>> = {
  case: 'number',
  opening: 'opening',
  asker: 'opening',
  party: 'opening',
  addressee: 'opening',
  subject: 'opening',
  submitted: 'opening',
  question: 'questions',
  answer: 'questions',
  footnote: 'notes',
  url: 'sources',
  reference: 'sources',
  quotes: 'style',
  hyphen: 'style',
  word: 'style',
  explanation: 'explanation',
  document: 'document',
  suppression: 'document',
};

/** The point a rule belongs to; undefined for a family that has none yet, which a test forbids. */
export function pointOf(rule: string): PointId | undefined {
  const family = rule.slice(0, rule.indexOf('-'));
  return Object.hasOwn(points, family) ? points[family] : undefined;
}
