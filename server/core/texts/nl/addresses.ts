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
  'url-unreachable': {
    summary: 'Een internetadres leidt naar een pagina die bestaat.',
    advice: 'Controleer het adres, of zoek een kopie in het Internet Archive.',
    archived: 'Verwijs naar de kopie in het Internet Archive, of zoek een ander adres.',
    fix: 'Vervang door archiefkopie',
  },
  'url-moved': {
    summary: 'Een internetadres is dat waar de pagina nu staat.',
    advice: 'Open het en neem het nieuwe adres over.',
    replace: (address: string) => `Neem het nieuwe adres over: «${address}».`,
    https: 'Maak van «http» «https».',
    'front-page': 'De pagina zelf is waarschijnlijk weg: zoek een ander adres, of een kopie in het Internet Archive.',
    fix: (address: string) => `Vervang door «${address}»`,
    fixHttps: 'Maak van «http» «https»',
  },
  'url-unverifiable': {
    summary: 'Van een internetadres is na te gaan of het werkt.',
    advice: 'Open het adres zelf om te zien of het klopt.',
    http: 'Open het adres zelf: misschien werkt het alleen met «http://» ervoor.',
    private: 'Gebruik een openbaar adres, of sta deze website zelf toe.',
  },
};
