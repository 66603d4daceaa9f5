/** Addresses of files. Clients write them in more than one way: what is compared is the key. */

/** What all ways to write one address have in common. */
export function keyOf(uri: string): string {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    /** What is no address is compared as it is. */
  }
  return plain.replace(
    /^(file:\/\/\/)([A-Z])(:)/,
    (_, scheme: string, drive: string) => `${scheme}${drive.toLowerCase()}:`,
  );
}

/** The address of what stands in a folder, written as VS Code writes it. */
export function below(folder: string, name: string): string {
  const escaped = encodeName(name);
  return folder.endsWith('/') ? `${folder}${escaped}` : `${folder}/${escaped}`;
}

/** Half a sign cannot be written in an address. */
const HALF = /\p{Surrogate}/gu;

function encodeName(name: string): string {
  return encodeURIComponent(name.replace(HALF, '\uFFFD')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The path of a file from a folder; undefined where it is not below it. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const root = keyOf(folder).replace(/\/*$/, '/');
  const key = keyOf(uri);
  return key.startsWith(root) ? key.slice(root.length) : undefined;
}
