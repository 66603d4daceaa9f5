/** Texts of the rules about the opening sentence as a whole, its subject and its date. */
export const openingTexts = {
  'opening-missing': {
    summary: 'Boven de eerste vraag staat de aanhef: wie vraagt wie waarover, en wanneer.',
    message:
      'In deze set ontbreekt de aanhef. Zet boven de eerste vraag «Vragen van het lid … aan de Minister van … over … (ingezonden …).».',
  },
  'opening-incomplete': {
    summary: 'De aanhef noemt de vragensteller, de geadresseerde, het onderwerp en de dag van indienen.',
    kind: 'In de aanhef ontbreekt het begin. Begin de zin met «Vragen van».',
    askers: 'In de aanhef ontbreekt de vragensteller. Zet achter «Vragen van» het lid, met de fractie tussen haakjes.',
    addressees: 'In de aanhef ontbreekt de geadresseerde. Zet achter de vragensteller «aan de Minister van …».',
    post: (office: string) =>
      `In de aanhef ontbreekt het ministerie. Zet het achter «${office}», bijvoorbeeld «van Financiën».`,
    subject: 'In de aanhef ontbreekt het onderwerp. Zet achter «over» waar de vragen over gaan.',
    submitted:
      'In de aanhef ontbreekt de dag van indienen. Zet aan het eind bijvoorbeeld «(ingezonden 1 oktober 2024)».',
    submittedLater:
      'De dag van indienen is nog niet ingevuld. Zet aan het eind bijvoorbeeld «(ingezonden 1 oktober 2024)» zodra u de vragen indient.',
    word: (word: string, part: string) => `In de aanhef ontbreekt het woord «${word}» vóór ${part}. Zet het erbij.`,
    askersPart: 'de vragensteller',
    addresseesPart: 'de geadresseerde',
    subjectPart: 'het onderwerp',
  },
  'subject-italic': {
    summary: 'In de officiële vorm staat het onderwerp cursief, en alleen het onderwerp.',
    none: 'Het onderwerp staat niet cursief. Zet het tussen sterretjes.',
    part: 'Van het onderwerp staat maar een deel cursief. Zet het hele onderwerp tussen sterretjes.',
    wider: 'Er staat meer cursief dan het onderwerp. Zet alleen het onderwerp tussen sterretjes.',
    fix: 'Zet het onderwerp cursief',
  },
  'submitted-date': {
    summary: 'De dag van indienen is geschreven als «(ingezonden 1 oktober 2024)».',
    day: (written: string) => `De dag «${written}» bestaat niet. Vul de juiste dag in.`,
    zero: (right: string) => `De dag begint met een nul. Schrijf «${right}».`,
    month: (written: string, right: string) => `De maand «${written}» is niet goed geschreven. Schrijf «${right}».`,
    monthUnclear: (written: string) => `De maand «${written}» is niet goed geschreven. Schrijf de maand voluit.`,
    year: (written: string) => `Het jaar «${written}» klopt niet. Schrijf het in vier cijfers.`,
    open: 'Het haakje vóór «ingezonden» ontbreekt. Zet «(» ervoor.',
    close: 'Het haakje achter de datum ontbreekt. Zet «)» achter het jaar.',
    word: 'Voor de datum hoort het woord «ingezonden», zonder hoofdletter. Zet het er zo neer.',
    blank: (right: string) => `De spaties kloppen hier niet. Schrijf «${right}».`,
    unread: (written: string) =>
      `In «${written}» is geen datum te lezen. Schrijf de dag als «(ingezonden 1 oktober 2024)».`,
    form: (right: string) => `De dag van indienen heeft niet de vaste vorm. Schrijf «${right}».`,
    example: '(ingezonden 1 oktober 2024)',
    future: (written: string) =>
      `De dag van indienen, ${written}, ligt meer dan een jaar in de toekomst. Controleer het jaar.`,
    fix: (right: string) => `Vervang door «${right}»`,
  },
  'submitted-position': {
    summary: 'In de officiële vorm staat de dag van indienen aan het eind van de aanhef.',
    message: 'De dag van indienen staat niet aan het eind van de aanhef. Zet hem daar, met een punt erachter.',
    fix: 'Zet de dag van indienen aan het eind van de aanhef',
  },
  'opening-full-stop': {
    summary: 'De aanhef eindigt met een punt, achter het laatste haakje.',
    message: 'Achter de aanhef ontbreekt de punt. Zet een punt achter het laatste haakje.',
    fix: 'Zet een punt achter de aanhef',
  },
};
