/** Texts of the lists of what can stand at a place. */
export const writingCompletionTexts = {
  member: (name: string, party: string) => `${name}, lid van de fractie ${party}.`,
  partyOf: (names: string) => `de fractie van ${names}`,
  today: 'vandaag',
  nextQuestion: 'de volgende vraag; latere vragen tellen door',
  explanation: 'de toelichting onder de vragen',
  newFootnote: (number: number) => `Voetnoot ${number}`,
  withNote: 'nieuwe voetnoot, met de noot zelf',
  missingNote: 'deze voetnoot ontbreekt nog',
};
