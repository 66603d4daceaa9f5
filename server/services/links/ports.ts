/** What checking links needs of the world: names looked up, requests sent, time, and a place to keep what was learnt. */
import type { PlainTime } from '../../core/index.ts';
import type { Timer } from '../timer.ts';

/** What a name stands for, or why that cannot be told. `no-host` only where it is certain that there is no such host. */
export type Resolution =
  | { readonly addresses: readonly string[] }
  | { readonly fault: 'no-host' | 'lookup' | 'offline' };

/** Looks up a host name once. Never throws. */
export type Resolve = (host: string, signal: AbortSignal) => Promise<Resolution>;

/** One request to one page: no redirect is followed, nothing is sent along but what stands here. */
export interface HttpRequest {
  readonly method: 'HEAD' | 'GET';
  /** `http:` or `https:`, without user, password or fragment. */
  readonly url: string;
  /** The judged addresses of the host, to one of which the connection goes; undefined to go through the proxy. */
  readonly addresses: readonly string[] | undefined;
  readonly proxy: string | undefined;
  /** Whether certificates must be in order. Off only where the user's proxy settings say so. */
  readonly strictSsl: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds for connecting, and for all of it. */
  readonly connectTimeout: number;
  readonly timeout: number;
  /** Most bytes of the body to read; the connection is closed then. */
  readonly maxBody: number;
  /** Milliseconds for the body, where more of it is wanted than its beginning. */
  readonly bodyTimeout?: number;
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  /** By name in lower case; of a repeated header the first. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** What was read of the body, decoded; empty for HEAD. */
  readonly body: string;
  /** Why there is less of the body than the server had: it was longer than asked for, came late or was broken off. */
  readonly cut?: 'long' | 'late' | 'broken' | undefined;
}

/** Why no answer came. `broken`: what came was no HTTP, or the connection was cut off. */
export type HttpFault = 'refused' | 'timeout' | 'tls' | 'broken' | 'unreachable' | 'proxy' | 'cancelled';

/** Sends a request. Never throws. */
export type SendRequest = (request: HttpRequest) => Promise<HttpAnswer | { readonly fault: HttpFault }>;

/** Where answers are kept between sessions; a damaged or missing file reads as undefined. Never throws. */
export interface CacheStore {
  read(): Promise<string | undefined>;
  /** Replaces it, wholly or not at all. */
  write(content: string): Promise<void>;
}

export interface LinkPorts {
  readonly resolve: Resolve;
  readonly send: SendRequest;
  readonly timer: Timer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly localTime: (milliseconds: number) => PlainTime;
  /** From 0 up to 1, to spread retries. */
  readonly random: () => number;
  /** Undefined where nothing is to be kept. */
  readonly cache: CacheStore | undefined;
  /** Who asks: the name and version of the project. */
  readonly userAgent: string;
}
