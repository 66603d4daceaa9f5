/** Texts of the rules about references, typography, the explanation and the author's own comments. */
export const proseTexts = {
  'reference-malformed': {
    summary: 'Een verwijzing naar een Kamerstuk of een ander stuk van de Kamer heeft een vaste vorm.',
    message: (right: string) => `Deze verwijzing heeft niet de vaste vorm. Schrijf «${right}».`,
    fix: (right: string) => `Vervang door «${right}»`,
  },
  'quotes-unbalanced': {
    summary: 'Elk aanhalingsteken dat opent, wordt ook gesloten.',
    unclosed: 'Dit aanhalingsteken wordt niet gesloten. Zet » waar het citaat eindigt, of haal « weg.',
    unopened: 'Voor dit aanhalingsteken begint geen citaat. Zet « waar het citaat begint, of haal » weg.',
  },
  'quotes-doubled': {
    summary: 'Om een citaat staat één paar aanhalingstekens.',
    message: 'Hier staan dubbele aanhalingstekens om dezelfde woorden. Eén paar is genoeg.',
    fix: 'Laat één paar aanhalingstekens staan',
  },
  'quotes-straight': {
    summary: 'In de officiële vorm staan citaten tussen « en ».',
    message: 'Deze aanhalingstekens passen niet bij de officiële vorm. Gebruik « en ».',
    fix: 'Gebruik « en »',
  },
  'hyphen-linebreak': {
    summary: 'Een afbreekstreepje staat alleen aan het einde van een regel, nooit midden in een woord.',
    message: (word: string) => `Dit streepje is overgebleven van een afgebroken regel. Schrijf «${word}» aan elkaar.`,
    fix: (word: string) => `Schrijf «${word}»`,
  },
  'word-repeated': {
    summary: 'Een woord staat niet per ongeluk twee keer achter elkaar.',
    message: (word: string) => `Hier staat twee keer «${word}». Haal er een weg.`,
    fix: (word: string) => `Haal het tweede «${word}» weg`,
  },
  'explanation-position': {
    summary: 'De toelichting staat onder de laatste vraag.',
    message: 'Onder deze toelichting staan nog vragen. Zet de toelichting onder de laatste vraag.',
  },
  'explanation-reference': {
    summary: 'De toelichting noemt het juiste nummer en de juiste dag van de eerdere vragen.',
    malformed: (written: string) =>
      `«${written}» is geen zaaknummer. Schrijf het jaar, een hoofdletter Z en vijf cijfers, zoals «2024Z01234».`,
    year: (number: string, date: string) =>
      `Het jaar in «${number}» klopt niet met de dag van indienen, ${date}. Controleer het nummer en de datum.`,
    later: (date: string, own: string) =>
      `De eerdere vragen zijn volgens deze datum (${date}) pas ná deze vragen ingediend (${own}). Controleer de datum.`,
  },
  'suppression-unused': {
    summary: 'Een opmerking die een melding verbergt, staat er alleen zolang die melding er is.',
    unused: (rule: string) =>
      `Op deze plaats is er geen melding «${rule}» om te verbergen. Haal de naam of de opmerking weg.`,
    unknown: (rule: string) => `Er bestaat geen regel «${rule}». Verbeter de naam of haal hem weg.`,
    empty: 'Deze opmerking noemt geen regel en verbergt dus niets. Noem een regel of haal de opmerking weg.',
    fixComment: 'Verwijder deze opmerking',
    fixRule: (rule: string) => `Haal «${rule}» uit deze opmerking`,
  },
};
