import {
  checkDocument,
  type Facts,
  type Finding,
  type QuestionDocument,
  type QuestionSet,
  type Settings,
} from '../core/index.ts';
import { type CheckedLink, checkedLinks } from './checkedLinks.ts';

/** What is to be told of one file. */
export interface FileReport {
  readonly path: string;
  /** Whether the user named this very file. */
  readonly named: boolean;
  readonly document: QuestionDocument;
  readonly findings: readonly Finding[];
  /** How many fixes were applied. */
  readonly fixed: number;
  /** Every address with what is known of it; empty where links were not checked. */
  readonly links: readonly CheckedLink[];
}

export interface CheckSettings extends Settings {
  /** What a quiet report tells of: errors, or links that are gone (errors too); undefined for a report of everything. */
  readonly only: 'errors' | 'gone' | undefined;
}

/** What is to be checked. */
export interface ReadDocument {
  readonly path: string;
  readonly named: boolean;
  readonly document: QuestionDocument;
  readonly fixed?: number;
}

/** Checks a document. Findings are in reading order. */
export function reportOn(
  { path, named, document, fixed = 0 }: ReadDocument,
  { only, ...settings }: CheckSettings,
  facts: Facts,
): FileReport {
  const findings = checkDocument(document, settings, facts).filter(
    ({ rule, severity }) =>
      only === undefined || severity === 'error' || (only === 'gone' && rule === 'url-unreachable'),
  );
  const links = facts.links === undefined ? [] : checkedLinks(document, facts.links);
  return { path, named, document, findings, fixed, links: only === undefined ? links : grave(links, findings) };
}

/** The links that a quiet report tells of. */
function grave(links: readonly CheckedLink[], findings: readonly Finding[]): readonly CheckedLink[] {
  const errors = new Set(findings.filter(({ severity }) => severity === 'error').map(({ span }) => span.start));
  return links.filter(({ address, status }) => status.state === 'gone' || errors.has(address.span.start));
}

/** The number of a set in its official form; null when it has none yet. */
export function numberOf({ heading }: QuestionSet): string | null {
  return heading?.number ?? null;
}

/** Whether `fix` repairs it by itself. */
export function isFixable(finding: Finding): boolean {
  return finding.fixes.some(({ safe }) => safe);
}
