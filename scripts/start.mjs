// `npm start`: from a fresh clone to the extension at work on `examples/`. Installs what is missing, builds, packages,
// and opens VS Code where the command `code` is there; otherwise an embedded VS Code in the browser, which
// `npm start -- --embedded` asks for.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing } from './install.mjs';
import { root, run } from './run.mjs';
import {
  createProfile,
  hostFolder,
  hostUrl,
  installExtension,
  prepareHost,
  quietSettings,
  startHost,
} from './vscode-host.mjs';

const wishedPort = 8765;
const examples = join(root, 'examples');
const firstFile = 'voorbeeld.kamervragen.md';

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node 20 or newer is needed; this is Node ${process.versions.node}.`);
}
installMissing();
step('Building', 'build.mjs');
step('Packaging', 'package.mjs');
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = join(root, `${name}-${version}.vsix`);
const embedded = process.argv.includes('--embedded') || !openInCode();
if (embedded) await openEmbedded().catch((error) => fail(error.message));

function step(what, script) {
  console.log(`${what} …`);
  const code = run('node', [join('scripts', script)]);
  if (code !== 0) process.exit(code);
}

/** Whether VS Code itself is there and has opened. */
function openInCode() {
  if (!code('--version')) return false;
  console.log('Installing the extension in VS Code …');
  if (code('--install-extension', vsix, '--force') && code('--new-window', examples, join(examples, firstFile))) {
    console.log('VS Code has opened on examples/.');
    return true;
  }
  console.log('The command `code` could not do it, so here comes the embedded VS Code.');
  return false;
}

function code(...args) {
  const quoted = process.platform === 'win32' ? args.map((arg) => `"${arg}"`) : args;
  const { status } = spawnSync('code', quoted, { stdio: 'ignore', shell: process.platform === 'win32' });
  return status === 0;
}

async function openEmbedded() {
  const host = await prepareHost(console.log);
  const profile = createProfile(join(hostFolder, 'profile'), quietSettings);
  await installExtension(host, profile, vsix);
  const server = await startHost(host, profile, { port: wishedPort, args: ['--disable-workspace-trust'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.stop());
  console.log(`\nVS Code is ready. Open this address in a browser:\n\n  ${hostUrl(server, examples)}\n`);
  console.log('It can be reached from this computer only. Ctrl+C stops it.');
  await server.closed;
}

function fail(message) {
  console.error(`\nIt did not work: ${message}`);
  process.exit(1);
}
