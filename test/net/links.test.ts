/** The link service of this machine, from its sources and as it is shipped. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createNodeLinkService } from '../../server/net/links.ts';
import { certificates } from '../support/certificates.ts';
import { type HostileServer, startHostileServer } from '../support/hostileServer.ts';
import { startLoopbackProxy } from '../support/loopbackProxy.ts';
import { inShort, policy } from '../support/startLinks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kamervragen-'));
let server: HostileServer;
before(async () => {
  server = await startHostileServer();
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

const allowed = () => ({ policy: { ...policy, allowHosts: [server.host] } });

describe('the service of this machine', () => {
  test('says who asks, and when', async () => {
    const links = createNodeLinkService({ cacheFile: undefined, version: '7.8.9' });
    const [status] = await links.check([server.url('/page?wie')], allowed());
    assert.equal(status?.state, 'ok');
    assert.ok(Math.abs((status.checkedAt?.year ?? 0) - new Date().getFullYear()) <= 1);
    assert.equal(server.seen('/page?wie')[0]?.headers['user-agent'], 'Kamervragen/7.8.9 (link checker)');
    await links.stop();
  });

  test('knows after a restart what was good, and asks again what was not', async () => {
    const cacheFile = join(folder, 'diep', 'links.json');
    const pages = ['/page?herstart', '/moved/1?herstart', '/status/404?herstart'].map((path) => server.url(path));
    const states = ['ok', 'moved moved', 'gone not-found'];
    const visits: number[] = [];
    for (let time = 0; time < 2; time += 1) {
      const before = server.seen().length;
      const links = createNodeLinkService({ cacheFile, version: '0' });
      assert.deepEqual((await links.check(pages, allowed())).map(inShort), states);
      await links.stop();
      visits.push(server.seen().length - before);
    }
    assert.deepEqual(visits, [1 + 2 + 2, 2]);
    assert.ok(!readFileSync(cacheFile, 'utf8').includes('404'));
  });

  test('a damaged file is as good as none', async () => {
    const cacheFile = join(folder, 'stuk.json');
    writeFileSync(cacheFile, '{"half":');
    const links = createNodeLinkService({ cacheFile, version: '0' });
    assert.deepEqual((await links.check([server.url('/page?stuk')], allowed())).map(inShort), ['ok']);
    await links.stop();
    assert.doesNotThrow(() => JSON.parse(readFileSync(cacheFile, 'utf8')));
  });
});

describe('as it is shipped', () => {
  const dist = join(folder, 'dist');
  before(async () => {
    const { bundle } = await import(pathToFileURL(join(root, 'scripts/bundles.mjs')).href);
    await bundle('links', dist);
    writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }');
  });

  test('one file that checks links, also through a proxy, says nothing itself and leaves nothing running', async () => {
    const secure = await startHostileServer('https');
    const proxy = await startLoopbackProxy();
    const anchors = join(folder, 'anchors.pem');
    writeFileSync(anchors, certificates.good.cert);
    const direct = server.url('/head-lies');
    const through = [server.url('/page', 'ver.example'), secure.url('/page', certificates.good.name)];
    /** The names are not there, and nobody is asked for them. */
    const script = `
      require('node:dns/promises').lookup = () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
      const { createNodeLinkService, readProxySettings } = require('./links.js');
      const proxy = readProxySettings(undefined, process.env);
      const policy = { ...${JSON.stringify(policy)}, allowHosts: ['${server.host}'], proxy };
      const links = createNodeLinkService({ cacheFile: undefined, version: '0' });
      links.check(${JSON.stringify([direct, ...through])}, { policy }).then(async (all) => {
        process.stdout.write(JSON.stringify(all.map(({ state, reason, title }) => [state, reason, title])));
        await links.stop();
      });`;
    const env = { ...process.env, HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, NO_PROXY: '', SSL_CERT_FILE: anchors };
    const { code, stdout, stderr } = await run(script, dist, env);
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(JSON.parse(stdout), [
      ['ok', null, 'Bladzijde'],
      ['ok', null, null],
      ['ok', null, null],
    ]);
    assert.deepEqual([...proxy.asked].sort(), [`CONNECT goed.test:${secure.port}`, `HEAD ${through[0]}`]);
    await Promise.all([secure.close(), proxy.close()]);
  });
});

async function run(script: string, cwd: string, env: NodeJS.ProcessEnv) {
  const { http_proxy: _, https_proxy: __, no_proxy: ___, ...clean } = env;
  const child = spawn(process.execPath, ['-e', script], { cwd, env: clean, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}
