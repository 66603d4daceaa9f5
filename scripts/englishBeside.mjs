import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/**
 * The English texts stay beside the bundles, in `english.js`: one copy for server and command line, read only for those
 * who want them.
 */
export function englishBeside(folder) {
  const namespace = 'english-beside';
  return {
    name: namespace,
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^\.\/en\/index\.ts$/ }, ({ importer, path }) => ({
        path: join(dirname(importer), path),
        namespace,
      }));
      onLoad({ filter: /$/, namespace }, async ({ path }) => {
        await build({
          entryPoints: [{ in: path, out: 'english' }],
          outdir: folder,
          bundle: true,
          minify: true,
          platform: 'node',
          format: 'cjs',
          target: 'node20',
          charset: 'utf8',
          logLevel: 'warning',
        });
        const get = `get: () => require('./english.js').english`;
        return { contents: `Object.defineProperty(exports, 'english', { enumerable: true, ${get} });` };
      });
      onResolve({ filter: /^\.\/english\.js$/, namespace }, ({ path }) => ({ path, external: true }));
    },
  };
}
