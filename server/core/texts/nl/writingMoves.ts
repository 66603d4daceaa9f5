export const moveTexts = {
  noQuestion: 'Hier staat geen vraag. Zet de cursor in een vraag en probeer het opnieuw.',
  first: 'Dit is de eerste vraag, daarboven staat er geen.',
  last: 'Dit is de laatste vraag, daaronder staat er geen.',
  there: 'Deze vraag staat al op die plaats.',
  gone: 'Deze vraag staat niet meer op die plaats. Probeer het opnieuw.',
  answers: 'Niet bij elke vraag staat het antwoord er direct onder. Verplaats vragen en antwoorden hier met de hand.',
  answered:
    'In een set met antwoorden kunt u geen vragen invoegen, splitsen of samenvoegen. Pas de tekst met de hand aan.',
  unclear: 'De nummers van de vragen zijn niet eenduidig. Herstel eerst de nummers en probeer het opnieuw.',
  right: 'De nummers van vragen en voetnoten kloppen al.',
  combined: 'Deze vraag heeft meer dan één nummer. Geef eerst elke vraag een eigen nummer.',
  splitPlace: 'Hier kan de vraag niet worden gesplitst. Zet de cursor tussen twee zinnen van een vraag.',
  textChanges: 'Dit kan hier niet zonder dat de tekst anders wordt gelezen. Pas de tekst met de hand aan.',
};

export const noteTexts = {
  place: 'Hier kan geen voetnoot komen. Zet de cursor in een vraag, achter een woord of leesteken.',
  markup: 'Op deze plek zou de voetnoot in een link of in opmaak komen. Zet de cursor achter een gewoon woord.',
};

export const renameTexts = {
  nothing: 'Alleen nummers van vragen, voetnoten en sets kunt u hier hernoemen. Zet de cursor op zo’n nummer.',
  number: (text: string) => `«${text}» is geen nummer van een vraag. Typ een getal, zoals 4 of 4a.`,
  repeated: (text: string) => `Vraag ${text} komt meer dan één keer voor. Herstel eerst de nummers.`,
  taken: (text: string) => `Vraag ${text} bestaat al. Verplaats de vraag met «Vraag omhoog» of «Vraag omlaag».`,
  note: (text: string) => `«${text}» kan geen nummer van een voetnoot zijn. Typ een getal.`,
  noteLabel: (text: string) => `«${text}» kan geen naam van een voetnoot zijn. Typ letters of cijfers, zonder spaties.`,
  noteTaken: (text: string) => `Voetnoot ${text} bestaat al. Kies een ander nummer.`,
  caseNumber: (text: string) => `«${text}» is geen zaaknummer. Typ het zoals 2024Z12345.`,
  annexNumber: (text: string) => `«${text}» is geen Aanhangselnummer. Typ alleen cijfers.`,
};
