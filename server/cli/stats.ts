import { createCounter } from '../core/index.ts';
import { doFiles } from './doFiles.ts';
import { findFiles } from './findFiles.ts';
import type { ExitCode, Io } from './io.ts';
import { type Done, workOf } from './job.ts';
import type { StatsOptions } from './options.ts';
import { type Problem, problemMessage } from './problem.ts';
import type { Progress } from './progress.ts';
import { readInput, streamReader } from './readInput.ts';
import { printable } from './reporters/terminalText.ts';
import { statsWriters } from './statsWriters.ts';

/** `stats`: counts what is in the sets. */
export async function stats(options: StatsOptions, io: Io, progress: Progress): Promise<ExitCode> {
  const { texts, format } = options;
  const { stdout, stderr } = { stdout: progress.over(io.stdout), stderr: progress.over(io.stderr) };
  const counter = createCounter();
  let failed = false;

  function tell(problem: Problem): void {
    failed = true;
    stderr.write(`kamervragen: ${printable(problemMessage(problem, texts))}\n`);
  }

  for await (const { problems, sets } of outcomes(options, io, tell, progress)) {
    problems.forEach(tell);
    if (sets !== undefined) counter.add(sets);
    if (!options.piped) progress.done(1);
  }
  stdout.write(statsWriters[format](counter.result(), texts));
  return failed ? 2 : 0;
}

async function* outcomes(
  { args, piped, name }: StatsOptions,
  io: Io,
  tell: (problem: Problem) => void,
  progress: Progress,
): AsyncGenerator<Done> {
  const job = { kind: 'stats', today: io.today } as const;
  if (piped) {
    const input = await readInput(name, streamReader(io.stdin));
    if ('problem' in input) tell(input.problem);
    else yield (await workOf(job))({ path: name, named: true }, input.text);
    return;
  }
  const { files, problems } = await findFiles(args, io.cwd);
  problems.forEach(tell);
  progress.expect(files.length);
  yield* doFiles(
    files.map((file) => ({ file, print: false })),
    job,
    io,
  );
}
