// `npm run bench`: see bench/main.ts.
import { installMissing } from './install.mjs';
import { run } from './run.mjs';

installMissing();
process.exitCode = run('node', ['scripts/build.mjs']) || run('node', ['--import', 'tsx', 'bench/main.ts']);
