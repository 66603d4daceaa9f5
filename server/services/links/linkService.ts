import type { LinkStatus, LinkStatuses } from '../../core/index.ts';

/** How the user wants links to be checked. */
export interface LinkPolicy {
  /** Addresses not to be checked; `*` stands for anything. */
  readonly ignore: readonly string[];
  /** `HOST` or `HOST:PORT`: hosts that may be visited though their addresses are private. */
  readonly allowHosts: readonly string[];
  /** Milliseconds for connecting, and for all requests about one address together, waiting for its turn excepted. */
  readonly connectTimeout: number;
  readonly timeout: number;
  /** Requests at once to one host, milliseconds between two of them, and requests at once in all. */
  readonly perHost: number;
  readonly interval: number;
  readonly atOnce: number;
  readonly proxy: ProxySettings;
}

/** As VS Code has them, with those of the environment for what is not set. */
export interface ProxySettings {
  /** Whether a proxy may be used at all. */
  readonly enabled: boolean;
  readonly http: string | undefined;
  readonly https: string | undefined;
  /** Hosts (`.domain`, `host:port`, `*`) that are visited directly. */
  readonly bypass: readonly string[];
  readonly strictSsl: boolean;
}

export interface CheckOptions {
  readonly policy: LinkPolicy;
  /** Asks again, whatever is known. */
  readonly fresh?: boolean;
  /** Takes back what was asked; requests that nobody else waits for are broken off. */
  readonly signal?: AbortSignal;
  /** Hears of each page once, as soon as its status is known. */
  readonly onChecked?: (page: string, status: LinkStatus) => void;
}

/** Knows what became of addresses, and finds out. One for a whole session. Never throws. */
export interface LinkService {
  /** What is known now. Replaced by another map when something is learnt. */
  readonly statuses: LinkStatuses;
  /** The status of each address, in the order asked; asks for what is not known. Fragments do not matter. */
  check(hrefs: readonly string[], options: CheckOptions): Promise<readonly LinkStatus[]>;
  /** Asks the Internet Archive for a copy of a page; what it has goes into `statuses` too. */
  findArchived(href: string, options: CheckOptions): Promise<string | undefined>;
  /** Breaks off all that is under way, and writes down what is worth keeping. */
  stop(): Promise<void>;
}
