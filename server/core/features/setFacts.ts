import type { AddresseeRun, Asker, Office, Opening } from '../model/opening.ts';
import type { Kind, QuestionSet, Stage } from '../model/questionDocument.ts';
import { countQuestions } from './countQuestions.ts';

/** What is counted of one set: plain data. */
export interface SetFacts {
  readonly kind: Kind;
  readonly stage: Stage;
  /** In which it was handed in; undefined where neither its date nor its number tells. */
  readonly year: number | undefined;
  readonly questions: number;
  /** As written; each once, as are parties and addressees. */
  readonly askers: readonly string[];
  readonly parties: readonly string[];
  /** `Minister van Justitie en Veiligheid`. */
  readonly addressees: readonly string[];
  /** The website of each address, without `www.`; as often as it is referred to. */
  readonly hosts: readonly string[];
}

export function setFacts(set: QuestionSet): SetFacts {
  const { kind, stage, opening, addresses } = set;
  return {
    kind,
    stage,
    year: yearOf(set),
    questions: countQuestions(set),
    askers: unique(opening?.askers.map(({ text }: Asker) => plain(text)) ?? []),
    parties: unique(opening?.groups.map(({ party }) => plain(party.text)) ?? []),
    addressees: unique(opening === undefined ? [] : addresseesOf(opening)),
    hosts: addresses.flatMap(({ href }) => hostOf(href ?? '') ?? []),
  };
}

const HOST = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:@]+)/i;

/** The website of an address, without `www.`. */
export function hostOf(href: string): string | undefined {
  return HOST.exec(href)?.[1]?.toLowerCase();
}

function yearOf({ opening, heading }: QuestionSet): number | undefined {
  const day = opening?.submitted?.date;
  if (day !== undefined) return day.year;
  return heading?.form === 'case' ? Number(heading.number?.slice(0, 4)) : undefined;
}

const offices: Readonly<Record<Office, string | undefined>> = {
  minister: 'Minister',
  staatssecretaris: 'Staatssecretaris',
  'minister-president': 'Minister-President',
  other: undefined,
};

function addresseesOf({ addressees }: Opening): readonly string[] {
  return addressees.flatMap((run, index) => {
    if (run.absent) return [];
    const office = offices[run.office] ?? plain(run.officeWord.text);
    const posts = run.sharesPosts ? (addressees[index + 1]?.posts ?? []) : run.posts;
    return posts.length === 0 ? [office] : posts.map((post) => `${office} ${nameOf(post)}`);
  });
}

function nameOf({ preposition, portfolio, known }: AddresseeRun['posts'][number]): string {
  return `${plain(preposition?.text ?? 'van')} ${known ?? plain(portfolio.text)}`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== ''))];
}
