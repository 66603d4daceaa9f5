import { type LogOutputChannel, type Memento, ProgressLocation, window } from 'vscode';
import {
  type ComposedSetResult,
  composeSetRequest,
  type NewSetChoicesResult,
  newSetChoicesRequest,
} from '../../server/lsp/protocol.ts';
import type { ServerSession } from '../serverSession.ts';
import { texts as clientTexts, language } from '../settings.ts';
import { keepLastAskers, readLastAskers, updatedAskers } from './lastAskers.ts';
import { newSetTexts } from './newSetTexts.ts';
import { openNewSet } from './openNewSet.ts';
import { today } from './readDay.ts';
import { runSteps } from './runSteps.ts';
import { type Draft, paramsOf, stepsFor } from './steps.ts';

/** As many as most sets have; who needs more, writes on. */
const usualQuestions = 5;

/** Asks what a new set is to be, and opens it. */
export async function newSet(
  session: Pick<ServerSession, 'request'>,
  memory: Memento,
  output: LogOutputChannel,
): Promise<void> {
  try {
    await makeNewSet(session, memory);
  } catch (error) {
    output.error(String(error));
    const { showOutput } = clientTexts().actions;
    const chosen = await window.showErrorMessage(newSetTexts(language()).failed, showOutput);
    if (chosen === showOutput) output.show();
  }
}

async function makeNewSet(session: Pick<ServerSession, 'request'>, memory: Memento): Promise<void> {
  const texts = newSetTexts(language());
  const day = today(new Date());
  const choices = await window.withProgress({ location: ProgressLocation.Window, title: texts.title }, () =>
    session.request<NewSetChoicesResult | null>(newSetChoicesRequest, { date: day }),
  );
  if (choices === undefined || choices === null) throw new Error('no answer about who can ask and be asked');
  const draft: Draft = {
    askers: updatedAskers(readLastAskers(memory), choices.members),
    addressees: [],
    subject: '',
    isHeadline: false,
    medium: '',
    date: day,
    questions: usualQuestions,
    earlier: undefined,
  };
  if (!(await runSteps(stepsFor({ texts, choices, today: day }), draft, texts.title))) return;
  await keepLastAskers(memory, draft.askers);
  const set = await session.request<ComposedSetResult | null>(composeSetRequest, paramsOf(draft));
  if (set === undefined || set === null) throw new Error('no answer with the text of the new set');
  await openNewSet(set);
}
