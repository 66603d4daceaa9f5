import { Worker } from 'node:worker_threads';
import type { Thread, ThreadEvents } from './inThreads.ts';
import type { Job } from './job.ts';
import { causeOf, codeOf } from './problem.ts';

/**
 * Megabytes. Nearly all of a document is short-lived, and the limit keeps what outlives it from piling up; what could
 * need more than this is not done in a thread (`LARGEST`).
 */
const limits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 };

/** Starts the file as a thread with a job; it answers as `serveThread` does. */
export function startThread(file: string, job: Job, { onHeard, onCrash }: ThreadEvents): Thread {
  const worker = new Worker(file, { workerData: job, resourceLimits: limits });
  worker.on('message', onHeard);
  worker.on('error', (error) => onCrash(codeOf(error) ?? causeOf(error)));
  worker.on('exit', (code) => onCrash(`exit ${code}`));
  return {
    send: (batch) => worker.postMessage(batch),
    stop: () => void worker.terminate(),
  };
}
