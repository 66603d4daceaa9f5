import type { ExitCode, Io } from './io.ts';
import type { Options } from './options.ts';
import { readInputs } from './readInputs.ts';
import type { Session } from './session.ts';

/** `check`: reports what is wrong with each file. Stops when nobody reads the report any more. */
export async function check(options: Options, io: Io, session: Session): Promise<ExitCode> {
  for await (const { file, text } of readInputs(options, io, session)) {
    if (io.stdout.closed) return 2;
    const document = session.parse(file.path, text);
    if (document !== undefined) session.report(session.check({ ...file, document }));
  }
  return session.end();
}
