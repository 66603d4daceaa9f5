import type { PlainDate } from '../core/index.ts';
import type { LinkService, ProxySettings } from '../services/links/linkService.ts';
import type { Timer } from '../services/timer.ts';
import type { Thread, ThreadEvents } from './inThreads.ts';
import type { Job } from './job.ts';

/** `0`: nothing of severity error; `1`: errors found; `2`: could not run, or not wholly. */
export type ExitCode = 0 | 1 | 2;

/** What the command line needs of the world around it, files excepted. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly today: PlainDate;
  readonly timer: Timer;
  /** How many threads can run at once. */
  readonly cores: number;
  /** Starts a thread that does a job with batches of files. */
  startThread(job: Job, events: ThreadEvents): Thread;
  /** Where results may be kept; undefined where there is no place for them. */
  cacheFolder(): Promise<string | undefined>;
  /** What tells this build from any other. */
  readBuild(): string;
  /** Loads the language server, which then speaks over standard input and output. */
  startServer(): Promise<unknown>;
  /** Loads what asks after addresses; with a cache, what was learnt is kept for the next time. */
  startLinks(choice: { readonly cache: boolean }): Promise<LinkChecker>;
  /** Hears of the first Ctrl+C, which then stops nothing by itself; the answer takes it back. The second ends at once. */
  onInterrupt(heard: () => void): () => void;
}

export interface LinkChecker {
  readonly service: LinkService;
  /** As the environment has them. */
  readonly proxy: ProxySettings;
}

export interface Output {
  readonly isTerminal: boolean;
  /** Width of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
  /** Whether the reader has gone (`| head`); what is written then goes nowhere. */
  readonly closed: boolean;
  write(chunk: string | Uint8Array): void;
  /** Waits until what was written is nearly read, so that no more piles up than the reader takes. */
  drained(): Promise<void>;
}
