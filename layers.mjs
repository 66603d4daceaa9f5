/**
 * What may import what: the one table. `npm run check` enforces it, and a test holds docs/architecture.md to it.
 * A folder may always import from itself; `packages` are the outside packages it may use, `node` stands for Node's own.
 */
export const layers = {
  'server/core/text': { imports: [], packages: [] },
  'server/core/texts': { imports: ['server/core/text'], packages: [] },
  'server/core/data': { imports: ['server/core/text'], packages: ['fastest-levenshtein'] },
  'server/core/model': {
    imports: ['server/core/text', 'server/core/data'],
    packages: ['mdast', 'mdast-util-from-markdown', 'mdast-util-gfm-footnote', 'micromark-extension-gfm-footnote'],
  },
  'server/core/links': { imports: ['server/core/text'], packages: [] },
  'server/core/rules': {
    imports: [
      'server/core/text',
      'server/core/texts',
      'server/core/data',
      'server/core/links',
      'server/core/model',
      'server/core/settings.ts',
    ],
    packages: [],
  },
  'server/core/features': {
    imports: [
      'server/core/text',
      'server/core/texts',
      'server/core/data',
      'server/core/links',
      'server/core/model',
      'server/core/rules',
      'server/core/settings.ts',
    ],
    packages: [],
  },
  'server/core/writing': {
    imports: [
      'server/core/text',
      'server/core/texts',
      'server/core/data',
      'server/core/links',
      'server/core/model',
      'server/core/rules',
      'server/core/features',
      'server/core/settings.ts',
    ],
    packages: [],
  },
  'server/services': { imports: ['server/core/index.ts'], packages: ['ipaddr.js', 'htmlparser2', 'picomatch'] },
  'server/lsp': {
    imports: ['server/core/index.ts', 'server/core/writing/index.ts', 'server/services'],
    packages: ['vscode-languageserver', 'vscode-jsonrpc', 'diff'],
  },
  'server/net': {
    imports: ['server/core/index.ts', 'server/services'],
    packages: ['node', 'env-paths', 'http-proxy-agent', 'https-proxy-agent'],
  },
  'server/node': {
    imports: ['server/core/index.ts', 'server/services', 'server/lsp', 'server/net'],
    packages: ['node', 'vscode-jsonrpc'],
  },
  'server/cli': {
    imports: ['server/core/index.ts', 'server/core/writing/index.ts', 'server/services', 'server/net'],
    packages: ['node', 'commander', 'diff', 'fast-xml-parser', 'picocolors', 'tinyglobby'],
  },
  client: { imports: ['server/lsp/protocol.ts'], packages: ['node', 'vscode', 'vscode-languageclient'] },
};
