/** Texts of the rules about footnotes. */
export const footnoteTexts = {
  'footnote-undefined': {
    summary: 'Bij elke verwijzing naar een noot staat die noot in de set.',
    message: (label: string) => `Noot ${label} staat niet in deze set. Voeg de noot toe, of haal de verwijzing weg.`,
    slip: (label: string, unused: string) =>
      `Noot ${label} staat niet in deze set, en naar noot ${unused} verwijst niets. Geef beide hetzelfde nummer.`,
    again: (label: string) => `Ook hier wordt naar noot ${label} verwezen.`,
    unused: (label: string) => `Naar noot ${label} verwijst niets.`,
    fix: (label: string) => `Voeg een noot toe bij verwijzing ${label}`,
    fixSlip: 'Laat de verwijzing en de noot bij elkaar horen',
  },
  'footnote-unused': {
    summary: 'Naar elke noot wordt in de tekst verwezen.',
    message: (label: string) =>
      `Naar noot ${label} verwijst niets. Zet de verwijzing in de tekst, of haal de noot weg.`,
    fix: (label: string) => `Verwijder noot ${label}`,
  },
  'footnote-duplicate': {
    summary: 'Elke noot heeft een eigen nummer.',
    message: (label: string) =>
      `Er is al een noot ${label}. Geef een van de twee een ander nummer, of haal er een weg.`,
    slip: (label: string, missing: string) =>
      `Er is al een noot ${label}, en noot ${missing} ontbreekt. Verander het nummer van een van de twee.`,
    first: (label: string) => `Hier staat noot ${label} voor het eerst.`,
    undefined: (label: string) => `Hier wordt naar noot ${label} verwezen.`,
    fix: 'Verwijder deze noot: de tekst is dezelfde',
    fixSlip: (label: string) => `Maak van deze noot noot ${label}`,
  },
  'footnote-order': {
    summary: 'De noten lopen op vanaf 1, in de volgorde waarin de tekst ernaar verwijst.',
    message: (label: string, expected: number) =>
      `Hier hoort noot ${expected}, maar er staat ${label}. Hernummer de noten.`,
    gap: (label: string, expected: number) =>
      expected === 1
        ? `De eerste noot heeft nummer 1, maar er staat ${label}. Hernummer de noten.`
        : `Na noot ${expected - 1} komt noot ${expected}, maar er staat ${label}. Hernummer de noten.`,
    later: (expected: number) => `Noot ${expected} komt pas hier.`,
    fix: 'Hernummer de noten',
  },
  'footnote-empty': {
    summary: 'Een noot bevat tekst.',
    message: (label: string) => `Noot ${label} is leeg. Schrijf de bron erbij, of haal de noot en de verwijzing weg.`,
  },
  'footnote-form': {
    summary: 'Alle noten in een set zijn op dezelfde manier geschreven.',
    message: (written: string, wanted: string) =>
      `«${written}» is anders geschreven dan noten horen in deze set. Schrijf «${wanted}».`,
    unnumbered: (written: string) =>
      `«${written}» heeft geen nummer, maar de andere noten wel. Geef deze noot een nummer.`,
    fix: (wanted: string) => `Schrijf «${wanted}», in de tekst en bij de noot`,
  },
  'footnote-repeated-source': {
    summary: 'Een bron staat in één noot.',
    message: (label: string) => `Dit adres staat ook in noot ${label}. Verwijs liever twee keer naar die noot.`,
    first: (label: string) => `Hier staat het adres in noot ${label}.`,
  },
};
