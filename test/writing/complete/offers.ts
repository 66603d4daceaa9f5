/** Asks what is offered at the `|` of a text, and puts an offer in its place. */
import {
  applyEdits,
  checkDocument,
  defaultSettings,
  parseDocument,
  SourceText,
  textsOf,
} from '../../../server/core/index.ts';
import {
  type Completion,
  type CompletionFacts,
  completionsAt,
  writingTextsOf,
} from '../../../server/core/writing/index.ts';

export const facts: CompletionFacts = {
  today: { year: 2024, month: 11, day: 24 },
  cases: [
    { number: '2024Z11111', subject: 'losse stoeptegels' },
    { number: '2023Z22222', subject: undefined },
  ],
  texts: textsOf('nl'),
  writing: writingTextsOf('nl'),
};

export function offersAt(marked: string, trigger?: string): readonly Completion[] {
  const { text, offset } = read(marked);
  return completionsAt(parseDocument(new SourceText(text)), offset, facts, trigger);
}

export function labelsAt(marked: string, trigger?: string): readonly string[] {
  return offersAt(marked, trigger).map(({ label }) => label);
}

/** The text after taking the offer with that label; the first where none is named. */
export function taken(marked: string, label?: string): string {
  const offers = offersAt(marked);
  const offer = label === undefined ? offers[0] : offers.find((it) => it.label === label);
  if (offer === undefined)
    throw new Error(`not offered: ${label ?? 'anything'}; but ${offers.map((it) => it.label).join('; ')}`);
  return apply(read(marked).text, offer);
}

export function apply(text: string, { span, text: inserted, edits = [] }: Completion): string {
  return applyEdits(text, [{ span, text: inserted }, ...edits]);
}

/** The rules that find an error or a warning in a text. */
export function mistakesIn(text: string): readonly string[] {
  const findings = checkDocument(parseDocument(new SourceText(text)), defaultSettings, { today: facts.today });
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ rule }) => rule);
}

function read(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error('no cursor in the text of this test');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
