import type { Counts, LinkCounts } from '../nl/commandLine.ts';
import { linkTexts } from './links.ts';

/** Texts of the command line: help, what is wrong with a call or a file, and the report. */
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function enumerated(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

export const commandLineTexts = {
  help: {
    program: 'Checks Dutch parliamentary questions in Markdown and repairs what is certainly wrong.',
    usage: '[options] <command>',
    commandUsage: '[options] <file|folder|pattern...>',
    headings: {
      usage: 'Usage:',
      arguments: 'Arguments:',
      options: 'Options:',
      globalOptions: 'Options of every command:',
      commands: 'Commands:',
    },
    files: 'files, folders or patterns; of a folder every .md and .markdown; - reads standard input',
    filesName: 'file',
    commandName: 'command',
    check: 'checks and reports what is wrong',
    links: 'asks whether every address exists and reports what became of each',
    fix: 'repairs what is safe and reports what remains; with - the text goes to standard output',
    convert: 'turns a draft into official form, or the other way; the text goes to standard output',
    to: 'the form the text is to have: official or draft',
    write: 'writes the text into the file itself',
    lsp: 'starts the language server for an editor',
    lspUsage: '--stdio',
    format: 'form of the report: pretty, json, sarif, github or junit (else: pretty)',
    rule: 'gives a rule another weight: off, hint, info, warning or error; may be repeated',
    quiet: 'reports errors only; with links: only what is gone',
    withLinks: 'also asks whether every address exists',
    allowHost: 'this host may be asked, also in your own network; may be repeated',
    timeout: 'so long may an address take, in milliseconds (else: 20000)',
    cache: 'passes over files that have not changed, and reports what was found in them the last time',
    cacheLocation: 'the file in which --cache keeps the results (else: in your own folder for temporary data)',
    stats: 'counts sets, questions, askers, parties, addressees and sources',
    statsFormat: 'form of the counts: table, csv or json (else: table)',
    noCache: 'asks everything again and keeps nothing',
    stdinFilename: 'the name in the report for the text from standard input',
    dryRun: 'writes nothing; shows as a patch what would change',
    stdio: 'speaks over standard input and output (it always does)',
    language: 'language of the messages: nl or en (else: nl)',
    color: 'always in colour',
    noColor: 'never in colour',
    version: 'shows the version',
    help: 'shows this help',
    exitCodes: [
      'Result:',
      '  0  there are no errors',
      '  1  there are errors',
      '  2  the command could not be carried out, or not wholly',
    ].join('\n'),
  },
  usage: {
    unknownOption: (option: string) => `There is no option “${option}”.`,
    unknownCommand: (command: string) => `There is no command “${command}”.`,
    meant: (name: string) => `Do you mean “${name}”?`,
    seeHelp: 'Ask for help with --help.',
    missingValue: (option: string) => `The option “${option}” needs a value.`,
    missingFiles: 'Name a file, a folder or a pattern, or - for standard input.',
    excessArguments: (command: string) => `There is too much after the command “${command}”.`,
    choice: (option: string, value: string, choices: readonly string[]) =>
      `There is no value “${value}” for ${option}. Choose from ${choices.join(', ')}.`,
    ruleForm: (value: string) => `“${value}” is no setting of a rule. Write --rule name=off.`,
    unknownRule: (rule: string) => `There is no rule “${rule}”.`,
    stdinAlone: 'Use - alone, without files.',
    stdinFilename: 'Use --stdin-filename only together with -.',
    onlyWithLinks: (option: string) => `Use ${option} only together with --links.`,
    noCacheWith: (option: string) => `Use --cache without ${option}: what was kept cannot hold then.`,
    onlyWithCache: 'Use --cache-location only together with --cache.',
    notACache: (path: string) =>
      `“${path}” is no cache of Kamervragen and was not overwritten. Name another file with --cache-location.`,
    hostForm: (value: string) =>
      `“${value}” is no host. With --allow-host write only a name or an IP address, with or without a port, such as intranet.example:8080.`,
    timeoutForm: (value: string, least: number, most: number) =>
      `The value “${value}” of --timeout is not right. Give a whole number of milliseconds, from ${least} up to ${most}.`,
    toMissing: 'Say with --to which form the text is to have: official or draft.',
    oneFile: 'Name one file, or convert each in its place with --write.',
    writePiped: 'Use --write without -: the text goes to standard output then.',
    dryRunFormat: 'Use --dry-run without --format: the output is a patch then.',
  },
  problems: {
    'not-found': (path: string) => `“${path}” does not exist.`,
    'no-match': (path: string) => `No file matches “${path}”.`,
    'no-markdown': (path: string) => `There is no Markdown file (.md or .markdown) in the folder “${path}”.`,
    'not-a-file': (path: string) => `“${path}” is no file of text.`,
    'not-text': (path: string) => `“${path}” is no UTF-8 text. Save the file as UTF-8 and try again.`,
    'no-access': (path: string) => `You may not read “${path}”.`,
    'too-large': (path: string) =>
      `“${path}” is too large and was not checked (limit: 20 million characters, and with much markup 2.5 million or less). Divide it over more files.`,
    unreadable: (path: string, code: string) => `“${path}” cannot be read (${code}).`,
    'read-only': (path: string) => `“${path}” is read-only and was not changed.`,
    'folder-closed': (path: string) => `You may not write in the folder of “${path}”. The file was not changed.`,
    'no-space': (path: string) => `There is no room on the disk for “${path}”. The file was not changed.`,
    changed: (path: string) => `“${path}” was changed by something else meanwhile. Nothing was written. Try again.`,
    unwritable: (path: string, code: string) => `“${path}” cannot be written (${code}). The file was not changed.`,
    offline: (path: string) =>
      `There was no connection with the internet, first at “${path}”. Check the connection and try again.`,
    interrupted: (path: string) => `Broken off at “${path}”. What was not known yet is in the report as not checked.`,
    crashed: (path: string, cause: string) =>
      `The check of “${path}” broke down (${cause}). The other files were done; please report this as a fault of Kamervragen.`,
    rule: (path: string, rule: string) =>
      `The rule “${rule}” could not check “${path}”. The other rules did; report this as a fault of Kamervragen.`,
    internal: (path: string, cause: string) =>
      `“${path}” could not be checked (${cause}). Report this as a fault of Kamervragen.`,
  },
  serverMissing: 'The language server is missing: server.js must stand beside cli.js.',
  linksMissing: 'What checks links is missing: links.js must stand beside cli.js.',
  links: {
    progress: (done: number, total: number) => `Links: ${done} of ${total}`,
    movedTo: (address: string) => `to ${address}`,
    host: 'host',
    noHost: '(no host)',
    allow: 'Do you trust this website? Then allow it with --allow-host.',
    noAddresses: 'no addresses in this file',
    nothing: 'No addresses found.',
    noneGone: (count: number) => (count === 1 ? 'The only link is not gone.' : `Of the ${count} links none is gone.`),
    total: (counts: LinkCounts, files: number) => {
      const { ok, moved, gone, unverifiable, unchecked } = counts;
      const parts = (['ok', 'moved', 'gone', 'unverifiable', 'unchecked'] as const)
        .filter((state) => counts[state] > 0)
        .map((state) => `${counts[state]} ${linkTexts.states[state]}`);
      const all = ok + moved + gone + unverifiable + unchecked;
      return `${counted(all, 'link', 'links')} in ${counted(files, 'file', 'files')}: ${enumerated(parts)}.`;
    },
  },
  progress: (done: number, total: number) => `Files: ${done} of ${total}`,
  ruleTable: { findings: 'findings', files: 'files', rule: 'rule' },
  cacheFailed: (cause: string) => `The results could not be kept (${cause}). The report is complete.`,
  stats: {
    total: (files: number, sets: number) => `${counted(sets, 'set', 'sets')} in ${counted(files, 'file', 'files')}`,
    questions: (total: number, median: number, max: number) =>
      `${counted(total, 'question', 'questions')}; per set: median ${median}, highest number ${max}`,
    groups: {
      kinds: 'Kinds',
      stages: 'Stages',
      years: 'Years',
      askers: 'Askers',
      parties: 'Parties',
      addressees: 'Addressees',
      hosts: 'Sources by website',
    },
    kinds: { kv: 'questions', ah: 'questions with answers', oral: 'oral questions' },
    stages: { official: 'official', draft: 'draft' },
    noYear: 'year unknown',
    more: (count: number) => `and ${count} more; --format csv or json shows them all`,
  },
  outputFailed: (code: string) => `The output could not be written (${code}).`,
  unexpected: (cause: string) => `Something went wrong (${cause}). Report this as a fault of Kamervragen.`,
  severities: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
  noSet: 'no parliamentary questions in this file',
  fixed: (count: number) => `${counted(count, 'repair', 'repairs')} made`,
  wouldFix: (count: number, files: number) =>
    count === 0
      ? 'There is nothing to repair.'
      : `${counted(count, 'repair', 'repairs')} in ${counted(files, 'file', 'files')}; nothing was written.`,
  nothingFound: (sets: number) =>
    sets === 0
      ? 'No parliamentary questions found.'
      : `Nothing to report on ${counted(sets, 'set', 'sets')} of questions.`,
  found: (counts: Counts, files: number) => {
    const parts = [
      counts.error > 0 ? counted(counts.error, 'error', 'errors') : '',
      counts.warning > 0 ? counted(counts.warning, 'warning', 'warnings') : '',
      counts.info > 0 ? counted(counts.info, 'info', 'infos') : '',
      counts.hint > 0 ? counted(counts.hint, 'hint', 'hints') : '',
    ];
    return `${enumerated(parts.filter((part) => part !== ''))} in ${counted(files, 'file', 'files')}.`;
  },
  fixable: (count: number) => `You can repair ${count} with “kamervragen fix”.`,
  notWhole: 'Not everything could be checked.',
};
