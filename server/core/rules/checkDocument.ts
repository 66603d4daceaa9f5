import { reference } from '../data/reference.ts';
import { type LinkStatuses, noLinkStatuses } from '../links/linkStatus.ts';
import type { QuestionDocument, QuestionSet } from '../model/questionDocument.ts';
import type { Settings } from '../settings.ts';
import type { PlainDate } from '../text/plainDate.ts';
import type { Span } from '../text/span.ts';
import { textsOf } from '../texts/texts.ts';
import { documentLarge, documentTooLarge, tooManyFindings } from './document/document-large.ts';
import { type Elsewhere, nothingElsewhere } from './elsewhere.ts';
import { rules } from './index.ts';
import type { Finding, Rule, RuleContext, Severity, Violation } from './rule.ts';
import { applySuppressions, unusedSuppressions } from './suppressions.ts';
import { createTakenSpans } from './takenSpans.ts';

/** What the core cannot know by itself. */
export interface Facts {
  readonly today?: PlainDate | undefined;
  /** What is known of the pages the document refers to, by page (`pageOf`). */
  readonly links?: LinkStatuses | undefined;
  /** Set where every finding is wanted, however many there are. */
  readonly allFindings?: true;
  /** What other documents hold under the case numbers of this one. */
  readonly elsewhere?: Elsewhere | undefined;
  /** Hears of a rule that threw; in its absence the error goes on to the caller. Never given the document's text. */
  readonly onRuleError?: ((rule: string, error: unknown) => void) | undefined;
}

/** Everything the rules find in a document, in reading order. A document without sets has no findings. */
export function checkDocument(document: QuestionDocument, settings: Settings, facts: Facts = {}): readonly Finding[] {
  const texts = textsOf(settings.language);
  if (document.sets.length === 0) return aboutSize(documentTooLarge(document, texts), settings);
  const { today, links = noLinkStatuses, elsewhere = nothingElsewhere } = facts;
  const context: RuleContext = { document, texts, reference, today, links, elsewhere, unused: [] };
  const first = runRules(false, context, settings, facts);
  const { kept, used } = applySuppressions(first.findings, document);
  const unused = unusedSuppressions(document, used, ruleIds, first.ran);
  const last = runRules(true, { ...context, unused }, settings, facts);
  const findings = [...kept, ...applySuppressions(last.findings, document).kept];
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A document that was not read has this one finding. */
function aboutSize(violation: Violation | undefined, settings: Settings): readonly Finding[] {
  const setting = settings.rules[documentLarge.id];
  return violation === undefined || setting === 'off' ? [] : [toFinding(documentLarge, violation, setting)];
}

const ruleIds: ReadonlySet<string> = new Set(rules.map((rule) => rule.id));

/** Runs the rules that judge the text, or those that judge what came of it. */
function runRules(last: boolean, context: RuleContext, settings: Settings, facts: Facts) {
  const findings: Finding[] = [];
  const ran = new Set<string>();
  for (const rule of rules) {
    const setting = settings.rules[rule.id];
    if (setting === 'off' || (rule.afterOthers ?? false) !== last) continue;
    ran.add(rule.id);
    const cutAt = runRule(rule, setting, context, facts, findings);
    if (cutAt === undefined) continue;
    // What it would have found further on, comments may hide.
    ran.delete(rule.id);
    findings.push(...aboutSize(tooManyFindings(rule.id, MOST_FINDINGS, cutAt, context.texts), settings));
  }
  return { findings, ran };
}

/** More findings of one rule help nobody, and editors choke on them. */
const MOST_FINDINGS = 1000;

/** Runs one rule; answers where the first finding stands that was one too many. */
function runRule(
  rule: Rule,
  setting: Severity | undefined,
  context: RuleContext,
  facts: Facts,
  findings: Finding[],
): Span | undefined {
  const most = findings.length + (facts.allFindings === true ? Number.POSITIVE_INFINITY : MOST_FINDINGS);
  try {
    for (const set of context.document.sets) {
      const found = rule.check(set, context);
      for (const violation of set.gaps.length === 0 ? found : judged(found, set, rule)) {
        if (findings.length === most) return violation.span;
        findings.push(toFinding(rule, violation, setting));
      }
    }
  } catch (error) {
    if (facts.onRuleError === undefined) throw error;
    facts.onRuleError(rule.id, error);
  }
  return undefined;
}

/** Leaves out what was found in parts that were read without their markup, and fixes that would change them. */
function judged(violations: Iterable<Violation>, { gaps }: QuestionSet, { id }: Rule): Iterable<Violation> {
  const unread = gaps.filter((gap) => gap.limit !== undefined).map((gap) => gap.span);
  return unread.length === 0 || id === documentLarge.id ? violations : outside(violations, unread);
}

function* outside(violations: Iterable<Violation>, unread: readonly Span[]): Iterable<Violation> {
  const taken = createTakenSpans();
  taken.add(unread);
  for (const violation of violations) {
    if (taken.touches(violation.span)) continue;
    const fixes = violation.fixes?.filter((fix) => !fix.edits.some((edit) => taken.touches(edit.span))) ?? [];
    yield { ...violation, fixes };
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
    ...(violation.elsewhere === undefined ? {} : { elsewhere: violation.elsewhere }),
  };
}
