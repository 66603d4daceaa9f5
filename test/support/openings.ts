/** Openings for tests of the model: read from a set of one question, with no rule in between. */
import { type Opening, parseDocument, type QuestionSet, SourceText } from '../../server/core/index.ts';

export function setOf(opening: string, number = '2024Z12345'): QuestionSet {
  const text = `## ${number}\n\n${opening}\n\nVraag 1\n\nHoeveel bruggen telt Oosterveen?\n`;
  const [set] = parseDocument(new SourceText(text)).sets;
  if (set === undefined) throw new Error('no set');
  return set;
}

export function openingOf(opening: string): Opening {
  const read = setOf(opening).opening;
  if (read === undefined) throw new Error('no opening');
  return read;
}

/** An opening with these addressees, of a day on which most posts of today were there. */
export function addressed(phrase: string, day = '12 juni 2024'): Opening {
  return openingOf(
    `Vragen van het lid **Van Nispen** (SP) aan ${phrase} over *bruggen in Oosterveen* (ingezonden ${day}).`,
  );
}

/** The addressees in short: `minister[van Financiën; voor Rechtsbescherming] + staatssecretaris[…]`. */
export function shortly({ addressees }: Opening): string {
  return addressees
    .map((run) => {
      const posts = run.posts.map(
        (post) => `${post.preposition?.text ?? '-'} ${post.known ?? `?${post.portfolio.text}`}`,
      );
      const shared = run.sharesPosts ? '&' : '';
      return `${run.absent ? 'absent ' : ''}${run.office}${run.plural ? 's' : ''}${shared}[${posts.join('; ')}]`;
    })
    .join(' + ');
}
