import { readUrl } from '../links/readUrl.ts';

/** The one address that is asked for members, and which of those it names may be asked next. */
const HOST = 'gegevensmagazijn.tweedekamer.nl';
const FOLDER = '/OData/v4/2.0/';
const TABLE = 'FractieZetelPersoon';
const LONGEST = 4096;

/** Names, parties and days only: of the people nothing else is asked. */
const QUERY = [
  '$filter=Verwijderd eq false',
  '$select=Id,Van,TotEnMet,Verwijderd',
  '$expand=Persoon($select=Id,Roepnaam,Tussenvoegsel,Achternaam,Verwijderd),' +
    'FractieZetel($select=Id,Verwijderd;$expand=Fractie($select=Id,Afkorting,NaamNL,Verwijderd))',
  '$orderby=Id',
  '$count=true',
].join('&');

export const seatsAddress = `https://${HOST}${FOLDER}${TABLE}?${QUERY.replaceAll(' ', '%20')}`;

/** The next page of the same table at the same host; undefined for any other address. */
export function nextAddress(link: string, from: string): string | undefined {
  if (link.length > LONGEST) return undefined;
  const url = readUrl(link, readUrl(from));
  if (url === undefined || url.protocol !== 'https:' || url.host !== HOST) return undefined;
  if (url.username !== '' || url.password !== '' || url.pathname !== `${FOLDER}${TABLE}`) return undefined;
  url.hash = '';
  return url.href;
}
