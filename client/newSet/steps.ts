import type { ChosenAsker, ChosenPost, ComposeSetParams, NewSetChoicesResult } from '../../server/lsp/protocol.ts';
import { askOne, type Offer } from './askOne.ts';
import { askSeveral, type Option } from './askSeveral.ts';
import { askText } from './askText.ts';
import type { NewSetTexts } from './newSetTexts.ts';
import type { Outcome, Place } from './quickInput.ts';
import { dutchDay, readDay } from './readDay.ts';
import type { AskedStep } from './runSteps.ts';

const mostQuestions = 99;

/** What was chosen so far; each step fills in its part, and finds it there when the user comes back. */
export interface Draft {
  askers: readonly ChosenAsker[];
  addressees: readonly ChosenPost[];
  subject: string;
  isHeadline: boolean;
  medium: string;
  date: string;
  questions: number;
  /** Empty where the number is not known yet; undefined where there is no explanation. */
  earlier: string | undefined;
}

/** What the steps have to go by. */
export interface Circumstances {
  readonly texts: NewSetTexts;
  readonly choices: NewSetChoicesResult;
  readonly today: string;
}

type Ask = (draft: Draft, place: Place, given: Circumstances) => Promise<Outcome<unknown>>;

/** The questions of the wizard. */
export function stepsFor(given: Circumstances): readonly AskedStep<Draft>[] {
  const step = (ask: Ask, applies: AskedStep<Draft>['applies'] = () => true): AskedStep<Draft> => {
    return { applies, ask: (draft, place) => ask(draft, place, given) };
  };
  return [
    step(askAskers),
    step(askAddressees),
    step(askSubject),
    step(askMedium, ({ isHeadline }) => isHeadline),
    step(askDate),
    step(askQuestions),
    step(askEarlier),
  ];
}

/** As the server wants it. */
export function paramsOf({ isHeadline, subject, medium, ...draft }: Draft): ComposeSetParams {
  return { ...draft, stage: 'official', subject: isHeadline ? { headline: subject, medium } : { text: subject } };
}

async function askAskers(draft: Draft, place: Place, { texts, choices }: Circumstances): Promise<Outcome<unknown>> {
  const { askers: words, next } = texts;
  const known = choices.members.map(({ name, party, words: full }) => {
    const description = full === name ? party : `${party} · ${full}`;
    return { label: name, description, value: { name, party } };
  });
  const options = [...known, ...draft.askers.flatMap((asker) => (isAmong(asker, known) ? [] : [optionOf(asker)]))];
  for (;;) {
    const chosen = draft.askers.map((asker) => options.find(({ value }) => isSame(value, asker)) ?? optionOf(asker));
    const outcome = await askSeveral(place, {
      placeholder: words.placeholder,
      options,
      chosen,
      texts: { ...words, others: words.others(dutchDay(choices.membersUntil)), next },
      own: words.own,
      keep: (kept) => {
        draft.askers = kept.map(({ value }) => value);
      },
    });
    if (typeof outcome === 'string' || outcome.value.own === undefined) return outcome;
    const name = outcome.value.own;
    const party = await askParty(name, place, words, choices.parties);
    if (party === 'cancel') return party;
    if (party !== 'back') draft.askers = [...draft.askers, { name, party: party.value }];
  }
}

function isSame(one: ChosenAsker, other: ChosenAsker): boolean {
  return one.name === other.name && one.party === other.party;
}

function isAmong(asker: ChosenAsker, options: readonly Option<ChosenAsker>[]): boolean {
  return options.some(({ value }) => isSame(value, asker));
}

function optionOf(asker: ChosenAsker): Option<ChosenAsker> {
  return { label: asker.name, description: asker.party, value: asker };
}

/** Back from here is back to the names. */
function askParty(
  name: string,
  place: Place,
  words: NewSetTexts['askers'],
  parties: readonly string[],
): Promise<Outcome<string>> {
  const known = parties.map((label): Offer<string> => ({ label, read: () => ({ value: label }) }));
  const own = { label: `$(add) ${words.ownParty}`, alwaysShow: true, read: readWords };
  return askOne({ ...place, hasBack: true }, { placeholder: words.party(name), offers: [...known, own] });
}

