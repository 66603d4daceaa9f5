/** What a website says, such as a title or an address, fit to be shown: one line of at most so many characters. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
