import type { EncodedText } from './encodedText.ts';
import { findFiles, type InputFile } from './findFiles.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';
import { fileReader, readInput, streamReader } from './readInput.ts';
import type { Session } from './session.ts';

export interface ReadFile extends EncodedText {
  readonly file: InputFile;
  readonly bytes: Uint8Array;
}

/** All texts the arguments stand for, one after the other; what cannot be read is told and passed over. */
export async function* readInputs(
  { args, piped, name }: Pick<Options, 'args' | 'piped' | 'name'>,
  io: Io,
  session: Pick<Session, 'problem'>,
): AsyncGenerator<ReadFile> {
  const standard = { path: name, absolute: '', named: true };
  const { files, problems } = piped ? { files: [standard], problems: [] } : await findFiles(args, io.cwd);
  for (const problem of problems) session.problem(problem);
  for (const file of files) {
    const input = await readInput(file.path, piped ? streamReader(io.stdin) : fileReader(file.absolute));
    if ('problem' in input) session.problem(input.problem);
    else yield { file, ...input };
  }
}
