// Holds the bundles to their sizes: what is loaded at start must stay small.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const KB = 1000;
const limits = {
  'dist/server.js': 400 * KB,
  'dist/links.js': 250 * KB,
  'dist/members.js': 60 * KB,
  'dist/workspace.js': 50 * KB,
  'dist/writing.js': 450 * KB,
  'dist/extension.js': 50 * KB,
};
const packageLimit = 3000 * KB;

let failed = false;
function hold(name, limit) {
  const size = statSync(join(root, name)).size;
  const ok = size <= limit;
  failed ||= !ok;
  console.log(`${ok ? 'ok' : 'TOO LARGE'}: ${name} ${Math.round(size / KB)} KB of ${limit / KB} KB`);
}

for (const [name, limit] of Object.entries(limits)) hold(name, limit);
const packages = readdirSync(root).filter((name) => name.endsWith('.vsix'));
if (packages.length === 0) {
  console.log('MISSING: no .vsix');
  failed = true;
}
for (const name of packages) hold(name, packageLimit);
process.exitCode = failed ? 1 : 0;
