/**
 * Reads an address, from where it stands if that matters; undefined where it cannot be read. `URL.canParse` of Node 20 and
 * 22 is not to be trusted: once it has been used often, it refuses all hosts with an accent.
 */
export function readUrl(href: string, base?: URL): URL | undefined {
  try {
    return new URL(href, base?.href);
  } catch {
    return undefined;
  }
}
