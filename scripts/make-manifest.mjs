/** Writes the table of rules into the settings of package.json. Run it after a rule was added or its summary changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const { rules, textsOf } = await import('../server/core/index.ts');

const file = new URL('../package.json', import.meta.url);
const manifest = JSON.parse(readFileSync(file, 'utf8'));
const texts = textsOf('nl').rules;
const setting = manifest.contributes.configuration.properties['kamervragen.rules'];
setting.properties = Object.fromEntries(rules.map(({ id }) => [id, severityOf(texts[id].summary)]));
writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);

function severityOf(description) {
  return { type: 'string', enum: ['off', 'hint', 'info', 'warning', 'error'], description };
}
