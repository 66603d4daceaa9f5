export const layers: Readonly<Record<string, { readonly imports: readonly string[]; readonly packages: readonly string[] }>>;
