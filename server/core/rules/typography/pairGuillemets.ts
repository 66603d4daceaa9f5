import { ofWords } from '../../model/ofWords.ts';

/** Indices of the two marks of a quotation. */
export interface QuotePair {
  readonly open: number;
  readonly close: number;
}

export interface GuillemetReading {
  /** In the order of their closing marks. */
  readonly pairs: readonly QuotePair[];
  /** Indices of the marks that have no partner, in order. */
  readonly unpaired: readonly number[];
}

const NOTHING: GuillemetReading = { pairs: [], unpaired: [] };
const GUILLEMET = /[«»]/g;

/** The quotation marks of a block. */
export const guillemetsOf = ofWords(({ words }) => pairGuillemets(words));

/** Pairs `«` and `»` as they nest. */
export function pairGuillemets(text: string): GuillemetReading {
  if (!text.includes('«') && !text.includes('»')) return NOTHING;
  const pairs: QuotePair[] = [];
  const unpaired: number[] = [];
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(GUILLEMET)) {
    if (mark === '«') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined) unpaired.push(index);
    else pairs.push({ open: start, close: index });
  }
  return { pairs, unpaired: [...unpaired, ...open].sort((a, b) => a - b) };
}
