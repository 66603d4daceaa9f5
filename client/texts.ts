/** Texts of the client for users; those of commands and settings are in package.nls.json. */
export type Language = 'nl' | 'en';

const dutch = {
  status: {
    name: 'Kamervragen: controle',
    idle: ['Nog niet gestart', 'De controle start zodra u een set Kamervragen opent.'],
    starting: ['Controle start…', 'Even geduld: de server start.'],
    stopped: ['Controle staat uit', 'De server is gestopt. Start hem opnieuw.'],
    failed: ['Controle werkt niet', 'De server is gestopt. Start hem opnieuw of bekijk de uitvoer.'],
    plain: ['Geen set Kamervragen', 'In dit bestand is geen set herkend; het wordt niet gecontroleerd.'],
    returned: ['Gewone Markdown', 'U koos Markdown voor dit bestand; het wordt niet gecontroleerd.'],
    foreign: ['Niet gecontroleerd', 'Alleen bestanden en nieuwe documenten worden gecontroleerd.'],
    unknown: ['Wacht op controle', 'De server heeft dit document nog niet gelezen.'],
    noSet: [
      'Nog geen set',
      'Dit document is nog geen set Kamervragen: er is geen aanhef «Vragen van het lid …» en geen «Vraag 1» gevonden.',
    ],
    tooLarge: [
      'Te groot',
      'Dit document is te groot en wordt niet gecontroleerd (grens: 20 miljoen tekens, en bij veel opmaak 2,5 miljoen of minder). Verdeel het over meer bestanden.',
    ],
  },
  language: { name: 'Kamervragen: taal van dit bestand', text: 'Taal: Kamervragen' },
  sets: (count: number) => `${count} sets`,
  questions: (count: number) => (count === 1 ? '1 vraag' : `${count} vragen`),
  findings: (count: number) => (count === 0 ? 'geen problemen' : count === 1 ? '1 melding' : `${count} meldingen`),
  rulesOff: (count: number) => (count === 1 ? '1 regel staat uit' : `${count} regels staan uit`),
  links: (checked: number, gone: number) => {
    const links = checked === 1 ? '1 koppeling gecontroleerd' : `${checked} koppelingen gecontroleerd`;
    return gone === 0 ? links : `${links}, ${gone} weg`;
  },
  checkingLinks: 'Koppelingen worden gecontroleerd',
  dataDate: (date: string, membersUntil: string) =>
    `Gegevens van ${longDate(date, 'nl-NL')}, Kamerleden tot en met ${longDate(membersUntil, 'nl-NL')}`,
  actions: {
    restart: 'Opnieuw starten',
    showOutput: 'Uitvoer tonen',
    showProblems: 'Problemen tonen',
    openRules: 'Regels instellen',
    treatAsSet: 'Behandelen als Kamervragen',
    backToMarkdown: 'Terug naar Markdown',
    pasteLink: 'Plakken als link',
    pasteNote: 'Plakken als voetnoot',
    manageTrust: 'Vertrouwen beheren',
  },
  crashed: 'De controle van Kamervragen stopte onverwacht en wordt opnieuw gestart.',
  failed: 'De controle van Kamervragen werkt niet: de server stopt steeds. Start hem opnieuw of bekijk de uitvoer.',
  connectionError: 'De verbinding met de server gaf een fout.',
  overview: {
    errors: (count: number) => (count === 1 ? '1 fout' : `${count} fouten`),
    warnings: (count: number) => (count === 1 ? '1 waarschuwing' : `${count} waarschuwingen`),
    hints: (count: number) => (count === 1 ? '1 tip' : `${count} tips`),
    links: {
      ok: 'koppeling werkt',
      moved: 'koppeling is verplaatst',
      gone: 'koppeling is weg',
      unverifiable: 'koppeling niet te beoordelen',
      unchecked: 'koppeling niet gecontroleerd',
    },
    goTo: 'Ga naar deze plaats',
    noPlace: 'Daar kan de vraag niet staan. Sleep een vraag naar een andere plaats in dezelfde set.',
  },
  ready: {
    title: 'Klaar om in te dienen?',
    states: { green: 'In orde', amber: 'Let op', red: 'Moet nog' },
    ready: 'Klaar om in te dienen.',
    notReady: (red: number, amber: number) => {
      const parts = red > 0 ? [`${red} ${red === 1 ? 'punt moet' : 'punten moeten'} nog`] : [];
      if (amber > 0) parts.push(`bij ${amber} ${amber === 1 ? 'punt' : 'punten'} moet u nog kijken`);
      const sentence = parts.join(' en ');
      return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
    },
    noSet: 'In het bestand dat voor u staat, is geen set Kamervragen gelezen. Open een set of maak een nieuwe.',
    failed: 'De controle antwoordt niet. Start haar opnieuw of bekijk de uitvoer.',
    line: (line: number) => `Regel ${line}`,
    more: (count: number) => (count === 1 ? 'En nog 1 plaats.' : `En nog ${count} plaatsen.`),
    fixes: {
      fixAll: 'Herstel alles wat veilig te herstellen is',
      checkLinks: 'Controleer nu',
      linkSettings: 'Open de instelling',
    },
    severities: { error: 'fout', warning: 'waarschuwing', info: 'opmerking', hint: 'tip' },
    status: (count: number) => `Kamervragen: ${count === 0 ? 'klaar' : count === 1 ? '1 punt' : `${count} punten`}`,
    statusSpoken: (status: string) => `${status}. Klaar om in te dienen?`,
    exampleMissing: 'De voorbeeldset kon niet worden geopend. Installeer de extensie opnieuw.',
  },
  restricted: 'U vertrouwt deze map niet, daarom worden koppelingen niet gecontroleerd. Vertrouw eerst de map.',
  membersRestricted: 'U vertrouwt deze map niet, daarom worden de Kamerleden niet bijgewerkt. Vertrouw eerst de map.',
  membersNotUpdated: 'De Kamerleden konden niet worden bijgewerkt. Start de controle opnieuw of bekijk de uitvoer.',
  linksNotChecked: 'De koppelingen konden niet worden gecontroleerd. Start de controle opnieuw of bekijk de uitvoer.',
  editFailed: 'De wijziging is niet gemaakt. Probeer het opnieuw of bekijk de uitvoer.',
  editLate: 'De tekst is intussen veranderd, daarom is niets gewijzigd. Probeer het opnieuw.',
  conversion: {
    toOfficial: {
      title: (name: string) => `${name} ↔ officiële vorm`,
      proposed: 'Rechts staat de tekst in de officiële vorm.',
      done: 'De tekst staat nu in de officiële vorm.',
    },
    toDraft: {
      title: (name: string) => `${name} ↔ conceptvorm`,
      proposed: 'Rechts staat de tekst in de conceptvorm.',
      done: 'De tekst staat nu in de conceptvorm.',
    },
    apply: 'Overnemen',
    cancel: 'Annuleren',
    more: (count: number) => (count === 1 ? 'En nog 1 punt.' : `En nog ${count} punten.`),
    changed: 'De tekst is intussen veranderd. Rechts staat het nieuwe voorstel.',
    none: 'Er is geen voorstel om over te nemen. Zet eerst een set om.',
  },
  noEditor: 'Open eerst het bestand waarop u deze opdracht wilt toepassen.',
  ruleNotSaved: 'De instelling van deze regel kon niet worden bewaard. Pas «kamervragen.rules» zelf aan.',
};

