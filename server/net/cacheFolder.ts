/** Where the command line keeps what it learnt of links; undefined where there is no place for it. */
export async function cacheFolder(): Promise<string | undefined> {
  try {
    /** Asks for the home folder as soon as it is loaded, which not everyone has. */
    const { default: envPaths } = await import('env-paths');
    return envPaths('kamervragen', { suffix: '' }).cache;
  } catch {
    return undefined;
  }
}
