import type { CancellationToken, MessageConnection } from 'vscode-jsonrpc';

/**
 * JSON-RPC and nothing on top. The package `vscode-languageserver` gives the types of the protocol; its connection
 * brings every request there is, which is a third of what this whole server may weigh.
 */
export type Connection = Pick<
  MessageConnection,
  'listen' | 'onNotification' | 'onRequest' | 'sendNotification' | 'sendRequest'
>;

export type { CancellationToken };

/** Codes of refusal that the protocol adds to those of JSON-RPC. */
export const refusal = { requestCancelled: -32800, contentModified: -32801, requestFailed: -32803 } as const;