export type ClientTexts = Translated<typeof dutch>;

/** The same keys and parameters, in other words. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends string[]
      ? readonly string[]
      : T[K] extends (...args: infer Args) => string
        ? (...args: Args) => string
        : Translated<T[K]>;
};

const english: ClientTexts = {
  status: {
    name: 'Kamervragen: check',
    idle: ['Not started yet', 'The check starts as soon as you open a set of Kamervragen.'],
    starting: ['Check is starting…', 'One moment: the server is starting.'],
    stopped: ['Check is off', 'The server has stopped. Start it again.'],
    failed: ['Check does not work', 'The server has stopped. Start it again or look at the output.'],
    plain: ['No set of Kamervragen', 'No set was recognised in this file; it is not checked.'],
    returned: ['Plain Markdown', 'You chose Markdown for this file; it is not checked.'],
    foreign: ['Not checked', 'Only files and new documents are checked.'],
    unknown: ['Waiting for the check', 'The server has not read this document yet.'],
    noSet: [
      'No set yet',
      'This document is no set of Kamervragen yet: no opening “Vragen van het lid …” and no “Vraag 1” was found.',
    ],
    tooLarge: [
      'Too large',
      'This document is too large and is not checked (limit: 20 million characters, and with much markup 2.5 million or less). Divide it over more files.',
    ],
  },
  language: { name: 'Kamervragen: language of this file', text: 'Language: Kamervragen' },
  sets: (count) => `${count} sets`,
  questions: (count) => (count === 1 ? '1 question' : `${count} questions`),
  findings: (count) => (count === 0 ? 'no problems' : count === 1 ? '1 finding' : `${count} findings`),
  rulesOff: (count) => (count === 1 ? '1 rule is off' : `${count} rules are off`),
  links: (checked, gone) => {
    const links = checked === 1 ? '1 link checked' : `${checked} links checked`;
    return gone === 0 ? links : `${links}, ${gone} gone`;
  },
  checkingLinks: 'Links are being checked',
  dataDate: (date, membersUntil) =>
    `Data of ${longDate(date, 'en-GB')}, members up to ${longDate(membersUntil, 'en-GB')}`,
  actions: {
    restart: 'Start again',
    showOutput: 'Show output',
    showProblems: 'Show problems',
    openRules: 'Set rules',
    treatAsSet: 'Treat as Kamervragen',
    backToMarkdown: 'Back to Markdown',
    pasteLink: 'Paste as link',
    pasteNote: 'Paste as footnote',
    manageTrust: 'Manage trust',
  },
  crashed: 'The check of Kamervragen stopped unexpectedly and is being started again.',
  failed: 'The check of Kamervragen does not work: the server keeps stopping. Start it again or look at the output.',
  connectionError: 'The connection with the server gave an error.',
  overview: {
    errors: (count) => (count === 1 ? '1 error' : `${count} errors`),
    warnings: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
    hints: (count) => (count === 1 ? '1 hint' : `${count} hints`),
    links: {
      ok: 'link works',
      moved: 'link has moved',
      gone: 'link is gone',
      unverifiable: 'link cannot be judged',
      unchecked: 'link not checked',
    },
    goTo: 'Go to this place',
    noPlace: 'The question cannot stand there. Drag a question to another place in the same set.',
  },
  ready: {
    title: 'Ready to submit?',
    states: { green: 'In order', amber: 'Look at this', red: 'To do' },
    ready: 'Ready to submit.',
    notReady: (red, amber) => {
      const parts = red > 0 ? [`${red} ${red === 1 ? 'point is' : 'points are'} still to do`] : [];
      if (amber > 0) parts.push(`${amber} ${amber === 1 ? 'point wants' : 'points want'} a look`);
      return `${parts.join(' and ')}.`;
    },
    noSet: 'No set of Kamervragen was read in the file in front of you. Open a set or make a new one.',
    failed: 'The check does not answer. Start it again or look at the output.',
    line: (line) => `Line ${line}`,
    more: (count) => (count === 1 ? 'And 1 more place.' : `And ${count} more places.`),
    fixes: {
      fixAll: 'Mend all that can be mended safely',
      checkLinks: 'Check now',
      linkSettings: 'Open the setting',
    },
    severities: { error: 'error', warning: 'warning', info: 'remark', hint: 'hint' },
    status: (count) => `Kamervragen: ${count === 0 ? 'ready' : count === 1 ? '1 point' : `${count} points`}`,
    statusSpoken: (status) => `${status}. Ready to submit?`,
    exampleMissing: 'The example set could not be opened. Install the extension again.',
  },
  restricted: 'You do not trust this folder, so links are not checked. Trust the folder first.',
  membersRestricted: 'You do not trust this folder, so the members are not updated. Trust the folder first.',
  membersNotUpdated: 'The members could not be updated. Start the check again or look at the output.',
  linksNotChecked: 'The links could not be checked. Start the check again or look at the output.',
  editFailed: 'The change was not made. Try again or look at the output.',
  editLate: 'The text has changed in the meantime, so nothing was changed. Try again.',
  conversion: {
    toOfficial: {
      title: (name) => `${name} ↔ official form`,
      proposed: 'On the right is the text in official form.',
      done: 'The text is in official form now.',
    },
    toDraft: {
      title: (name) => `${name} ↔ draft form`,
      proposed: 'On the right is the text in draft form.',
      done: 'The text is in draft form now.',
    },
    apply: 'Take over',
    cancel: 'Cancel',
    more: (count) => (count === 1 ? 'And 1 more point.' : `And ${count} more points.`),
    changed: 'The text has changed meanwhile. On the right is the new proposal.',
    none: 'There is no proposal to take over. Convert a set first.',
  },
  noEditor: 'Open the file first to which this command is to be applied.',
  ruleNotSaved: 'The setting of this rule could not be saved. Change “kamervragen.rules” yourself.',
};

/** `2026-11-24` in words; anything else as it is. */
function longDate(date: string, locale: string): string {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(date)) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

export function textsIn(language: Language): ClientTexts {
  return language === 'en' ? english : dutch;
}
