import { reference } from '../data/reference.ts';
import type { QuestionDocument } from '../model/questionDocument.ts';
import type { Settings } from '../settings.ts';
import type { PlainDate } from '../text/plainDate.ts';
import { textsOf } from '../texts/texts.ts';
import { rules } from './index.ts';
import type { Finding, Rule, RuleContext, Severity, Violation } from './rule.ts';
import { applySuppressions } from './suppressions.ts';

/** What the core cannot know by itself. */
export interface Facts {
  readonly today?: PlainDate | undefined;
  /** Hears of a rule that threw; in its absence the error goes on to the caller. Never given the document's text. */
  readonly onRuleError?: ((rule: string, error: unknown) => void) | undefined;
}

/** Everything the rules find in a document, in reading order. A document without sets has no findings. */
export function checkDocument(document: QuestionDocument, settings: Settings, facts: Facts = {}): readonly Finding[] {
  if (document.sets.length === 0) return [];
  const texts = textsOf(settings.language);
  const context: RuleContext = { document, texts, reference, today: facts.today };
  const findings: Finding[] = [];
  for (const rule of rules) {
    const setting = settings.rules[rule.id];
    if (setting !== 'off') runRule(rule, setting, context, facts, findings);
  }
  const kept = applySuppressions(findings, context, settings);
  return kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
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
