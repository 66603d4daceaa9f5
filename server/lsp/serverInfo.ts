/** The name of settings, diagnostics and the server itself. */
export const section = 'kamervragen';

export const serverInfo = { name: section, version: '0.1.0' } as const;
