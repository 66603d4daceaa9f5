/**
 * Builds what runs: `dist/extension.js` (client), `dist/server.js` (language server), `dist/cli.js` (command line), the
 * pages of the rules, and the licences of what was bundled. Installs nothing.
 */
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundle, bundleNames } from './bundles.mjs';
import { root } from './run.mjs';

const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const results = await Promise.all(bundleNames.map((name) => bundle(name, dist)));
/** The package itself is of type `module`; the bundles are CommonJS, which every VS Code and Node can load. */
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
chmodSync(join(dist, 'cli.js'), 0o755);
copyRulePages();
writeLicences(results.flatMap(({ metafile }) => Object.keys(metafile.inputs)));

/** Diagnostics point at these pages. */
function copyRulePages() {
  const rules = join(root, 'server/core/rules');
  mkdirSync(join(dist, 'rules'));
  for (const file of readdirSync(rules, { recursive: true })) {
    if (file.endsWith('.md')) copyFileSync(join(rules, file), join(dist, 'rules', basename(file)));
  }
}

function writeLicences(inputs) {
  const folders = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
  const packages = [...new Set(folders)].filter((folder) => folder !== undefined).sort();
  writeFileSync(join(dist, 'LICENCES.txt'), packages.map(licenceOf).join(`\n${'-'.repeat(80)}\n\n`));
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
  const text = file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}
