/** Texts of the rules about the addressees. */
export const addresseeTexts = {
  'addressee-unknown': {
    summary: 'De geadresseerde is een ambt dat bestaat of bestaan heeft, geschreven zoals de Kamer dat doet.',
    near: (written: string, right: string) => `«${written}» is niet de juiste naam. Schrijf «${right}».`,
    or: '» of «',
    blanks: (right: string) => `In deze naam ontbreken spaties. Schrijf «${right}».`,
    office: (written: string, right: string) => `«${written}» is niet goed gespeld. Schrijf «${right}».`,
    lost: (word: string, before: string) => `Vóór «${before}» ontbreekt «${word}». Zet het erbij.`,
    unknown: (written: string) => `«${written}» is geen bekend ministerie. Controleer de naam.`,
    never: (post: string) => `Het ambt «${post}» is er nooit geweest. Controleer het ambt en het ministerie.`,
    other: (written: string) =>
      `«${written}» is geen ambt. Richt de vragen aan een minister, een staatssecretaris of de Minister-President.`,
    fix: (right: string) => `Schrijf «${right}»`,
  },
  'addressee-period': {
    summary: 'Het ambt bestond op de dag van indienen.',
    message: (post: string, day: string) =>
      `Het ambt «${post}» bestond niet op ${day}. Controleer het ambt en de datum.`,
  },
  'addressee-number': {
    summary: '«Minister» en «Staatssecretaris» staan in het meervoud als er meer dan één ministerie volgt.',
    plural: (written: string, right: string) =>
      `«${written}» staat in het enkelvoud, maar er volgt meer dan één ministerie. Schrijf «${right}».`,
    singular: (written: string, right: string) =>
      `«${written}» staat in het meervoud, maar er volgt één ministerie. Schrijf «${right}».`,
    both: (portfolio: string, right: string) =>
      `U richt zich tot beide staatssecretarissen van ${portfolio}. Schrijf «${right}» als u er één bedoelt.`,
    fix: (right: string) => `Schrijf «${right}»`,
  },
  'addressee-preposition': {
    summary: 'Vóór elk ministerie staat «van», en «voor» bij een minister zonder eigen ministerie.',
    wrong: (written: string, right: string, portfolio: string) =>
      `Bij «${portfolio}» hoort niet «${written}». Schrijf «${right}».`,
    lost: (right: string, portfolio: string) =>
      `Vóór «${portfolio}» ontbreekt «${right}». Herhaal het vóór elk ministerie.`,
    fix: (right: string) => `Schrijf «${right}»`,
  },
  'addressee-capital': {
    summary: 'Minister, Staatssecretaris en Minister-President krijgen in de aanhef een hoofdletter.',
    message: (written: string, right: string) =>
      `«${written}» krijgt in de aanhef een hoofdletter. Schrijf «${right}».`,
    fix: (right: string) => `Schrijf «${right}»`,
  },
};
