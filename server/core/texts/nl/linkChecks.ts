/** Texts of an editor that checks addresses, or says why it does not. */
export const linkCheckTexts = {
  checking: 'Koppelingen controleren',
  progress: (done: number, total: number) => `${done} van ${total}`,
  /** What was found, by state. */
  summary: (
    total: number,
    counts: Readonly<Record<'ok' | 'gone' | 'moved' | 'unverifiable' | 'unchecked', number>>,
  ) => {
    const { ok, gone, moved, unverifiable, unchecked } = counts;
    const parts = [
      `${ok} bereikbaar`,
      `${gone} weg`,
      `${moved} verplaatst`,
      `${unverifiable} niet te beoordelen`,
      `${unchecked} niet gecontroleerd`,
    ].filter((part) => !part.startsWith('0 '));
    return `${total === 1 ? '1 adres' : `${total} adressen`}: ${parts.join(', ')}.`;
  },
  offline: 'Er was geen verbinding met internet. Probeer het later opnieuw.',
  noSet: 'Er is geen set Kamervragen open. Open eerst een set.',
  noAddresses: 'In de open sets staat geen adres om te controleren.',
  restricted: 'U vertrouwt deze map niet, daarom gaat er niets het netwerk op. Vertrouw eerst de map.',
  off: 'De controle van koppelingen staat uit. Zet «kamervragen.links.check» op «onSave» of «manual».',
  noNetwork: 'Koppelingen kunnen hier niet worden gecontroleerd. Open de set in VS Code op uw computer.',
  failed: 'De controle van koppelingen kon niet beginnen. Installeer Kamervragen opnieuw.',
  searching: 'Zoeken in het Internet Archive',
  found: 'Er is een kopie in het Internet Archive. Kies bij het adres voor vervangen door die kopie.',
  notFound: 'Er kwam geen kopie uit het Internet Archive. Zoek zelf op de kalenderpagina van het adres.',
  foreign: 'Dit adres staat niet in een open set. Open eerst de set waar het in staat.',
  membersFailed: 'De Kamerleden konden niet worden bijgewerkt. Installeer Kamervragen opnieuw.',
  openYourself: (href: string) => `De browser kon niet worden geopend. Open zelf ${href}`,
};
