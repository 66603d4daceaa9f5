/**
 * The open data of the Tweede Kamer as they are recorded (OData v4, seats with their person and party), of people who do
 * not exist; and a server on loopback that gives them in pages, or does what it should not.
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { certificates } from './certificates.ts';

export interface SeatData {
  readonly id?: string;
  readonly person?: string;
  readonly first?: string | null;
  readonly prefix?: string | null;
  readonly surname?: string;
  readonly party?: string;
  readonly partyName?: string;
  readonly from?: string;
  readonly to?: string | null;
  readonly deleted?: 'seat' | 'person' | 'place' | 'party';
}

let made = 0;

/** One row of the table. Moments are local ones, as they are there. */
export function seatRow(data: SeatData = {}): Record<string, unknown> {
  const {
    first = 'Kornelis',
    prefix = null,
    surname = 'Tegelzetter',
    party = 'VVD',
    partyName = party,
    deleted,
  } = data;
  const { from = '2025-11-12', to = null, id = `zetel-${++made}`, person = `persoon-${surname}-${first}` } = data;
  return {
    Id: id,
    Van: moment(from),
    TotEnMet: to === null ? null : moment(to),
    Verwijderd: deleted === 'seat',
    Persoon: {
      Id: person,
      Roepnaam: first,
      Tussenvoegsel: prefix,
      Achternaam: surname,
      Verwijderd: deleted === 'person',
    },
    FractieZetel: {
      Id: `plaats-${id}`,
      Verwijderd: deleted === 'place',
      Fractie: { Id: `fractie-${party}`, Afkorting: party, NaamNL: partyName, Verwijderd: deleted === 'party' },
    },
  };
}

function moment(day: string): string {
  if (day.includes('T') || !/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  const month = Number(day.slice(5, 7));
  return `${day}T00:00:00+0${month > 3 && month < 11 ? 2 : 1}:00`;
}

const starts = 'Tegel Brug Zand Regen Wolken Klinker Lantaarn Stoep Kade Molen Dijk Grind Schelp Rieten Leem'.split(
  ' ',
);
const ends = 'loper vanger zetter ruimer wachter teller zoeker drager maker keurder'.split(' ');
const partiesOfToday = ['VVD', 'D66', 'CDA', 'PVV', 'SP', 'SGP', 'ChristenUnie', 'PvdD', 'DENK', 'PRO'];

/** A Kamer of so many invented members, all of whom sit today. */
export function sittingRows(members = 150): Record<string, unknown>[] {
  return Array.from({ length: members }, (_, index) => {
    const surname = `${starts[index % 15]}${ends[Math.floor(index / 15) % 10]}${index >= 150 ? 's' : ''}`;
    const party = partiesOfToday[index % partiesOfToday.length] ?? 'VVD';
    return seatRow({ surname, party, first: `Roep${String.fromCharCode(97 + (index % 26))}`, from: '2026-06-10' });
  });
}

export type OpenDataMood =
  /** Gives all, in pages. */
  | 'willing'
  /** Never answers; stops in the middle of a page; hangs up there. */
  | 'silent'
  | 'slow'
  | 'hangs-up'
  /** What cannot be read. */
  | 'broken-json'
  | 'html'
  | 'no-value'
  | 'error'
  /** Sends elsewhere. */
  | 'redirect'
  | 'foreign-link'
  | 'plain-link'
  | 'other-table'
  /** Never ends. */
  | 'endless'
  | 'circle'
  | 'huge';

export interface OpenDataServer {
  readonly port: number;
  mood: OpenDataMood;
  rows: readonly Record<string, unknown>[];
  /** Path and query of what was asked, read as people do. */
  readonly asked: string[];
  readonly hosts: string[];
  readonly open: number;
  close(): Promise<void>;
}

const table = 'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/FractieZetelPersoon';
const PAGE = 50;

/** Starts it with the certificate of `goed.test`. */
export async function startOpenData(rows: readonly Record<string, unknown>[] = sittingRows()): Promise<OpenDataServer> {
  const sockets = new Set<Socket>();
  const { cert, key } = certificates.good;
  const state = { mood: 'willing' as OpenDataMood, rows, asked: [] as string[], hosts: [] as string[] };
  const server: Server = createServer({ cert, key }, (request, response) => {
    state.asked.push(decodeURIComponent(request.url ?? ''));
    state.hosts.push(request.headers.host ?? '');
    answer(state.mood, state.rows, request, response);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.defineProperties(state, {
    port: { value: port },
    open: { get: () => sockets.size },
    close: {
      value: async () => {
        for (const socket of sockets) socket.destroy();
        await new Promise((resolve) => server.close(resolve));
      },
    },
  }) as unknown as OpenDataServer;
}

function answer(
  mood: OpenDataMood,
  rows: readonly Record<string, unknown>[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const skip = Number(/[?&]\$skip=(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
  const more = `${request.url?.replace(/&\$skip=\d+/, '')}`;
  const rest = more.slice(more.indexOf('?'));
  const last = skip + PAGE >= rows.length;
  const next = `${table}${rest}&$skip=${skip + PAGE}`;
  const page = (link: string | undefined, value: unknown = rows.slice(skip, skip + PAGE)) =>
    JSON.stringify({
      '@odata.context': 'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/$metadata#FractieZetelPersoon',
      '@odata.count': rows.length,
      value,
      ...(link === undefined ? {} : { '@odata.nextLink': link }),
    });
  const send = (body: string, status = 200, type = 'application/json; odata.metadata=minimal', headers = {}) => {
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(body);
  };
  const half = (then: () => void) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(page(undefined).slice(0, 400), then);
  };
  switch (mood) {
    case 'willing':
      return send(page(last ? undefined : next));
    case 'silent':
      return;
    case 'slow':
      return half(() => undefined);
    case 'hangs-up':
      return half(() => response.destroy());
    case 'broken-json':
      return send(page(undefined).slice(0, -20));
    case 'html':
      return send('<title>Onderhoud</title>', 200, 'text/html');
    case 'no-value':
      return send('{"value":{"length":3}}');
    case 'error':
      return send('{"error":{"code":"500"}}', 500);
    case 'redirect':
      return send('', 302, 'text/plain', { location: 'https://ergens.example/OData/v4/2.0/FractieZetelPersoon' });
    case 'foreign-link':
      return send(page(next.replace('gegevensmagazijn.tweedekamer.nl', 'gegevensmagazijn.tweedekamer.nl.example')));
    case 'plain-link':
      return send(page(next.replace('https:', 'http:')));
    case 'other-table':
      return send(page(next.replace('FractieZetelPersoon?', 'PersoonContactinformatie?')));
    case 'endless':
      return send(page(`${table}${rest}&$skip=${skip + 1}`, []));
    case 'circle':
      return send(page(`${table}${rest}&$skip=0`));
    case 'huge':
      return flood(response);
  }
}

/** Five megabytes, and more as long as someone listens. */
function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const piece = `{"Id":"${'x'.repeat(60_000)}"},`;
  const pour = () => {
    while (response.write(piece)) if (response.destroyed) return;
    response.once('drain', pour);
  };
  response.write('{"value":[');
  pour();
}
