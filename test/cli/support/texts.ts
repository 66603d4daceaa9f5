/** Invented sets for the tests of the command line. */
const opening =
  'Vragen van het lid **Kwikstaart** (D66) aan de Minister van Justitie en Veiligheid over *de klok van het stadhuis* (ingezonden 12 juni 2024).';

/** Nothing of severity error or warning. */
export const rightSet = `## 2024Z12345

${opening}

Vraag 1

Hoe laat is het op de klok van het stadhuis?

Vraag 2

Wanneer loopt de klok weer gelijk?
`;

/** One error: there is no question. */
export const emptySet = `## 2024Z12346

${opening}
`;

/** One error that `fix` repairs: the second question is called the third. */
export const misnumberedSet = rightSet.replace('Vraag 2', 'Vraag 3');

export const noSet = '# Boodschappen\n\nMelk, brood en een hamer.\n';

/** A set that is in order, with these addresses in its explanation, a line each, from line 12. */
export function setWith(...addresses: readonly string[]): string {
  const lines = addresses.map((address) => `Zie ${address} voor de foto.\n`);
  return [`${rightSet}\nToelichting\n`, ...lines].join('\n');
}
