import {
  fromIso,
  type Language,
  type MemberTable,
  type MemberTexts,
  memberTextsOf,
  toDutch,
} from '../../core/index.ts';
import type { ProxySettings } from '../../services/links/linkService.ts';
import type { MemberRequest } from '../../services/members/ports.ts';
import type { MembersFault, MembersUpdated } from '../../services/members/updateMembers.ts';
import type { CommandRun } from '../links/linkCommands.ts';
import type { MembersResult } from '../protocol.ts';
import type { MemberUpdatePorts } from './members.ts';

export interface MemberFetching {
  readonly shipped: MemberTable;
  readonly proxy: () => Promise<ProxySettings>;
  readonly update: (request: MemberRequest) => Promise<MembersUpdated | { readonly refused: MembersFault }>;
}

/** Fetches members while the user sees how far it is, and tells what came of it. */
export async function tellUpdate(
  { token, signal, cancel }: CommandRun,
  { language, trusted, progress, say, use }: MemberUpdatePorts,
  { shipped, proxy, update }: MemberFetching,
): Promise<MembersResult | null> {
  const texts = memberTextsOf(language);
  if (!trusted) {
    say(texts.restricted);
    return null;
  }
  const shown = progress(texts.updating, token, cancel);
  const onRows = (done: number, total: number) => shown.report(done, total, texts.progress(done, total));
  const outcome = await proxy()
    .then((settings) => update({ shipped, proxy: settings, signal, onRows }))
    .finally(shown.end);
  if ('refused' in outcome) {
    const reason = describe(outcome.refused, texts, language);
    if (reason !== undefined && !signal.aborted) say(reason);
    return null;
  }
  const { table, sitting, parties, added, newLabels } = outcome;
  use(table);
  const done = texts.updated(dayText(table.date, language), sitting, parties, added);
  say(newLabels.length === 0 ? done : `${done} ${texts.newLabels(newLabels)}`);
  return { date: table.date, sitting, parties, added, newLabels };
}

/** One sentence; nothing for what the user called off. */
function describe(fault: MembersFault, texts: MemberTexts, language: Language): string | undefined {
  if ('reason' in fault) {
    if (fault.reason === 'few' || fault.reason === 'many') return texts[fault.reason](fault.sitting);
    if (fault.reason === 'old') return texts.old(dayText(fault.day, language));
    return fault.reason === 'no-parties' ? texts.noParties : texts[fault.reason];
  }
  if (fault.fault === 'cancelled') return undefined;
  if (fault.fault === 'status') return texts.status(fault.status);
  return texts[names[fault.fault]];
}

type Named = Exclude<Extract<MembersFault, { fault: string }>['fault'], 'cancelled' | 'status'>;
type Sentence = { [K in keyof MemberTexts]: MemberTexts[K] extends string ? K : never }[keyof MemberTexts];

const names: Readonly<Record<Named, Sentence>> = {
  offline: 'offline',
  timeout: 'timeout',
  tls: 'tls',
  proxy: 'proxy',
  redirect: 'redirect',
  foreign: 'foreign',
  endless: 'endless',
  large: 'large',
  unreadable: 'unreadable',
  'not-saved': 'notSaved',
  refused: 'unreachable',
  broken: 'unreachable',
  unreachable: 'unreachable',
  private: 'unreachable',
  'no-host': 'unreachable',
  lookup: 'unreachable',
};

function dayText(day: string, language: Language): string {
  return language === 'nl' ? toDutch(fromIso(day)) : day;
}
