import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Tables of data stay beside the bundles, in `data/`: one copy for server and command line, parsed as JSON, which is
 * quicker than as code.
 */
export function dataBeside(dist) {
  function beside(name, data, exported) {
    mkdirSync(join(dist, 'data'), { recursive: true });
    writeFileSync(join(dist, 'data', `${name}.json`), JSON.stringify(data));
    return { contents: `${exported} = require('./data/${name}.json');`, loader: 'js' };
  }
  /** A table is read when something in it is first asked for, and is one for all bundles of a process. */
  function lazily(name, table) {
    if (Array.isArray(table)) return beside(name, table, 'module.exports');
    const read = `require('./data/${name}.json')[key]`;
    const accessors = `{ enumerable: true, get: () => ${read}, set: (value) => { ${read} = value; } }`;
    const keys = JSON.stringify(Object.keys(table));
    const contents = `for (const key of ${keys}) Object.defineProperty(exports, key, ${accessors});`;
    return { ...beside(name, table, ''), contents };
  }
  return {
    name: 'data-beside',
    setup(build) {
      build.onLoad({ filter: /[\\/]core[\\/]data[\\/][^\\/]+\.json$/ }, ({ path }) =>
        lazily(basename(path, '.json'), JSON.parse(readFileSync(path, 'utf8'))),
      );
      // This package is of type `module`, where `module.exports` exports nothing.
      build.onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, async ({ path }) => {
        const { characterEntities } = await import(pathToFileURL(path));
        return beside('character-entities', characterEntities, 'export const characterEntities');
      });
      build.onResolve({ filter: /^\.\/data\/[a-z-]+\.json$/ }, ({ path, kind }) =>
        kind === 'require-call' ? { path, external: true } : undefined,
      );
    },
  };
}
