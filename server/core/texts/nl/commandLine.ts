import { linkTexts } from './links.ts';

/** Texts of the command line: help, what is wrong with a call or a file, and the report. */
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function enumerated(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;
}

/** How many findings of each severity a report holds. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

/** How many addresses are in each state. */
export interface LinkCounts {
  readonly ok: number;
  readonly moved: number;
  readonly gone: number;
  readonly unverifiable: number;
  readonly unchecked: number;
}

export const commandLineTexts = {
  help: {
    program: 'Controleert Kamervragen in Markdown en herstelt wat zeker fout is.',
    usage: '[opties] <opdracht>',
    commandUsage: '[opties] <bestand|map|patroon...>',
    headings: {
      usage: 'Gebruik:',
      arguments: 'Argumenten:',
      options: 'Opties:',
      globalOptions: 'Opties voor elke opdracht:',
      commands: 'Opdrachten:',
    },
    files: 'bestanden, mappen of patronen; van een map alle .md en .markdown; - leest de standaardinvoer',
    filesName: 'bestand',
    commandName: 'opdracht',
    check: 'controleert en meldt wat er mis is',
    links: 'vraagt na of elk internetadres bestaat en meldt wat er met elk adres is',
    fix: 'herstelt wat veilig is en meldt wat overblijft; met - gaat de tekst naar de standaarduitvoer',
    convert: 'zet een concept om naar de officiële vorm, of andersom; de tekst gaat naar de standaarduitvoer',
    to: 'de vorm die de tekst moet krijgen: official of draft',
    write: 'schrijft de tekst in het bestand zelf',
    lsp: 'start de taalserver voor een editor',
    lspUsage: '--stdio',
    format: 'vorm van het verslag: pretty, json, sarif, github of junit (anders: pretty)',
    rule: 'geeft een regel een ander gewicht: off, hint, info, warning of error; mag vaker',
    quiet: 'meldt alleen fouten; bij links: alleen wat weg is',
    withLinks: 'vraagt ook na of elk internetadres bestaat',
    allowHost: 'deze host mag worden gevraagd, ook in het eigen netwerk; mag vaker',
    timeout: 'zo lang mag een adres duren, in milliseconden (anders: 20000)',
    cache: 'slaat bestanden over die niet zijn veranderd, en meldt wat er de vorige keer over te melden was',
    cacheLocation:
      'het bestand waarin --cache de uitkomsten bewaart (anders: in uw eigen map voor tijdelijke gegevens)',
    stats: 'telt sets, vragen, vragenstellers, fracties, geadresseerden en bronnen',
    statsFormat: 'vorm van de telling: table, csv of json (anders: table)',
    noCache: 'vraagt alles opnieuw en bewaart niets',
    stdinFilename: 'de naam in het verslag voor de tekst van de standaardinvoer',
    dryRun: 'schrijft niets; toont als patch wat er zou veranderen',
    stdio: 'praat via standaardinvoer en standaarduitvoer (zo gaat het altijd)',
    language: 'taal van de meldingen: nl of en (anders: nl)',
    color: 'altijd met kleur',
    noColor: 'nooit met kleur',
    version: 'toont het versienummer',
    help: 'toont deze hulp',
    exitCodes: [
      'Uitkomst:',
      '  0  er zijn geen fouten',
      '  1  er zijn fouten',
      '  2  de opdracht kon niet of niet helemaal worden uitgevoerd',
    ].join('\n'),
  },
  usage: {
    unknownOption: (option: string) => `De optie «${option}» bestaat niet.`,
    unknownCommand: (command: string) => `De opdracht «${command}» bestaat niet.`,
    meant: (name: string) => `Bedoelt u «${name}»?`,
    seeHelp: 'Vraag hulp met --help.',
    missingValue: (option: string) => `Bij de optie «${option}» hoort een waarde.`,
    missingFiles: 'Noem een bestand, een map of een patroon, of - voor de standaardinvoer.',
    excessArguments: (command: string) => `Er staat te veel achter de opdracht «${command}».`,
    choice: (option: string, value: string, choices: readonly string[]) =>
      `De waarde «${value}» van ${option} bestaat niet. Kies uit ${choices.join(', ')}.`,
    ruleForm: (value: string) => `«${value}» is geen instelling van een regel. Schrijf --rule naam=off.`,
    unknownRule: (rule: string) => `De regel «${rule}» bestaat niet.`,
    stdinAlone: 'Gebruik - alleen, zonder bestanden erbij.',
    stdinFilename: 'Gebruik --stdin-filename alleen samen met -.',
    onlyWithLinks: (option: string) => `Gebruik ${option} alleen samen met --links.`,
    noCacheWith: (option: string) => `Gebruik --cache zonder ${option}: wat bewaard is, kan dan niet kloppen.`,
    onlyWithCache: 'Gebruik --cache-location alleen samen met --cache.',
    notACache: (path: string) =>
      `«${path}» is geen cache van Kamervragen en is niet overschreven. Noem bij --cache-location een ander bestand.`,
    hostForm: (value: string) =>
      `«${value}» is geen host. Schrijf bij --allow-host alleen een naam of IP-adres, met of zonder poort, zoals intranet.example:8080.`,
    timeoutForm: (value: string, least: number, most: number) =>
      `De waarde «${value}» van --timeout klopt niet. Geef een heel aantal milliseconden, van ${least} tot en met ${most}.`,
    toMissing: 'Zeg met --to welke vorm de tekst moet krijgen: official of draft.',
    oneFile: 'Noem één bestand, of zet met --write elk bestand op zijn plaats om.',
    writePiped: 'Gebruik --write zonder -: de tekst gaat dan naar de standaarduitvoer.',
    dryRunFormat: 'Gebruik --dry-run zonder --format: de uitvoer is dan een patch.',
  },
  problems: {
    'not-found': (path: string) => `«${path}» bestaat niet.`,
    'no-match': (path: string) => `Geen bestand past op «${path}».`,
    'no-markdown': (path: string) => `In de map «${path}» staat geen Markdown-bestand (.md of .markdown).`,
    'not-a-file': (path: string) => `«${path}» is geen bestand met tekst.`,
    'not-text': (path: string) => `«${path}» is geen UTF-8-tekst. Sla het bestand op als UTF-8 en probeer het opnieuw.`,
    'no-access': (path: string) => `«${path}» mag u niet lezen.`,
    'too-large': (path: string) =>
      `«${path}» is te groot en is niet gecontroleerd (grens: 20 miljoen tekens, en bij veel opmaak 2,5 miljoen of minder). Verdeel het over meer bestanden.`,
    unreadable: (path: string, code: string) => `«${path}» kan niet worden gelezen (${code}).`,
    'read-only': (path: string) => `«${path}» is alleen-lezen en is niet gewijzigd.`,
    'folder-closed': (path: string) => `In de map van «${path}» mag u niet schrijven. Het bestand is niet gewijzigd.`,
    'no-space': (path: string) => `Voor «${path}» is geen plaats op de schijf. Het bestand is niet gewijzigd.`,
    changed: (path: string) =>
      `«${path}» is intussen door iets anders gewijzigd. Er is niets geschreven. Probeer het opnieuw.`,
    unwritable: (path: string, code: string) =>
      `«${path}» kan niet worden geschreven (${code}). Het bestand is niet gewijzigd.`,
    offline: (path: string) =>
      `Er was geen verbinding met internet, voor het eerst bij «${path}». Controleer de verbinding en probeer het opnieuw.`,
    interrupted: (path: string) =>
      `Afgebroken bij «${path}». Wat nog niet bekend was, staat in het verslag als niet gecontroleerd.`,
    crashed: (path: string, cause: string) =>
      `De controle van «${path}» is vastgelopen (${cause}). De andere bestanden zijn wel gedaan; meld dit als fout van Kamervragen.`,
    rule: (path: string, rule: string) =>
      `De regel «${rule}» kon «${path}» niet controleren. De andere regels wel; meld dit als fout van Kamervragen.`,
    internal: (path: string, cause: string) =>
      `«${path}» kon niet worden gecontroleerd (${cause}). Meld dit als fout van Kamervragen.`,
  },
  serverMissing: 'De taalserver ontbreekt: server.js hoort naast cli.js te staan.',
  linksMissing: 'De controle van koppelingen ontbreekt: links.js hoort naast cli.js te staan.',
  links: {
    progress: (done: number, total: number) => `Koppelingen: ${done} van ${total}`,
    movedTo: (address: string) => `naar ${address}`,
    host: 'host',
    noHost: '(zonder host)',
    allow: 'Vertrouwt u deze website? Laat haar dan toe met --allow-host.',
    noAddresses: 'geen internetadressen in dit bestand',
    nothing: 'Geen internetadressen gevonden.',
    noneGone: (count: number) =>
      count === 1 ? 'De enige koppeling is niet weg.' : `Van de ${count} koppelingen is er geen weg.`,
    total: (counts: LinkCounts, files: number) => {
      const { ok, moved, gone, unverifiable, unchecked } = counts;
      const parts = (['ok', 'moved', 'gone', 'unverifiable', 'unchecked'] as const)
        .filter((state) => counts[state] > 0)
        .map((state) => `${counts[state]} ${linkTexts.states[state]}`);
      const all = ok + moved + gone + unverifiable + unchecked;
      return `${counted(all, 'koppeling', 'koppelingen')} in ${counted(files, 'bestand', 'bestanden')}: ${enumerated(parts)}.`;
    },
  },
  progress: (done: number, total: number) => `Bestanden: ${done} van ${total}`,
  ruleTable: { findings: 'meldingen', files: 'bestanden', rule: 'regel' },
  cacheFailed: (cause: string) => `De uitkomsten konden niet worden bewaard (${cause}). Het verslag is wel compleet.`,
  stats: {
    total: (files: number, sets: number) =>
      `${counted(sets, 'set', 'sets')} in ${counted(files, 'bestand', 'bestanden')}`,
    questions: (total: number, median: number, max: number) =>
      `${counted(total, 'vraag', 'vragen')}; per set: mediaan ${String(median).replace('.', ',')}, hoogste aantal ${max}`,
    groups: {
      kinds: 'Soorten',
      stages: 'Vormen',
      years: 'Jaren',
      askers: 'Vragenstellers',
      parties: 'Fracties',
      addressees: 'Geadresseerden',
      hosts: 'Bronnen per website',
    },
    kinds: { kv: 'Kamervragen', ah: 'vragen met antwoorden', oral: 'mondelinge vragen' },
    stages: { official: 'officieel', draft: 'concept' },
    noYear: 'jaar onbekend',
    more: (count: number) => `en nog ${count}; met --format csv of json staan ze er allemaal`,
  },
  outputFailed: (code: string) => `De uitvoer kon niet worden geschreven (${code}).`,
  unexpected: (cause: string) => `Er ging iets mis (${cause}). Meld dit als fout van Kamervragen.`,
  severities: { error: 'fout', warning: 'waarschuwing', info: 'opmerking', hint: 'tip' },
  noSet: 'geen Kamervragen in dit bestand',
  fixed: (count: number) => `${counted(count, 'verbetering', 'verbeteringen')} aangebracht`,
  wouldFix: (count: number, files: number) =>
    count === 0
      ? 'Er is niets te herstellen.'
      : `${counted(count, 'verbetering', 'verbeteringen')} in ${counted(files, 'bestand', 'bestanden')}; er is niets geschreven.`,
  nothingFound: (sets: number) =>
    sets === 0 ? 'Geen Kamervragen gevonden.' : `Niets te melden over ${counted(sets, 'set', 'sets')} Kamervragen.`,
  found: (counts: Counts, files: number) => {
    const parts = [
      counts.error > 0 ? counted(counts.error, 'fout', 'fouten') : '',
      counts.warning > 0 ? counted(counts.warning, 'waarschuwing', 'waarschuwingen') : '',
      counts.info > 0 ? counted(counts.info, 'opmerking', 'opmerkingen') : '',
      counts.hint > 0 ? counted(counts.hint, 'tip', 'tips') : '',
    ];
    return `${enumerated(parts.filter((part) => part !== ''))} in ${counted(files, 'bestand', 'bestanden')}.`;
  },
  fixable: (count: number) => `U herstelt er ${count} met «kamervragen fix».`,
  notWhole: 'Niet alles kon worden gecontroleerd.',
};
