import { reference } from '../data/reference.ts';
import type { LinkStatuses } from '../links/linkStatus.ts';
import type { QuestionDocument } from '../model/questionDocument.ts';
import type { Settings } from '../settings.ts';
import type { PlainDate } from '../text/plainDate.ts';
import { textsOf } from '../texts/texts.ts';
import { rules } from './index.ts';
import type { Finding, Rule, RuleContext, Severity, Violation } from './rule.ts';
import { applySuppressions, unusedSuppressions } from './suppressions.ts';

/** What the core cannot know by itself. */
export interface Facts {
  readonly today?: PlainDate | undefined;
  /** What is known of the pages the document refers to, by page (`pageOf`). */
  readonly links?: LinkStatuses | undefined;
  /** Hears of a rule that threw; in its absence the error goes on to the caller. Never given the document's text. */
  readonly onRuleError?: ((rule: string, error: unknown) => void) | undefined;
}

/** Everything the rules find in a document, in reading order. A document without sets has no findings. */
export function checkDocument(document: QuestionDocument, settings: Settings, facts: Facts = {}): readonly Finding[] {
  if (document.sets.length === 0) return [];
  const texts = textsOf(settings.language);
  const { today, links = noLinks } = facts;
  const context: RuleContext = { document, texts, reference, today, links, unused: [] };
  const first = runRules(false, context, settings, facts);
  const { kept, used } = applySuppressions(first.findings, document);
  const unused = unusedSuppressions(document, used, ruleIds, first.ran);
  const last = runRules(true, { ...context, unused }, settings, facts);
  const findings = [...kept, ...applySuppressions(last.findings, document).kept];
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const noLinks: LinkStatuses = new Map();

const ruleIds: ReadonlySet<string> = new Set(rules.map((rule) => rule.id));

/** Runs the rules that judge the text, or those that judge what came of it. */
function runRules(last: boolean, context: RuleContext, settings: Settings, facts: Facts) {
  const findings: Finding[] = [];
  const ran = new Set<string>();
  for (const rule of rules) {
    const setting = settings.rules[rule.id];
    if (setting === 'off' || (rule.afterOthers ?? false) !== last) continue;
    ran.add(rule.id);
    runRule(rule, setting, context, facts, findings);
  }
  return { findings, ran };
}

function runRule(
  rule: Rule,
  setting: Severity | undefined,
  context: RuleContext,
  facts: Facts,
  findings: Finding[],
): void {
  try {
    for (const set of context.document.sets) {
      for (const violation of rule.check(set, context)) findings.push(toFinding(rule, violation, setting));
    }
  } catch (error) {
    if (facts.onRuleError === undefined) throw error;
    facts.onRuleError(rule.id, error);
  }
}

function toFinding(rule: Rule, violation: Violation, setting: Severity | undefined): Finding {
  return {
    rule: rule.id,
    span: violation.span,
    message: violation.message,
    severity: setting ?? violation.severity ?? rule.severity,
    fixes: violation.fixes ?? [],
    related: violation.related ?? [],
  };
}
