import { fixDocument, type LinkStatuses, type QuestionDocument, SourceText } from '../core/index.ts';
import { attempt } from './attempt.ts';
import { type FileReport, type ReadDocument, reportOn } from './fileReport.ts';
import type { ExitCode, Io } from './io.ts';
import type { Options } from './options.ts';
import { parseFile } from './parseFile.ts';
import { type Problem, problemMessage } from './problem.ts';
import type { FilePart, Reporter } from './reporters/reporter.ts';
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
  /** Tells of a file whose part of the report was written elsewhere. */
  add(part: FilePart): void;
  problem(problem: Problem): void;
  end(): ExitCode;
}

/** Begins a run whose report goes to `write`, piece by piece. */
export function startSession(
  options: Pick<Options, 'settings' | 'texts'>,
  { today, stderr }: Pick<Io, 'today' | 'stderr'>,
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
    stderr.write(`kamervragen: ${message}\n`);
    write(reporter.problem(it));
  }

  function add(part: FilePart): void {
    errors ||= part.tally.severities.error > 0;
    write(reporter.file(part));
  }

  return {
    parse: (path, text) => parseFile(path, text, today, problem),
    check: (file, links) =>
      attempt(file.path, today, (facts) => reportOn(file, settings, { ...facts, links }), problem),
    repair: (path, text) =>
      attempt(path, today, (facts) => fixDocument(new SourceText(text, path), settings, facts), problem),
    report(report) {
      if (report !== undefined) add(reporter.render(report));
    },
    add,
    problem,
    end() {
      write(reporter.end());
      return told.size > 0 ? 2 : errors ? 1 : 0;
    },
  };
}
