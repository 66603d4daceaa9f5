import type { Language, Translated } from '../texts.ts';

const dutch = {
  title: 'Nieuwe vragen',
  next: 'Verder',
  askers: {
    placeholder: 'Wie vraagt? Typ een naam of fractie en druk op Enter. De eerste dient in.',
    chosen: 'Gekozen (Enter haalt weg)',
    others: (date: string) => `Kamerleden (bekend tot en met ${date})`,
    own: 'Toevoegen wat u typte: een naam die niet in de gegevens staat',
    party: (name: string) => `Van welke fractie is ${name}?`,
    ownParty: 'Een andere fractie: wat u typte',
  },
  addressees: {
    placeholder: 'Aan wie? Typ een deel van de naam en druk op Enter; u kunt er meer kiezen.',
    chosen: 'Gekozen (Enter haalt weg)',
    others: 'Bewindspersonen van vandaag',
  },
  subject: {
    placeholder: 'Waarover? Typ het onderwerp, of de kop van een bericht, en kies daarna de vorm.',
    text: ['Dit is het onderwerp', 'De aanhef wordt: over, en dan wat u typt'],
    headline: [
      'Dit is de kop van een bericht',
      'De aanhef wordt: over het bericht «…». Ook de eerste vraag wordt dan geschreven.',
    ],
  },
  medium: {
    prompt: 'Waar stond het bericht? De naam komt in de voetnoot. Laat leeg als er geen voetnoot hoeft.',
    placeholder: 'bijvoorbeeld NOS',
  },
  date: {
    prompt: 'Op welke dag worden de vragen ingezonden?',
    fault: 'Dit is geen dag. Schrijf bijvoorbeeld 24 november 2026 of 24-11-2026.',
    far: 'Deze dag is meer dan een jaar in de toekomst. Controleer het jaar.',
  },
  questions: {
    prompt: 'Hoeveel vragen wilt u klaarzetten? U kunt er later vragen bij schrijven of weghalen.',
    fault: (most: number) => `Schrijf een getal van 1 tot en met ${most}.`,
  },
  earlier: {
    placeholder: 'Vullen deze vragen eerdere vragen aan? Typ dan het nummer van die set, zoals 2026Z01234.',
    none: 'Nee, geen toelichting',
    pending: 'Ja, ik vul het nummer later in',
    known: (number: string) => `Ja, vraagnummer ${number}`,
    fault: 'Dit is geen nummer van een set. Schrijf bijvoorbeeld 2026Z01234.',
  },
  failed:
    'De nieuwe set kon niet worden gemaakt: de server antwoordt niet. Start de controle opnieuw of bekijk de uitvoer.',
};

export type NewSetTexts = Translated<typeof dutch>;

const english: NewSetTexts = {
  title: 'New questions',
  next: 'Go on',
  askers: {
    placeholder: 'Who asks? Type a name or party and press Enter. The first one hands in.',
    chosen: 'Chosen (Enter takes away)',
    others: (date) => `Members (known until ${date})`,
    own: 'Add what you typed: a name that is not in the data',
    party: (name) => `Of which party is ${name}?`,
    ownParty: 'Another party: what you typed',
  },
  addressees: {
    placeholder: 'To whom? Type part of the name and press Enter; you can choose several.',
    chosen: 'Chosen (Enter takes away)',
    others: 'Ministers and secretaries of state of today',
  },
  subject: {
    placeholder: 'About what? Type the subject, or the headline of a report, and then choose the form.',
    text: ['This is the subject', 'The opening becomes: over, and then what you type'],
    headline: [
      'This is the headline of a report',
      'The opening becomes: over het bericht «…». The first question is written as well.',
    ],
  },
  medium: {
    prompt: 'Where did the report stand? The name goes into the footnote. Leave empty for no footnote.',
    placeholder: 'for instance NOS',
  },
  date: {
    prompt: 'On what day are the questions handed in?',
    fault: 'This is no day. Write for instance 24 november 2026 or 24-11-2026.',
    far: 'This day is more than a year ahead. Check the year.',
  },
  questions: {
    prompt: 'How many questions do you want to prepare? You can add or remove questions later.',
    fault: (most) => `Write a number from 1 to ${most}.`,
  },
  earlier: {
    placeholder: 'Do these questions add to earlier ones? Then type the number of that set, such as 2026Z01234.',
    none: 'No, no explanation',
    pending: 'Yes, I will fill in the number later',
    known: (number) => `Yes, number ${number}`,
    fault: 'This is no number of a set. Write for instance 2026Z01234.',
  },
  failed: 'The new set could not be made: the server does not answer. Start the check again or look at the output.',
};

export function newSetTexts(language: Language): NewSetTexts {
  return language === 'en' ? english : dutch;
}
