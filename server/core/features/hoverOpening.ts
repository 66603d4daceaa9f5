import { postRows } from '../data/posts.ts';
import { type Confidence, reference } from '../data/reference.ts';
import type { AddresseeRun, AskerGroup, Opening, QuestionSet } from '../model/questionDocument.ts';
import { fromIso, type PlainDate } from '../text/plainDate.ts';
import type { Span } from '../text/span.ts';
import type { Texts } from '../texts/texts.ts';
import { type AnswerTerm, answerTerm } from './answerTerm.ts';
import { type HoverSection, section } from './hoverText.ts';

interface Found {
  readonly span: Span;
  readonly sections: readonly HoverSection[];
}

/** What the data know of the party, the post or the day at a place of the opening sentence or the reply. */
export function hoverOpening(set: QuestionSet, at: number, texts: Texts): Found | undefined {
  const { opening, reply } = set;
  const within = ({ start, end }: Span) => start <= at && at <= end;
  if (opening !== undefined) {
    const group = opening.groups.find((it) => within(it.party.span));
    if (group !== undefined) return hoverParty(group, texts);
    const run = opening.addressees.find((it) => within(it.span));
    if (run !== undefined) return hoverRun(run, opening, at, texts);
  }
  const term = answerTerm(set);
  if (term === undefined) return undefined;
  const place = [opening?.submitted, reply?.received && reply].find((it) => it !== undefined && within(it.span));
  return place === undefined ? undefined : { span: place.span, sections: [termOf(term, texts)] };
}

function hoverParty({ party }: AskerGroup, texts: Texts): Found | undefined {
  const label = party.text.normalize('NFC');
  const rows = reference.parties.filter((row) => row.label === label || row.aliases.includes(label));
  if (rows.length === 0) return undefined;
  const sections = rows.map((row) => {
    const name = row.name === row.label ? row.name : `${row.name} (${row.label})`;
    return section(name, periodOf(row, texts));
  });
  return { span: party.span, sections: dated(sections, texts) };
}

function hoverRun(run: AddresseeRun, opening: Opening, at: number, texts: Texts): Found | undefined {
  const { hover } = texts.editor;
  if (run.office === 'other') return undefined;
  if (run.office === 'minister-president') {
    const rows = reference.posts.filter((row) => row.kind === 'minister-president');
    const sections = rows.map((row) => section(hover.primeMinister, row.portfolio, periodOf(row, texts)));
    return { span: run.span, sections: dated(sections, texts) };
  }
  const post = run.posts.find(({ span }) => span.start <= at && at <= span.end) ?? postOf(run, opening);
  if (post?.known === undefined) return undefined;
  const office = run.office === 'minister' ? hover.minister : hover.secretary;
  const rows = postRows(run.office, post.known);
  const sections = rows.map((row) => {
    const short = row.abbr === null ? '' : ` (${row.abbr})`;
    return section(`${office} ${row.prep ?? 'van'} ${row.portfolio}${short}`, periodOf(row, texts));
  });
  return sections.length === 0 ? undefined : { span: post.span, sections: dated(sections, texts) };
}

/** On the word of the office itself: its only post, or the one it shares with the office after it. */
function postOf(run: AddresseeRun, { addressees }: Opening) {
  const posts = run.sharesPosts ? addressees[addressees.indexOf(run) + 1]?.posts : run.posts;
  return posts?.length === 1 ? posts[0] : undefined;
}

function termOf(term: AnswerTerm, texts: Texts): HoverSection {
  const { hover } = texts.editor;
  const day = dateIn(term.date, texts);
  if (term.kind === 'answered') return section(hover.answered(term.days), hover.answeredOn(day));
  return section(hover.deadline(day), term.postponed ? hover.postponed : hover.deadlineHow);
}

interface Dated {
  readonly from: string;
  readonly to: string | null;
  readonly conf: Confidence;
}

function periodOf({ from, to, conf }: Dated, texts: Texts): string {
  const until = to === null ? undefined : isoDate(to, texts);
  return texts.editor.hover.period(isoDate(from, texts), until, conf === 'high');
}

function isoDate(iso: string, texts: Texts): string {
  return dateIn(fromIso(iso), texts);
}

function dateIn({ day, month, year }: PlainDate, texts: Texts): string {
  return texts.editor.date(day, month, year);
}

/** Data age: whoever reads them must see of what day they are. */
function dated(sections: readonly HoverSection[], texts: Texts): readonly HoverSection[] {
  const last = sections.at(-1);
  if (last === undefined) return sections;
  const stamp = texts.editor.hover.data(isoDate(reference.date, texts));
  return [...sections.slice(0, -1), { ...last, body: [...last.body, [{ text: stamp }]] }];
}
