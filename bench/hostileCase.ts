/** One hostile text, through everything an editor asks: prints the processor time of each step. Run by `hostile.ts`. */
import {
  defaultSettings,
  dismissActions,
  documentSymbols,
  findingsAt,
  fixActions,
  hoverAt,
  textsOf,
} from '../server/core/index.ts';
import { minimalEdits } from '../server/lsp/minimalEdits.ts';
import { createDocumentStore } from '../server/services/documentStore.ts';
import { hostileTexts } from '../test/support/hostileTexts.ts';

const [name = '', size = '100000'] = process.argv.slice(2);
const text = hostileTexts[name]?.(Number(size)) ?? '';
const links: ReadonlyMap<string, never> = new Map();
const store = createDocumentStore({
  today: () => ({ year: 2024, month: 7, day: 1 }),
  links: () => links,
  onRuleError: (rule, error) => {
    throw new Error(`${rule}: ${String(error)}`);
  },
});
const document = store.set('file:///a.kv.md', 'kamervragen', 1, text);
const texts = textsOf('nl');

const steps: Readonly<Record<string, () => unknown>> = {
  parse: () => document.model,
  check: () => document.findings(defaultSettings),
  symbols: () => documentSymbols(document.model, texts),
  hover: () => {
    const facts = { findings: document.findings(defaultSettings), links, texts };
    for (const at of [0, text.length >> 1, text.length]) hoverAt(document.model, at, facts);
  },
  actions: () => {
    const chosen = findingsAt(document.findings(defaultSettings), { start: 0, end: text.length });
    return [fixActions(chosen), dismissActions(chosen, texts)];
  },
  'fix-all': () => minimalEdits(text, document.fixed(defaultSettings)),
};

for (const [step, run] of Object.entries(steps)) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  process.stdout.write(`${step} ${((user + system) / 1000).toFixed(0)}\n`);
}
process.stdout.write(`findings ${document.findings(defaultSettings).length}\n`);
const limited = document.model.sets.some((set) => set.gaps.some((gap) => gap.limit !== undefined));
if (document.model.tooLarge !== undefined) process.stdout.write('limit te-groot\n');
else if (limited) process.stdout.write('limit deels-te-groot\n');
