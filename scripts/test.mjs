// `npm test`: installs what is missing, then types, lint, fences and every test that needs no browser.
// With arguments, only those test files: npm test -- test/rules.test.ts
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing } from './install.mjs';
import { root, run } from './run.mjs';

/** Runs of a real VS Code: `npm run test:vscode`. */
const elsewhere = new Set(['vscode', 'support']);

function testFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return elsewhere.has(entry.name) ? [] : testFiles(path);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

installMissing();
const chosen = process.argv.slice(2);
const checked = chosen.length > 0 ? 0 : run('node', ['scripts/check.mjs']);
const files = chosen.length > 0 ? chosen : testFiles(join(root, 'test')).sort();
const reporter = process.env.CI === 'true' ? 'tap' : 'spec';
const tested = run('node', [
  '--import',
  'tsx',
  '--import',
  './test/support/fixedSeed.ts',
  '--test',
  /** A file that hangs is a file that fails. */
  '--test-timeout=600000',
  `--test-reporter=${reporter}`,
  ...files,
]);
process.exitCode = checked || tested;
