/** The table of rules, in the order of the documentation. A new rule is one line here. */
import { questionMissing } from './questions/question-missing.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [questionMissing];
