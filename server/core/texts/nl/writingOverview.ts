/** Texts of the overview in the side bar and of "Klaar om in te dienen?". */
const count = (one: string, more: string) => (number: number) => (number === 1 ? `1 ${one}` : `${number} ${more}`);

const questions = count('vraag', 'vragen');
const words = count('woord', 'woorden');
const errors = count('fout', 'fouten');
const warnings = count('waarschuwing', 'waarschuwingen');
const links = count('koppeling', 'koppelingen');

export const overviewTexts = {
  sources: 'Bronnen',
  sourcesHow: 'De voetnoten en internetadressen van deze set. Het teken zegt hoe het met de koppeling staat.',
  figures: (questionCount: number, wordCount: number) => `${questions(questionCount)}, ${words(wordCount)}`,
  due: (date: string) => `antwoord uiterlijk ${date} (raming)`,
  answered: (date: string) => `beantwoord op ${date}`,
};

export const readyTexts = {
  titles: {
    number: 'Zaaknummer',
    opening: 'Aanhef',
    questions: 'Vragen en nummering',
    notes: 'Voetnoten',
    sources: 'Bronnen en koppelingen',
    style: 'Schrijfwijze',
    explanation: 'Toelichting',
    document: 'Leesbaarheid van het bestand',
  },
  /** What is wrong, and how much of it. */
  wrong: (errorCount: number, warningCount: number) => {
    const parts = [errorCount > 0 ? errors(errorCount) : [], warningCount > 0 ? warnings(warningCount) : []].flat();
    const verb = errorCount + warningCount === 1 ? 'Er is' : 'Er zijn';
    return `${verb} ${parts.join(' en ')}.`;
  },
  hints: (number: number) => (number === 1 ? 'Er is nog 1 tip.' : `Er zijn nog ${number} tips.`),
  rulesOff: (number: number) =>
    number === 1
      ? 'Eén regel hierover staat uit en is niet bekeken.'
      : `${number} regels hierover staan uit en zijn niet bekeken.`,
  fine: {
    number: 'Het zaaknummer is goed geschreven.',
    opening: 'De aanhef is volledig.',
    style: 'Op aanhalingstekens en woorden is niets aan te merken.',
    explanation: 'De toelichting staat op haar plaats en klopt.',
    document: 'Het hele bestand is gelezen.',
  },
  pending: 'Het zaaknummer volgt nog: de Kamer geeft het bij het indienen, u hoeft niets te doen.',
  noHeading: 'Er is nog geen zaaknummer: de Kamer geeft het bij het indienen, u hoeft niets te doen.',
  questions: (number: number) =>
    number === 1
      ? 'Er is 1 vraag, goed genummerd en met tekst.'
      : `De ${number} vragen zijn goed genummerd en hebben tekst.`,
  unfilled: (count: number) => `Er ${count === 1 ? 'is nog 1 plaats' : `zijn nog ${count} plaatsen`} in te vullen.`,
  fillIn: 'Vul hier nog iets in.',
  noQuestions: 'Er staat nog geen vraag in. Schrijf de eerste vraag.',
  noOpening: 'Er is nog geen aanhef. Schrijf wie wie waarover vraagt.',
  notes: (number: number) =>
    number === 1
      ? 'De voetnoot en de verwijzing ernaar kloppen.'
      : `De ${number} voetnoten en de verwijzingen kloppen.`,
  noNotes: 'Er zijn geen voetnoten.',
  noExplanation: 'Er is geen toelichting. Die hoeft ook niet.',
  noAddresses: 'Er staan geen internetadressen in.',
  links: (number: number) =>
    number === 1 ? 'De koppeling is gecontroleerd.' : `Alle ${number} koppelingen zijn gecontroleerd.`,
  unchecked: (number: number) =>
    number === 1 ? '1 koppeling is nog niet gecontroleerd.' : `${links(number)} zijn nog niet gecontroleerd.`,
  checking: 'De koppelingen worden nu gecontroleerd.',
  checkOff: 'De controle van koppelingen staat uit, dus of ze werken is niet bekend.',
  restricted: 'U vertrouwt deze map niet, dus de koppelingen zijn niet gecontroleerd.',
  ignored: (number: number) =>
    number === 1
      ? '1 adres wordt op uw verzoek niet gecontroleerd.'
      : `${number} adressen worden op uw verzoek niet gecontroleerd.`,
  partlyRead: 'Een deel van het bestand is niet gelezen, dus daar is niets over te zeggen.',
  suppressed: (number: number) =>
    number === 1 ? '1 opmerking verbergt meldingen.' : `${number} opmerkingen verbergen meldingen.`,
};
