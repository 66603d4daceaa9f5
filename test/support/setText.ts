/** Small sets for tests of one part of the core. */
import { parseDocument, type QuestionSet, SourceText } from '../../server/core/index.ts';

const opening =
  'Vragen van het lid **Van Nispen** (SP) aan de Minister van Justitie en Veiligheid over *de kade* (ingezonden 12 juni 2024).';
const reply = 'Antwoord van Minister **Zonneveld** (Justitie en Veiligheid) (ontvangen 3 juli 2024).';

/** A set of questions with the body given. */
export function askedText(body: string): string {
  return `## 2024Z12345\n\n${opening}\n\n${body}\n`;
}

/** An answered set with the body given. */
export function answeredText(body: string): string {
  return `## 2107\n\n${opening}\n\n${reply}\n\n${body}\n`;
}

/** Blocks by their labels: `1 2 4` is three questions, `1 A1 2 A2` two with answers. */
export function bodyOf(labels: string): string {
  return labels
    .split('|')
    .flatMap((part) => (part.includes(',') || part.includes('en') ? [part.trim()] : part.trim().split(/\s+/)))
    .map((label) =>
      label.startsWith('A')
        ? `Antwoord ${label.slice(1)}`.trim().concat('\n\nDat is zo.')
        : `Vraag ${label}\n\nHoe hoog is kade ${label}?`,
    )
    .join('\n\n');
}

export function readOne(text: string): QuestionSet {
  const [set] = parseDocument(new SourceText(text)).sets;
  if (set === undefined) throw new Error('no set in the text of this test');
  return set;
}
