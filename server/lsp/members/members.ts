/** What the server knows of fetching members. Types only: what does it is loaded when it is asked for. */
import type { Language, MemberTable, PlainDate } from '../../core/index.ts';
import type { CommandRun } from '../links/linkCommands.ts';
import type { BeginProgress } from '../links/progress.ts';
import type { MembersResult } from '../protocol.ts';

/** Members that are kept on this computer, and the way to newer ones. */
export interface MemberSource {
  /** Those that were fetched before, if they are newer than those that came with the program. */
  readonly stored: MemberTable | undefined;
  /** Fetches those of today, shows how far it is, and tells what came of it; null where all stays as it was. */
  update(run: CommandRun, ports: MemberUpdatePorts): Promise<MembersResult | null>;
}

export interface MemberUpdatePorts {
  readonly language: Language;
  readonly trusted: boolean;
  /** The client's section `http`. Never rejects. */
  readonly http: () => Promise<unknown>;
  readonly progress: BeginProgress;
  /** Tells the user, in one sentence or two. */
  readonly say: (message: string) => void;
  /** Puts members to use. */
  readonly use: (table: MemberTable) => void;
}

export interface MemberSetup {
  /** The folder for what is kept, as the client named it. */
  readonly storage: string | undefined;
  /** The members that came with the program: a file that is read when it is asked for. */
  readonly shipped: () => MemberTable;
  readonly today: () => PlainDate;
}

export type StartMembers = (setup: MemberSetup) => Promise<MemberSource>;
