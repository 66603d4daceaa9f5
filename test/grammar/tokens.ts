import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

const root = new URL('../../', import.meta.url);
/** VS Code's own Markdown grammar, where the embedded VS Code of `npm run test:vscode` is installed. */
const realMarkdown = new URL(
  '.vscode-host/node_modules/code-server/lib/vscode/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json',
  root,
);

/** The Markdown grammars to test over: a small one that is always there, and VS Code's own if it is. */
export const markdowns: Readonly<Record<string, URL | undefined>> = {
  'a stub of Markdown': new URL('test/grammar/markdown-stub.tmLanguage.json', root),
  "VS Code's Markdown": existsSync(realMarkdown) ? realMarkdown : undefined,
};

/** Splits a text into tokens with their scopes, as an editor does. */
export async function createTokenizer(markdown: URL): Promise<(text: string) => readonly (readonly Token[])[]> {
  await loadOniguruma();
  const files: Readonly<Record<string, URL>> = {
    'text.html.markdown.kamervragen': new URL('syntaxes/kamervragen.tmLanguage.json', root),
    'text.html.markdown': markdown,
  };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const file = files[scope];
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file.pathname);
    },
  });
  const grammar = await registry.loadGrammar('text.html.markdown.kamervragen');
  if (grammar === null) throw new Error('The grammar cannot be loaded.');
  return (text) => {
    let stack = textmate.INITIAL;
    return text.split('\n').map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      return tokens.map((token) => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes }));
    });
  };
}

let loaded: Promise<void> | undefined;

function loadOniguruma(): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  loaded ??= oniguruma.loadWASM(readFileSync(wasm).buffer as ArrayBuffer);
  return loaded;
}
