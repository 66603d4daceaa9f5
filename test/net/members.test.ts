/** Fetching the members over a real network: loopback, with a server that does all it should not. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type MemberTable, readMemberTable, shippedMembers } from '../../server/core/index.ts';
import { createCacheFile, replaceFile } from '../../server/net/cacheFile.ts';
import { trustToo } from '../../server/net/certificates.ts';
import { createSendRequest } from '../../server/net/sendRequest.ts';
import type { ProxySettings } from '../../server/services/links/linkService.ts';
import type { Resolution } from '../../server/services/links/ports.ts';
import type { MemberPorts } from '../../server/services/members/ports.ts';
import { updateMembers } from '../../server/services/members/updateMembers.ts';
import { certificates } from '../support/certificates.ts';
import { type OpenDataMood, type OpenDataServer, seatRow, sittingRows, startOpenData } from '../support/openData.ts';

const folder = mkdtempSync(join(tmpdir(), 'kamervragen-members-'));
const file = join(folder, 'members.json');
const today = { year: 2026, month: 12, day: 3 };
const direct: ProxySettings = { enabled: true, http: undefined, https: undefined, bypass: [], strictSsl: true };
const send = createSendRequest(async () => trustToo([certificates.good.cert]));
let source: OpenDataServer;
let visited: string[] = [];

before(async () => {
  source = await startOpenData();
});
beforeEach(() => {
  source.mood = 'willing';
  source.rows = sittingRows();
  source.asked.length = 0;
  visited = [];
  writeFileSync(file, 'oude gegevens');
});
after(async () => {
  await source.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Little for what never comes, much for the rest: the machine may be busy. */
function patience() {
  const time = source.mood === 'silent' || source.mood === 'slow' ? 500 : 20_000;
  return { timeout: time, bodyTimeout: time };
}

/** The one host stands for loopback, and everything goes faster. */
function ports(changes: Partial<MemberPorts> = {}): MemberPorts {
  return {
    resolve: async (): Promise<Resolution> => ({ addresses: ['93.184.216.34'] }),
    send: (request) => {
      visited.push(new URL(request.url).host);
      const url = request.url.replace('gegevensmagazijn.tweedekamer.nl', `goed.test:${source.port}`);
      return send({ ...request, url, addresses: ['127.0.0.1'], ...patience() });
    },
    today: () => today,
    userAgent: 'Kamervragen/0 (members)',
    store: { read: createCacheFile(file).read, write: (content) => replaceFile(file, content) },
    ...changes,
  };
}

async function update(changes: Partial<MemberPorts> = {}, signal = new AbortController().signal) {
  const heard: string[] = [];
  const onRows = (done: number, total: number) => void heard.push(`${done}/${total}`);
  const outcome = await updateMembers(ports(changes), { shipped: shippedMembers(), proxy: direct, signal, onRows });
  return { outcome, heard };
}

const kept = () => readFileSync(file, 'utf8');
const faultOf = async (changes?: Partial<MemberPorts>) => {
  const { outcome } = await update(changes);
  assert.ok('refused' in outcome);
  assert.equal(kept(), 'oude gegevens');
  return outcome.refused;
};

describe('members that are fetched', () => {
  test('come page by page from one host, and are kept', async () => {
    const { outcome, heard } = await update();
    assert.ok('table' in outcome, JSON.stringify(outcome));
    assert.equal(outcome.sitting, 150);
    assert.equal(outcome.parties, 10);
    assert.equal(outcome.added, 150);
    assert.deepEqual(heard, ['50/150', '100/150', '150/150']);
    assert.deepEqual(new Set(visited), new Set(['gegevensmagazijn.tweedekamer.nl']));
    assert.equal(source.asked.length, 3);
    const table = readMemberTable(kept(), today);
    assert.deepEqual(table, outcome.table);
    assert.equal(table?.until, '2026-12-03');
  });

  test('are asked for by name, party and days: nothing else of them is asked', async () => {
    await update();
    assert.match(source.asked[0] ?? '', /^\/OData\/v4\/2\.0\/FractieZetelPersoon\?\$filter=Verwijderd eq false&/);
    assert.doesNotMatch(source.asked.join(), /Geboorte|Geslacht|Woonplaats|Titels/);
    assert.match(source.asked[0] ?? '', /Persoon\(\$select=Id,Roepnaam,Tussenvoegsel,Achternaam,Verwijderd\)/);
  });
});

