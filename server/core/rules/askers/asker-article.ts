import type { Opening } from '../../model/questionDocument.ts';
import { insert, replace } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { countAskers, namesOthers } from './countAskers.ts';

/** Corpus: right in 120 of 121 openings. */
export const askerArticle = defineRule({
  id: 'asker-article',
  severity: 'error',
  *check({ opening }, { texts }) {
    const first = opening?.askers[0];
    if (opening === undefined || first === undefined || hasRightArticle(opening)) return;
    const right = articleFor(opening.askers.length);
    const words = texts.rules['asker-article'];
    const { article } = opening;
    const edit =
      article === undefined
        ? insert(beforeMarkup(opening, first.span.start), `${right} `)
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

/** Where the markup begins that a place in the source stands in. */
function beforeMarkup({ prose }: Opening, offset: number): number {
  const around = [...prose.strong, ...prose.emphasis].filter(({ span }) => span.start < offset && offset < span.end);
  const near = around.filter(({ span }) => offset - span.start <= 3).map(({ span }) => span.start);
  return Math.min(offset, ...near);
}
