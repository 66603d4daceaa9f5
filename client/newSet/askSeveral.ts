import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { ask, type Outcome, type Place } from './quickInput.ts';

/** One thing of several to choose. */
export interface Option<T> {
  readonly label: string;
  readonly description: string;
  readonly value: T;
}

export interface SeveralQuestion<T> {
  readonly placeholder: string;
  readonly options: readonly Option<T>[];
  readonly chosen: readonly Option<T>[];
  /** Headings of the list, and what goes on to the next step. */
  readonly texts: { readonly chosen: string; readonly others: string; readonly next: string };
  /** Offers to add what was typed. */
  readonly own?: string;
  /** Hears of every change, so that nothing is lost on the way back. */
  readonly keep: (chosen: readonly Option<T>[]) => void;
}

/** What was chosen in order; with `own`, a text that is to be made an option first. */
export interface Several<T> {
  readonly chosen: readonly Option<T>[];
  readonly own?: string;
}

interface Row<T> extends QuickPickItem {
  readonly does?: 'next' | 'own' | { readonly toggle: Option<T> };
}

/**
 * Asks for several things in order. Enter adds one and empties the box for the next, so the hands stay on the keys: the
 * boxes to tick that VS Code has know no order, and keep what was typed.
 */
export function askSeveral<T>(place: Place, question: SeveralQuestion<T>): Promise<Outcome<Several<T>>> {
  const pick = window.createQuickPick<Row<T>>();
  pick.placeholder = question.placeholder;
  pick.matchOnDescription = true;
  let { chosen } = question;
  const show = () => {
    pick.items = rowsOf(question, chosen);
  };
  show();
  return ask(pick, place, (answer: (value: Several<T>) => void) => [
    pick.onDidAccept(() => {
      const does = pick.activeItems[0]?.does;
      const typed = pick.value.trim();
      if (does === 'next') answer({ chosen });
      else if (does === 'own' && /\p{L}/u.test(typed)) answer({ chosen, own: typed });
      else if (typeof does === 'object') {
        chosen = toggled(chosen, does.toggle);
        question.keep(chosen);
        pick.value = '';
        show();
      }
    }),
  ]);
}

function toggled<T>(chosen: readonly Option<T>[], option: Option<T>): readonly Option<T>[] {
  return chosen.includes(option) ? chosen.filter((it) => it !== option) : [...chosen, option];
}

/** The same list whatever is typed: it is sifted by the editor, and so keeps up with who types fast. */
function rowsOf<T>({ options, texts, own }: SeveralQuestion<T>, chosen: readonly Option<T>[]): readonly Row<T>[] {
  const others = options.filter((option) => !chosen.some(({ label }) => label === option.label));
  const rows: Row<T>[] = [];
  if (chosen.length > 0) {
    const detail = chosen.map(({ label }) => label).join(', ');
    rows.push({ label: `$(arrow-right) ${texts.next}`, detail, does: 'next' });
    rows.push({ label: texts.chosen, kind: QuickPickItemKind.Separator });
    rows.push(...chosen.map((option) => toRow(option, '$(check) ')));
  }
  rows.push({ label: texts.others, kind: QuickPickItemKind.Separator });
  rows.push(...others.map((option) => toRow(option, '')));
  if (own !== undefined) rows.push({ label: `$(add) ${own}`, alwaysShow: true, does: 'own' });
  return rows;
}

function toRow<T>(option: Option<T>, mark: string): Row<T> {
  return { label: `${mark}${option.label}`, description: option.description, does: { toggle: option } };
}
