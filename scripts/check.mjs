// Types, lint and format, and the fences between the layers. Prints what fails and ends with 1.
import { run } from './run.mjs';

const steps = [
  ['types', 'tsc', ['-b']],
  ['lint and format', 'biome', ['ci', '--error-on-warnings', '.']],
  ['layers', 'depcruise', ['--config', '.dependency-cruiser.mjs', 'server', 'client']],
];

let failed = false;
for (const [name, command, args] of steps) {
  const code = run(command, args);
  console.log(`${code === 0 ? 'ok' : 'FAILED'}: ${name}`);
  failed ||= code !== 0;
}
process.exitCode = failed ? 1 : 0;
