export interface NumberedSet {
  readonly subject?: string;
  readonly asker?: string;
  /** Text of its second question. */
  readonly more?: string;
}

/** A set without a mistake, under a number. */
export function numberedSet(
  number: string,
  { subject = 'scheve paaltjes', asker = 'Van Nispen', more }: NumberedSet = {},
) {
  return `## ${number}

Vragen van het lid **${asker}** (SP) aan de Minister van Justitie en Veiligheid over *${subject}* (ingezonden 12 juni ${number.slice(0, 4)}).

Vraag 1

Hoeveel paaltjes staan er scheef?

Vraag 2

${more ?? 'Wie zet ze recht?'}
`;
}

/** Two hundred of them and more, each with a number and a subject of its own. */
export function manySets(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const number = `2024Z${String(10_000 + at)}`;
      return [`sets/${at % 7}/${number}.kv.md`, numberedSet(number, { subject: `paaltje nummer ${at}` })];
    }),
  );
}
