import { type CheckedLink, urlOf } from '../checkedLinks.ts';
import type { FileReport } from '../fileReport.ts';
import { createListReporter } from './json.ts';
import type { Reporter } from './reporter.ts';

/** One array with an entry for each file that was read, one a line. The shape is fixed: docs/opdrachtregel.md. */
export function createJsonLinkReporter(): Reporter {
  return createListReporter(({ path, links, document }) => ({
    path,
    links: links.map((link) => toEntry(link, document)),
  }));
}

function toEntry(link: CheckedLink, { source }: FileReport['document']) {
  const { state, httpStatus, finalUrl, reason } = link.status;
  return {
    url: urlOf(link),
    state,
    status: httpStatus ?? null,
    finalUrl: finalUrl ?? null,
    reason: reason ?? null,
    range: source.rangeOf(link.address.span),
  };
}
