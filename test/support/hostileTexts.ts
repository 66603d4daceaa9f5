/** Texts made to exhaust whoever reads them: each is one thing, `n` times. */

const opening =
  'Vragen van het lid **Van Nispen** (SP) aan de Minister van Justitie en Veiligheid over *tegels* (ingezonden 12 juni 2024).';
const head = `## 2024Z12345\n\n${opening}\n\nVraag 1\n\n`;

/** `write` once for each number from 1. */
function each(n: number, write: (number: number) => string, between = '\n\n'): string {
  return Array.from({ length: n }, (_, index) => write(index + 1)).join(between);
}

type Write = (n: number) => string;

/** Within one paragraph of a set. */
const inline: Readonly<Record<string, Write>> = {
  'nested brackets': (n) => `${'['.repeat(n)}a${']'.repeat(n)}?`,
  'open brackets': (n) => '['.repeat(n),
  'closing brackets': (n) => ']'.repeat(n),
  'pairs of brackets': (n) => '[a] '.repeat(n),
  images: (n) => '![a'.repeat(n),
  'link beginnings': (n) => '[a]('.repeat(n),
  links: (n) => '[a](b) '.repeat(n),
  'nested guillemets': (n) => `${'«'.repeat(n)}a${'»'.repeat(n)}?`,
  'pairs of guillemets': (n) => '«a» '.repeat(n),
  'open guillemets': (n) => '« '.repeat(n),
  'straight quotes': (n) => `'a "b `.repeat(n / 2),
  'sup marks': (n) => 'a<sup>1</sup> '.repeat(n),
  'sup marks, counting': (n) => each(n, (number) => `a<sup>${number}</sup>`, ' '),
  'gfm marks': (n) => 'a[^1] '.repeat(n),
  'gfm marks, counting': (n) => each(n, (number) => `a[^${number}]`, ' '),
  'unicode marks': (n) => 'a¹ '.repeat(n),
  'typed marks': (n) => 'a[1] b 1) '.repeat(n / 2),
  stars: (n) => '*'.repeat(n),
  'stars before words': (n) => '*a '.repeat(n),
  'stars after words': (n) => 'a* '.repeat(n),
  'pairs of stars': (n) => '*a* '.repeat(n),
  'nested stars': (n) => `${'*a '.repeat(n / 2)}${' a*'.repeat(n / 2)}`,
  'stars of two kinds': (n) => '*a **b _c_ '.repeat(n / 4),
  underscores: (n) => '_'.repeat(n),
  'underscores before words': (n) => '_a '.repeat(n),
  backticks: (n) => '`'.repeat(n),
  'backticks apart': (n) => '` '.repeat(n),
  'backticks, growing': (n) => each(Math.floor(Math.sqrt(2 * n)), (number) => '`'.repeat(number), ' '),
  'less-than signs': (n) => '<'.repeat(n),
  'open tags': (n) => '<sup>'.repeat(n),
  'closing tags': (n) => '</sup>'.repeat(n),
  'tags with attributes': (n) => '<a b="'.repeat(n),
  'open comments': (n) => '<!-- x '.repeat(n),
  comments: (n) => 'a <!-- x --> '.repeat(n),
  'comments closed once': (n) => `${'<!-- x '.repeat(n)}-->`,
  'open instructions': (n) => 'a <?x '.repeat(n),
  'open declarations': (n) => 'a <!X '.repeat(n),
  'open CDATA': (n) => 'a <![CDATA['.repeat(n),
  'open autolinks': (n) => '<https://a.example/b '.repeat(n / 2),
  ampersands: (n) => '&'.repeat(n),
  entities: (n) => '&amp;'.repeat(n),
  'number entities': (n) => '&#8364;'.repeat(n),
  escapes: (n) => '\\*'.repeat(n),
  backslashes: (n) => '\\'.repeat(n),
  'hard breaks': (n) => 'a  \n'.repeat(n),
  'short lines': (n) => 'a\n'.repeat(n),
  addresses: (n) => each(n / 2, (number) => `https://a${number}.example/b/${number}`, ' '),
  'addresses in brackets': (n) => each(n / 2, (number) => `<https://a${number}.example/b/${number}>`, ' '),
  domains: (n) => 'www.a.example '.repeat(n / 2),
  'damaged addresses': (n) => 'ttps://a.nl http//b.nl '.repeat(n / 4),
  slashes: (n) => 'a:/'.repeat(n),
  dates: (n) => '(ingezonden 12 juni 2024) '.repeat(n),
  'open dates': (n) => '(ingezonden '.repeat(n),
  references: (n) => 'Kamerstuk 31 332, nr. 86 '.repeat(n),
  'question references': (n) => 'zie vraag 9 '.repeat(n),
  'question number lists': (n) => `vraag ${each(n, String, ', ')}`,
  'repeated words': (n) => 'het '.repeat(n),
  'broken words': (n) => 'veiligheids-oogpunt '.repeat(n / 2),
  hyphens: (n) => 'a-'.repeat(n),
  digits: (n) => '1'.repeat(10 * n),
  'a line of 5 MB': (n) => 'een woord '.repeat(5 * n),
  'a word of 5 MB': (n) => 'a'.repeat(50 * n),
  blanks: (n) => `a${' '.repeat(10 * n)}b`,
  tabs: (n) => `a${'\t'.repeat(10 * n)}b`,
  'NUL characters': (n) => 'a\0'.repeat(n),
  'combining characters': (n) => `e${'\u0301'.repeat(10 * n)}`,
  'lone surrogates': (n) => '\ud800a'.repeat(n),
};

