/** `links` and `check --links`: what is asked, what is reported, and how it ends. The service is a fake. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAhead } from '../../server/cli/readAhead.ts';
import type { LinkStatus } from '../../server/core/index.ts';
import { createFakeTimer } from '../support/fakeTimer.ts';
import { type FakeLinks, fakeLinks, status } from './support/fakeLinks.ts';
import { folderWith, runCli, type World } from './support/runCli.ts';
import { emptySet, noSet, rightSet, setWith } from './support/texts.ts';

const site = 'https://klok.example';
const gone = status({ state: 'gone', reason: 'not-found', httpStatus: 404, finalUrl: `${site}/weg` });
const moved = status({
  state: 'moved',
  reason: 'moved',
  httpStatus: 200,
  finalUrl: `${site}/nieuw`,
  movedTo: `${site}/nieuw`,
});
const busy = status({ state: 'unverifiable', reason: 'busy', httpStatus: 429, finalUrl: `${site}/druk` });
const answers: Readonly<Record<string, LinkStatus>> = {
  [`${site}/weg`]: gone,
  [`${site}/oud`]: moved,
  [`${site}/druk`]: busy,
};
const mixed = setWith(
  `${site}/goed#kop`,
  `${site}/weg`,
  `${site}/oud`,
  `${site}/druk`,
  'htps://klok.example/fout',
  `${site}/weg#b`,
);

async function run(args: readonly string[], world: World = {}, links: FakeLinks = fakeLinks(answers)) {
  return { ...(await runCli(args, { startLinks: links.startLinks, ...world })), links };
}

async function linksJson(args: readonly string[], world: World = {}, links?: FakeLinks) {
  const outcome = await run(['links', '--format', 'json', ...args], world, links);
  return { ...outcome, entries: JSON.parse(outcome.stdout) };
}

interface Place {
  readonly url: string;
  readonly state: string;
  readonly reason: string | null;
}

describe('JSON', () => {
  test('has the fixed shape: every address in reading order, each page asked once', async () => {
    const { code, stderr, entries, links } = await linksJson(['-', '--stdin-filename', 'x.md'], { stdin: mixed });
    const range = (line: number, url: string) => ({
      start: { line, character: 4 },
      end: { line, character: 4 + url.length },
    });
    const place = (
      line: number,
      url: string,
      state: string,
      http: number | null,
      end: string | null,
      why: unknown,
    ) => ({
      url,
      state,
      status: http,
      finalUrl: end,
      reason: why,
      range: range(line, url),
    });
    assert.deepEqual(entries, [
      {
        path: 'x.md',
        links: [
          place(14, `${site}/goed#kop`, 'ok', 200, `${site}/goed`, null),
          place(16, `${site}/weg`, 'gone', 404, `${site}/weg`, 'not-found'),
          place(18, `${site}/oud`, 'moved', 200, `${site}/nieuw`, 'moved'),
          place(20, `${site}/druk`, 'unverifiable', 429, `${site}/druk`, 'busy'),
          place(22, 'htps://klok.example/fout', 'unchecked', null, null, 'malformed'),
          place(24, `${site}/weg#b`, 'gone', 404, `${site}/weg`, 'not-found'),
        ],
      },
    ]);
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(links.asked, [`${site}/goed`, `${site}/weg`, `${site}/oud`, `${site}/druk`]);
  });
  test('has an entry for each file read, in the order of the files, also where there is nothing to ask', async () => {
    const cwd = folderWith({ 'b.md': setWith(`${site}/b`), 'a.md': noSet, 'c.md': rightSet });
    const { code, entries } = await linksJson(['.', 'weg.md'], { cwd });
    assert.deepEqual(
      entries.map(({ path, links }: { path: string; links: Place[] }) => [path, links.map(({ url }) => url)]),
      [
        ['a.md', []],
        ['b.md', [`${site}/b`]],
        ['c.md', []],
      ],
    );
    assert.equal(code, 2, 'weg.md is not there');
  });
  test('tells only what is gone when quiet', async () => {
    const { entries } = await linksJson(['-', '--quiet'], { stdin: mixed });
    assert.deepEqual(
      entries[0].links.map(({ url }: Place) => url),
      [`${site}/weg`, `${site}/weg#b`],
    );
  });
  test('and what was given the weight of an error, so that the code can be understood', async () => {
    const { code, entries } = await linksJson(['-', '--quiet', '--rule', 'url-moved=error'], { stdin: mixed });
    assert.deepEqual([code, entries[0].links.length], [1, 3]);
  });
});

describe('the report for people', () => {
  test('has a line for each address, what was seen, the hosts and the totals', async () => {
    const { stdout } = await run(['links', '-', '--stdin-filename', 'x.md'], { stdin: mixed });
    assert.equal(
      stdout,
      [
        'x.md',
        '  15:5 ✓ bereikbaar https://klok.example/goed#kop',
        '  17:5 ✗ weg https://klok.example/weg',
        '    Deze pagina bestaat niet of niet meer (404 op 24 november 14:05).',
        '  19:5 → verplaatst https://klok.example/oud',
        '    Deze pagina staat nu op een ander adres (gezien op 24 november 14:05).',
        '    naar https://klok.example/nieuw',
        '  21:5 ? niet te beoordelen https://klok.example/druk',
        `    ${stdout.split('\n')[8]?.trim()}`,
        '  23:5 · niet gecontroleerd htps://klok.example/fout',
        '    Dit adres is niet goed geschreven.',
        '  25:5 ✗ weg https://klok.example/weg#b',
        '    Deze pagina bestaat niet of niet meer (404 op 24 november 14:05).',
        '',
        '                                              niet te           niet',
        'host          bereikbaar  verplaatst  weg  beoordelen  gecontroleerd',
        'klok.example           1           1    2           1              1',
        '',
        '6 koppelingen in 1 bestand: 1 bereikbaar, 1 verplaatst, 2 weg, 1 niet te beoordelen en 1 niet gecontroleerd.',
        '',
      ].join('\n'),
    );
    assert.match(stdout.split('\n')[8] ?? '', /429 op 24 november 14:05/);
  });
  test('puts the host with most trouble first', async () => {
    const stdin = setWith('https://a.example/', 'https://b.example/', 'https://c.example/1', 'https://c.example/2');
    const links = fakeLinks({ 'https://b.example/': gone, 'https://c.example/1': moved });
    const { stdout } = await run(['links', '-'], { stdin }, links);
    assert.deepEqual(stdout.match(/^[abc]\.example/gm), ['b.example', 'c.example', 'a.example']);
  });
  test('tells only what is gone when quiet', async () => {
    const { stdout } = await run(['links', '-', '--quiet'], { stdin: mixed });
    assert.deepEqual(stdout.match(/^ {2}\d+:\d+/gm), ['  17:5', '  25:5']);
    assert.doesNotMatch(stdout, /goed|oud|druk|fout/);
    const none = await run(['links', '-', '--quiet'], { stdin: setWith(`${site}/a`, `${site}/b`) });
    assert.equal(none.stdout, 'Van de 2 koppelingen is er geen weg.\n');
  });
  test('says so where there is nothing to ask', async () => {
    const cwd = folderWith({ 'lijst.md': noSet, 'goed.md': rightSet });
    assert.equal(
      (await run(['links', 'lijst.md', 'goed.md'], { cwd })).stdout,
      [
        'goed.md: geen internetadressen in dit bestand',
        '',
        'lijst.md: geen Kamervragen in dit bestand',
        '',
        'Geen internetadressen gevonden.',
        '',
      ].join('\n'),
    );
  });
  test('is English and coloured when asked', async () => {
    const { stdout } = await run(['links', '-', '--language', 'en', '--color'], { stdin: mixed });
    assert.ok(stdout.includes('\u001b[31m✗ gone\u001b[39m'));
    assert.match(stdout, /cannot be judged/);
    assert.doesNotMatch(stdout, /bereikbaar|verplaatst|koppeling/);
  });
  test('cannot be steered by an address', async () => {
    const evil = status({ state: 'moved', reason: 'moved', httpStatus: 200, movedTo: 'https://x.example/\u001b[2J' });
    const { stdout } = await run(['links', '-'], { stdin: setWith(`${site}/a`) }, fakeLinks({ [`${site}/a`]: evil }));
    assert.ok(!stdout.includes('\u001b'));
  });
});

describe('the other forms', () => {
  test('of links have the findings about addresses and no others', async () => {
    const stdin = mixed.replace('?', '.');
    for (const format of ['sarif', 'github', 'junit']) {
      const { code, stdout } = await run(['links', '-', '--format', format], { stdin });
      assert.equal(code, 0);
      for (const rule of ['url-unreachable', 'url-moved', 'url-unverifiable']) assert.ok(stdout.includes(rule), rule);
      if (format !== 'sarif') assert.doesNotMatch(stdout, /url-malformed|asker-unknown|question-mark-missing/);
    }
  });
  test('SARIF of links', async () => {
    const { stdout } = await run(['links', '-', '--format', 'sarif'], { stdin: mixed });
    const results: { ruleId: string }[] = JSON.parse(stdout).runs[0].results;
    assert.deepEqual(
      results.map(({ ruleId }) => ruleId),
      ['url-unreachable', 'url-moved', 'url-unverifiable', 'url-unreachable'],
    );
  });
});

describe('check', () => {
  const rulesOf = (stdout: string): string[] =>
    JSON.parse(stdout)[0].diagnostics.map(({ rule }: { rule: string }) => rule);

  test('with --links has the findings about addresses among the others, in the same forms', async () => {
    const { stdout, links } = await run(['check', '-', '--links', '--format', 'json'], { stdin: mixed });
    assert.deepEqual(
      rulesOf(stdout).filter((rule) => rule.startsWith('url-')),
      ['url-unreachable', 'url-moved', 'url-unverifiable', 'url-malformed', 'url-unreachable'],
    );
    assert.deepEqual([Object.keys(JSON.parse(stdout)[0]), links.stops()], [['path', 'sets', 'diagnostics'], 1]);
  });
  test('without --links asks nothing and does not load what could', async () => {
    const { code, stdout, links } = await run(['check', '-', '--format', 'json'], { stdin: mixed });
    assert.deepEqual([code, links.caches, links.asked], [0, [], []]);
    assert.deepEqual(
      rulesOf(stdout).filter((rule) => rule.startsWith('url-')),
      ['url-malformed'],
    );
    const { links: others } = await run(['fix', '-'], { stdin: mixed });
    assert.deepEqual([others.caches, others.asked], [[], []]);
  });
});

describe('how it ends', () => {
  test('0 though something is gone, 1 where the rule weighs an error', async () => {
    for (const args of [
      ['links', '-'],
      ['check', '-', '--links'],
    ]) {
      assert.equal((await run(args, { stdin: mixed })).code, 0);
      assert.equal((await run([...args, '--rule', 'url-unreachable=error'], { stdin: mixed })).code, 1);
      assert.equal((await run([...args, '--rule', 'url-unreachable=off'], { stdin: mixed })).code, 0);
    }
    assert.equal(
      (await run(['links', '-'], { stdin: emptySet })).code,
      0,
      'the errors of other rules are not for links',
    );
  });
  test('2 and one sentence where there is no internet: not knowing is no good news', async () => {
    const offline = status({ state: 'unchecked', reason: 'offline' });
    const cwd = folderWith({
      'a.md': setWith(`${site}/a`),
      'b.md': setWith(`${site}/b`),
      'c.md': setWith(`${site}/c`),
    });
    for (const args of [
      ['links', '.'],
      ['links', '.', '--quiet'],
      ['check', '.', '--links', '--format', 'github'],
    ]) {
      const links = fakeLinks({ [`${site}/b`]: offline, [`${site}/c`]: offline });
      const { code, stdout, stderr } = await run(args, { cwd }, links);
      assert.equal(code, 2);
      assert.match(stderr, /^kamervragen: [^\n]*internet[^\n]*«b\.md»[^\n]*\n$/);
      if (args[0] === 'links') assert.match(stdout, /Niet alles kon worden gecontroleerd\.\n$/);
      else assert.match(stdout, /^::error file=b\.md::/m);
    }
  });
  test('the service is stopped, also when nobody reads the report any more', async () => {
    const cwd = folderWith({ 'a.md': setWith(`${site}/a`), 'b.md': setWith(`${site}/b`) });
    const { code, links, stderr } = await run(['links', '.'], { cwd, readsUntil: 1 });
    assert.deepEqual([code, links.stops(), stderr], [2, 1, '']);
  });
  test('what is not there is told in one sentence', async () => {
    const missing = () => Promise.reject(Object.assign(new Error('x'), { code: 'MODULE_NOT_FOUND' }));
    const { code, stdout, stderr } = await runCli(['links', '-'], { stdin: mixed, startLinks: missing });
    assert.deepEqual([code, stdout], [2, '']);
    assert.equal(stderr, 'kamervragen: De controle van koppelingen ontbreekt: links.js hoort naast cli.js te staan.\n');
  });
  test('a service that breaks down spoils one file only, and shows no stack', async () => {
    const links = fakeLinks();
    const broken = async (choice: { readonly cache: boolean }) => {
      const { service, proxy } = await links.startLinks(choice);
      const check: typeof service.check = (hrefs, options) =>
        hrefs[0] === `${site}/a` ? Promise.reject(new Error('stuk\n  at x')) : service.check(hrefs, options);
      return { service: { ...service, check }, proxy };
    };
    const cwd = folderWith({ 'a.md': setWith(`${site}/a`), 'b.md': setWith(`${site}/b`) });
    const { code, stderr, entries } = await linksJson(['.'], { cwd, startLinks: broken }, links);
    assert.deepEqual([code, entries[0].links[0].reason, entries[1].links[0].state], [2, 'cancelled', 'ok']);
    assert.match(stderr, /^kamervragen: «a\.md» kon niet worden gecontroleerd \(stuk\)\. [^\n]+\n$/);
  });
});

describe('options', () => {
  test('reach the service', async () => {
    const args = [
      '--timeout',
      '1500',
      '--allow-host',
      '127.0.0.1:8080',
      '--allow-host',
      '*.intern.example',
      '--no-cache',
    ];
    for (const command of [['links'], ['check', '--links']]) {
      const { links } = await run([...command, '-', ...args], { stdin: mixed });
      const [policy] = links.policies;
      assert.deepEqual([policy?.timeout, policy?.connectTimeout], [1500, 1500]);
      assert.deepEqual(policy?.allowHosts, ['127.0.0.1:8080', '*.intern.example']);
      assert.deepEqual(links.caches, [false]);
    }
  });
  test('have what is polite where nothing is asked', async () => {
    const { links } = await run(['links', '-'], { stdin: mixed });
    const { proxy, ...policy } = links.policies[0] ?? assert.fail('nothing was asked');
    assert.deepEqual(policy, {
      ignore: [],
      allowHosts: [],
      connectTimeout: 10_000,
      timeout: 20_000,
      perHost: 2,
      interval: 250,
      atOnce: 16,
    });
    assert.deepEqual([proxy.enabled, links.caches], [true, [true]]);
  });
  test('hosts in every spelling', async () => {
    for (const host of ['x.example', 'X.example:1', '[::1]', '[::1]:8080', '::1', 'localhost', 'bücher.example']) {
      assert.equal((await run(['links', '-', '--allow-host', host], { stdin: rightSet })).code, 0, host);
    }
  });
});

describe('many files', () => {
  const many = (count: number) =>
    folderWith(
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`${String(at).padStart(4, '0')}.md`, setWith(`${site}/${at}`)]),
      ),
    );

  test('are asked after ahead, within a window, and reported in their order', async () => {
    const links = fakeLinks({}, (page) => page.endsWith('/0'));
    const running = linksJson(['.'], { cwd: many(300) }, links);
    while (links.asked.length < 64) await new Promise((resolve) => setImmediate(resolve));
    for (let at = 0; at < 50; at++) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(links.asked.length, 64);
    links.release(`${site}/0`);
    const { entries } = await running;
    assert.deepEqual(
      entries.map(({ links: [link] }: { links: Place[] }) => link?.url),
      Array.from({ length: 300 }, (_, at) => `${site}/${at}`),
    );
  });
  test('no more are begun than the window holds, whatever the first does', async () => {
    let begun = 0;
    let free = () => {};
    const first = new Promise<number>((resolve) => {
      free = () => resolve(0);
    });
    async function* numbers() {
      for (let at = 0; at < 1000; at++) yield at;
    }
    const results = readAhead(numbers(), (at) => (begun++ === 0 ? first : Promise.resolve(at)), 8);
    const next = results.next();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(begun, 8);
    free();
    const seen = [(await next).value];
    for await (const at of results) seen.push(at);
    assert.deepEqual(
      seen,
      Array.from({ length: 1000 }, (_, at) => at),
    );
  });
});

describe('progress', () => {
  const stdin = setWith(`${site}/a`, `${site}/b`, `${site}/c`);
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  test('is one line, rewritten at most ten times a second, and wiped out before the report', async () => {
    const clock = createFakeTimer();
    const links = fakeLinks({}, () => true);
    const running = run(['links', '-'], { stdin, terminal: true, timer: clock.timer, env: { NO_COLOR: '1' } }, links);
    while (links.asked.length < 3) await settle();
    links.release(`${site}/a`);
    links.release(`${site}/b`);
    clock.advance(99);
    clock.advance(1);
    links.release(`${site}/c`);
    const { stderr, stdout } = await running;
    const [nothing, two] = ['Koppelingen: 0 van 3', 'Koppelingen: 2 van 3'];
    assert.equal(stderr, `\r${nothing}\r${two}\r${' '.repeat(two.length)}\r`);
    assert.match(stdout, /^-\n {2}15:5/);
    assert.equal(clock.pending(), 0);
  });
  test('comes back after lines of the report', async () => {
    const clock = createFakeTimer();
    const links = fakeLinks({}, (page) => page.endsWith('/b'));
    const cwd = folderWith({ 'a.md': setWith(`${site}/a`), 'b.md': setWith(`${site}/b`) });
    const running = run(['links', '.'], { cwd, terminal: true, timer: clock.timer, columns: 16 }, links);
    while (links.asked.length < 2) await settle();
    for (let at = 0; at < 5; at++) await settle();
    clock.advance(100);
    links.release(`${site}/b`);
    const lines = (await running).stderr.split('\r').filter((line) => line.trim() !== '');
    assert.equal(lines[0], 'Koppelingen: 0 ');
    assert.ok(lines.length >= 2);
    assert.ok(lines.every((line) => line.length < 16));
  });
  test('is nothing at all where there is no terminal', async () => {
    assert.equal((await run(['links', '-'], { stdin })).stderr, '');
  });
});

describe('Ctrl+C', () => {
  test('stops the asking, completes the report, and ends with 2', async () => {
    const files = Array.from({ length: 200 }, (_, at) => [
      `${String(at).padStart(3, '0')}.md`,
      setWith(`${site}/${at}`, `${site}/${at}/traag`),
    ]);
    const links = fakeLinks(answers, (page) => page.endsWith('/traag'));
    let interrupt: (() => void) | undefined;
    let taken = 0;
    const running = linksJson(
      ['.'],
      {
        cwd: folderWith(Object.fromEntries(files)),
        onInterrupt: (heard) => {
          interrupt = heard;
          return () => taken++;
        },
      },
      links,
    );
    while (links.asked.length < 128) await new Promise((resolve) => setImmediate(resolve));
    for (let at = 0; at < 10; at++) await new Promise((resolve) => setImmediate(resolve));
    interrupt?.();
    const { code, stderr, entries } = await running;
    assert.equal(code, 2);
    assert.equal(
      stderr,
      'kamervragen: Afgebroken bij «000.md». Wat nog niet bekend was, staat in het verslag als niet gecontroleerd.\n',
    );
    assert.equal(entries.length, 200);
    assert.deepEqual(
      entries[0].links.map(({ state, reason }: Place) => [state, reason]),
      [
        ['ok', null],
        ['unchecked', 'cancelled'],
      ],
    );
    assert.ok(entries.every(({ links: [, slow] }: { links: Place[] }) => slow?.reason === 'cancelled'));
    assert.ok(links.asked.length <= 128, 'nothing was asked afterwards');
    assert.deepEqual([links.stops(), taken], [1, 1]);
  });
  test('is not listened to before anything is asked', async () => {
    let listened = 0;
    const onInterrupt = () => {
      listened++;
      return () => {};
    };
    await run(['links', '-'], { stdin: rightSet, onInterrupt });
    assert.equal(listened, 0);
    await run(['links', '-'], { stdin: mixed, onInterrupt });
    assert.equal(listened, 1);
  });
});
