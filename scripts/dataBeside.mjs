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
  return {
    name: 'data-beside',
    setup(build) {
      build.onLoad({ filter: /[\\/]core[\\/]data[\\/][^\\/]+\.json$/ }, ({ path }) =>
        beside(basename(path, '.json'), JSON.parse(readFileSync(path, 'utf8')), 'module.exports'),
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
