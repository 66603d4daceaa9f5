import type { Opening, QuestionSet, Separator } from '../../model/questionDocument.ts';
import type { Span } from '../../text/span.ts';
import { replace } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule, type Violation } from '../rule.ts';
import { hasOthers } from './countAskers.ts';
import { hasRightQuantifier } from './quantifiers.ts';

/** Print joins with commas, the last two with `en`; before a bracket that is not the last both are met. */
export const askerSeparator = defineRule({
  id: 'asker-separator',
  severity: 'warning',
  *check({ opening }: QuestionSet, { document, texts }) {
    if (opening === undefined) return;
    for (const separator of opening.separators) {
      if (isOfAnotherRule(opening, separator)) continue;
      const allowed = allowedAt(opening, separator);
      const written = plain(separator.text);
      if (!allowed.includes(written))
        yield violation(separator, rightOf(allowed, written), document.source.text, texts);
    }
  },
});

/** A bracket that is not opened joins otherwise, and `c.s.` is no joint. */
function isOfAnotherRule(opening: Opening, { between, group, text }: Separator): boolean {
  if (hasOthers(text)) return true;
  if (between === 'bracket') return group !== undefined && opening.groups[group]?.opened === false;
  return between === 'end' && opening.groups.at(-1)?.opened === false;
}

const COMMA = ', ';
const EN = ' en ';

function allowedAt(opening: Opening, separator: Separator): readonly string[] {
  const { between, last } = separator;
  if (between === 'article' || between === 'bracket') return [' '];
  if (between === 'end') return [''];
  const group = separator.group === undefined ? undefined : opening.groups[separator.group];
  // Where a bracket is lost, names seem to be of one group that are not.
  const isUnsure = group === undefined || !hasRightQuantifier(opening, group);
  if (between === 'groups') {
    if (!last) return [COMMA];
    return isUnsure || group.askers.length > 1 ? [EN, COMMA] : [EN];
  }
  if (isUnsure || (last && !separator.lastGroup)) return [COMMA, EN];
  return last ? [EN] : [COMMA];
}

/** The one that is nearest to what was written. */
function rightOf(allowed: readonly string[], written: string): string {
  const isWord = /\p{L}|&/u.test(written);
  return allowed.find((it) => (it === EN) === isWord) ?? allowed[0] ?? '';
}

/** Without markers of bold text that is broken; a line end is a blank. */
function plain(text: string): string {
  return text
    .replace(/(\s?)[*_]+(\s?)/g, (_, before: string, after: string) => before || after)
    .replace(/[ \t]*[\n\r]\s*/g, ' ')
    .replace(/[\u00a0\u202f]/g, ' ');
}

function violation(separator: Separator, right: string, source: string, texts: Texts): Violation {
  const { span, text } = separator;
  const words = texts.rules['asker-separator'];
  const isPlain = source.slice(span.start, span.end) === text && !/[*_]/.test(text);
  const fixes = isPlain ? [{ title: words.fix(right.trim()), edits: [replace(span, right)], safe: true }] : [];
  return { span: visible(span), message: describe(separator, right, texts), fixes };
}

function describe({ between, text }: Separator, right: string, texts: Texts): string {
  const words = texts.rules['asker-separator'];
  const written = text.trim();
  if (between === 'end') return words.rest(written);
  if (between === 'bracket' && written === '') return text === '' ? words.noBlankBeforeBracket : words.blanks;
  if (written === right.trim()) return words.blanks;
  return right === ' ' ? words.superfluous(written) : words.message(written, right.trim());
}

/** A lost blank has no place of its own; what follows it has. */
function visible({ start, end }: Span): Span {
  return start === end ? { start, end: end + 1 } : { start, end };
}
