import type { CommandTexts, Language } from '../../core/index.ts';
import type { CheckedLink } from '../checkedLinks.ts';
import type { FileReport } from '../fileReport.ts';
import type { Problem } from '../problem.ts';
import type { Tally } from '../tally.ts';

/** What one file gives to a report: plain data, so that another thread can make it and a cache can keep it. */
export interface FilePart {
  readonly text: string;
  readonly tally: Tally;
  /** Of a report about links: how many addresses the file has, and which of them are told of. */
  readonly links?: { readonly addresses: number; readonly shown: readonly CheckedLink[] };
}

/** Turns reports into text, piece by piece: whatever `file`, `problem` and `end` give is written at once. */
export interface Reporter {
  /** Writes down one file by itself: what was told before makes no difference. */
  render(report: FileReport): FilePart;
  /** Puts a file behind what was told before. */
  file(part: FilePart): string;
  /** A file that could not be done; standard error tells of it already. */
  problem(problem: Problem): string;
  end(): string;
}

export interface ReportContext {
  readonly texts: CommandTexts;
  readonly language: Language;
  readonly version: string;
  readonly cwd: string;
  /** What addresses in an annotation are relative to. */
  readonly root: string;
  readonly colour: boolean;
  /** How many columns a line may have. */
  readonly columns: number;
  /** Whether only what is grave is told. */
  readonly quiet: boolean;
}

export type CreateReporter = (context: ReportContext) => Promise<Reporter> | Reporter;
