/** The way to newer members: those that are kept are put to use at the start, others fetched on command only. */
import {
  type Language,
  type MemberTable,
  type PlainDate,
  shippedMembers,
  textsOf,
  useMembers,
} from '../../core/index.ts';
import type { AskClient } from '../askClient.ts';
import type { Session } from '../lifecycle.ts';
import type { CommandRun, LinkCommand } from '../links/linkCommands.ts';
import type { BeginProgress } from '../links/progress.ts';
import type { Log } from '../log.ts';
import { updateMembersCommand } from '../protocol.ts';
import type { MemberSource, StartMembers } from './members.ts';

export interface MemberGate {
  readonly commands: (progress: BeginProgress) => Readonly<Record<string, LinkCommand>>;
  /** The client has said hello: what is kept can be read now. */
  readonly started: () => void;
}

export interface MemberGatePorts {
  readonly startMembers: StartMembers | undefined;
  readonly today: () => PlainDate;
  readonly session: Pick<Session, 'client'>;
  readonly client: Pick<AskClient, 'http' | 'say'>;
  readonly language: () => Promise<Language>;
  readonly log: Log;
  /** Hears that other members are in use. */
  readonly onNews: () => void;
}

export function createMemberGate(ports: MemberGatePorts): MemberGate {
  const { startMembers, today, session, client, log, onNews } = ports;
  let starting: Promise<MemberSource | undefined> | undefined;
  const start = () => {
    starting ??= Promise.resolve(startMembers?.({ storage: session.client.storage, shipped: shippedMembers, today }));
    return starting;
  };
  const use = (table: MemberTable) => {
    useMembers(table);
    onNews();
  };

  const update = async (run: CommandRun, progress: BeginProgress) => {
    const language = await ports.language();
    try {
      const source = await start();
      if (source === undefined) throw new Error('no network');
      const { trusted } = session.client;
      return await source.update(run, { language, trusted, http: client.http, progress, say: client.say, use });
    } catch (error) {
      log.error(updateMembersCommand, error);
      client.say(textsOf(language).linkChecks.membersFailed);
      return null;
    }
  };

  return {
    commands: (progress) => ({ [updateMembersCommand]: (run) => update(run, progress) }),
    started: () => {
      start()
        .then((source) => source?.stored !== undefined && use(source.stored))
        .catch((error: unknown) => log.error('members', error));
    },
  };
}
