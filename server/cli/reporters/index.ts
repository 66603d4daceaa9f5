/** The table of formats, in the order of the help. */
import { createGithubReporter } from './github.ts';
import { createJsonReporter } from './json.ts';
import { createJsonLinkReporter } from './jsonLinks.ts';
import { createJunitReporter } from './junit.ts';
import { createPrettyReporter } from './pretty.ts';
import { createPrettyLinkReporter } from './prettyLinks.ts';
import type { CreateReporter } from './reporter.ts';
import { createSarifReporter } from './sarif.ts';

export type Format = 'pretty' | 'json' | 'sarif' | 'github' | 'junit';

export type Reporters = Readonly<Record<Format, CreateReporter>>;

export const reporters: Reporters = {
  pretty: createPrettyReporter,
  json: createJsonReporter,
  sarif: createSarifReporter,
  github: createGithubReporter,
  junit: createJunitReporter,
};

/** Those of `links`: every address, where the form was made for findings the findings about addresses. */
export const linkReporters: Reporters = {
  ...reporters,
  pretty: createPrettyLinkReporter,
  json: createJsonLinkReporter,
};
