import {
  addresses,
  answers,
  closingQuestions,
  days,
  draftSubjects,
  firstQuestions,
  membersOn,
  postsOn,
  questions,
  sources,
  subjects,
} from './pools.ts';
import type { Random } from './random.ts';

/** What a clean set holds, before it is written down. */
export interface SetPlan {
  readonly kind: 'kv' | 'ah' | 'oral';
  readonly stage: 'official' | 'draft';
  readonly notation: 'sup' | 'gfm';
  readonly number: string;
  /** ISO. */
  readonly day: string;
  readonly groups: readonly { readonly names: readonly string[]; readonly party: string }[];
  /** How the names of a group that is not the last are joined: both are printed. */
  readonly innerJoin: ', ' | ' en ';
  readonly addressees: readonly AddresseePlan[];
  readonly subject: string;
  readonly questions: readonly QuestionPlan[];
  readonly notes: readonly NotePlan[];
  /** The number and day of an earlier set. */
  readonly explanation: { readonly number: string; readonly day: string } | undefined;
  readonly labels: 'worded' | 'list';
  readonly lineEnding: '\n' | '\r\n';
  readonly bom: boolean;
}

export interface AddresseePlan {
  readonly office: 'minister' | 'staatssecretaris' | 'minister-president';
  readonly posts: readonly { readonly prep: string; readonly portfolio: string }[];
  /** `de Minister en de Staatssecretaris van …`, with or without the second article. */
  readonly both?: 'with article' | 'without article';
}

export interface QuestionPlan {
  readonly numbers: readonly number[];
  readonly paragraphs: readonly string[];
  /** Numbers of notes marked at the end of the first paragraph. */
  readonly marks: readonly number[];
  readonly answer: string | undefined;
}

export interface NotePlan {
  readonly number: number;
  readonly source: string;
  readonly url: string | undefined;
  /** Index of the question it stands below; the last for the end. */
  readonly after: number;
}

export function planSet(rnd: Random, given: Partial<Pick<SetPlan, 'kind' | 'stage' | 'labels'>> = {}): SetPlan {
  const kind = given.kind ?? rnd.pick(['kv', 'kv', 'kv', 'kv', 'ah', 'oral'] as const);
  const stage = given.stage ?? (kind === 'kv' && rnd.chance(0.25) ? 'draft' : 'official');
  const day = rnd.pick(days);
  const list = kind === 'oral' ? [] : planQuestions(rnd, kind, stage);
  return {
    kind,
    stage,
    notation: rnd.chance(0.7) ? 'sup' : 'gfm',
    number:
      kind === 'ah'
        ? String(rnd.integer(1, 3999))
        : `${day.slice(0, 4)}Z${String(rnd.integer(1, 24999)).padStart(5, '0')}`,
    day,
    groups: planGroups(rnd, day),
    innerJoin: rnd.pick([', ', ' en ']),
    addressees: planAddressees(rnd, day),
    subject: rnd.pick(stage === 'draft' ? draftSubjects : subjects),
    questions: list,
    notes: planNotes(rnd, list),
    explanation:
      kind === 'kv' && rnd.chance(0.2)
        ? { number: `${day.slice(0, 4)}Z00123`, day: `${day.slice(0, 4)}-01-09` }
        : undefined,
    labels: given.labels ?? (stage === 'draft' && rnd.chance(0.5) ? 'list' : 'worded'),
    lineEnding: rnd.chance(0.15) ? '\r\n' : '\n',
    bom: rnd.chance(0.1),
  };
}

function planGroups(rnd: Random, day: string): SetPlan['groups'] {
  const everybody = membersOn(day);
  const parties = rnd.sample([...new Set(everybody.map((member) => member.party))], rnd.pick([1, 1, 1, 1, 2, 2, 3, 4]));
  return parties.map((party) => {
    const names = everybody.filter((member) => member.party === party).map((member) => member.name);
    return { party, names: rnd.sample([...new Set(names)], rnd.pick([1, 1, 1, 2, 2, 3])) };
  });
}

type Maker = (rnd: Random, day: string) => AddresseePlan[];

function posted(rnd: Random, day: string, kind: 'minister' | 'minister-voor' | 'staatssecretaris', count: number) {
  return rnd.sample(postsOn(day, kind), count).map(({ prep, portfolio }) => ({ prep: prep ?? 'van', portfolio }));
}

const minister: Maker = (rnd, day) => [{ office: 'minister', posts: posted(rnd, day, 'minister', 1) }];
const secretary: Maker = (rnd, day) => [{ office: 'staatssecretaris', posts: posted(rnd, day, 'staatssecretaris', 1) }];
const premier: Maker = () => [{ office: 'minister-president', posts: [] }];

