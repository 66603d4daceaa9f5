// Runs a command of the project's own packages, or node, with its output on the screen; answers its exit code.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export function run(command, args, env = {}) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env, PATH: path } };
  const result = spawnSync(command, args, { ...options, shell: process.platform === 'win32' });
  return result.status ?? 1;
}
