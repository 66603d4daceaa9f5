/** How each file that runs is bundled: for the build, and for the tests of the files as they are shipped. */
import { basename } from 'node:path';
import { build } from 'esbuild';
import { dataBeside } from './dataBeside.mjs';
import { englishBeside } from './englishBeside.mjs';
import { root } from './run.mjs';

/** What is imported when it is needed has a file of its own: whatever is in a bundle is read at every start. */
const lazily = {
  name: 'lazily',
  setup(build) {
    build.onResolve(
      {
        filter:
          /\/(?:languageClient|links|linkCommands|cacheFolder|members|workspace|writing|minimalEdits|newSet)\.ts$/,
      },
      ({ kind, path }) =>
        kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.js`, external: true } : undefined,
    );
  },
};

/** A way to cancel by shared memory, which no editor uses and vscode-jsonrpc exports all the same. */
const withoutSharedMemory = {
  name: 'withoutSharedMemory',
  setup(build) {
    build.onLoad({ filter: /vscode-jsonrpc\/lib\/common\/sharedArrayCancellation\.js$/ }, () => ({ contents: '' }));
  },
};

const bundles = {
  extension: { entry: 'client/extension.ts', options: { external: ['vscode'], plugins: [lazily] } },
  languageClient: { entry: 'client/languageClient.ts', options: { external: ['vscode'] } },
  /** Asks what a new set is to be. */
  newSet: { entry: 'client/newSet/newSet.ts', options: { external: ['vscode'] } },
  server: { entry: 'server/node/main.ts', options: { plugins: [lazily, withoutSharedMemory] } },
  /** The work of fix-all. */
  minimalEdits: { entry: 'server/lsp/minimalEdits.ts', options: {} },
  /** What changes a set or makes a new one, with a copy of what it needs of the core. */
  writing: { entry: 'server/lsp/writing/writing.ts', options: {} },
  /** Keeps an index of the workspace, after the first diagnostics. */
  workspace: { entry: 'server/node/workspace.ts', options: { plugins: [lazily] } },
  /** Runs in a thread beside the server, with a copy of the core. */
  examiner: { entry: 'server/node/examiner.ts', options: {} },
  /** Checks links; server and command line share it. */
  links: { entry: 'server/net/links.ts', options: {} },
  /** What is done with links by name. */
  linkCommands: { entry: 'server/lsp/links/linkCommands.ts', options: {} },
  /** Finds the folder for what is kept, for an editor that names none. */
  cacheFolder: { entry: 'server/net/cacheFolder.ts', options: {} },
  /** Reads the members that were fetched, and fetches newer ones by way of links. */
  members: { entry: 'server/node/members.ts', options: { plugins: [lazily] } },
  cli: {
    entry: 'server/cli/main.ts',
    options: {
      external: ['./server.js'],
      plugins: [lazily],
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
