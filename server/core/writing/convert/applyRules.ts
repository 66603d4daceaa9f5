import type { QuestionDocument, Stage } from '../../model/questionDocument.ts';
import { checkDocument } from '../../rules/checkDocument.ts';
import { rules } from '../../rules/index.ts';
import type { Finding } from '../../rules/rule.ts';
import { defaultSettings, type Settings } from '../../settings.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { EditGroup, Step } from '../inSteps.ts';

/** The safe fixes of some rules, as if the sets were in a form already: the form the text is to have. */
export function applyRules(ids: readonly string[], stage: Stage): Step {
  const settings = only(ids);
  return (document) => {
    const groups: EditGroup[] = [];
    for (const { fixes } of findingsOf(document, stage, settings)) {
      const fix = fixes.find(({ safe }) => safe);
      if (fix !== undefined) groups.push(fix.edits);
    }
    return groups;
  };
}

/** The preferred fixes of one rule that a condition holds for, also those that want a look. */
export function applyRule(
  id: string,
  stage: Stage,
  accepts: (edits: readonly TextEdit[], text: string) => boolean,
): Step {
  const settings = only([id]);
  return (document) =>
    findingsOf(document, stage, settings).flatMap(({ fixes: [fix] }) =>
      fix !== undefined && accepts(fix.edits, document.source.text) ? [fix.edits] : [],
    );
}

function findingsOf(document: QuestionDocument, stage: Stage, settings: Settings): readonly Finding[] {
  const sets = document.sets.map((set) => ({ ...set, stage }));
  return checkDocument({ ...document, sets }, settings, { allFindings: true });
}

function only(ids: readonly string[]): Settings {
  const others = rules.filter(({ id }) => !ids.includes(id)).map(({ id }) => [id, 'off'] as const);
  return { ...defaultSettings, rules: Object.fromEntries(others) };
}
