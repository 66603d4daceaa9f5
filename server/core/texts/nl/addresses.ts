/** Texts of the rules about addresses (URLs). */
export const addressTexts = {
  'url-malformed': {
    summary: 'Een internetadres is zo geschreven dat het werkt.',
    'scheme-misspelt': 'Dit adres begint niet goed. Schrijf «https://» voor de naam van de website.',
    blank: 'In dit adres staat een spatie of een regeleinde. Schrijf het aan één stuk.',
    unclosed: 'Het haakje «<» voor dit adres wordt niet gesloten. Zet er «>» achter.',
    'no-host': 'In dit adres ontbreekt de naam van de website. Schrijf het adres voluit.',
    credentials: 'In dit adres staat een gebruikersnaam of wachtwoord. Haal weg wat voor «@» staat.',
    fix: (address: string) => `Maak er «${address}» van`,
  },
  'url-scheme-missing': {
    summary: 'Een internetadres begint met «https://».',
    message: (address: string) => `Voor «${address}» ontbreekt «https://». Zet het ervoor, dan werkt het als link.`,
    fix: 'Zet «https://» voor het adres',
  },
};
