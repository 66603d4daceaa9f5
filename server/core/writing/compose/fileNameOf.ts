import { onOneLine } from './escapeMarkdown.ts';
import type { NewSubject } from './newSet.ts';

const LONGEST = 60;
/** Names that Windows keeps for itself, whatever follows the full stop. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The name of the file for a new set, after its subject: `veerpont-op-zondag.kamervragen.md`. */
export function fileNameOf(subject: NewSubject): string {
  const words = 'headline' in subject ? subject.headline : subject.text;
  const slug = shorten(slugOf(onOneLine(words)));
  const name = slug === '' ? 'vragen' : RESERVED.test(slug) ? `vragen-${slug}` : slug;
  return `${name}.kamervragen.md`;
}

function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’]+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Cut between words, where there is a place to. */
function shorten(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, cut > LONGEST / 2 ? cut : LONGEST);
}
