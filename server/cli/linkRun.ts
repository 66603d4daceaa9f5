import { setMaxListeners } from 'node:events';
import {
  addressesToCheck,
  type CommandTexts,
  type LinkStatus,
  type LinkStatuses,
  pageOf,
  type QuestionDocument,
} from '../core/index.ts';
import type { LinkPolicy, LinkService } from '../services/links/linkService.ts';
import type { Io, LinkChecker } from './io.ts';
import { type LinkOptions, policyOf } from './linkOptions.ts';
import { codeOf } from './problem.ts';
import type { Progress } from './progress.ts';
import { UsageError } from './usageError.ts';

/** Asks after the addresses of one document after the other, until it is told to stop. */
export interface LinkRun {
  /** What is known of the addresses of a document, once all were asked after. */
  ask(document: QuestionDocument): Promise<LinkStatuses>;
  /** Whether the user wants no more asked. */
  readonly interrupted: boolean;
  /** Stops asking at once, where that is still going on, and keeps what was learnt. */
  stop(): Promise<void>;
}

export async function startLinkRun(
  options: LinkOptions,
  texts: CommandTexts,
  io: Pick<Io, 'startLinks' | 'onInterrupt'>,
  progress: Progress,
): Promise<LinkRun> {
  const { service, proxy } = await load(options, texts, io);
  const policy = policyOf(options, proxy);
  const stopped = new AbortController();
  /** As many listen to it as there are addresses under way; Node takes more than ten for a mistake. */
  setMaxListeners(0, stopped.signal);
  let interrupted = false;
  let takeBack: (() => void) | undefined;

  function interrupt(): void {
    interrupted = true;
    stopped.abort();
  }

  return {
    async ask(document) {
      const hrefs = addressesToCheck(document);
      if (hrefs.length === 0) return new Map();
      /** Until something is asked there is nothing to finish, and Ctrl+C just ends. */
      takeBack ??= io.onInterrupt(interrupt);
      return askAll(hrefs, service, policy, stopped.signal, progress);
    },
    get interrupted() {
      return interrupted;
    },
    async stop() {
      stopped.abort();
      await service.stop();
      takeBack?.();
    },
  };
}

async function load(
  { cache }: LinkOptions,
  { commandLine }: CommandTexts,
  io: Pick<Io, 'startLinks'>,
): Promise<LinkChecker> {
  try {
    return await io.startLinks({ cache });
  } catch (error) {
    const missing = ['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'].includes(codeOf(error) ?? '');
    throw missing ? new UsageError(commandLine.linksMissing) : error;
  }
}

async function askAll(
  hrefs: readonly string[],
  service: LinkService,
  policy: LinkPolicy,
  signal: AbortSignal,
  progress: Progress,
): Promise<LinkStatuses> {
  let heard = 0;
  progress.expect(hrefs.length);
  const onChecked = () => {
    heard++;
    progress.done(1);
  };
  const answers = await service.check(hrefs, { policy, signal, onChecked });
  progress.done(hrefs.length - heard);
  return new Map(hrefs.map((href, index) => [pageOf(href), answers[index] as LinkStatus]));
}
