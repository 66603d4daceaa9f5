import type { Span } from '../text/span.ts';
import type { Prose } from './prose.ts';
import type { Asker, AskerGroup, Opening, Separator, Worded } from './questionDocument.ts';
import { readAskerArticle } from './readAskerArticle.ts';
import { type AskerToken, readAskerTokens } from './readAskerTokens.ts';

/** The part of the opening that says who asks. */
export type AskersReading = Pick<Opening, 'article' | 'askers' | 'groups' | 'separators' | 'askersSpan'>;

/** Reads the askers between `van ` and ` aan`: indices in the prose's text. */
export function readAskers(prose: Prose, start: number, end: number): AskersReading {
  const to = Math.min(Math.max(end, 0), prose.text.length);
  const from = Math.min(Math.max(start, 0), to);
  const bold = outermost(prose.strong);
  const article = readAskerArticle(prose.text, from, to);
  const tokens = readAskerTokens(prose.text, article?.end ?? from, to, {
    starts: new Set(bold.map((range) => range.start)),
    ends: new Set(bold.map((range) => range.end)),
  });
  const runs = runsOf(tokens);
  const first = tokens[0];
  const last = tokens.at(-1);
  return {
    article: article === undefined ? undefined : worded(prose, article),
    askers: toAskers(prose, tokens, runs, bold),
    groups: toGroups(prose, tokens, runs),
    separators: toSeparators(prose, tokens, runs, { start: article?.end, end: to }),
    askersSpan: first === undefined || last === undefined ? undefined : prose.spanAt(first.start, last.end),
  };
}

/** Names up to and with their bracket; those at the end may have none. */
interface Run {
  readonly group: number | undefined;
}

/** For each token its run. */
function runsOf(tokens: readonly AskerToken[]): readonly Run[] {
  let group = 0;
  let run: Run | undefined;
  const lastBracket = tokens.findLastIndex((token) => token.type === 'bracket');
  return tokens.map((token, index) => {
    run ??= { group: index <= lastBracket ? group++ : undefined };
    const current = run;
    if (token.type === 'bracket') run = undefined;
    return current;
  });
}

function toAskers(
  prose: Prose,
  tokens: readonly AskerToken[],
  runs: readonly Run[],
  bold: readonly Span[],
): readonly Asker[] {
  const askers: Asker[] = [];
  let at = 0;
  tokens.forEach((token, index) => {
    if (token.type !== 'name') return;
    while (at < bold.length && (bold[at] as Span).end <= token.start) at++;
    askers.push({ ...worded(prose, token), group: runs[index]?.group, bold: boldness(prose.text, token, bold[at]) });
  });
  return askers;
}

/** `bold` is the first bold range that does not end before the name. */
function boldness(text: string, name: Span, bold: Span | undefined): Asker['bold'] {
  const isStray = /[*_]/.test(text.charAt(name.start - 1)) || /[*_]/.test(text.charAt(name.end));
  if (bold === undefined || bold.start >= name.end) return isStray ? 'part' : 'none';
  if (bold.start > name.start || bold.end < name.end) return 'part';
  return bold.start === name.start && bold.end === name.end ? (isStray ? 'part' : 'exact') : 'wider';
}

function toGroups(prose: Prose, tokens: readonly AskerToken[], runs: readonly Run[]): readonly AskerGroup[] {
  const groups: AskerGroup[] = [];
  let askers: number[] = [];
  let asker = 0;
  let start: number | undefined;
  tokens.forEach((token, index) => {
    start ??= token.start;
    if (token.type === 'name') askers.push(asker++);
    if (token.type !== 'bracket' || runs[index]?.group === undefined) return;
    groups.push({
      span: prose.spanAt(start, token.end),
      askers,
      quantifier: token.quantifier === undefined ? undefined : worded(prose, token.quantifier),
      party: worded(prose, token.party),
      bracket: prose.spanAt(token.start, token.end),
      opened: token.opened,
      closed: token.closed,
    });
    askers = [];
    start = undefined;
  });
  return groups;
}

function toSeparators(
  prose: Prose,
  tokens: readonly AskerToken[],
  runs: readonly Run[],
  range: { readonly start: number | undefined; readonly end: number },
): readonly Separator[] {
  const separators: Separator[] = [];
  const lastRun = runs.at(-1);
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    const run = runs[index];
    const start = previous?.end ?? range.start;
    if (start === undefined) return;
    separators.push({
      ...worded(prose, { start, end: token.start }),
      between: placeOf(previous, token),
      last: runs[index - 1] === run ? tokens[index + 1]?.type !== 'name' || runs[index + 1] !== run : run === lastRun,
      lastGroup: run === lastRun,
      group: run?.group,
    });
  });
  const end = tokens.at(-1)?.end ?? range.end;
  if (prose.text.slice(end, range.end).trim() === '') return separators;
  const rest = worded(prose, { start: end, end: range.end });
  return [...separators, { ...rest, between: 'end', last: true, lastGroup: true, group: undefined }];
}

function placeOf(previous: AskerToken | undefined, token: AskerToken): Separator['between'] {
  if (previous === undefined) return 'article';
  if (previous.type === 'bracket') return 'groups';
  return token.type === 'bracket' ? 'bracket' : 'names';
}

/** Bold ranges in order, without those within another. */
function outermost(ranges: readonly Span[]): readonly Span[] {
  const ordered = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const range of ordered) if (range.end > (kept.at(-1)?.end ?? -1)) kept.push(range);
  return kept;
}

function worded(prose: Prose, { start, end }: Span): Worded {
  return { text: prose.text.slice(start, end), span: prose.spanAt(start, end) };
}
