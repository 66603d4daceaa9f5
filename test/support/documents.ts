/** Invented documents for the tests of the server and its features. */

export const heading = '## 2024Z12345';

export const opening =
  'Vragen van het lid **Van Nispen** (SP) aan de Minister van Justitie en Veiligheid over *losse stoeptegels bij rechtbanken* (ingezonden 12 juni 2024).';

/** Nothing is wrong with it. */
export const cleanSet = `${heading}

${opening}

Vraag 1

Hoeveel losse stoeptegels liggen er bij de rechtbanken?<sup>1</sup>

Vraag 2

Wie legt ze recht? Wanneer is dat klaar?

<sup>1</sup> De Stoeptegel, 3 juni 2024, «Tegels los» (<https://www.example.org/tegels>)
`;

/** One mistake: the second question is called the third. */
export const misnumberedSet = cleanSet.replace('Vraag 2', 'Vraag 3');

/** An error of its own: a set without questions. */
export const emptySet = `${heading}\n\n${opening}\n`;

export const noSet = '# Boodschappen\n\n1. brood\n2. melk\n\nZie [de winkel](https://www.example.org/winkel).\n';