/** Something with a letter or a digit in it. */
function readWords(typed: string): { readonly value: string } | undefined {
  return /[\p{L}\p{N}]/u.test(typed) ? { value: typed } : undefined;
}

function askAddressees(draft: Draft, place: Place, { texts, choices }: Circumstances): Promise<Outcome<unknown>> {
  const options = choices.posts.map(({ title, words, office, preposition, portfolio }): Option<ChosenPost> => {
    return { label: title, description: words, value: { office, preposition, portfolio } };
  });
  const isChosen = ({ value }: Option<ChosenPost>) =>
    draft.addressees.some(({ office, portfolio }) => office === value.office && portfolio === value.portfolio);
  return askSeveral(place, {
    placeholder: texts.addressees.placeholder,
    options,
    chosen: options.filter(isChosen),
    texts: { ...texts.addressees, next: texts.next },
    keep: (kept) => {
      draft.addressees = kept.map(({ value }) => value);
    },
  });
}

async function askSubject(draft: Draft, place: Place, { texts }: Circumstances): Promise<Outcome<unknown>> {
  const { placeholder, text, headline } = texts.subject;
  const offer = ([label, detail]: readonly string[], isHeadline: boolean) => ({
    label: label ?? '',
    detail: detail ?? '',
    alwaysShow: true,
    read: (typed: string) => {
      const words = readWords(typed);
      return words === undefined ? undefined : { value: { subject: words.value, isHeadline } };
    },
  });
  const offers = [offer(text, false), offer(headline, true)];
  const typed = draft.subject;
  const outcome = await askOne(place, { placeholder, typed, offers: draft.isHeadline ? offers.reverse() : offers });
  if (typeof outcome !== 'string') Object.assign(draft, outcome.value);
  return outcome;
}

async function askMedium(draft: Draft, place: Place, { texts }: Circumstances): Promise<Outcome<unknown>> {
  const read = (typed: string) => ({ value: typed.trim() });
  const outcome = await askText(place, { ...texts.medium, value: draft.medium, read });
  if (typeof outcome !== 'string') draft.medium = outcome.value;
  return outcome;
}

async function askDate(draft: Draft, place: Place, { texts, today }: Circumstances): Promise<Outcome<unknown>> {
  const { prompt, fault, far } = texts.date;
  const lastDay = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  const read = (typed: string) => {
    const day = readDay(typed);
    if (day === undefined) return { fault };
    return day > lastDay ? { fault: far } : { value: day };
  };
  const outcome = await askText(place, { prompt, value: dutchDay(draft.date), read });
  if (typeof outcome !== 'string') draft.date = outcome.value;
  return outcome;
}

async function askQuestions(draft: Draft, place: Place, { texts }: Circumstances): Promise<Outcome<unknown>> {
  const { prompt, fault } = texts.questions;
  const read = (typed: string) => {
    const count = /^\d+$/.test(typed.trim()) ? Number(typed) : 0;
    return count > 0 && count <= mostQuestions ? { value: count } : { fault: fault(mostQuestions) };
  };
  const outcome = await askText(place, { prompt, value: String(draft.questions), read });
  if (typeof outcome !== 'string') draft.questions = outcome.value;
  return outcome;
}

const CASE_NUMBER = /^\d{4}Z\d{5}$/;

async function askEarlier(draft: Draft, place: Place, { texts }: Circumstances): Promise<Outcome<unknown>> {
  const { placeholder, none, pending, known, fault } = texts.earlier;
  const read = (typed: string) => {
    const number = typed.trim().toUpperCase();
    if (number === '') return { value: undefined };
    return CASE_NUMBER.test(number) ? { value: number } : undefined;
  };
  const outcome = await askOne<string | undefined>(place, {
    placeholder,
    typed: draft.earlier ?? '',
    offers: (typed) => {
      const reading = read(typed);
      const label = reading === undefined ? fault : reading.value === undefined ? none : known(reading.value);
      return [
        { label, alwaysShow: true, read },
        { label: pending, alwaysShow: true, read: () => ({ value: '' }) },
      ];
    },
  });
  if (typeof outcome !== 'string') draft.earlier = outcome.value;
  return outcome;
}
