import { doFile } from './doFile.ts';
import { inThreads } from './inThreads.ts';
import type { Io } from './io.ts';
import { type Done, type Job, type Task, type Work, workOf } from './job.ts';

/** Files that make a thread of their own worth its start. */
const PER_THREAD = 60;

/** Does a job with files and gives what became of each, in their order: on all cores where there are many. */
export async function* doFiles(
  tasks: readonly Task[],
  job: Job,
  io: Pick<Io, 'cores' | 'startThread'>,
): AsyncGenerator<Done> {
  let work: Work | undefined;
  const doHere = async (task: Task) => {
    work ??= await workOf(job);
    return doFile(task, work);
  };
  const threads = Math.min(io.cores, Math.floor(tasks.length / PER_THREAD));
  if (threads > 1) yield* inThreads(tasks, threads, (events) => io.startThread(job, events), doHere);
  else for (const task of tasks) yield await doHere(task);
}
