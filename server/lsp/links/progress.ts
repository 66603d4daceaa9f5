import type {
  ProgressToken,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver';
import type { ClientProfile } from '../clientProfile.ts';
import type { Connection } from '../connection.ts';
import type { Notify } from '../notifications.ts';

/** Something long, shown to the user, who can call it off. */
export interface Progress {
  report(done: number, total: number, message: string): void;
  end(): void;
}

/** Shows that something long began. The token is the client's own, where it gave one. */
export type BeginProgress = (title: string, token: ProgressToken | undefined, onCancel: () => void) => Progress;

export function createProgress(connection: Connection, on: Notify, client: () => ClientProfile): BeginProgress {
  const cancels = new Map<ProgressToken, () => void>();
  let made = 0;
  on('window/workDoneProgress/cancel', (params: { token?: ProgressToken } | null) => {
    if (params?.token !== undefined) cancels.get(params.token)?.();
  });

  /** A client that will not show it need not: the work does not wait for its answer. */
  const askToken = async (): Promise<ProgressToken | undefined> => {
    if (!client().progress) return undefined;
    const token = `kamervragen-${++made}`;
    await connection.sendRequest('window/workDoneProgress/create', { token });
    return token;
  };

  return (title, given, onCancel) => {
    const asked = (given === undefined ? askToken() : Promise.resolve(given)).catch(() => undefined);
    const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd) =>
      asked
        .then((token) =>
          token === undefined ? undefined : connection.sendNotification('$/progress', { token, value }),
        )
        .catch(() => {});
    void asked.then((token) => token !== undefined && cancels.set(token, onCancel));
    let shown = -1;
    void send({ kind: 'begin', title, cancellable: true, percentage: 0 });
    return {
      report: (done, total, message) => {
        const percentage = Math.floor((100 * done) / total);
        if (percentage === shown) return;
        shown = percentage;
        void send({ kind: 'report', message, percentage });
      },
      end: () => {
        void asked.then((token) => token !== undefined && cancels.delete(token));
        void send({ kind: 'end' });
      },
    };
  };
}