/** Blocks of a set. */
const blocks: Readonly<Record<string, Write>> = {
  'nested quotes': (n) => `${'> '.repeat(n)}a`,
  quotes: (n) => '> a\n'.repeat(n),
  'quotes in paragraphs': (n) => '> a\n\n'.repeat(n),
  'lists on one line': (n) => `${'- '.repeat(n)}a`,
  'numbered lists on one line': (n) => `${'1) '.repeat(n)}a`,
  'indented lists': (n) => {
    const depth = Math.floor(Math.sqrt(n));
    return each(depth, (number) => `${' '.repeat(2 * number)}- a`, '\n');
  },
  'list of many items': (n) => '- a\n'.repeat(n),
  'list of many loose items': (n) => '- a\n\n'.repeat(n),
  'numbered list': (n) => each(n, (number) => `${number}. Wat?`, '\n'),
  'numbered list with brackets': (n) => each(n, (number) => `${number}) Wat?`, '\n'),
  'sup notes': (n) => each(n, (number) => `<sup>${number}</sup> Bron ${number}`),
  'sup notes of one number': (n) => '<sup>1</sup> Bron\n\n'.repeat(n),
  'sup notes in one paragraph': (n) => each(n, (number) => `<sup>${number}</sup> Bron ${number}`, '\n'),
  'gfm notes': (n) => each(n, (number) => `[^${number}]: Bron ${number}`),
  'gfm notes together': (n) => each(n, (number) => `[^${number}]: Bron ${number}`, '\n'),
  'gfm notes of one number': (n) => '[^1]: Bron\n\n'.repeat(n),
  'typed notes': (n) => each(n, (number) => `${number % 1000}) Bron https://a.example/${number}`),
  'link definitions': (n) => each(n / 2, (number) => `[${number}]: https://a.example/${number}`, '\n'),
  'link definitions of one name': (n) => '[a]: b\n'.repeat(n),
  'marks with their notes': (n) =>
    `${each(n / 2, (number) => `Wat?<sup>${number}</sup>`)}\n\n${each(n / 2, (number) => `<sup>${number}</sup> Bron`)}`,
  'marks without notes': (n) => each(n, (number) => `Wat?<sup>${number}</sup>`),
  'gfm marks without notes': (n) => each(n, (number) => `Wat?[^${number}]`),
  'marks in disorder': (n) =>
    `${each(n / 2, (number) => `Wat?<sup>${n / 2 + 1 - number}</sup>`)}\n\n${each(n / 2, (number) => `<sup>${number}</sup> Bron`)}`,
  'notes with one address': (n) => each(n, (number) => `<sup>${number}</sup> Bron <https://a.example/b>`),
  questions: (n) => each(n, (number) => `Vraag ${number}\n\nWat?`),
  'questions with open guillemets': (n) => each(n, (number) => `Vraag ${number + 1}\n\nWat is « dit?`),
  labels: (n) => each(n, (number) => `Vraag ${number}`),
  'labels in one paragraph': (n) => each(n, (number) => `Vraag ${number}`, '\n'),
  'labels of one number': (n) => 'Vraag 1\n\n'.repeat(n),
  'labels with text': (n) => each(n, (number) => `vraag ${number}: wat?`),
  'labels as headings': (n) => each(n, (number) => `### Vraag ${number}`),
  answers: (n) => each(n / 2, (number) => `Vraag ${number}\n\nWat?\n\nAntwoord ${number}\n\nDat.`),
  'answers alone': (n) => each(n, (number) => `Antwoord ${number}`),
  'a label of many numbers': (n) => `Vraag ${each(n, String, ', ')}\n\nWat?`,
  explanations: (n) => 'Toelichting:\n\n'.repeat(n),
  headings: (n) => '# a\n\n'.repeat(n),
  'underlined headings': (n) => 'a\n=\n'.repeat(n),
  suppressions: (n) => '<!-- kamervragen-negeer word-repeated: a -->\n'.repeat(n),
  'suppressions apart': (n) => '<!-- kamervragen-negeer word-repeated: a -->\n\nhet het\n\n'.repeat(n / 2),
  'suppressions in text': (n) => 'het het <!-- kamervragen-negeer word-repeated: a --> '.repeat(n),
  'suppressions on one line': (n) => '<!-- kamervragen-negeer word-repeated: a --> '.repeat(n),
  'suppressions of the file': (n) => '<!-- kamervragen-negeer-bestand word-repeated: a -->\n\n'.repeat(n),
  'a suppression of many rules': (n) => `<!-- kamervragen-negeer ${'word-repeated '.repeat(n)}: a -->\n\nhet het`,
  fences: (n) => '```\n'.repeat(n),
  'open fence': (n) => `\`\`\`\n${'a\n\n'.repeat(n)}`,
  'HTML blocks': (n) => '<div>\n\na\n\n'.repeat(n),
  'open script': (n) => `<script>\n${'a\n\n'.repeat(n)}`,
  rules: (n) => '***\n'.repeat(n),
  'blank lines': (n) => '\n'.repeat(10 * n),
  'blank lines, CRLF': (n) => '\r\n'.repeat(10 * n),
  'blank lines, CR': (n) => '\r'.repeat(10 * n),
  paragraphs: (n) => 'Wat is dit?\n\n'.repeat(n),
  'paragraphs with a fence above': (n) => `\`\`\`\na\n\`\`\`\n\n${'Wat is *dit*?\n\n'.repeat(n)}`,
  openings: (n) => `${opening}\n\n`.repeat(n / 10),
  tables: (n) => '| a | b |\n'.repeat(n),
};

