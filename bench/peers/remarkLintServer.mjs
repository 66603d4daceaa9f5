/** A language server of the kind we are measured against: remark-lint behind unified-language-server, with `--stdio`. */
import { createUnifiedLanguageServer } from 'unified-language-server';

createUnifiedLanguageServer({
  configurationSection: 'remark',
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  plugins: ['remark-preset-lint-recommended'],
  processorName: 'remark',
  processorSpecifier: 'remark',
  rcName: '.remarkrc',
});
