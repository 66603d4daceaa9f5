// `npm run bench`: see docs/prestaties.md and bench/main.ts. The peers it measures beside ours are installed here alone.
import { join } from 'node:path';
import { installMissing } from './install.mjs';
import { root, run } from './run.mjs';

installMissing();
installMissing(join(root, 'bench'));
process.exitCode =
  run('node', ['scripts/build.mjs']) || run('node', ['--import', 'tsx', 'bench/main.ts', ...process.argv.slice(2)]);
