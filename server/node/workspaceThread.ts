import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Elsewhere, type MemberTable, memberTable, type PlainDate, type Settings } from '../core/index.ts';
import type { ClientProfile } from '../lsp/clientProfile.ts';
import type { ExaminedText, WorkspacePorts } from '../lsp/workspace/workspace.ts';

export interface ExamineRequest {
  readonly id: number;
  readonly uri: string;
  readonly text: string;
  readonly settings: Settings;
  readonly elsewhere: Elsewhere;
  readonly client: ClientProfile;
  readonly today: PlainDate;
}

/** Comes before a request, where members are in use that the thread does not have. */
export interface MembersMessage {
  readonly members: MemberTable;
}

export interface ExamineAnswer {
  readonly id: number;
  readonly examined: ExaminedText;
  /** Rules that threw. */
  readonly errors: readonly string[];
}

/** Megabytes: what is read is let go of at once, so little is enough. */
const limits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 6 };
/** Milliseconds without work after which the thread ends, with all its memory. */
const IDLE = 5000;

type Examine = WorkspacePorts['examine'];

/** Reads texts in a thread beside this one; here where there is no such thread, or it broke. */
export function examineInThread({ examine, client, today, onError }: WorkspacePorts): Examine {
  const waiting = new Map<number, (answer: ExaminedText | undefined) => void>();
  let worker: Worker | undefined;
  let broken = false;
  let ids = 0;
  /** The members that the thread was told of. */
  let told: MemberTable['rows'] | undefined;
  let idle: NodeJS.Timeout | undefined;

  const settle = (id: number, examined: ExaminedText | undefined) => {
    waiting.get(id)?.(examined);
    waiting.delete(id);
    if (waiting.size > 0) return;
    idle = setTimeout(() => end(), IDLE);
    idle.unref();
  };
  const end = () => {
    const ended = worker;
    worker = undefined;
    void ended?.terminate();
  };
  const fail = (error: unknown) => {
    broken = true;
    onError(error);
    end();
    for (const id of [...waiting.keys()]) settle(id, undefined);
  };
  const start = (): Worker => {
    const started = new Worker(join(__dirname, 'examiner.js'), { resourceLimits: limits });
    started.unref();
    told = undefined;
    started.on('error', fail);
    started.on('message', ({ id, examined, errors }: ExamineAnswer) => {
      for (const rule of errors) onError(new Error(rule));
      settle(id, examined);
    });
    return started;
  };

  const tellMembers = (thread: Worker) => {
    const { date, until, parties, rows } = memberTable();
    if (rows === told) return;
    told = rows;
    thread.postMessage({ members: { date, until, parties, rows } } satisfies MembersMessage);
  };

  return async (uri, text, settings, elsewhere) => {
    if (!broken) {
      clearTimeout(idle);
      const id = ++ids;
      const request: ExamineRequest = { id, uri, text, settings, elsewhere, client: client(), today: today() };
      const answered = new Promise<ExaminedText | undefined>((resolve) => waiting.set(id, resolve));
      try {
        worker ??= start();
        tellMembers(worker);
        worker.postMessage(request);
      } catch (error) {
        fail(error);
      }
      const examined = await answered;
      if (examined !== undefined) return examined;
    }
    return examine(uri, text, settings, elsewhere);
  };
}
