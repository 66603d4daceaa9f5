import { encodeText } from './encodedText.ts';
import type { ExitCode, Io } from './io.ts';
import type { Options } from './options.ts';
import { patchOf } from './patch.ts';
import { type ReadFile, readInputs } from './readInputs.ts';
import type { Session } from './session.ts';
import { writeFile } from './writeFile.ts';

/** `fix`: applies the safe fixes and reports what remains. Only a file that changes is written. */
export async function fix(options: Options, io: Io, session: Session, colour: boolean): Promise<ExitCode> {
  const done = { fixes: 0, files: 0 };
  for await (const input of readInputs(options, io, session)) {
    const repaired = session.repair(input.file.path, input.text);
    if (repaired === undefined) continue;
    const changed = repaired.text !== input.text;
    if (changed) {
      done.fixes += repaired.applied;
      done.files++;
    }
    const kept = await deliver(input, repaired.text, options, io, session, colour);
    const fixed = kept && changed && !options.dryRun ? repaired.applied : 0;
    const document = session.parse(input.file.path, kept ? repaired.text : input.text);
    if (document !== undefined) session.report(session.check({ ...input.file, document, fixed }));
  }
  if (options.dryRun) io.stderr.write(`${options.texts.commandLine.wouldFix(done.fixes, done.files)}\n`);
  return session.end();
}

/** Brings the result where it belongs; false when a file could not be written. */
async function deliver(
  input: ReadFile,
  text: string,
  { dryRun, piped }: Options,
  io: Io,
  session: Session,
  colour: boolean,
): Promise<boolean> {
  const changed = text !== input.text;
  if (dryRun) {
    if (changed) io.stdout.write(await patchOf(input.file.path, input, text, colour));
  } else if (piped) {
    io.stdout.write(changed ? encodeText({ ...input, text }) : input.bytes);
  } else if (changed) {
    const problem = await writeFile(input.file, input.bytes, encodeText({ ...input, text }));
    if (problem !== undefined) session.problem(problem);
    return problem === undefined;
  }
  return true;
}
