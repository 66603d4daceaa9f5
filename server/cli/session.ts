import {
  type Facts,
  fixDocument,
  type LinkStatuses,
  parseDocument,
  type QuestionDocument,
  SourceText,
} from '../core/index.ts';
import { type FileReport, type ReadDocument, reportOn } from './fileReport.ts';
import type { ExitCode, Io } from './io.ts';
import type { Options } from './options.ts';
import { causeOf, type Problem, problemMessage } from './problem.ts';
import type { Reporter } from './reporters/reporter.ts';
import { printable } from './reporters/terminalText.ts';

/** One run of a command: what it reports, what went wrong, and how it ends. */
export interface Session {
  /** Reads a text; undefined when that failed, which has been told then. */
  parse(path: string, text: string): QuestionDocument | undefined;
  /** Checks what was read, with what is known of its links; undefined when that failed, which has been told then. */
  check(file: ReadDocument, links?: LinkStatuses): FileReport | undefined;
  /** Applies the safe fixes; undefined when that failed, which has been told then. */
  repair(path: string, text: string): { readonly text: string; readonly applied: number } | undefined;
  report(report: FileReport | undefined): void;
  problem(problem: Problem): void;
  end(): ExitCode;
}

const SET_NAME = /\.(?:kv|kamervragen)\.md$/i;

/** Whether a document is too large to be read that is a set by its beginning or its name. */
function isMissed(document: QuestionDocument | undefined, path: string): boolean {
  const tooLarge = document?.tooLarge;
  return tooLarge !== undefined && (tooLarge.set !== undefined || SET_NAME.test(path));
}

/** Begins a run whose report goes to `write`, piece by piece. */
export function startSession(
  options: Options,
  io: Pick<Io, 'today' | 'stderr'>,
  reporter: Reporter,
  write: (text: string) => void,
): Session {
  const { settings, texts } = options;
  let errors = false;
  const told = new Set<string>();

  function problem(it: Problem): void {
    const message = printable(problemMessage(it, texts));
    if (told.has(message)) return;
    told.add(message);
    io.stderr.write(`kamervragen: ${message}\n`);
    write(reporter.problem(it));
  }

  function attempt<T>(path: string, work: (facts: Facts) => T): T | undefined {
    const broken = new Set<string>();
    const onRuleError = (rule: string) => broken.add(rule);
    try {
      return work({ today: io.today, onRuleError });
    } catch (error) {
      problem({ path, reason: 'internal', detail: causeOf(error) });
      return undefined;
    } finally {
      for (const rule of broken) problem({ path, reason: 'rule', detail: rule });
    }
  }

  return {
    parse(path, text) {
      const document = attempt(path, () => parseDocument(new SourceText(text, path)));
      /** Of what does not begin as a set it is no loss. */
      if (!isMissed(document, path)) return document;
      problem({ path, reason: 'too-large' });
      return undefined;
    },
    check: (file, links) => attempt(file.path, (facts) => reportOn(file, settings, { ...facts, links })),
    repair: (path, text) => attempt(path, (facts) => fixDocument(new SourceText(text, path), settings, facts)),
    report(report) {
      if (report === undefined) return;
      errors ||= report.findings.some(({ severity }) => severity === 'error');
      write(reporter.file(report));
    },
    problem,
    end() {
      write(reporter.end());
      return told.size > 0 ? 2 : errors ? 1 : 0;
    },
  };
}
