import { dutchMonths } from '../../../server/core/index.ts';
import { type Piece, PieceList } from './pieces.ts';
import type { AddresseePlan, QuestionPlan, SetPlan } from './plan.ts';

/** Writes a plan down, in named pieces. */
export function render(plan: SetPlan): readonly Piece[] {
  const out = new PieceList();
  out.add('heading.marker', '## ').add('heading.number', plan.number).plain('\n\n');
  if (plan.stage === 'draft') {
    renderDate(out, plan);
    out.add('date.gap', '\n\n');
  }
  renderOpening(out, plan);
  if (plan.kind === 'ah') renderReply(out, plan);
  plan.questions.forEach((question, index) => renderQuestion(out, plan, question, index));
  if (plan.explanation !== undefined) renderExplanation(out, plan, plan.explanation);
  if (plan.stage === 'draft') plan.notes.forEach((_, index) => renderNote(out, plan, index));
  return out.pieces;
}

function renderOpening(out: PieceList, plan: SetPlan): void {
  out
    .add('opening.kind', plan.kind === 'oral' ? 'Mondelinge vragen' : 'Vragen')
    .plain(' ')
    .add('opening.van', 'van ');
  const names = plan.groups.reduce((sum, group) => sum + group.names.length, 0);
  out.add('opening.article', names === 1 ? 'het lid' : 'de leden').add('opening.articleGap', ' ');
  renderAskers(out, plan);
  out.add('opening.aan', ' aan ');
  plan.addressees.forEach((run, index) => renderAddressees(out, plan, run, index));
  out.add('opening.over', ' over ');
  const star = plan.stage === 'official' ? '*' : '';
  out.add('subject.open', star).add('subject.text', plan.subject).add('subject.close', star);
  if (plan.stage === 'official') {
    out.add('date.gap', ' ');
    renderDate(out, plan);
  }
  out.add('opening.stop', plan.kind === 'oral' || plan.stage === 'draft' ? '' : '.').plain('\n');
}

function renderDate(out: PieceList, plan: SetPlan): void {
  const [year = '', month = '', day = ''] = plan.day.split('-');
  out
    .add('date.open', '(')
    .add('date.word', 'ingezonden')
    .add('date.wordGap', ' ')
    .add('date.day', String(Number(day)));
  out
    .add('date.dayGap', ' ')
    .add('date.month', dutchMonths[Number(month) - 1] ?? '')
    .add('date.monthGap', ' ')
    .add('date.year', year);
  out.add('date.close', ')');
}

function renderAskers(out: PieceList, plan: SetPlan): void {
  const bold = plan.stage === 'official' ? '**' : '';
  let asker = 0;
  plan.groups.forEach((group, index) => {
    const lastGroup = index === plan.groups.length - 1;
    if (index > 0) out.add(`group.${index}.join`, lastGroup ? ' en ' : ', ');
    group.names.forEach((name, place) => {
      if (place > 0) out.add(`asker.${asker}.join`, nameJoin(plan, place === group.names.length - 1, lastGroup));
      out.add(`asker.${asker}.open`, bold).add(`asker.${asker}.name`, name).add(`asker.${asker}.close`, bold);
      asker++;
    });
    out.add(`group.${index}.gap`, ' ').add(`group.${index}.open`, '(');
    out.add(
      `group.${index}.quantifier`,
      group.names.length === 1 ? '' : group.names.length === 2 ? 'beiden ' : 'allen ',
    );
    out.add(`group.${index}.party`, group.party).add(`group.${index}.close`, ')');
  });
}

function nameJoin(plan: SetPlan, lastName: boolean, lastGroup: boolean): string {
  if (!lastName) return ', ';
  return lastGroup || plan.groups.length === 1 ? ' en ' : plan.innerJoin;
}

const singular = {
  minister: 'Minister',
  staatssecretaris: 'Staatssecretaris',
  'minister-president': 'Minister-President',
};
const plural = { minister: 'Ministers', staatssecretaris: 'Staatssecretarissen', 'minister-president': '' };

function renderAddressees(out: PieceList, plan: SetPlan, run: AddresseePlan, index: number): void {
  const cased = (word: string) => (plan.stage === 'draft' ? word.toLowerCase() : word);
  if (index > 0) out.add(`run.${index}.join`, ' en ');
  out.add(`run.${index}.article`, 'de ');
  out.add(`run.${index}.office`, cased((run.posts.length > 1 ? plural : singular)[run.office]));
  if (run.both !== undefined) {
    out.plain(' en ').add(`run.${index}.secondArticle`, run.both === 'with article' ? 'de ' : '');
    out.add(`run.${index}.secondOffice`, cased('Staatssecretaris'));
  }
  run.posts.forEach((post, place) => {
    if (place > 0) out.add(`post.${index}.${place}.join`, place === run.posts.length - 1 ? ' en' : ',');
    out
      .plain(' ')
      .add(`post.${index}.${place}.prep`, `${post.prep} `)
      .add(`post.${index}.${place}.name`, post.portfolio);
  });
}

