/** How what was typed is compared with what can be offered: without accents and capitals, from any word on. */

/** Letters in their plain form. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Whether what was typed begins one of the names or one of their words; then the name goes on as it was typed. */
export function matches(typed: string, names: readonly string[]): boolean {
  const wanted = plain(typed).trimStart().replace(/\s+/g, ' ');
  return wanted === '' || names.some((name) => beginsWord(plain(name), wanted));
}

function beginsWord(name: string, wanted: string): boolean {
  for (let at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name.charAt(at - 1))) return true;
  }
  return false;
}

/**
 * What an editor is to compare with what was typed: all names, with and without their accents, first the one that was
 * begun; some editors look at the beginning alone.
 */
export function filterOf(typed: string, names: readonly string[]): string {
  const forms = new Set(
    names.flatMap((name) => [name, withoutAccents(name), ...(isComposed(typed) ? [] : [apart(name)])]),
  );
  const wanted = typed.toLowerCase();
  const ordered = [...forms].sort((a, b) => Number(begins(b, wanted)) - Number(begins(a, wanted)));
  return ordered.join(' ');
}

function begins(name: string, wanted: string): boolean {
  return name.toLowerCase().startsWith(wanted);
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}+/gu, '');
}

/** With each accent as a character of its own. */
function apart(name: string): string {
  return name.normalize('NFD');
}

function isComposed(text: string): boolean {
  return text === text.normalize('NFC');
}

/** Text within a snippet, as it is. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
