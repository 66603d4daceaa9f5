/** Threads that are none: they do the job in the same process, late and in an order of their own, or crash. */
import { doFile } from '../../../server/cli/doFile.ts';
import type { StartThread, ThreadEvents } from '../../../server/cli/inThreads.ts';
import { type Job, type Task, workOf } from '../../../server/cli/job.ts';
import { LARGEST } from '../../../server/cli/thread.ts';

export interface FakeThreads {
  readonly startThread: (job: Job, events: ThreadEvents) => ReturnType<StartThread>;
  started: number;
  stopped: number;
  /** Files that were sent. */
  sent: number;
}

export interface Fate {
  /** Whether a thread breaks down at this file. */
  readonly crashesAt?: (path: string) => boolean;
  /** Whether no thread can be started. */
  readonly crashesAtStart?: boolean;
}

export function fakeThreads({ crashesAt = () => false, crashesAtStart = false }: Fate = {}): FakeThreads {
  const threads: FakeThreads = { startThread, started: 0, stopped: 0, sent: 0 };

  function startThread(job: Job, events: ThreadEvents): ReturnType<StartThread> {
    const number = threads.started++;
    const work = workOf(job);
    let stopped = false;
    const later = (task: () => void) => setTimeout(() => stopped || task(), number % 3);

    async function doBatch(batch: readonly Task[]): Promise<void> {
      if (batch.some(({ file }) => crashesAt(file.path))) return later(() => events.onCrash('stuk')) && undefined;
      const done = await Promise.all(batch.map(async (task) => doFile(task, await work, LARGEST)));
      later(() => events.onHeard(structuredClone(done)));
    }

    later(() => (crashesAtStart ? events.onCrash('geen plaats') : events.onHeard('ready')));
    return {
      send(batch) {
        threads.sent += batch.length;
        doBatch(structuredClone(batch));
      },
      stop() {
        stopped = true;
        threads.stopped++;
      },
    };
  }
  return threads;
}
