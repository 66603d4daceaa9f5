import { EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode';
import { section, traces } from './settings.ts';

/**
 * The language client library traces only while its channel has the level Trace, a switch that few find. This channel
 * follows the setting `kamervragen.trace.server` instead, and writes where the user can see it.
 */
export function createTraceChannel(output: LogOutputChannel): LogOutputChannel {
  const level = () => (traces() ? LogLevel.Trace : LogLevel.Info);
  const changed = new EventEmitter<LogLevel>();
  const listener = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${section}.trace.server`)) changed.fire(level());
  });
  const dispose = () => {
    listener.dispose();
    changed.dispose();
  };
  return Object.create(output, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changed.event },
    trace: { value: (message: string, ...rest: unknown[]) => output.info(message, ...rest) },
    dispose: { value: dispose },
  }) as LogOutputChannel;
}