/** Documents by themselves. */
const documents: Readonly<Record<string, Write>> = {
  'number headings': (n) => each(n, (number) => `## 2024Z${String(number % 100_000).padStart(5, '0')}`),
  sets: (n) =>
    each(
      n / 10,
      (number) =>
        `## 2024Z${String(number).padStart(5, '0')}\n\n${opening}\n\nVraag 1\n\nWat?<sup>1</sup>\n\n<sup>1</sup> Bron`,
    ),
  'sets of one number': (n) => each(n / 10, () => `## 2024Z00001\n\n${opening}\n\nVraag 1\n\nWat?`),
  askers: (n) => opened(`de leden ${each(n / 5, (number) => `**Jansen ${letters(number)}** (SP)`, ', ')}`),
  'askers with one party': (n) =>
    opened(`de leden ${each(n / 5, (number) => `**Jansen ${letters(number)}**`, ', ')} (SP)`),
  'askers of one name': (n) => opened(`de leden ${'Jansen (SP), '.repeat(n / 5)}Jansen (SP)`),
  'askers without joints': (n) => opened(`de leden ${'**Jansen** '.repeat(n / 5)}`),
  'open asker brackets': (n) => opened(`de leden ${'Jansen (SP '.repeat(n / 5)}`),
  'closing asker brackets': (n) => opened(`de leden ${'Jansen SP) '.repeat(n / 5)}`),
  'bold signs in the opening': (n) => opened(`de leden ${'**'.repeat(n / 5)}`),
  addressees: (n) =>
    `## 2024Z12345\n\nVragen van het lid **Van Nispen** (SP) aan de Ministers ${each(n / 10, () => 'van Justitie en Veiligheid', ', ')} over *tegels* (ingezonden 12 juni 2024).\n\nVraag 1\n\nWat?`,
  'beginnings of an opening': (n) => `## 2024Z12345\n\n${'Vragen van het lid '.repeat(n)}\n\nVraag 1\n\nWat?`,
  'dates in the opening': (n) =>
    `## 2024Z12345\n\nVragen van het lid **Van Nispen** (SP) aan de Minister over *tegels* ${'(ingezonden 12 juni 2024) '.repeat(n / 10)}\n\nVraag 1\n\nWat?`,
  'a document of 10 MB': (n) =>
    `${head}${each(n / 2, (number) => `Vraag ${number + 1}\n\nBent u bekend met het bericht «De tegels van Oosterveen», dat op 3 mei in de Streekbode verscheen, en wat vindt u daarvan? Kunt u dit toelichten en daarbij ingaan op nummer ${number}?`)}`,
  'front matter': (n) => `---\n${'a: b\n'.repeat(n)}---\n\n${head}Wat?`,
  'open front matter': (n) => `---\n${'a: b\n\n'.repeat(n)}`,
};

function opened(askers: string): string {
  return `## 2024Z12345\n\nVragen van ${askers} aan de Minister van Justitie en Veiligheid over *tegels* (ingezonden 12 juni 2024).\n\nVraag 1\n\nWat?`;
}

/** A name of its own for each number. */
function letters(number: number): string {
  const rest = number >= 26 ? letters(Math.floor(number / 26)).toLowerCase() : '';
  return String.fromCharCode(65 + (number % 26)) + rest;
}

/** Writers of hostile texts by name; what is asked of most is that 100,000 do no harm. */
export const hostileTexts: Readonly<Record<string, Write>> = {
  ...mapValues(inline, (write) => (n) => `${head}Wat ${write(n)}?\n\nVraag 2\n\nWaarom?`),
  ...mapValues(blocks, (write) => (n) => `${head}Wat?\n\n${write(n)}`),
  ...documents,
};

function mapValues(record: Readonly<Record<string, Write>>, change: (write: Write) => Write): Record<string, Write> {
  return Object.fromEntries(Object.entries(record).map(([name, write]) => [name, change(write)]));
}
