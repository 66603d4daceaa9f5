import { type Facts, fixDocument, SourceText } from '../core/index.ts';
import { type FileReport, reportOn } from './fileReport.ts';
import type { ExitCode, Io } from './io.ts';
import type { Options } from './options.ts';
import { causeOf, type Problem, problemMessage } from './problem.ts';
import type { Reporter } from './reporters/reporter.ts';
import { printable } from './reporters/terminalText.ts';

/** One run of a command: what it reports, what went wrong, and how it ends. */
export interface Session {
  /** Checks a text; undefined when that failed, which has been told then. */
  check(file: { path: string; named: boolean; text: string; fixed?: number }): FileReport | undefined;
  /** Applies the safe fixes; undefined when that failed, which has been told then. */
  repair(path: string, text: string): { readonly text: string; readonly applied: number } | undefined;
  report(report: FileReport | undefined): void;
  problem(problem: Problem): void;
  end(): ExitCode;
}

/** Begins a run whose report goes to `write`, piece by piece. */
export function startSession(options: Options, io: Io, reporter: Reporter, write: (text: string) => void): Session {
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
    check: (file) => attempt(file.path, (facts) => reportOn(file, settings, facts)),
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
