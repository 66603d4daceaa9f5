import { doFiles } from './doFiles.ts';
import { findFiles, type InputFile } from './findFiles.ts';
import { isSurelySame, readMarks } from './fingerprint.ts';
import type { ExitCode, Io } from './io.ts';
import { type CheckJob, type Done, type Task, workOf } from './job.ts';
import { type OpenCache, openCheckCache } from './openCheckCache.ts';
import type { Options } from './options.ts';
import type { Progress } from './progress.ts';
import { readInput, streamReader } from './readInput.ts';
import type { Session } from './session.ts';

/** So few files are done before a line about them could be read. */
const WORTH_TELLING = 50;

/** `check`: reports what is wrong with each file, in their order. Stops when nobody reads the report any more. */
export async function check(
  options: Options,
  io: Io,
  session: Session,
  job: CheckJob,
  progress: Progress,
): Promise<ExitCode> {
  const { args, piped, cache: cacheOptions, texts } = options;
  if (piped) return checkPiped(options, io, session, job);
  const cache = cacheOptions === undefined ? undefined : await openCheckCache(cacheOptions, job, io, texts);
  const { files, problems } = await findFiles(args, io.cwd);
  for (const problem of problems) session.problem(problem);
  if (files.length >= WORTH_TELLING) progress.expect(files.length);
  for await (const done of outcomes(files, job, io, cache)) {
    if (io.stdout.closed) return 2;
    tell(done, session);
    if (files.length >= WORTH_TELLING) progress.done(1);
    await io.stdout.drained();
  }
  const failure = await cache?.save();
  if (failure !== undefined) io.stderr.write(`kamervragen: ${texts.commandLine.cacheFailed(failure)}\n`);
  return session.end();
}

async function checkPiped({ name }: Options, io: Io, session: Session, job: CheckJob): Promise<ExitCode> {
  const input = await readInput(name, streamReader(io.stdin));
  if ('problem' in input) session.problem(input.problem);
  else tell((await workOf(job))({ path: name, named: true }, input.text), session);
  return session.end();
}

function tell({ problems, part }: Done, session: Session): void {
  for (const problem of problems) session.problem(problem);
  if (part !== undefined) session.add(part);
}

/** What became of each file: as it was kept where nothing has changed, else as it is now. */
async function* outcomes(
  files: readonly InputFile[],
  job: CheckJob,
  io: Io,
  cache: OpenCache | undefined,
): AsyncGenerator<Done> {
  if (cache === undefined)
    return yield* doFiles(
      files.map((file) => ({ file, print: false })),
      job,
      io,
    );
  const same = new Set<InputFile>();
  const tasks: Task[] = [];
  for (const file of files) {
    const known = cache.find(file);
    const marks = known && readMarks(file.absolute);
    if (known !== undefined && marks !== undefined && isSurelySame(known, marks)) same.add(file);
    else tasks.push({ file, known, print: true });
  }
  const doing = doFiles(tasks, job, io);
  try {
    for (const file of files) {
      const done = same.has(file) ? { problems: [], part: cache.partOf(file) } : ((await doing.next()).value as Done);
      yield kept(file, done, cache);
    }
  } finally {
    await doing.return(undefined);
  }
}

/** Only what went wholly well is kept: a fault of ours is to be told each time. */
function kept(file: InputFile, done: Done, cache: OpenCache): Done {
  const { print, part, problems, unchanged } = done;
  if (print === undefined || problems.length > 0) return done;
  cache.keep(file, print, part);
  return unchanged === true ? { problems, part: cache.partOf(file) } : done;
}