const makers: readonly Maker[] = [
  minister,
  minister,
  secretary,
  premier,
  (rnd, day) => [{ office: 'minister', posts: orMinister(rnd, day, posted(rnd, day, 'minister-voor', 1)) }],
  (rnd, day) => [{ office: 'minister', posts: posted(rnd, day, 'minister', 2) }],
  (rnd, day) => [{ office: 'minister', posts: posted(rnd, day, 'minister', 3) }],
  (rnd, day) => [
    { office: 'minister', posts: [...posted(rnd, day, 'minister', 1), ...posted(rnd, day, 'minister-voor', 1)] },
  ],
  (rnd, day) => [
    {
      office: 'minister',
      posts: orMinister(rnd, day, [...posted(rnd, day, 'minister-voor', 1), ...posted(rnd, day, 'minister', 1)]),
    },
  ],
  (rnd, day) => [{ office: 'staatssecretaris', posts: posted(rnd, day, 'staatssecretaris', 2) }],
  (rnd, day) => [...minister(rnd, day), ...secretary(rnd, day)],
  (rnd, day) => [...secretary(rnd, day), ...minister(rnd, day)],
  (rnd, day) => [...secretary(rnd, day), { office: 'minister', posts: posted(rnd, day, 'minister', 3) }],
  (rnd, day) => [...premier(rnd, day), ...minister(rnd, day)],
  (rnd, day) => [...minister(rnd, day), ...premier(rnd, day)],
  (rnd, day) => both(rnd, day, 'with article'),
  (rnd, day) => both(rnd, day, 'without article'),
];

function planAddressees(rnd: Random, day: string): readonly AddresseePlan[] {
  return rnd.pick(makers)(rnd, day);
}

function orMinister(rnd: Random, day: string, posts: AddresseePlan['posts']): AddresseePlan['posts'] {
  return posts.length > 0 ? posts : posted(rnd, day, 'minister', 1);
}

function both(rnd: Random, day: string, form: 'with article' | 'without article'): AddresseePlan[] {
  const ministers = postsOn(day, 'minister').map((post) => post.portfolio);
  const shared = postsOn(day, 'staatssecretaris').filter((post) => ministers.includes(post.portfolio));
  return [{ office: 'minister', posts: [{ prep: 'van', portfolio: rnd.pick(shared).portfolio }], both: form }];
}

function planQuestions(rnd: Random, kind: SetPlan['kind'], stage: SetPlan['stage']): readonly QuestionPlan[] {
  const count = rnd.pick([1, 2, 4, 6, 9, 14]);
  const texts = [rnd.pick(firstQuestions), ...rnd.sample(questions, 11)];
  const plans: QuestionPlan[] = [];
  let number = 1;
  while (number <= count) {
    const group = kind === 'ah' && rnd.chance(0.15) && number < count ? [number, number + 1] : [number];
    number += group.length;
    const last = number > count && count > 1;
    const text = last ? rnd.pick(closingQuestions) : (texts[plans.length] ?? rnd.pick(questions));
    const more = rnd.chance(0.1) ? ['Kunt u uw antwoord toelichten?'] : [];
    plans.push({
      numbers: group,
      paragraphs: [stage === 'draft' ? typed(text) : text, ...more],
      marks: [],
      answer: kind === 'ah' ? rnd.pick(answers) : undefined,
    });
  }
  return withMarks(rnd, plans);
}

/** A member's office types straight quotation marks. */
function typed(text: string): string {
  return text.replaceAll('«', "'").replaceAll('»', "'");
}

function withMarks(rnd: Random, plans: readonly QuestionPlan[]): readonly QuestionPlan[] {
  let note = 0;
  return plans.map((plan) => {
    if (!rnd.chance(0.35)) return plan;
    const marks = rnd.chance(0.15) ? [note + 1, note + 2] : [note + 1];
    note += marks.length;
    return { ...plan, marks };
  });
}

function planNotes(rnd: Random, list: readonly QuestionPlan[]): readonly NotePlan[] {
  const urls = rnd.sample(addresses, addresses.length);
  return list.flatMap((question, index) =>
    question.marks.map((number) => ({
      number,
      source: rnd.pick(sources),
      url: rnd.chance(0.6) ? urls.pop() : undefined,
      after: rnd.chance(0.5) ? list.length - 1 : rnd.integer(index, list.length - 1),
    })),
  );
}
