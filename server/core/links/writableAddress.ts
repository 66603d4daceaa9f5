/** The site in plain characters, without a user, and what follows it. */
const WEB = /^(https?:\/\/[a-z\d.-]+(?::\d{1,5})?)(?=[/?#]|$)(.*)$/is;
const LONGEST = 2048;

/**
 * The same address in characters that mean nothing else wherever an address can stand: no brackets, no emphasis, no
 * character reference, no punctuation at its end. Undefined for what no author would want to write.
 */
export function writableAddress(url: string): string | undefined {
  const [, site, rest = ''] = WEB.exec(url) ?? [];
  if (site === undefined || url.length > LONGEST || /\p{Cs}/u.test(url)) return undefined;
  const plain = percentEncode(rest)
    .replace(/[()*]/g, percent)
    .replace(/(?<![a-z\d])_|_(?![a-z\d])/gi, percent)
    .replace(/(&#?\w+);/g, '$1%3B')
    .replace(/[-.~:!',;]$|\?$(?<=[?#].*\?)/, percent);
  const address = site + plain;
  return address.length > LONGEST ? undefined : address;
}

/** Encodes whatever may not stand in an address as it is; what is encoded already stays. */
export function percentEncode(url: string): string {
  return url.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, percent);
}

function percent(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x80) return /\p{Cs}/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character);
  return `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
}
