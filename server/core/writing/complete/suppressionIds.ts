/** The ids of rules, in a comment that hides findings. */
import { rules } from '../../rules/index.ts';
import { type Completion, type CompletionPlace, lastCharacters } from './completion.ts';
import { matches } from './matching.ts';

const WORDS = ['kamervragen-negeer', 'kamervragen-negeer-bestand'] as const;

/** What can stand in a comment at the cursor; undefined outside comments. */
export function inComment(place: CompletionPlace): readonly Completion[] | undefined {
  const { source } = place.document;
  const open = source.text.lastIndexOf('<!--', place.offset - 1);
  if (open < 0 || open + 4 > place.offset || source.text.slice(open, place.offset).includes('-->')) return undefined;
  const written = source.text.slice(open + 4, place.offset);
  if (/^\s*[a-z-]*$/.test(written)) return words(place, written.trimStart());
  const listed = /^\s*kamervragen-negeer(?:-bestand)?(\s[^:]*)$/.exec(written)?.[1];
  return listed === undefined ? [] : ruleIds(place, listed);
}

function words(place: CompletionPlace, typed: string): readonly Completion[] {
  return WORDS.filter((word) => matches(typed, [word]) && word !== typed).map((word) => ({
    label: word,
    kind: 'rule',
    text: `${word} `,
    span: lastCharacters(place, typed.length),
    filter: word,
  }));
}

function ruleIds(place: CompletionPlace, listed: string): readonly Completion[] {
  const typed = /[\w-]*$/.exec(listed)?.[0] ?? '';
  const taken = new Set(listed.slice(0, listed.length - typed.length).split(/[\s,]+/));
  return rules
    .filter(({ id }) => !taken.has(id) && matches(typed, [id]))
    .map(({ id }) => ({
      label: id,
      kind: 'rule',
      text: id,
      span: lastCharacters(place, typed.length),
      filter: id,
      documentation: place.facts.texts.rules[id as keyof typeof place.facts.texts.rules].summary,
    }));
}
