import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createCacheFile } from '../../server/net/cacheFile.ts';
import { cacheFolder } from '../../server/net/cacheFolder.ts';

const folder = mkdtempSync(join(tmpdir(), 'kamervragen-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const windows = process.platform === 'win32';

let count = 0;
function fresh(): string {
  count += 1;
  return join(folder, String(count), 'diep', 'links.json');
}

test('what is written is read, in a folder made for it, by its owner only', async () => {
  const path = fresh();
  const cache = createCacheFile(path);
  assert.equal(await cache.read(), undefined);
  await cache.write('één');
  assert.equal(await cache.read(), 'één');
  await cache.write('twee');
  assert.equal(await createCacheFile(path).read(), 'twee');
  assert.deepEqual(readdirSync(join(path, '..')), ['links.json']);
  if (!windows) assert.equal(statSync(path).mode & 0o777, 0o600);
});

test('what is too large, or no file, is not read', async () => {
  const path = fresh();
  mkdirSync(path, { recursive: true });
  assert.equal(await createCacheFile(path).read(), undefined);
  const large = fresh();
  mkdirSync(join(large, '..'), { recursive: true });
  writeFileSync(large, 'a'.repeat(4_000_001));
  assert.equal(await createCacheFile(large).read(), undefined);
});

test('a pipe in its place does not keep us waiting', { skip: windows }, async () => {
  const path = fresh();
  mkdirSync(join(path, '..'), { recursive: true });
  execFileSync('mkfifo', [path]);
  assert.equal(await createCacheFile(path).read(), undefined);
});

test('what cannot be written is no error, and leaves nothing behind', async () => {
  const inTheWay = fresh();
  mkdirSync(join(inTheWay, '..'), { recursive: true });
  writeFileSync(inTheWay, '');
  await createCacheFile(join(inTheWay, 'links.json')).write('a');
  const path = fresh();
  mkdirSync(join(path, 'bezet'), { recursive: true });
  await createCacheFile(path).write('a');
  assert.deepEqual(readdirSync(join(path, '..')), ['links.json']);
  await createCacheFile('/\u0000').write('a');
  assert.equal(await createCacheFile('/\u0000').read(), undefined);
});

test('two who write at once: one of the two stays, whole', async () => {
  const path = fresh();
  const [one, other] = [createCacheFile(path), createCacheFile(path)];
  const texts = Array.from({ length: 20 }, (_, at) => String(at).repeat(50_000));
  await Promise.all(texts.map((text, at) => (at % 2 === 0 ? one : other).write(text)));
  assert.ok(texts.includes(readFileSync(path, 'utf8')));
  assert.deepEqual(readdirSync(join(path, '..')), ['links.json']);
});

test('who reads meanwhile reads one or the other', async () => {
  const path = fresh();
  const cache = createCacheFile(path);
  const texts = ['a'.repeat(200_000), 'b'.repeat(200_000)];
  await cache.write(texts[0] ?? '');
  const writing = Promise.all(Array.from({ length: 10 }, (_, at) => cache.write(texts[at % 2] ?? '')));
  for (let time = 0; time < 20; time += 1) assert.ok(texts.includes((await createCacheFile(path).read()) ?? ''));
  await writing;
});

test('what one left behind half-written is cleared away after an hour, and nothing else', async () => {
  const path = fresh();
  const cache = createCacheFile(path);
  await cache.write('a');
  const put = (name: string) => {
    writeFileSync(join(path, '..', name), '');
    utimesSync(join(path, '..', name), 1, 1);
  };
  put('links.json.oud.tmp');
  put('anders.json.oud.tmp');
  put('links.json.bak');
  writeFileSync(join(path, '..', 'links.json.nieuw.tmp'), '');
  await cache.write('b');
  assert.deepEqual(readdirSync(join(path, '..')).sort(), [
    'anders.json.oud.tmp',
    'links.json',
    'links.json.bak',
    'links.json.nieuw.tmp',
  ]);
});

test('the command line has a folder of its own', async () => {
  assert.match((await cacheFolder()) ?? '', /kamervragen/);
});
