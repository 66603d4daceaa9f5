/** Requests about a set that is not there yet, and so about no document. */
import type { Connection } from '../connection.ts';
import type { Session } from '../lifecycle.ts';
import type { Log } from '../log.ts';
import { composeSetRequest, newSetChoicesRequest } from '../protocol.ts';
import { refuse } from '../requests.ts';

interface NewSetPorts {
  readonly session: Pick<Session, 'stage'>;
  readonly log: Log;
}

/** Answers them; what goes wrong is told to the log, and then there is nothing to say. */
export function registerNewSetRequests(connection: Pick<Connection, 'onRequest'>, { session, log }: NewSetPorts): void {
  const answers = { [newSetChoicesRequest]: 'newSetChoices', [composeSetRequest]: 'composeSet' } as const;
  for (const [method, name] of Object.entries(answers)) {
    connection.onRequest(method, async (params: unknown) => {
      try {
        return refuse(session.stage) ?? (await import('./writing.ts'))[name](params);
      } catch (error) {
        log.error(method, error);
        return null;
      }
    });
  }
}
