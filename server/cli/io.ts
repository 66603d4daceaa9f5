import type { PlainDate } from '../core/index.ts';
import type { LinkService, ProxySettings } from '../services/links/linkService.ts';
import type { Timer } from '../services/timer.ts';

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
}
