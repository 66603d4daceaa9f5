import type { Opening } from '../../model/questionDocument.ts';
import { insert, replace } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { countAskers, namesOthers } from './countAskers.ts';

/** Corpus: right in 120 of 121 openings. */
export const askerArticle = defineRule({
  id: 'asker-article',
  severity: 'error',
  *check({ opening }, { document, texts }) {
    const first = opening?.askers[0];
    if (opening === undefined || first === undefined || hasRightArticle(opening)) return;
    const right = articleFor(opening.askers.length);
    const words = texts.rules['asker-article'];
    const { article } = opening;
    const edit =
      article === undefined
        ? insert(beforeMarkup(document.source.text, first.span.start), `${right} `)
        : replace(article.span, right);
    yield {
      span: article?.span ?? first.span,
      message: article === undefined ? words.missing(right) : words.message(article.text, opening.askers.length, right),
      fixes: [{ title: words.fix(right), edits: [edit], safe: true }],
    };
  },
});

function hasRightArticle(opening: Opening): boolean {
  const written = opening.article?.text.replace(/\s+/g, ' ');
  const { all, different } = countAskers(opening.askers);
  if (namesOthers(opening) && written === 'de leden') return true;
  return written === articleFor(all) || written === articleFor(different);
}

function articleFor(names: number): 'het lid' | 'de leden' {
  return names === 1 ? 'het lid' : 'de leden';
}

/** Just before the markers of the name that begins there. */
function beforeMarkup(source: string, offset: number): number {
  let start = offset;
  while (/[*_]/.test(source.charAt(start - 1))) start--;
  return start;
}
