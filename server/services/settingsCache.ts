import { parseSettings, type Settings } from '../core/index.ts';
import type { Timer } from './timer.ts';

/** The settings of each document, asked for once. */
export interface SettingsCache {
  /** Those to work with now: after a while without an answer, those that count where nothing else is said. */
  get(uri: string): Promise<Settings>;
  /** Those the editor says, however long it takes: for what must never happen against its settings. */
  said(uri: string): Promise<Settings>;
  forget(uri: string): void;
  /** Changes what counts where nothing else is said, and forgets all that was asked. */
  reset(base?: unknown): void;
}

export interface SettingsPorts {
  /** Asks the editor for the settings of a document as it has them; undefined where it cannot be asked. */
  readonly ask: (uri: string) => Promise<unknown> | undefined;
  readonly timer: Timer;
  /** Hears of an editor that refuses to say. */
  readonly onError: (error: unknown) => void;
  /** Hears of an answer that came after work had begun without it. */
  readonly onLateAnswer: (uri: string) => void;
}

/** How long an editor may take to say its settings before work begins without them. */
const PATIENCE = 2000;

interface Asked {
  readonly patient: Promise<Settings>;
  readonly said: Promise<Settings>;
}

export function createSettingsCache(base: unknown, ports: SettingsPorts): SettingsCache {
  let basis = base;
  let fallback = parseSettings(basis);
  const cache = new Map<string, Asked>();

  const read = async (answer: Promise<unknown>): Promise<Settings> => {
    try {
      const value = await answer;
      return isRecord(value) ? parseSettings({ ...asRecord(basis), ...value }) : fallback;
    } catch (error) {
      ports.onError(error);
      return fallback;
    }
  };

  /** What comes too late still counts from then on, unless it was forgotten in the meantime. */
  const withPatience = (uri: string, answer: Promise<Settings>): Promise<Settings> => {
    let late = false;
    const patient = new Promise<Settings>((resolve) => {
      const stop = ports.timer(PATIENCE, () => {
        late = true;
        resolve(fallback);
      });
      void answer.then((settings) => {
        stop();
        resolve(settings);
        if (!late || cache.get(uri)?.said !== answer) return;
        cache.set(uri, { patient: answer, said: answer });
        ports.onLateAnswer(uri);
      });
    });
    return patient;
  };

  const ask = (uri: string): Asked => {
    const answer = ports.ask(uri);
    const said = answer === undefined ? Promise.resolve(fallback) : read(answer);
    const asked = { patient: answer === undefined ? said : withPatience(uri, said), said };
    cache.set(uri, asked);
    return asked;
  };

  return {
    get: (uri) => (cache.get(uri) ?? ask(uri)).patient,
    said: (uri) => (cache.get(uri) ?? ask(uri)).said,
    forget: (uri) => {
      cache.delete(uri);
    },
    reset: (next) => {
      if (next !== undefined) {
        basis = next;
        fallback = parseSettings(basis);
      }
      cache.clear();
    },
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
