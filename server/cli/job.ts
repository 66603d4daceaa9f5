import { commandTextsOf, type Facts, type PlainDate, type SetFacts, setFacts } from '../core/index.ts';
import { attempt } from './attempt.ts';
import { type CheckSettings, reportOn } from './fileReport.ts';
import type { InputFile } from './findFiles.ts';
import type { Fingerprint } from './fingerprint.ts';
import { parseFile } from './parseFile.ts';
import type { Problem } from './problem.ts';
import { type Format, reporters } from './reporters/index.ts';
import type { FilePart, ReportContext } from './reporters/reporter.ts';

/** What is to be done with each of many files: plain data, which a thread is started with. */
export type Job = CheckJob | StatsJob;

export interface CheckJob {
  readonly kind: 'check';
  readonly format: Format;
  readonly settings: CheckSettings;
  readonly today: PlainDate;
  readonly context: Omit<ReportContext, 'texts'>;
}

export interface StatsJob {
  readonly kind: 'stats';
  readonly today: PlainDate;
}

/** One file to do; with a fingerprint only if it is no longer what that says. */
export interface Task {
  readonly file: InputFile;
  readonly known?: Fingerprint | undefined;
  /** Whether a fingerprint is wanted. */
  readonly print: boolean;
}

/** What became of one file: plain data. */
export interface Done {
  readonly problems: readonly Problem[];
  /** Its part of the report of a check. */
  readonly part?: FilePart | undefined;
  /** What is counted of its sets. */
  readonly sets?: readonly SetFacts[] | undefined;
  readonly print?: Fingerprint | undefined;
  /** Set where nothing was done, since the content is what the fingerprint says. */
  readonly unchanged?: true;
  /** Set where nothing was done, since the text is too large for a thread. */
  readonly large?: true;
}

/** Does the job with one text. Never fails. */
export type Work = (file: Pick<InputFile, 'path' | 'named'>, text: string) => Done;

export async function workOf(job: Job): Promise<Work> {
  if (job.kind === 'stats') return countWith(job);
  const { settings, today, format, context } = job;
  const reporter = await reporters[format]({ ...context, texts: commandTextsOf(context.language) });
  return ({ path, named }, text) => {
    const problems: Problem[] = [];
    const tell = (problem: Problem) => problems.push(problem);
    const document = parseFile(path, text, today, tell);
    if (document === undefined) return { problems };
    const write = (facts: Facts) => reporter.render(reportOn({ path, named, document }, settings, facts));
    const part = attempt(path, today, write, tell);
    return { problems, part };
  };
}

function countWith({ today }: StatsJob): Work {
  return ({ path }, text) => {
    const problems: Problem[] = [];
    const tell = (problem: Problem) => problems.push(problem);
    const document = parseFile(path, text, today, tell);
    const sets = document && attempt(path, today, () => document.sets.map(setFacts), tell);
    return { problems, sets };
  };
}
