/** Entry of dist/examiner.js: reads texts in a thread of its own, so that whoever types never waits for it. */
import { parentPort } from 'node:worker_threads';
import { useMembers } from '../core/index.ts';
import { createExaminer } from '../lsp/workspace/examineText.ts';
import type { ExamineAnswer, ExamineRequest, MembersMessage } from './workspaceThread.ts';

parentPort?.on('message', (message: ExamineRequest | MembersMessage) => {
  if ('members' in message) {
    useMembers(message.members);
    return;
  }
  const { id, text, settings, elsewhere, client, today, uri } = message;
  const errors: string[] = [];
  const log = { error: (where: string) => void errors.push(where) };
  const examine = createExaminer({ client: () => client, today: () => today, log });
  const answer: ExamineAnswer = { id, examined: examine(uri, text, settings, elsewhere), errors };
  parentPort?.postMessage(answer);
});
