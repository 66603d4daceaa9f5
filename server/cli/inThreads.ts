import type { Done, Task } from './job.ts';
import type { Heard } from './thread.ts';

/** A thread that does the job of a run. */
export interface Thread {
  send(batch: readonly Task[]): void;
  stop(): void;
}

export interface ThreadEvents {
  onHeard(heard: Heard): void;
  /** It is gone, with the cause in a few words. */
  onCrash(cause: string): void;
}

export type StartThread = (events: ThreadEvents) => Thread;

/** Files in one message: enough to make the message cheap, few enough to end together. */
const BATCH = 16;
/** Files per thread that may be under way, or done and not yet asked for. */
const WINDOW = 8 * BATCH;

interface Slot {
  thread: Thread;
  ready: boolean;
  batch: readonly number[];
}

/**
 * Does the tasks in threads and gives what became of each, in their order; no more is begun than is asked for. A task
 * whose thread crashes is told of as a problem. `doHere` does what is too large for a thread, and all that is left where
 * no thread can be started.
 */
export async function* inThreads(
  tasks: readonly Task[],
  count: number,
  start: StartThread,
  doHere: (task: Task) => Promise<Done>,
): AsyncGenerator<Done> {
  const done = new Map<number, Done>();
  const slots = new Set<Slot>();
  /** Batches that a crash gave back. */
  const again: (readonly number[])[] = [];
  let begun = 0;
  let given = 0;
  let wake = () => {};

  function nextBatch(): readonly number[] {
    const returned = again.shift();
    if (returned !== undefined) return returned;
    const from = begun;
    const end = Math.min(tasks.length, from + BATCH);
    if (end > given + WINDOW * count) return [];
    begun = end;
    return Array.from({ length: end - from }, (_, index) => from + index);
  }

  function feed(slot: Slot): void {
    if (!slot.ready || slot.batch.length > 0) return;
    slot.batch = nextBatch();
    if (slot.batch.length > 0) slot.thread.send(slot.batch.map((index) => tasks[index] as Task));
  }

  function feedAll(): void {
    for (const slot of slots) feed(slot);
  }

  function open(): void {
    const slot: Slot = { thread: undefined as never, ready: false, batch: [] };
    slots.add(slot);
    slot.thread = start({
      onHeard(heard) {
        if (heard === 'ready') slot.ready = true;
        else {
          heard.forEach((it, index) => done.set(slot.batch[index] as number, it));
          slot.batch = [];
        }
        feed(slot);
        wake();
      },
      onCrash(cause) {
        if (!slots.delete(slot)) return;
        settle(slot.batch, cause);
        if (slot.ready) open();
        feedAll();
        wake();
      },
    });
  }

  /** Which file of a batch it was is found by doing them one by one. */
  function settle(batch: readonly number[], cause: string): void {
    const [first] = batch;
    if (first === undefined) return;
    if (batch.length > 1) again.unshift(...batch.map((index) => [index]));
    else done.set(first, { problems: [{ path: (tasks[first] as Task).file.path, reason: 'crashed', detail: cause }] });
  }

  try {
    for (let index = 0; index < count; index++) open();
    while (given < tasks.length) {
      const next = done.get(given);
      if (next !== undefined) {
        done.delete(given++);
        yield next.large === true ? await doHere(tasks[given - 1] as Task) : next;
        feedAll();
      } else if (slots.size > 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else {
        yield await doHere(tasks[given++] as Task);
      }
    }
  } finally {
    for (const slot of slots) {
      slots.delete(slot);
      slot.thread.stop();
    }
  }
}
