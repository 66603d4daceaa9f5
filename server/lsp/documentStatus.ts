import { addressesToCheck, pageOf, reference, rules } from '../core/index.ts';
import type { StatusParams, StatusResult } from './protocol.ts';
import type { Asked } from './requests.ts';

/** What an editor can say of a document: what was found in it, or why nothing is shown. */
export function documentStatus(_params: StatusParams, asked: Asked): StatusResult {
  const { document, settings, findings, links, checking } = asked;
  const { sets, tooLarge } = document.model;
  const states = addressesToCheck(document.model).flatMap((href) => links.get(pageOf(href))?.state ?? []);
  return {
    sets: sets.length,
    questions: sets.reduce((sum, set) => sum + set.questions.length, 0),
    findings: findings().length,
    ...(sets.length === 0 ? { reason: tooLarge === undefined ? 'no-set' : 'too-large' } : {}),
    links: { checked: states.length, gone: states.filter((state) => state === 'gone').length, checking },
    rulesOff: rules.filter((rule) => settings.rules[rule.id] === 'off').length,
    dataDate: reference.date,
    membersUntil: reference.membersUntil,
  };
}

export const noStatus: StatusResult = {
  sets: 0,
  questions: 0,
  findings: 0,
  reason: 'unknown-document',
  links: { checked: 0, gone: 0, checking: false },
  rulesOff: 0,
  get dataDate() {
    return reference.date;
  },
  get membersUntil() {
    return reference.membersUntil;
  },
};
