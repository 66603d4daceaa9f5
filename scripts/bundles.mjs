/** How each file that runs is bundled: for the build, and for the tests of the files as they are shipped. */
import { build } from 'esbuild';
import { dataBeside } from './dataBeside.mjs';
import { englishBeside } from './englishBeside.mjs';
import { root } from './run.mjs';

/** The heavy half of the client has a file of its own, since reading it costs more than all else at activation. */
const lazyClient = {
  name: 'lazy-client',
  setup(build) {
    build.onResolve({ filter: /\/languageClient\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './languageClient.js', external: true } : undefined,
    );
  },
};

/** So has what checks links: it is loaded with the first check, and the language server and the command line share it. */
const lazyLinks = {
  name: 'lazy-links',
  setup(build) {
    build.onResolve({ filter: /\/net\/links\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './links.js', external: true } : undefined,
    );
  },
};

/** So has what keeps an index of the workspace: it is loaded after the first diagnostics. */
const lazyWorkspace = {
  name: 'lazy-workspace',
  setup(build) {
    build.onResolve({ filter: /\/workspace\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './workspace.js', external: true } : undefined,
    );
  },
};

const bundles = {
  extension: { entry: 'client/extension.ts', options: { external: ['vscode'], plugins: [lazyClient] } },
  languageClient: { entry: 'client/languageClient.ts', options: { external: ['vscode'] } },
  server: { entry: 'server/node/main.ts', options: { plugins: [lazyLinks, lazyWorkspace] } },
  workspace: { entry: 'server/node/workspace.ts', options: {} },
  /** Runs in a thread beside the server, with a copy of the core. */
  examiner: { entry: 'server/node/examiner.ts', options: {} },
  links: { entry: 'server/net/links.ts', options: {} },
  cli: {
    entry: 'server/cli/main.ts',
    options: {
      external: ['./server.js'],
      plugins: [lazyLinks],
      banner: { js: '#!/usr/bin/env node' },
      /** tinyglobby asks for its own place with import.meta, which CommonJS does not have. */
      define: { 'import.meta.url': '__filename', 'import.meta.filename': '__filename' },
    },
  },
};

export const bundleNames = Object.keys(bundles);

/** Writes `<folder>/<name>.js`, with the data it reads beside it. */
export function bundle(name, folder) {
  const { entry, options } = bundles[name];
  return build({
    absWorkingDir: root,
    entryPoints: [{ in: entry, out: name }],
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    /** Where VS Code intercepts `require('vscode')`, an `import()` might pass it by. */
    supported: { 'dynamic-import': false },
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    ...options,
    plugins: [dataBeside(folder), englishBeside(folder), ...(options.plugins ?? [])],
  });
}
