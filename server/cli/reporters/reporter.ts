import type { CommandTexts } from '../../core/index.ts';
import type { FileReport } from '../fileReport.ts';
import type { Problem } from '../problem.ts';

/** Turns reports into text, piece by piece: whatever comes back is written at once. */
export interface Reporter {
  file(report: FileReport): string;
  /** A file that could not be done; standard error tells of it already. */
  problem(problem: Problem): string;
  end(): string;
}

export interface ReportContext {
  readonly texts: CommandTexts;
  readonly language: 'nl' | 'en';
  readonly version: string;
  readonly cwd: string;
  /** What addresses in an annotation are relative to. */
  readonly root: string;
  readonly colour: boolean;
  /** How many columns a line may have. */
  readonly columns: number;
}

export type CreateReporter = (context: ReportContext) => Promise<Reporter> | Reporter;
