import { type LinkSettings, type LinkStatus, type LinkStatuses, noLinkStatuses } from '../../core/index.ts';
import type { LinkPolicy, LinkService, ProxySettings } from '../../services/links/linkService.ts';
import type { ClientProfile } from '../clientProfile.ts';
import type { Log } from '../log.ts';

/** What checks links where the server runs. */
export interface StartedLinks {
  readonly service: LinkService;
  /** The proxies to use, from VS Code's section `http` as far as it was given, and the environment. */
  readonly proxyOf: (http: unknown) => ProxySettings;
}

/** Loads it. `storage` is the folder for what is to be kept, as the client named it. */
export type StartLinks = (setup: { readonly storage: string | undefined }) => Promise<StartedLinks>;

/** Why nothing goes out. */
export type Barrier = 'restricted' | 'noNetwork' | 'off';

export interface LinkRequest {
  readonly settings: LinkSettings;
  readonly signal: AbortSignal;
  readonly fresh?: boolean;
  readonly onChecked?: (page: string, status: LinkStatus) => void;
}

/** The one way out to the network: whatever asks for links, asks here. */
export interface LinkChecker {
  /** What is known now; nothing until the first check. */
  readonly statuses: LinkStatuses;
  barrier(settings: LinkSettings): Barrier | undefined;
  /** Undefined where nothing could go out. */
  check(hrefs: readonly string[], request: LinkRequest): Promise<readonly LinkStatus[] | undefined>;
  findArchived(href: string, request: LinkRequest): Promise<string | undefined>;
  /** Ends what is under way, for good. */
  stop(): Promise<void>;
}

export interface LinkCheckerPorts {
  /** Undefined where there is no network to speak of. */
  readonly startLinks: StartLinks | undefined;
  readonly client: () => ClientProfile;
  /** The client's section `http`. Never rejects. */
  readonly http: () => Promise<unknown>;
  readonly log: Log;
  /** Hears that more may be known than before. */
  readonly onNews: () => void;
}

/** Requests at once in all. */
const AT_ONCE = 16;

export function createLinkChecker({ startLinks, client, http, log, onNews }: LinkCheckerPorts): LinkChecker {
  let starting: Promise<StartedLinks | undefined> | undefined;
  let service: LinkService | undefined;
  let stopped = false;

  const start = async (): Promise<StartedLinks | undefined> => {
    try {
      const started = await startLinks?.({ storage: client().storage });
      service = started?.service;
      return started;
    } catch (error) {
      log.error('links', error);
      starting = undefined;
      return undefined;
    }
  };

  const barrier = ({ check }: LinkSettings): Barrier | undefined => {
    if (startLinks === undefined) return 'noNetwork';
    if (!client().trusted) return 'restricted';
    return check === 'off' ? 'off' : undefined;
  };

  /** What was allowed when it was asked may no longer be when everything is ready. */
  const ready = async ({ settings, signal }: LinkRequest) => {
    const closed = () => stopped || signal.aborted || barrier(settings) !== undefined;
    if (closed()) return undefined;
    starting ??= start();
    const [started, section] = await Promise.all([starting, http()]);
    if (started === undefined || closed()) return undefined;
    return { ...started, policy: policyOf(settings, started.proxyOf(section)) };
  };

  return {
    get statuses() {
      return service?.statuses ?? noLinkStatuses;
    },
    barrier,
    check: async (hrefs, request) => {
      const links = await ready(request);
      const onChecked = (page: string, status: LinkStatus) => {
        onNews();
        request.onChecked?.(page, status);
      };
      const found = await links?.service.check(hrefs, { ...options(request, links.policy), onChecked });
      onNews();
      return found;
    },
    findArchived: async (href, request) => {
      const links = await ready(request);
      const found = await links?.service.findArchived(href, options(request, links.policy));
      if (found !== undefined) onNews();
      return found;
    },
    stop: async () => {
      stopped = true;
      await (await starting)?.service.stop();
    },
  };
}

function options({ signal, fresh = false }: LinkRequest, policy: LinkPolicy) {
  return { policy, signal, fresh };
}

function policyOf(settings: LinkSettings, proxy: ProxySettings): LinkPolicy {
  const { ignore, allowHosts, connectTimeout, timeout, requestsPerHost, interval } = settings;
  return { ignore, allowHosts, connectTimeout, timeout, perHost: requestsPerHost, interval, atOnce: AT_ONCE, proxy };
}
