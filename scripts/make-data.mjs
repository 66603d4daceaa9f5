// Makes server/core/data/*.json from a folder with parties.json, posts.json and members.json.
// Usage: node scripts/make-data.mjs FOLDER
// Keeps what the rules need and nothing else: no sources, no notes, of people only names, fractie and days.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: node scripts/make-data.mjs FOLDER');
  process.exit(2);
}
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const target = fileURLToPath(new URL('../server/core/data/', import.meta.url));

const members = read('members.json');
const date = members.about.date;

/** The last day on which the members are known to be complete. */
const until = /complete evidence: the \d+ members of (\d{4}-\d\d-\d\d)/.exec(members.about.status)?.[1];
if (until === undefined) throw new Error('members.json does not say until when it is complete');

/** One row a line: a change of the data is then a readable diff. */
function write(name, rows, more = {}) {
  const head = Object.entries({ date, ...more }).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  );
  const body = rows.map((row) => JSON.stringify(row)).join(',\n    ');
  writeFileSync(join(target, name), `{\n${head.join('')}  "rows": [\n    ${body}\n  ]\n}\n`);
}

write(
  'parties.json',
  read('parties.json').parties.map(({ label, name, from, to, conf, aliases, odata }) => ({
    label,
    name,
    from,
    to,
    conf,
    aliases: [...new Set([...(aliases ?? []), ...(odata === undefined ? [] : [odata])])].filter((it) => it !== label),
  })),
);
write(
  'posts.json',
  read('posts.json').posts.map(({ kind, prep, portfolio, abbr, from, to, conf }) => ({
    kind,
    prep,
    portfolio,
    abbr,
    from,
    to,
    conf,
  })),
);
write(
  'members.json',
  members.members.map(({ surname, first, memberships }) => [
    surname,
    first,
    memberships.map(({ label, from, to, conf }) => [label, from, to, conf]),
  ]),
  { until, parties: [] },
);
