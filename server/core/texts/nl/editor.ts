/** Texts of the editor's features: outline, hover, quick fixes that belong to no rule. */
import { dutchMonths, toDutch } from '../../text/plainDate.ts';

/** `1`, `1 en 2`, `1, 2 en 3`. */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;
}

export const editorTexts = {
  date: (day: number, month: number, year: number) => toDutch({ day, month, year }),
  dayOfMonth: (day: number, month: number) => `${day} ${dutchMonths[month - 1] ?? ''}`,
  list,
  outline: {
    set: 'Set zonder nummer',
    opening: 'Aanhef',
    reply: 'Beantwoording',
    question: (numbers: readonly string[]) =>
      numbers.length > 1 ? `Vragen ${list(numbers)}` : `Vraag ${list(numbers)}`,
    answer: (numbers: readonly string[]) => `Antwoord ${list(numbers)}`,
    footnote: (label: string) => `Voetnoot ${label}`,
    explanation: 'Toelichting',
    noText: '(nog zonder tekst)',
  },
  hover: {
    footnote: (label: string) => `Voetnoot ${label}`,
    markIn: (part: string) => `Verwijzing in: ${part}`,
    noMark: 'Nergens in deze set staat een verwijzing naar deze voetnoot.',
    rule: (id: string) => `Regel ${id}`,
    period: (from: string, to: string | undefined, sure: boolean) => {
      const dates = to === undefined ? `sinds ${from}` : `van ${from} tot ${to}`;
      return sure ? dates : `${dates} (bij benadering)`;
    },
    data: (date: string) => `Gegevens van ${date}.`,
    minister: 'Minister',
    secretary: 'Staatssecretaris',
    primeMinister: 'Minister-President',
    deadline: (date: string) => `Antwoord verwacht uiterlijk ${date}`,
    deadlineHow: 'Drie weken na de dag van inzenden. Dit is een raming: een reces telt niet mee in de berekening.',
    postponed: 'Zes weken na de dag van inzenden, want de minister vroeg om uitstel. Dit is een raming.',
    answered: (days: number) => (days === 1 ? 'Beantwoord na 1 dag' : `Beantwoord na ${days} dagen`),
    answeredOn: (date: string) => `Het antwoord is ontvangen op ${date}. De termijn is drie weken.`,
    link: (state: string) => `Koppeling: ${state}`,
    pageTitle: (title: string) => `Titel: ${title}`,
    newAddress: 'Nieuw adres: ',
    finalAddress: 'Komt uit op: ',
    archived: 'Archiefkopie: ',
    reference: (kind: string) => `Verwijst naar: ${kind}`,
    referenceKinds: {
      case: 'vragen met dit zaaknummer',
      annex: 'Aanhangsel van de Handelingen',
      paper: 'Kamerstuk',
      proceedings: 'Handelingen',
      gazette: 'Staatsblad of Staatscourant',
      ruling: 'rechterlijke uitspraak',
    },
  },
  links: {
    address: 'Open dit adres',
    addressIn: (state: string) => `Open dit adres (${state})`,
    reference: (id: string) => `Open ${id}`,
  },
  actions: {
    noPlace: 'Hier kan geen opmerking staan die de melding verbergt. Zet de regel uit in de instellingen.',
    stale: 'De tekst is intussen veranderd. Kies de actie opnieuw.',
    openArchive: 'Zoek in het Internet Archive',
    findArchive: 'Zoek een archiefkopie (vraagt het aan archive.org)',
    fixAll: 'Herstel alles wat veilig te herstellen is',
    suppressLine: (rule: string) => `Negeer ${rule} op deze regel`,
    suppressFile: (rule: string) => `Negeer ${rule} in dit bestand`,
    ruleOff: (rule: string) => `Zet de regel ${rule} uit in de instellingen`,
  },
};
