/** Posts in an opening: with the preposition and the number that go with what stands before. */
import { portfoliosAt } from '../../data/posts.ts';
import { officeWords } from '../../rules/addressees/officeForms.ts';
import { insert, type TextEdit } from '../../text/textEdit.ts';
import type { PostChoice } from '../compose/newSetChoices.ts';
import { dayOf } from './askers.ts';
import { choicesOn } from './choices.ts';
import { type Completion, type CompletionPlace, lastCharacters } from './completion.ts';
import { looksDraft } from './looksDraft.ts';
import { filterOf, matches } from './matching.ts';

type PostOffice = 'minister' | 'staatssecretaris';

/** Where an addressee or a post can begin, and what of it is typed. */
interface Slot {
  readonly typed: string;
  /** `office`: `Minister van X`; `article`: the same with `de`; `post`: `van X`. */
  readonly form: 'office' | 'article' | 'post';
  /** The office of a post; of an addressee the only one that can follow. */
  readonly office?: PostOffice | undefined;
  /** Whether the office word before it has to become a plural with this post. */
  readonly makesPlural?: boolean;
}

/** What can be asked, in the place where the cursor is. */
export function addressees(place: CompletionPlace, written: string): readonly Completion[] {
  if (GOES_ON.test(place.after)) return [];
  const lower = looksDraft(place.set) || /\bde (?:minister|staatssecretaris)/.test(written);
  const posts = choicesOn(dayOf(place)).posts.filter(({ portfolio }) => !isWritten(portfolio, written));
  return slotsOf(written).flatMap((slot) => posts.flatMap((post) => completionOf(place, slot, post, lower) ?? []));
}

/** More of the same addressee behind the cursor, which would stay there. */
const GOES_ON = /^\s*(?!(?<=\s)(?:over|en)\b)[\p{L}\p{N}]/u;

function completionOf(place: CompletionPlace, slot: Slot, post: PostChoice, lower: boolean): Completion | undefined {
  const { typed, form } = slot;
  if (slot.office !== undefined && post.office !== slot.office) return undefined;
  const text = form === 'post' ? `${post.preposition} ${post.portfolio}` : titleOf(post, lower);
  const whole = form === 'article' ? `de ${text}` : text;
  const names = [whole, text, post.portfolio, post.words].filter((name) => name !== '');
  // Typed as far as it goes, there is nothing left to offer.
  if (!matches(typed, names) || typed.trim() === whole) return undefined;
  return {
    label: whole,
    kind: 'post',
    text: whole,
    span: lastCharacters(place, typed.length),
    filter: filterOf(typed, [...new Set(names)]),
    detail: post.words === '' ? undefined : post.words,
    edits: slot.makesPlural === true ? pluralEdit(place, post.office) : undefined,
  };
}

function titleOf({ title, portfolio }: PostChoice, lower: boolean): string {
  return lower ? title.slice(0, -portfolio.length || undefined).toLowerCase() + portfolio : title;
}

/** Whether a post is named before, so that nobody would name it again. */
function isWritten(portfolio: string, written: string): boolean {
  const at = written.indexOf(portfolio);
  return at >= 0 && /^(?:,|\s+en)\s/.test(written.slice(at + portfolio.length));
}

const OFFICE = /minister-president|ministers?|staatssecretaris(?:sen)?/gi;
const JOINT = /^\s*(?:,|\sen(?=\s))\s+/;

/** What the last words written leave open. A portfolio may hold `en` itself: then there are two ways to go on. */
function slotsOf(written: string): readonly Slot[] {
  const office = [...written.matchAll(OFFICE)].at(-1);
  const tail = office === undefined ? '' : written.slice(office.index + office[0].length);
  if (office === undefined || tail === '') return [addresseeSlot(written.slice(startOfTyped(written)))];
  const word = office[0].toLowerCase();
  const own: PostOffice = word.startsWith('minister') ? 'minister' : 'staatssecretaris';
  if (word === 'minister-president') return slotsAfterJoint(tail, (typed) => [addresseeSlot(typed)]);
  const plural = word !== own;
  const { start, end, count } = readPosts(tail);
  const typedPost: Slot = { typed: tail.slice(start).trimStart(), form: 'post', office: own };
  if (count === 0 && /^\s+en\s/.test(tail)) {
    return slotsAfterJoint(tail, (typed) => [{ ...addresseeSlot(typed, true), office: otherThan(own) }]);
  }
  return [
    ...(/^\s/.test(tail) ? [typedPost] : []),
    ...slotsAfterJoint(tail.slice(end), (typed) => [
      ...(plural || count === 1 ? [{ typed, form: 'post', office: own, makesPlural: !plural } as const] : []),
      // After `Ministers van X en` another minister has to follow first.
      ...(plural && count === 1
        ? []
        : [{ ...addresseeSlot(typed), office: plural || count === 1 ? otherThan(own) : undefined }]),
    ]),
  ];
}

function otherThan(office: PostOffice): PostOffice {
  return office === 'minister' ? 'staatssecretaris' : 'minister';
}

function slotsAfterJoint(text: string, slots: (typed: string) => readonly Slot[]): readonly Slot[] {
  const joint = JOINT.exec(text);
  return joint === null ? [] : slots(text.slice(joint[0].length));
}

/** With the article where it is not written: after `Minister en` it can be left out. */
function addresseeSlot(typed: string, bare = false): Slot {
  const article = /^de\s+/.exec(typed)?.[0] ?? '';
  return { typed: typed.slice(article.length), form: article === '' && !bare ? 'article' : 'office' };
}

/** Where the last addressee begins in a text that has no office, or ends in one. */
function startOfTyped(written: string): number {
  const joints = [...written.matchAll(/(?:,|\sen)\s+(?=de\s|$|[ms]\p{L}*$)/giu)];
  const joint = joints.at(-1);
  return joint === undefined ? 0 : joint.index + joint[0].length;
}

/** Reads posts from the beginning of a text: where the last one begins and ends, and how many there are. */
function readPosts(text: string): { readonly start: number; readonly end: number; readonly count: number } {
  let start = 0;
  let end = 0;
  let count = 0;
  for (let at = 0; count < MOST; ) {
    const preposition = /^\s*(?:(?:van|voor)\s+)?/.exec(text.slice(at))?.[0].length ?? 0;
    const portfolio = portfoliosAt(text, at + preposition)[0];
    if (portfolio === undefined) break;
    start = at;
    end = portfolio.end;
    count++;
    const joint = JOINT.exec(text.slice(end));
    if (joint === null) break;
    at = end + joint[0].length;
    if (/^(?:van|voor)\s+\p{Lu}/u.test(text.slice(at)) && portfoliosAt(text, at + 4).length === 0) start = at;
  }
  return { start, end, count };
}

const MOST = 20;

/** `Minister` becomes `Ministers` where it is said of more than one post. */
function pluralEdit(
  { paragraph, offset }: CompletionPlace,
  office: PostChoice['office'],
): readonly TextEdit[] | undefined {
  const at = paragraph.toLowerCase().lastIndexOf(office);
  if (at < 0) return undefined;
  const end = offset - paragraph.length + at + office.length;
  return [insert(end, officeWords[office][1].slice(office.length))];
}
