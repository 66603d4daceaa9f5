import type { LinkPolicy } from './linkService.ts';
import type { LinkPorts } from './ports.ts';
import type { Turns } from './turns.ts';

/** What it takes to check one page. */
export interface PageContext {
  readonly ports: Pick<LinkPorts, 'resolve' | 'send' | 'timer' | 'now' | 'random' | 'userAgent'>;
  readonly policy: LinkPolicy;
  readonly turns: Turns;
  /** Takes back the check; what is under way is broken off. */
  readonly signal: AbortSignal;
}
