/** Words for invented sets: matters that never were, about nobody. Names, labels and posts are of the public record. */
import { readFileSync } from 'node:fs';

export interface PoolMember {
  /** As printed in a set of that day. */
  readonly name: string;
  readonly party: string;
}

interface PostRow {
  kind: string;
  prep: 'van' | 'voor' | null;
  portfolio: string;
  from: string;
  to: string | null;
  conf: string;
}

type MemberRow = [string, string | null, [string, string, string | null, string][]];

function rows<T>(name: string): readonly T[] {
  const file = new URL(`../../../server/core/data/${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { rows: T[] }).rows;
}

const posts = rows<PostRow>('posts');
const members = rows<MemberRow>('members');

/** Days well within a cabinet, about which the data are sure. */
export const days: readonly string[] = [
  '2013-05-14',
  '2015-11-03',
  '2018-02-12',
  '2019-09-30',
  '2021-04-08',
  '2022-06-21',
  '2023-03-01',
  '2024-03-19',
  '2024-10-31',
  '2025-02-10',
];

/** Members who sat on a day, by their printed names: with a first name where two share a surname. */
export function membersOn(day: string): readonly PoolMember[] {
  const sitting = members.flatMap(([surname, first, runs]) => {
    const run = runs.find(([, from, to, conf]) => conf === 'high' && from <= day && (to === null || day <= to));
    return run === undefined || first === null ? [] : [{ surname, first, party: run[0] }];
  });
  const everybody = members.filter(([, , runs]) =>
    runs.some(([, from, to]) => from <= day && (to === null || day <= to)),
  );
  const bare = (surname: string) => surname.replace(/^(?:(?:van|de|der|den|het|ten|ter|el|'t) )+/i, '');
  return sitting.map(({ surname, first, party }) => {
    const shared = everybody.filter(([other]) => bare(other) === bare(surname)).length > 1;
    return { name: shared ? `${first} ${lowerPrefix(surname)}` : surname, party };
  });
}

function lowerPrefix(surname: string): string {
  return surname.replace(/^(?:(?:Van|De|Der|Den|Het|Ten|Ter|van|de|der|den) )+/, (prefix) => prefix.toLowerCase());
}

export function postsOn(day: string, kind: 'minister' | 'minister-voor' | 'staatssecretaris'): readonly PostRow[] {
  const found = posts.filter(
    (post) => post.kind === kind && post.conf === 'high' && post.from < day && (post.to === null || day < post.to),
  );
  return found.filter((post, index) => found.findIndex((other) => other.portfolio === post.portfolio) === index);
}

export const subjects: readonly string[] = [
  'het bericht «Bruggen in Oosterveen blijven nachtenlang open»',
  'het artikel «Wie telt de weidevogels van Lage Maten?»',
  'de gevolgen van nieuwe dienstregelingen voor het dorp Nergenshuizen',
  'het bericht over de brief aan de gemeente Hoogkade over wachttijden',
  'de uitzending «Zeven sloten tegelijk»',
  'het bericht «Gemeente: «Wij wisten van niets»»',
  'de opslag van strooizout (en zand) bij waterschappen',
  'het rapport «Over water en over land»',
  'tekorten aan schoolboeken op de Waddeneilanden',
];

export const draftSubjects: readonly string[] = [
  "het bericht 'Bruggen in Oosterveen blijven nachtenlang open'",
  'het artikel ‘Wie telt de weidevogels van Lage Maten?’',
  'de gevolgen van nieuwe dienstregelingen voor het dorp Nergenshuizen',
  'tekorten aan schoolboeken op de Waddeneilanden',
];

export const firstQuestions: readonly string[] = [
  'Bent u bekend met het bericht «Bruggen in Oosterveen blijven nachtenlang open»?',
  'Kent u het artikel «Wie telt de weidevogels van Lage Maten?»?',
  'Heeft u kennisgenomen van de zorgen in Nergenshuizen?',
  'Klopt het dat de wachttijd in Hoogkade is opgelopen tot veertien weken?',
];

export const questions: readonly string[] = [
  'Klopt het dat de brugwachters sinds januari geen nachtdienst meer draaien? Zo ja, sinds wanneer weet u dit?',
  'Deelt u de mening dat een dorp zonder bus niet bereikbaar is? Zo nee, waarom niet?',
  'Hoeveel weidevogels zijn er in 2019 geteld en hoeveel in het jaar daarvoor?',
  'Kunt u uiteenzetten welke afspraken met de provincie zijn gemaakt, en of die zijn nagekomen?',
  'Welke mogelijkheden ziet u om kleine gemeenten te ondersteunen bij het onderhoud van kades?',
  'Hoe beoordeelt u de kosten, mede in het licht van de begroting, en wie draagt die?',
  'Bent u bereid hierover met de betrokken gemeenten in gesprek te gaan? Zo ja, op welke termijn?',
  'Wat is uw reactie op de stelling van de bewoners dat «niemand opneemt»?',
  'Is het u bekend dat een perceel van 400 m<sup>2</sup> daar al jaren leegstaat? Wat vindt u daarvan?',
  "Wat zijn volgens u de risico's voor de veiligheid van de scholieren die 's ochtends fietsen?",
  'In hoeverre wordt daarbij rekening gehouden met de uitstoot van CO<sub>2</sub>?',
];

export const closingQuestions: readonly string[] = [
  'Kunt u deze vragen afzonderlijk beantwoorden?',
  'Kunt u deze vragen één voor één beantwoorden voor het commissiedebat?',
  'Wilt u de Kamer vóór de zomer over de uitkomsten informeren?',
];

export const answers: readonly string[] = [
  'Ja.',
  'Nee. De cijfers over 2019 zijn nog niet vastgesteld.',
  'Ik ben hierover in gesprek met de provincie. Ik verwacht dit najaar een uitkomst.',
  'Dat is een bevoegdheid van de gemeenten.',
];

export const sources: readonly string[] = [
  'Streekbode Oosterveen, 4 maart 2013, «Bruggen blijven open»',
  'Website Waterschap Lage Maten, 12 januari 2013',
  'De Kadekrant, 30 januari 2013, «Wachten op de bus»',
  'Kamerstuk 31 332, nr. 86',
  'Rapport «Over water en over land», 2012, p. 14',
];

export const addresses: readonly string[] = [
  'https://www.streekbode.example/nieuws/bruggen-blijven-open-b33/',
  'https://lagematen.example/telling?jaar=2012&vogel=grutto',
  'https://kadekrant.example/artikel/wachten_op_de_bus',
  'https://dossier.example/over-water-(en-land)',
];
