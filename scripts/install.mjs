// Installs the packages of a folder when they are not there, or older than its lock file says.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

export function installMissing(folder = root) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  const fresh =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;
  if (fresh) return;
  console.log('Installing packages …');
  const options = { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' };
  const code = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], options).status ?? 1;
  if (code !== 0) process.exit(code);
}
