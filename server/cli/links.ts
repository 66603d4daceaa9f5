import type { LinkStatuses, QuestionDocument } from '../core/index.ts';
import type { InputFile } from './findFiles.ts';
import type { ExitCode, Io } from './io.ts';
import type { LinkRun } from './linkRun.ts';
import type { Options } from './options.ts';
import { causeOf } from './problem.ts';
import { readAhead } from './readAhead.ts';
import { readInputs } from './readInputs.ts';
import type { Session } from './session.ts';

interface ParsedFile {
  readonly file: InputFile;
  readonly document: QuestionDocument;
}

interface AskedFile extends ParsedFile {
  readonly links: LinkStatuses;
  /** What kept the asking from being done; that is a fault of ours. */
  readonly failure?: string;
}

/** Files whose addresses are asked after at once. */
const WINDOW = 64;

/** `links` and `check --links`: reports on each file once its addresses were asked after, in the order of the files. */
export async function checkLinks(options: Options, io: Io, session: Session, run: LinkRun): Promise<ExitCode> {
  let told = false;
  let offline = false;
  try {
    for await (const asked of readAhead(documents(options, io, session), (file) => ask(file, run), WINDOW)) {
      if (io.stdout.closed) return 2;
      const { file, document, links, failure } = asked;
      if (failure !== undefined) session.problem({ path: file.path, reason: 'internal', detail: failure });
      if (run.interrupted && !told) session.problem({ path: file.path, reason: 'interrupted' });
      told ||= run.interrupted;
      if (!offline && isOffline(links)) {
        offline = true;
        session.problem({ path: file.path, reason: 'offline' });
      }
      session.report(session.check({ ...file, document }, links));
    }
    return session.end();
  } finally {
    await run.stop();
  }
}

/** Who learns nothing for want of internet must not take it for good news. */
function isOffline(links: LinkStatuses): boolean {
  return [...links.values()].some(({ reason }) => reason === 'offline');
}

/** Never fails: others are under way. */
async function ask(parsed: ParsedFile, run: LinkRun): Promise<AskedFile> {
  try {
    return { ...parsed, links: await run.ask(parsed.document) };
  } catch (error) {
    return { ...parsed, links: new Map(), failure: causeOf(error) };
  }
}

async function* documents(options: Options, io: Io, session: Session): AsyncGenerator<ParsedFile> {
  for await (const { file, text } of readInputs(options, io, session)) {
    const document = session.parse(file.path, text);
    if (document !== undefined) yield { file, document };
  }
}
