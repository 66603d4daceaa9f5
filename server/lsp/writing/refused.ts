import { ResponseError } from 'vscode-jsonrpc';
import { refusal } from '../connection.ts';

/** Why something cannot be done, for the user. */
export interface Refused {
  readonly refusal: string;
}

/** As the protocol says it. The connection knows no errors but those of its own file, so they are made here. */
export function toError<T extends object>(answer: T | Refused): T | ResponseError<void> {
  return 'refusal' in answer ? new ResponseError(refusal.requestFailed, answer.refusal) : answer;
}
