/** Texts about fetching the members; loaded with what fetches them. */
const unchanged = 'De bestaande gegevens blijven in gebruik.';

export const memberTexts = {
  updating: 'Kamerleden bijwerken',
  progress: (done: number, total: number) => `${done} van ${total} regels`,
  restricted: 'U vertrouwt deze map niet, daarom gaat er niets het netwerk op. Vertrouw eerst de map.',
  busy: 'De Kamerleden worden al bijgewerkt. Wacht tot dat klaar is.',
  updated: (day: string, sitting: number, parties: number, added: number) =>
    `De Kamerleden zijn bijgewerkt tot en met ${day}: ${sitting} leden in ${parties} fracties, ${added === 1 ? '1 nieuwe naam' : `${added} nieuwe namen`}.`,
  newLabels: (labels: readonly string[]) =>
    `Nieuw voor dit programma: ${labels.map((it) => `«${it}»`).join(', ')}. Controleer hoe de Kamer dit in vragen schrijft.`,
  offline: `Er was geen verbinding met internet. ${unchanged}`,
  unreachable: `De open data van de Tweede Kamer zijn nu niet bereikbaar. ${unchanged}`,
  proxy: `De proxy liet de vraag aan de Tweede Kamer niet door. Controleer «http.proxy». ${unchanged}`,
  tls: `De beveiligde verbinding met de Tweede Kamer is niet in orde. ${unchanged}`,
  timeout: `De open data van de Tweede Kamer antwoordden te langzaam. ${unchanged}`,
  status: (status: number) => `De open data van de Tweede Kamer gaven een fout (${status}). ${unchanged}`,
  redirect: `De Tweede Kamer stuurde door naar een ander adres, dat niet is gevolgd. ${unchanged}`,
  foreign: `De Tweede Kamer noemde een vervolg op een ander adres, dat niet is gevolgd. ${unchanged}`,
  endless: `Er kwam geen einde aan het antwoord van de Tweede Kamer. ${unchanged}`,
  large: `Het antwoord van de Tweede Kamer was te groot. ${unchanged}`,
  unreadable: `Het antwoord van de Tweede Kamer was niet te lezen. ${unchanged}`,
  notSaved: `De nieuwe Kamerleden konden niet worden bewaard. ${unchanged}`,
  clock: `De datum van deze computer ligt vóór die van de gegevens. Zet de klok goed. ${unchanged}`,
  noParties: `In het antwoord van de Tweede Kamer stonden geen bekende fracties. ${unchanged}`,
  dates: `In het antwoord van de Tweede Kamer kloppen te veel namen of datums niet. ${unchanged}`,
  few: (sitting: number) =>
    `Volgens het antwoord telt de Tweede Kamer maar ${sitting} leden, en dat kan niet. ${unchanged}`,
  many: (sitting: number) =>
    `Volgens het antwoord telt de Tweede Kamer ${sitting} leden, en dat kan niet. ${unchanged}`,
  old: (day: string) => `Het antwoord van de Tweede Kamer is verouderd: het nieuwste lid is van ${day}. ${unchanged}`,
};
