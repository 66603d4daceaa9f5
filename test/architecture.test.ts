/** The documentation of the structure is true to the code. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { layers } from '../layers.mjs';
import { rules } from '../server/core/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

describe('docs/architecture.md', () => {
  test('has the table of layers as it is enforced', () => {
    const rows = Object.entries(layers).map(([folder, { imports, packages }]) => {
      const short = imports.map((name) => `\`${name.replace(/^server\//, '')}\``).join(', ');
      return `| \`${folder}\` | ${short || '–'} | ${packages.map((name) => `\`${name}\``).join(', ') || '–'} |`;
    });
    assert.ok(read('docs/architecture.md').includes(rows.join('\n')), rows.join('\n'));
  });

  test('every folder of the source stands in the table', () => {
    const folders = ['client', ...readdirSync(join(root, 'server')).map((name) => `server/${name}`)].filter((path) =>
      statSync(join(root, path)).isDirectory(),
    );
    for (const folder of folders) {
      assert.ok(
        Object.keys(layers).some((layer) => layer === folder || layer.startsWith(`${folder}/`)),
        folder,
      );
    }
  });

  test('names files and folders that are there', () => {
    for (const [, name] of read('docs/architecture.md').matchAll(
      /`((?:model|services|lsp|rules|texts)\/[A-Za-z/]+)`/g,
    )) {
      const candidates = [`server/${name}`, `server/core/${name}`].flatMap((path) => [path, `${path}.ts`]);
      assert.ok(
        candidates.some((path) => existsSync(join(root, path))),
        name,
      );
    }
  });
});

describe('rules', () => {
  test('are named after their files, and each file is in the table', () => {
    const files = sources('server/core/rules')
      .map((path) => path.replace(/^.*\/|\.ts$/g, ''))
      .filter((name) => name.includes('-'));
    assert.deepEqual(files.sort(), rules.map((rule) => rule.id).sort());
  });

  test('stand in the manifest, in the same order, with their own severity as default', () => {
    const manifest = JSON.parse(read('package.json'));
    const schema = manifest.contributes.configuration.properties['kamervragen.rules'].properties;
    assert.deepEqual(
      Object.keys(schema),
      rules.map((rule) => rule.id),
    );
  });
});

describe('sources', () => {
  test('can be read in one sitting', () => {
    const long = [...sources('server'), ...sources('client')].filter((path) => read(path).split('\n').length > 300);
    assert.deepEqual(long, []);
  });

  test('have no names that say nothing', () => {
    const vague = [...sources('server'), ...sources('client')].filter((path) =>
      /utils?|helpers?|manager|common|misc/i.test(path),
    );
    assert.deepEqual(vague, []);
  });
});
