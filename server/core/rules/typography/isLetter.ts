/** Letters of any script, and the marks that combine with them; by their codes, since this is asked of every character. */
export function isLetter(code: number): boolean {
  if (code < TABLE_SIZE) return latin[code] === 1;
  return !(code >= 0x2000 && code <= 0x2bff) && code !== 0x3000;
}

const TABLE_SIZE = 0x250;
const latin = new Uint8Array(TABLE_SIZE);
for (let code = 0; code < TABLE_SIZE; code++) latin[code] = /\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0;
