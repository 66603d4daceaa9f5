import type { Finding, Fix } from '../rules/rule.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Texts } from '../texts/texts.ts';

/** Something an author can have done. What it changes is worked out only when it is chosen. */
export type Action =
  | {
      readonly type: 'fix';
      readonly title: string;
      readonly finding: Finding;
      readonly fix: Fix;
      readonly preferred: boolean;
    }
  | { readonly type: 'suppress'; readonly title: string; readonly finding: Finding; readonly scope: SuppressionScope }
  | { readonly type: 'ruleOff'; readonly title: string; readonly finding: Finding }
  | { readonly type: 'fixAll'; readonly title: string }
  | LinkAction;

/** Looks for a copy of a page: by opening the archive's calendar (`archiveCalendar`), or by asking the archive. */
export interface LinkAction {
  readonly type: 'openArchive' | 'findArchive';
  readonly title: string;
  readonly finding: Finding;
  /** The page a copy is looked for of; no fragment. */
  readonly href: string;
}

export type SuppressionScope = 'line' | 'file';

/** The findings an editor asks about: those that share a place with its selection, and those it names itself. */
export function findingsAt(
  findings: readonly Finding[],
  selection: Span,
  named: (finding: Finding) => boolean = () => false,
): readonly Finding[] {
  return findings.filter((finding) => overlaps(finding.span, selection) || named(finding));
}

/** Fixes of each finding, the first of them preferred; what two findings would have done alike is there once. */
export function fixActions(findings: readonly Finding[]): readonly Action[] {
  const seen = new Set<string>();
  const numberOf = createNumbering();
  return findings.flatMap((finding) =>
    finding.fixes.flatMap((fix, index): Action[] => {
      const key = `${numberOf(fix.edits)} ${fix.title}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ type: 'fix', title: fix.title, finding, fix, preferred: index === 0 }];
    }),
  );
}

/** Numbers edits by what they do. A renumbering is one fix of many findings, and long to write out: that is done once. */
function createNumbering(): (edits: Fix['edits']) => number {
  const known = new Map<Fix['edits'] | string, number>();
  return (edits) => {
    let number = known.get(edits);
    if (number !== undefined) return number;
    const written = JSON.stringify(edits);
    number = known.get(written) ?? known.size;
    known.set(written, number);
    known.set(edits, number);
    return number;
  };
}

/** Ways to be rid of a finding without mending anything: one of each for every rule. */
export function dismissActions(findings: readonly Finding[], texts: Texts): readonly Action[] {
  const { actions } = texts.editor;
  const firsts = new Map<string, Finding>();
  for (const finding of findings) if (!firsts.has(finding.rule)) firsts.set(finding.rule, finding);
  return [...firsts.values()].flatMap((finding): Action[] => {
    const ruleOff: Action = { type: 'ruleOff', title: actions.ruleOff(finding.rule), finding };
    if (finding.rule === ABOUT_COMMENTS) return [ruleOff];
    return [
      { type: 'suppress', title: actions.suppressLine(finding.rule), finding, scope: 'line' },
      { type: 'suppress', title: actions.suppressFile(finding.rule), finding, scope: 'file' },
      ruleOff,
    ];
  });
}

/** A comment of no use is not hidden by another comment. */
const ABOUT_COMMENTS = 'suppression-unused';

/** The one action that applies every safe fix; undefined where there is none. */
export function fixAllAction(findings: readonly Finding[], texts: Texts): Action | undefined {
  const any = findings.some((finding) => finding.fixes.some((fix) => fix.safe));
  if (!any) return undefined;
  return { type: 'fixAll', title: texts.editor.actions.fixAll };
}
