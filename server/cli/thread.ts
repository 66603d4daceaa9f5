import type { MessagePort } from 'node:worker_threads';
import { doFile } from './doFile.ts';
import { type Done, type Job, type Task, workOf } from './job.ts';

/** What a thread says: that it can begin, and then what became of each batch it was given. */
export type Heard = 'ready' | readonly Done[];

/** Bytes of the largest text that is done in a thread: what a parser needs for more is beyond the memory of one. */
export const LARGEST = 256_000;

/** The other end of a thread: does batch after batch. */
export async function serveThread(job: Job, port: MessagePort): Promise<void> {
  const work = await workOf(job);
  port.on('message', async (batch: readonly Task[]) => {
    const done: Done[] = [];
    for (const task of batch) done.push(await doFile(task, work, LARGEST));
    port.postMessage(done satisfies Heard);
  });
  port.postMessage('ready' satisfies Heard);
}
