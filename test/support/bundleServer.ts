const bundles: string = new URL('../../scripts/bundles.mjs', import.meta.url).href;

/** What is no part of the server, nor read by it. */
const others = ['extension', 'languageClient', 'cli'];

/** Writes the server as it is shipped, with all it reads when it is needed. */
export async function bundleServer(folder: string): Promise<void> {
  const { bundle, bundleNames } = (await import(bundles)) as {
    bundle: (name: string, folder: string) => Promise<unknown>;
    bundleNames: readonly string[];
  };
  await Promise.all(bundleNames.filter((name) => !others.includes(name)).map((name) => bundle(name, folder)));
}
