import type { QuestionSet } from '../../model/questionDocument.ts';

/** Whether a set shows that an office types it. A sentence that was only begun shows nothing: it goes on as print does. */
export function looksDraft(set: QuestionSet | undefined): boolean {
  if (set === undefined || set.stage === 'official') return false;
  const { opening, questions } = set;
  if (questions.length > 0 && questions.every(({ label }) => label.form === 'bare')) return true;
  if (opening === undefined) return false;
  const plainNames = opening.groups.length > 0 && opening.prose.strong.length === 0;
  const smallOffice = opening.addressees.some((run) => run.office !== 'other' && /^[a-z]/.test(run.officeWord.text));
  return plainNames || smallOffice || opening.submitted?.position === 'before';
}
