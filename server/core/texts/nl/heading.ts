/** Texts of the rules about the heading with the number of the case. */
export const headingTexts = {
  'case-number-invalid': {
    summary: 'De kop van een set is het zaaknummer: het jaar, een hoofdletter Z en vijf cijfers.',
    message: (written: string) =>
      `«${written}» is geen zaaknummer. Schrijf het jaar, een hoofdletter Z en vijf cijfers, zoals «2024Z01234».`,
    answered: (written: string) =>
      `«${written}» is geen zaaknummer en geen nummer van het Aanhangsel. Schrijf bijvoorbeeld «2024Z01234» of «1234».`,
    year: (year: string) =>
      `Het zaaknummer begint met «${year}», en dat kan het jaar niet zijn. Vul het jaar in waarin de vragen zijn ingediend.`,
    blank: 'Tussen het hekje en het zaaknummer ontbreekt een spatie, dus dit is geen kop. Zet er een spatie tussen.',
    fix: (right: string) => `Vervang door «${right}»`,
    fixBlank: 'Zet een spatie achter het hekje',
  },
  'case-number-pending': {
    summary: 'De kop wacht nog op het zaaknummer, dat de Kamer bij het indienen geeft.',
    message: 'Hier staat nog geen zaaknummer. Vul het in zodra de Kamer het heeft gegeven.',
    heading:
      'Boven deze vragen staat nog geen zaaknummer. Zet er een regel boven met «## » en het nummer, of met «## JJJJZNNNNN» zolang u het niet weet.',
  },
  'case-number-duplicate': {
    summary: 'Elke set heeft een eigen zaaknummer.',
    message: (number: string) =>
      `Het nummer «${number}» staat ook al boven een eerdere set. Geef elke set haar eigen nummer.`,
    first: 'Hier staat het nummer voor het eerst.',
    elsewhere: (number: string, file: string, more: number) =>
      `Het nummer «${number}» staat ook boven een set in «${file}»${more === 0 ? '' : ` en in ${more} ${more === 1 ? 'ander bestand' : 'andere bestanden'}`}. Geef elke set haar eigen nummer.`,
    other: 'Hier staat hetzelfde nummer.',
  },
  'case-number-year': {
    summary: 'Het jaar in het zaaknummer is het jaar waarin de vragen zijn ingediend.',
    message: (number: string, date: string) =>
      `Het jaar in «${number}» klopt niet met de dag van indienen, ${date}. Controleer het nummer en de datum.`,
    submitted: 'Dit is de dag van indienen.',
  },
};
