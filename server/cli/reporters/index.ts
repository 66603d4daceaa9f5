/** The table of formats, in the order of the help. */
import { createGithubReporter } from './github.ts';
import { createJsonReporter } from './json.ts';
import { createJunitReporter } from './junit.ts';
import { createPrettyReporter } from './pretty.ts';
import type { CreateReporter } from './reporter.ts';
import { createSarifReporter } from './sarif.ts';

export type Format = 'pretty' | 'json' | 'sarif' | 'github' | 'junit';

export const reporters: Readonly<Record<Format, CreateReporter>> = {
  pretty: createPrettyReporter,
  json: createJsonReporter,
  sarif: createSarifReporter,
  github: createGithubReporter,
  junit: createJunitReporter,
};
