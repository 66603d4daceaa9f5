import { joinWords } from '../joinWords.ts';

/** Texts of the rules about the askers and their parties. */
export const askerTexts = {
  'asker-article': {
    summary: 'Vóór één vragensteller staat «het lid», vóór twee of meer «de leden».',
    message: (written: string, names: number, right: string) =>
      `«${written}» past niet bij ${names === 1 ? 'één naam' : `${names === 2 ? 'twee' : names} namen`}. Schrijf «${right}».`,
    missing: (right: string) => `Vóór de eerste naam ontbreekt «${right}». Zet het erbij.`,
    fix: (right: string) => `Schrijf «${right}»`,
  },
  'asker-quantifier': {
    summary: 'Twee namen met samen één fractie krijgen «beiden», drie of meer krijgen «allen».',
    missing: (names: number, right: string) =>
      `${names === 2 ? 'Twee' : names} namen delen hier één fractie zonder «${right}». Zet «${right}» vóór de fractie, of geef elke naam een eigen fractie.`,
    wrong: (written: string, names: number, right: string) =>
      `«${written}» past niet bij ${names === 2 ? 'twee' : names} namen. Schrijf «${right}» vóór de fractie.`,
    alone: (written: string) => `«${written}» past niet bij één naam. Haal het woord weg.`,
    fix: (right: string) => `Schrijf «${right}»`,
    remove: (written: string) => `Haal «${written}» weg`,
  },
  'asker-party-missing': {
    summary: 'Achter elke vragensteller, of achter een rij van hen, staat de fractie tussen haakjes.',
    one: (name: string) =>
      `Achter «${name}» ontbreekt de fractie. Zet die er tussen haakjes achter, bijvoorbeeld «(SP)».`,
    several: 'Achter deze namen ontbreekt de fractie. Zet die er tussen haakjes achter, bijvoorbeeld «(beiden SP)».',
    empty: 'Tussen de haakjes staat geen fractie. Vul de fractie in, bijvoorbeeld «(SP)».',
    unclosed: 'Het haakje achter de fractie ontbreekt. Zet «)» achter de fractie.',
    unopened: 'Het haakje vóór de fractie ontbreekt. Zet «(» vóór de fractie.',
    unbracketed: (party: string) => `De fractie «${party}» staat niet tussen ronde haakjes. Zet er haakjes om.`,
    complete: 'Zet de fractie tussen haakjes',
    add: (bracket: string) => `Zet «${bracket}» achter de naam`,
  },
  'asker-bold': {
    summary: 'In de officiële vorm staan de namen van de vragenstellers vet, en niets daarbuiten.',
    none: 'De namen van de vragenstellers staan niet vet. Zet elke naam tussen dubbele sterretjes.',
    one: (name: string) => `De naam «${name}» staat niet vet. Zet de naam tussen dubbele sterretjes.`,
    part: (name: string) => `De naam «${name}» staat niet goed vet. Zet precies de naam tussen dubbele sterretjes.`,
    wider: 'Er staat meer vet dan de naam. Zet alleen de namen van de vragenstellers vet.',
    fix: 'Zet de namen vet, en alleen die',
  },
  'asker-separator': {
    summary: 'Tussen vragenstellers staan komma’s en vóór de laatste «en», steeds met één spatie.',
    message: (written: string, right: string) =>
      written === ''
        ? `Tussen de namen ontbreekt «${right}». Zet het ertussen.`
        : `De namen zijn verbonden met «${written}». Schrijf hier «${right}».`,
    blanks: 'De spaties kloppen hier niet. Schrijf precies één spatie waar die hoort.',
    noBlankBeforeBracket: 'Vóór het haakje ontbreekt een spatie. Zet er een spatie voor.',
    superfluous: (written: string) => `«${written}» hoort hier niet. Schrijf alleen een spatie.`,
    rest: (written: string) => `«${written}» hoort niet achter de laatste vragensteller. Haal het weg.`,
    fix: (right: string) => (right === '' ? 'Herstel de spaties' : `Schrijf «${right}»`),
  },
  'asker-name-prefix': {
    summary: 'Een tussenvoegsel heeft een hoofdletter als er geen voornaam voor staat, en anders een kleine letter.',
    lowerCase: (written: string, right: string) =>
      `Zonder voornaam begint «${written}» met een hoofdletter. Schrijf «${right}».`,
    capital: (written: string, right: string) =>
      `In «${written}» krijgt het tussenvoegsel een kleine letter. Schrijf «${right}».`,
    fix: (right: string) => `Schrijf «${right}»`,
  },
  'asker-duplicate': {
    summary: 'Elke vragensteller staat één keer in de aanhef.',
    message: (name: string) =>
      `«${name}» staat al in de aanhef. Haal de naam weg, of zet de voornamen erbij als het twee leden zijn.`,
    first: 'Hier staat de naam voor het eerst.',
  },
  'asker-unknown': {
    summary: 'De vragenstellers zijn op de dag van indienen lid van de Kamer.',
    message: (name: string, day: string) =>
      `Op ${day} had de Tweede Kamer volgens onze gegevens geen lid «${name}». Controleer de naam en de datum.`,
    alone: (name: string, day: string) =>
      `Op ${day} had de Tweede Kamer volgens onze gegevens geen lid «${name}». Controleer de naam en de datum; bij vragen uit de Eerste Kamer kunt u dit negeren.`,
    former: (name: string, day: string) =>
      `«${name}» was volgens onze gegevens op ${day} geen lid van de Tweede Kamer. Controleer de naam en de datum.`,
    near: (name: string, right: string, day: string) =>
      `Op ${day} had de Tweede Kamer volgens onze gegevens geen lid «${name}», wel «${right}». Controleer de naam.`,
    nobody: (day: string) =>
      `Geen van deze namen was volgens onze gegevens op ${day} lid van de Tweede Kamer. Controleer de namen en de datum; bij vragen uit de Eerste Kamer kunt u dit negeren.`,
    others: 'De aanhef van Kamervragen noemt alle vragenstellers. Zet hun namen in de plaats van deze afkorting.',
    fix: (right: string) => `Vervang door «${right}»`,
  },
  'asker-party': {
    summary: 'Achter de vragensteller staat de fractie waarvan die op de dag van indienen lid is.',
    message: (name: string, parties: readonly string[], day: string) =>
      `«${name}» zat op ${day} volgens onze gegevens in de fractie ${joinWords(parties, 'of')}. Controleer de naam en de fractie.`,
    several: (party: string, day: string) =>
      `Deze leden zaten op ${day} volgens onze gegevens in de fractie ${party}. Controleer de fractie.`,
    fix: (party: string) => `Vervang door «${party}»`,
  },
  'party-spelling': {
    summary: 'Een fractie is geschreven zoals de Kamer haar in vragen afdrukt.',
    message: (written: string, right: string) =>
      `«${written}» staat in Kamervragen als «${right}». Schrijf «${right}».`,
    fix: (right: string) => `Schrijf «${right}»`,
  },
  'party-unknown': {
    summary: 'De fractie is er een die in de gegevens staat.',
    message: (written: string) =>
      `De fractie «${written}» staat niet in onze gegevens. Controleer de naam van de fractie.`,
    near: (written: string, right: string) =>
      `De fractie «${written}» staat niet in onze gegevens, «${right}» wel. Controleer de naam van de fractie.`,
    fix: (right: string) => `Vervang door «${right}»`,
  },
  'party-period': {
    summary: 'De fractie bestaat op de dag van indienen.',
    after: (label: string, day: string, last: string) =>
      `De fractie «${label}» was er op ${day} niet meer; haar laatste dag was ${last}. Controleer de fractie en de datum.`,
    before: (label: string, day: string, first: string) =>
      `De fractie «${label}» was er op ${day} nog niet; haar eerste dag was ${first}. Controleer de fractie en de datum.`,
    fix: (label: string) => `Vervang door «${label}»`,
  },
};
