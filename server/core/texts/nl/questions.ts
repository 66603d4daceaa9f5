/** Texts of the rules about questions and answers. */
export const questionTexts = {
  'question-missing': {
    summary: 'Een set bevat ten minste één vraag.',
    message: 'Er staat geen vraag in deze set. Zet onder de aanhef een regel «Vraag 1» met daaronder de vraag.',
    unlabelled:
      'De vragen in deze set hebben geen nummer. Zet boven elke vraag een regel met haar nummer, te beginnen met «Vraag 1».',
    fix: 'Zet «Vraag N» boven elke alinea met een vraagteken',
  },
  'question-number-sequence': {
    summary: 'De nummers van de vragen lopen op vanaf 1, zonder gaten.',
    expected: (number: number, label: string) =>
      `Hier hoort vraag ${number}, maar er staat «${label}». Hernummer de vragen.`,
    gap: (first: number, last: number) =>
      first === last
        ? `Nummer ${first} komt niet voor in de vragen en antwoorden. Voeg het toe, of hernummer de vragen.`
        : `De nummers ${first} tot en met ${last} komen niet voor in de vragen en antwoorden. Voeg ze toe, of hernummer de vragen.`,
    fix: 'Hernummer de vragen',
  },
  'question-number-duplicate': {
    summary: 'Elk nummer hoort bij één vraag.',
    message: (number: string) => `Er is al een vraag met nummer ${number}. Hernummer de vragen.`,
    first: (number: string) => `Hier staat vraag ${number} voor het eerst.`,
  },
  'question-label-form': {
    summary: 'Boven elke vraag staat «Vraag» met het nummer, zonder opmaak en op een eigen regel.',
    bare: (standard: string) => `Boven deze vraag staat alleen een nummer. Maak er een eigen regel «${standard}» van.`,
    inline: (standard: string) =>
      `De tekst van de vraag sluit direct aan op het nummer. Zet «${standard}» op een eigen regel, met een lege regel eronder.`,
    markup: (standard: string) => `«${standard}» heeft hier opmaak. Schrijf het zonder, op een eigen regel.`,
    joined: (standard: string) => `Boven «${standard}» ontbreekt een lege regel. Voeg die toe.`,
    form: (written: string, standard: string) => `«${written}» is niet de vaste schrijfwijze. Schrijf «${standard}».`,
    fix: (standard: string) => `Maak er «${standard}» op een eigen regel van`,
    fixAll: 'Maak van alle nummers een eigen regel «Vraag N»',
  },
  'question-label-combined': {
    summary: 'Elke vraag heeft een eigen nummer; alleen een antwoord voegt vragen samen.',
    message: (label: string) => `«${label}» voegt vragen samen. Geef elke vraag een eigen nummer.`,
  },
  'question-empty': {
    summary: 'Onder elk nummer staat de tekst van een vraag.',
    message: (label: string) => `Onder «${label}» staat geen tekst. Schrijf de vraag, of haal het nummer weg.`,
  },
  'question-mark-missing': {
    summary: 'Een vraag bevat een vraagteken.',
    message: (label: string) => `In «${label}» staat geen vraagteken. Maak er een vraag van.`,
  },
  'question-reference': {
    summary: 'Een verwijzing naar een vraag noemt een nummer dat er is.',
    message: (number: string, last: number) =>
      `Er is geen vraag ${number}: de laatste is vraag ${last}. Verbeter het nummer, of zet erbij uit welke vragen het komt.`,
  },
  'question-long': {
    summary: 'Een vraag is kort: hooguit 150 woorden.',
    message: (label: string, words: number, most: number) =>
      `«${label}» telt ${words} woorden, en meer dan ${most} leest moeilijk. Maak de vraag korter, of splits haar.`,
  },
  'question-many': {
    summary: 'Een set telt hooguit 50 vragen.',
    message: (count: number, most: number) =>
      `Deze set telt ${count} vragen, en meer dan ${most} is ongewoon. Verdeel de vragen over meer sets, of voeg er samen.`,
  },
  'answer-missing': {
    summary: 'Elke vraag in een beantwoorde set heeft een antwoord.',
    message: (numbers: readonly string[]) =>
      `Er is geen antwoord op vraag ${numbers.join(', ')}. Voeg het toe, of noem het nummer bij het antwoord waar het bij hoort.`,
    none: 'Op geen van de vragen staat een antwoord. Zet onder elke vraag een regel «Antwoord N» met daaronder het antwoord.',
  },
  'answer-unmatched': {
    summary: 'Elk antwoord hoort bij een vraag in de set.',
    message: (numbers: readonly string[]) =>
      `Er is geen vraag ${numbers.join(', ')} bij dit antwoord. Verbeter het nummer, of voeg de vraag toe.`,
  },
};
