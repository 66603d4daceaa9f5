import {
  checkDocument,
  type Facts,
  type Finding,
  parseDocument,
  type QuestionDocument,
  type QuestionSet,
  type Settings,
  SourceText,
} from '../core/index.ts';

/** What is to be told of one file. */
export interface FileReport {
  readonly path: string;
  /** Whether the user named this very file. */
  readonly named: boolean;
  readonly document: QuestionDocument;
  readonly findings: readonly Finding[];
  /** How many fixes were applied. */
  readonly fixed: number;
}

export interface CheckSettings extends Settings {
  /** Report errors only. */
  readonly quiet: boolean;
}

/** Checks a text. Findings are in reading order. */
export function reportOn(
  { path, named, text, fixed = 0 }: { path: string; named: boolean; text: string; fixed?: number },
  settings: CheckSettings,
  facts: Facts,
): FileReport {
  const document = parseDocument(new SourceText(text, path));
  const findings = checkDocument(document, settings, facts);
  const shown = settings.quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  return { path, named, document, findings: shown, fixed };
}

/** The number of a set in its official form; null when it has none yet. */
export function numberOf({ heading }: QuestionSet): string | null {
  return heading?.number ?? null;
}

/** Whether `fix` repairs it by itself. */
export function isFixable(finding: Finding): boolean {
  return finding.fixes.some(({ safe }) => safe);
}
