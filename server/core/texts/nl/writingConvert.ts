/** Texts of the conversions between a draft and official form. */
export const convertTexts = {
  already: {
    official: 'Deze tekst staat al in de officiële vorm. Er is niets om te zetten.',
    draft: 'Deze tekst staat al in de conceptvorm. Er is niets om te zetten.',
  },
  /** What is left for the author to look at, by its kind. */
  remarks: {
    numberPending: 'Het zaaknummer is er nog niet. Vul het in zodra de Kamer het heeft gegeven.',
    numbersGuessed: 'De vragen hadden geen nummers. Kijk na of elke alinea met een vraagteken een eigen vraag is.',
    opening: 'Er is geen aanhef gevonden. Zet «Vragen van … aan … over … (ingezonden …).» boven de vragen.',
    date: 'De datum van indienen ontbreekt. Zet «(ingezonden D maand JJJJ)» in de aanhef.',
    quotes: 'Van deze aanhalingstekens is niet zeker welke bij elkaar horen. Zet ze zelf om.',
    notes:
      'Deze voetnoot is blijven staan zoals zij was: zij heeft geen nummer of meer dan één alinea. Zet haar zelf om.',
    labels: 'De nummers van de vragen zijn blijven staan: niet elke vraag heeft één eigen nummer.',
  },
  /** A remark with its place. */
  onLine: (line: number, remark: string) => `Regel ${line}: ${remark}`,
};
