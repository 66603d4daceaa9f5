import type { Asker, Opening } from '../../model/questionDocument.ts';
import type { Emphasis } from '../../model/wording.ts';
import { overlaps } from '../../text/span.ts';
import { defineRule, type Fix } from '../rule.ts';
import { rewriteBold } from './rewriteBold.ts';

/** Print has the names of askers in bold, and nothing else. */
export const askerBold = defineRule({
  id: 'asker-bold',
  severity: 'warning',
  *check({ opening, stage }, { document, texts }) {
    if (opening === undefined || opening.askers.length === 0 || stage !== 'official') return;
    const words = texts.rules['asker-bold'];
    const bold = boldAmongAskers(opening);
    const faulty = opening.askers.filter((asker) => asker.bold === 'none' || asker.bold === 'part');
    const wider = widerThanNames(bold, opening);
    if (faulty.length === 0 && wider.length === 0) return;
    const edits = rewriteBold(opening, bold, document.source.text);
    const fixes: readonly Fix[] = [{ title: words.fix, edits, safe: true }];
    const isPlain = bold.length === 0 && faulty.every((asker) => asker.bold === 'none');
    if (isPlain && opening.askersSpan !== undefined) {
      yield { span: opening.askersSpan, message: words.none, severity: 'hint', fixes };
      return;
    }
    for (const asker of faulty) {
      yield {
        span: asker.span,
        message: asker.bold === 'none' ? words.one(asker.text) : words.part(asker.text),
        fixes,
      };
    }
    for (const range of wider) yield { span: range.span, message: words.wider, fixes };
  },
});

/** Bold text from the article to the last bracket, also where it goes on before or after. */
function boldAmongAskers({ prose, article, askersSpan }: Opening): readonly Emphasis[] {
  if (askersSpan === undefined) return [];
  const place = { start: article?.span.start ?? askersSpan.start, end: askersSpan.end };
  return prose.strong.filter(({ span }) => overlaps(span, place));
}

/** Bold that is more than a name, or none; bold that is part of one is told of at the name. */
function widerThanNames(bold: readonly Emphasis[], { askers }: Opening): readonly Emphasis[] {
  const ordered = [...bold].sort((a, b) => a.span.start - b.span.start);
  const named = askers.filter((asker) => asker.bold !== 'wider');
  let at = 0;
  return ordered.filter(({ span }) => {
    while (at < named.length && (named[at] as Asker).span.end <= span.start) at++;
    const next = named[at];
    return next === undefined || !overlaps(next.span, span);
  });
}