describe('the members stay as they are', () => {
  const cases: readonly (readonly [OpenDataMood, unknown])[] = [
    ['silent', { fault: 'timeout' }],
    ['slow', { fault: 'timeout' }],
    ['hangs-up', { fault: 'broken' }],
    ['broken-json', { fault: 'unreadable' }],
    ['html', { fault: 'unreadable' }],
    ['no-value', { fault: 'unreadable' }],
    ['error', { fault: 'status', status: 500 }],
    ['redirect', { fault: 'redirect' }],
    ['foreign-link', { fault: 'foreign' }],
    ['plain-link', { fault: 'foreign' }],
    ['other-table', { fault: 'foreign' }],
    ['endless', { fault: 'endless' }],
    ['circle', { fault: 'endless' }],
    ['huge', { fault: 'large' }],
  ];
  for (const [mood, refused] of cases) {
    test(`when the source is ${mood}`, async () => {
      source.mood = mood;
      assert.deepEqual(await faultOf(), refused);
      assert.deepEqual(new Set(visited), new Set(['gegevensmagazijn.tweedekamer.nl']));
    });
  }

  test('when a certificate is of somebody else', async () => {
    const trusting: MemberPorts['send'] = (request) =>
      send({ ...request, url: request.url.replace('.nl/', `.nl:${source.port}/`), addresses: ['127.0.0.1'] });
    assert.deepEqual(await faultOf({ send: trusting }), { fault: 'tls' });
    assert.equal(source.asked.length, 0);
  });

  test('when the host stands for an address in the own network', async () => {
    for (const address of ['127.0.0.1', '10.0.0.8', '::1', '169.254.169.254']) {
      const resolve = async () => ({ addresses: ['93.184.216.34', address] });
      assert.deepEqual(await faultOf({ resolve }), { fault: 'private' }, address);
    }
    assert.equal(visited.length, 0);
  });

  test('when there is no network', async () => {
    assert.deepEqual(await faultOf({ resolve: async () => ({ fault: 'offline' }) }), { fault: 'offline' });
  });

  test('when they cannot be kept', async () => {
    const write = () => Promise.reject(new Error('vol'));
    assert.deepEqual(await faultOf({ store: { read: async () => undefined, write } }), { fault: 'not-saved' });
    assert.deepEqual(await faultOf({ store: undefined }), { fault: 'not-saved' });
  });

  test('when the user calls it off, and the connection is closed', async () => {
    source.mood = 'silent';
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    const { outcome } = await update({}, controller.signal);
    assert.deepEqual(outcome, { refused: { fault: 'cancelled' } });
    assert.equal(kept(), 'oude gegevens');
    for (let wait = 0; source.open > 0 && wait < 100; wait++) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(source.open, 0);
  });

  test('when the answer cannot be the Tweede Kamer', async () => {
    const implausible = async (rows: readonly Record<string, unknown>[]) => {
      source.rows = rows;
      return faultOf();
    };
    assert.deepEqual(await implausible([]), { reason: 'no-parties' });
    assert.deepEqual(await implausible(sittingRows(139)), { reason: 'few', sitting: 139 });
    assert.deepEqual(await implausible(sittingRows(161)), { reason: 'many', sitting: 161 });
    const strange = sittingRows().map((row) => ({ ...row, FractieZetel: { Fractie: { Afkorting: 'Onbekend' } } }));
    assert.deepEqual(await implausible(strange), { reason: 'no-parties' });
    const badDays = sittingRows(160).map((row, at) =>
      at % 10 === 0 ? { ...row, Van: '2026-02-31T00:00:00+01:00' } : row,
    );
    assert.deepEqual(await implausible(badDays), { reason: 'dates' });
    const old = sittingRows().map((row) => ({ ...row, Van: '2023-12-06T00:00:00+01:00' }));
    assert.deepEqual(await implausible(old), { reason: 'old', day: '2023-12-06' });
    const { until } = shippedMembers();
    const early = { year: Number(until.slice(0, 4)) - 1, month: 1, day: 1 };
    assert.deepEqual(await faultOf({ today: () => early }), { reason: 'clock' });
  });
});

test('deleted rows, and a few that make no sense, are left out', async () => {
  source.rows = [
    ...sittingRows(),
    ...(['seat', 'person', 'place', 'party'] as const).map((deleted) => seatRow({ surname: `Weg${deleted}`, deleted })),
    seatRow({ surname: 'Omgekeerd', from: '2020-02-02', to: '2019-01-01' }),
    seatRow({ surname: 'Toekomst', from: '2099-01-01' }),
    seatRow({ surname: '**Vet**' }),
    { Id: 'kaal' },
  ];
  const { outcome } = await update();
  assert.ok('table' in outcome);
  const names = outcome.table.rows.map(([surname]) => surname).filter((it) => /^(?:Weg|Omg|Toek|\*)/.test(it));
  assert.deepEqual(names, []);
});

test('what is kept is plain, of one row a line, and reads as it was written', async () => {
  source.rows = [
    ...sittingRows(),
    seatRow({ surname: 'Lee', prefix: 'van der', party: 'NWP', partyName: 'Nieuwe Waterpartij' }),
  ];
  const { outcome } = await update();
  assert.ok('table' in outcome);
  assert.deepEqual(outcome.newLabels, ['NWP']);
  const table: MemberTable | undefined = readMemberTable(kept(), today);
  assert.deepEqual(table?.parties, [['NWP', 'Nieuwe Waterpartij', '2025-11-12', null]]);
  assert.match(kept(), /^ {2}\["Van der Lee","Kornelis",\[\["NWP","2025-11-12",null,"high"\]\]\],?$/m);
});
