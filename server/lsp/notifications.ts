import type { Connection } from './connection.ts';
import type { Log } from './log.ts';

/** Listens to a notification. What goes wrong in the listening is told to the log, and the server goes on. */
export type Notify = <P>(method: string, listener: (params: P) => unknown) => void;

export function createNotify(connection: Pick<Connection, 'onNotification'>, log: Log): Notify {
  return (method, listener) => {
    connection.onNotification(method, (params: unknown) => {
      try {
        listener(params as never);
      } catch (error) {
        log.error(method, error);
      }
    });
  };
}