function renderReply(out: PieceList, plan: SetPlan): void {
  const year = Number(plan.day.slice(0, 4));
  out.add('reply', `\nAntwoord van Minister **Zonneveld** (Financiën) (ontvangen 20 december ${year}).\n`);
}

function renderQuestion(out: PieceList, plan: SetPlan, question: QuestionPlan, index: number): void {
  const listed = plan.labels === 'list';
  out.add(`question.${index}.before`, '\n').add(`question.${index}.word`, listed ? '' : 'Vraag ');
  out.add(`question.${index}.number`, group(question.numbers)).add(`question.${index}.after`, listed ? '. ' : '\n\n');
  question.paragraphs.forEach((paragraph, place) => {
    if (place > 0) out.plain(listed ? '\n\n   ' : '\n\n');
    out.add(`question.${index}.text.${place}`, paragraph);
    if (place === 0) renderMarks(out, plan, question, index);
  });
  out.add(`question.${index}.end`, '\n');
  if (question.answer !== undefined) {
    out.add(`answer.${index}.word`, '\nAntwoord ').add(`answer.${index}.number`, group(question.numbers));
    out.add(`answer.${index}.text`, `\n\n${question.answer}\n`);
  }
  if (plan.stage === 'draft') return;
  plan.notes.forEach((note, place) => {
    if (note.after === index) renderNote(out, plan, place);
  });
}

function group(numbers: readonly number[]): string {
  return numbers.length === 1 ? String(numbers[0]) : `${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1)}`;
}

/** Marks of a draft are typed, those of print are superscripts or GFM. */
function renderMarks(out: PieceList, plan: SetPlan, question: QuestionPlan, index: number): void {
  const joined = plan.notation === 'sup' && question.marks.length > 1 && plan.stage === 'official';
  question.marks.forEach((number, place) => {
    const open = joined && place > 0 ? ', ' : markOpen(plan);
    const close = joined && place < question.marks.length - 1 ? '' : markClose(plan);
    out
      .add(`mark.${number}.open`, open)
      .add(`mark.${number}.number`, String(number))
      .add(`mark.${number}.close`, close);
    out.add(`mark.${number}.of`, '').add(`question.${index}.mark.${place}`, '');
  });
}

function markOpen(plan: SetPlan): string {
  if (plan.stage === 'draft') return plan.notation === 'sup' ? ' ' : '[';
  return plan.notation === 'sup' ? '<sup>' : '[^';
}

function markClose(plan: SetPlan): string {
  if (plan.stage === 'draft') return plan.notation === 'sup' ? ')' : ']';
  return plan.notation === 'sup' ? '</sup>' : ']';
}

function renderNote(out: PieceList, plan: SetPlan, index: number): void {
  const note = plan.notes[index];
  if (note === undefined) return;
  const draft = plan.stage === 'draft';
  const open = draft ? (plan.notation === 'sup' ? '' : '[') : plan.notation === 'sup' ? '<sup>' : '[^';
  const close = draft ? (plan.notation === 'sup' ? ') ' : '] ') : plan.notation === 'sup' ? '</sup> ' : ']: ';
  out
    .add(`note.${index}.before`, '\n')
    .add(`note.${index}.open`, open)
    .add(`note.${index}.number`, String(note.number));
  out
    .add(`note.${index}.close`, close)
    .add(`note.${index}.text`, draft ? note.source.replaceAll(/[«»]/g, "'") : note.source);
  if (note.url !== undefined) {
    out.add(`note.${index}.urlOpen`, ' (<').add(`note.${index}.url`, note.url).add(`note.${index}.urlClose`, '>)');
  }
  out.add(`note.${index}.end`, '\n');
}

function renderExplanation(out: PieceList, plan: SetPlan, earlier: { number: string; day: string }): void {
  const [year = '', month = '', day = ''] = earlier.day.split('-');
  const party = plan.groups[0]?.party ?? 'SP';
  out.add('explanation.heading', plan.stage === 'official' ? '\n**Toelichting:**\n\n' : '\nToelichting:\n\n');
  out.add(
    'explanation.before',
    `Deze vragen dienen ter aanvulling op eerdere vragen terzake van het lid ${plan.groups[0]?.names[0]} (${party}), ingezonden `,
  );
  out.add('explanation.date', `${Number(day)} ${dutchMonths[Number(month) - 1]} ${year}`).plain(' (vraagnummer ');
  out.add('explanation.number', earlier.number).add('explanation.end', ').\n');
}
