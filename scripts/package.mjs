/** Makes `kamervragen-<version>.vsix` from what `npm run build` built. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from './run.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = `${name}-${version}.vsix`;

if (!existsSync(join(root, 'dist/extension.js'))) fail('there is nothing to package; run `npm run build` first.');
const options = {
  cwd: root,
  packagePath: join(root, vsix),
  /** All is bundled. */
  dependencies: false,
  /** There is no public repository for them to point at. */
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
};
await createVSIX(options).catch((error) => fail(error.message));
console.log(`${vsix}: ${Math.round(statSync(join(root, vsix)).size / 1000)} KB`);

function fail(reason) {
  console.error(`No package was made: ${reason}`);
  process.exit(1);
}
