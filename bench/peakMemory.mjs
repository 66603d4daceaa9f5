/** Loaded before a program (`node --import`): tells on descriptor 3, as the program ends, the most memory it held, in kB. */
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Where there is one: of `resourceUsage`, a part is inherited from the process that started this one. */
const status = '/proc/self/status';

if (isMainThread) {
  process.on('exit', () => {
    const found = existsSync(status) ? /VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
    writeSync(3, String(found ?? process.resourceUsage().maxRSS));
  });
}
