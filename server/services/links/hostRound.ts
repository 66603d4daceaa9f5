import type { Timer } from '../timer.ts';
import { createAlarm } from './alarm.ts';
import { createDueQueue } from './dueQueue.ts';
import { createHost, type Host, rememberedUntil, type Waiter } from './hostState.ts';
import { createWaitingLine } from './waitingLine.ts';

/** The round of all hosts for which something waits or that are remembered for something. */
export interface HostRound {
  /** The host of that name; a new one where nothing was known of it. */
  host(name: string): Host;
  known(name: string): Host | undefined;
  all(): readonly Host[];
  /** To be told whenever something about a host has changed: starts whatever may start. */
  settle(host: Host): void;
}

/**
 * Every host is in one of four places: in the line of those whose turn it is, asleep until a time, without anything to do
 * until a request of its own ends, or (when nothing waits for it) remembered until a time.
 */
export function createHostRound(timer: Timer, clock: () => number): HostRound {
  const hosts = new Map<string, Host>();
  const ready = createWaitingLine<Host>();
  const due = createDueQueue<Host>();
  const alarm = createAlarm(timer, () => turn(clock()));
  let running = 0;
  let sleepers = 0;

  const place = (host: Host, time: number): void => {
    const head = host.waiting.first;
    const may = head !== undefined && host.running < Math.max(1, head.rates.perHost);
    const asleep = may && host.opensAt > time;
    if (may && !asleep) host.leaveReady ??= ready.add(host);
    else leaveReady(host);
    if (asleep !== host.asleep) sleepers += asleep ? 1 : -1;
    host.asleep = asleep;
    if (asleep) lookAgain(host, host.opensAt);
    else if (head === undefined && host.running === 0) remember(host, time);
  };

  const remember = (host: Host, time: number): void => {
    const until = rememberedUntil(host);
    if (until > time) lookAgain(host, until);
    else if (hosts.get(host.name) === host) hosts.delete(host.name);
  };

  const lookAgain = (host: Host, at: number): void => {
    if (host.dueAt !== undefined && host.dueAt <= at) return;
    host.dueAt = at;
    due.add(at, host);
  };

  const wake = (time: number): void => {
    for (let next = due.take(time); next !== undefined; next = due.take(time)) {
      const { at, item: host } = next;
      // Otherwise it was to be looked at sooner, and was.
      if (host.dueAt !== at) continue;
      host.dueAt = undefined;
      place(host, time);
    }
  };

  const start = (host: Host, waiter: Waiter, time: number): void => {
    running++;
    host.running++;
    host.opensAt = Math.max(host.opensAt, time + waiter.rates.interval);
    waiter.start(() => {
      running--;
      host.running--;
      settle(host);
    });
  };

  const turn = (time: number): void => {
    wake(time);
    for (let host = ready.first; host !== undefined; host = ready.first) {
      const head = host.waiting.first;
      if (head !== undefined && running >= Math.max(1, head.rates.atOnce)) break;
      leaveReady(host);
      if (head !== undefined) start(host, head, time);
      place(host, time);
    }
    alarm.set(sleepers > 0 ? due.next() : undefined, time);
  };

  const settle = (host: Host): void => {
    const time = clock();
    place(host, time);
    turn(time);
  };

  return {
    host: (name) => {
      const host = hosts.get(name) ?? createHost(name);
      hosts.set(name, host);
      return host;
    },
    known: (name) => hosts.get(name),
    all: () => [...hosts.values()],
    settle,
  };
}

function leaveReady(host: Host): void {
  host.leaveReady?.();
  host.leaveReady = undefined;
}
