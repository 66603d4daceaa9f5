// `npm run test:vscode`: the packaged extension in a real VS Code, as a user would try it. Needs
// Chromium; builds and packages first, and installs the embedded VS Code where it is missing.
// With --only=WORDS only the steps with these words in their name.
// With --images the pictures of the documentation are made anew, otherwise they go to test-results/.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';
import { createProfile, installExtension, prepareHost, quietSettings, startHost } from '../../scripts/vscode-host.mjs';
import { findChromium, openWindow } from './driver.mjs';
import { linkFile, startLinkSite } from './linkSite.mjs';
import { restrictedSteps, steps } from './steps.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = join(root, `${name}-${version}.vsix`);
const results = join(root, 'test-results');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length) ?? '';
const images = process.argv.includes('--images') ? join(root, 'docs/images') : results;

if (!existsSync(vsix)) stop(`There is no ${name}-${version}.vsix. Run \`npm run build && npm run package\` first.`);
if (findChromium() === undefined) stop('There is no Chromium on the PATH. Install it, or set CHROMIUM to its place.');
for (const folder of [results, images]) mkdirSync(folder, { recursive: true });

const folder = mkdtempSync(join(tmpdir(), 'kamervragen-vscode-'));
const site = await startLinkSite();
const count = { passed: 0, failed: 0 };
try {
  const host = await prepareHost(console.log);
  const settings = {
    ...quietSettings,
    'kamervragen.links.allowHosts': [site.host],
    // Each step is about the files it opens; the one about the workspace says so.
    'kamervragen.workspace.exclude': ['**'],
  };
  await runSteps(host, 'trusted', steps, settings, ['--disable-workspace-trust']);
  const restricted = { ...settings, 'security.workspace.trust.startupPrompt': 'never' };
  await runSteps(host, 'restricted', restrictedSteps, restricted, []);
} finally {
  site.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** Runs steps one after another in one window; each goes on where the one before stopped, so the first failure ends it. */
async function runSteps(host, profileName, list, settings, args) {
  const chosen = list.filter(([what]) => what.includes(only));
  if (chosen.length === 0) return;
  const workspace = join(folder, profileName, 'examples');
  cpSync(join(root, 'examples'), workspace, { recursive: true });
  writeFileSync(join(workspace, 'gewoon.md'), '# Gewone tekst\n\nEen alinea.\n');
  writeFileSync(join(workspace, linkFile), site.text);
  const profile = createProfile(join(folder, profileName), settings);
  await installExtension(host, profile, vsix);
  const server = await startHost(host, profile, { args });
  const window = await openWindow(server, workspace);
  const context = { window, workspace, site, image: (file) => window.screenshot(join(images, file)) };
  try {
    for (const [what, step] of chosen) {
      if (!(await runStep(what, step, context))) break;
    }
  } finally {
    await window.close();
    server.stop();
  }
}

async function runStep(what, step, context) {
  const start = Date.now();
  try {
    await step(context);
    count.passed++;
    console.log(`ok: ${what} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    count.failed++;
    await context.window.screenshot(join(results, 'failure.png'));
    console.log(`FAILED: ${what}\n${error.stack}\nSee test-results/failure.png.`);
    return false;
  }
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
