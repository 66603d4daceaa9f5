/** Makes `kamervragen-<version>.vsix` from what `npm run build` built. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';

const root = fileURLToPath(new URL('..', import.meta.url));
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = `${name}-${version}.vsix`;

if (!existsSync(join(root, 'dist/extension.js'))) {
  console.error('There is nothing to package yet. Run `npm run build` first.');
  process.exit(1);
}
await createVSIX({ cwd: root, packagePath: join(root, vsix), dependencies: false, allowMissingRepository: true });
console.log(`${vsix}: ${Math.round(statSync(join(root, vsix)).size / 1024)} KB`);
