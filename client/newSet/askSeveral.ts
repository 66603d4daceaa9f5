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
  /** Offers what was typed, where that is none of the options. */
  readonly own?: (typed: string) => string;
  /** Hears of every change, so that nothing is lost on the way back. */
  readonly keep: (chosen: readonly Option<T>[]) => void;
}

/** What was chosen in order; with `own`, a text that is to be made an option first. */
export interface Several<T> {
  readonly chosen: readonly Option<T>[];
  readonly own?: string;
}

interface Row<T> extends QuickPickItem {
  readonly does?: { readonly next: true } | { readonly own: string } | { readonly toggle: Option<T> };
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
    pick.items = rowsOf(question, chosen, pick.value.trim());
  };
  show();
  return ask(pick, place, (answer: (value: Several<T>) => void) => [
    pick.onDidChangeValue(show),
    pick.onDidAccept(() => {
      const does = pick.activeItems[0]?.does;
      if (does === undefined) return;
      if ('next' in does) answer({ chosen });
      else if ('own' in does) answer({ chosen, own: does.own });
      else {
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

function rowsOf<T>(
  { options, texts, own }: SeveralQuestion<T>,
  chosen: readonly Option<T>[],
  typed: string,
): readonly Row<T>[] {
  const others = options.filter((option) => !chosen.some(({ label }) => label === option.label));
  const rows: Row<T>[] = [];
  if (chosen.length > 0) {
    const names = chosen.map(({ label }) => label).join(', ');
    if (typed === '') rows.push({ label: `$(arrow-right) ${texts.next}`, description: names, does: { next: true } });
    rows.push({ label: texts.chosen, kind: QuickPickItemKind.Separator });
    rows.push(...chosen.map((option) => toRow(option, '$(check) ')));
    rows.push({ label: texts.others, kind: QuickPickItemKind.Separator });
  }
  rows.push(...others.map((option) => toRow(option, '')));
  const isNew = own !== undefined && /\p{L}/u.test(typed) && !isNamed(typed, [...chosen, ...others]);
  if (isNew) rows.push({ label: `$(add) ${own(typed)}`, alwaysShow: true, does: { own: typed } });
  return rows;
}

function toRow<T>(option: Option<T>, mark: string): Row<T> {
  return { label: `${mark}${option.label}`, description: option.description, does: { toggle: option } };
}

function isNamed<T>(typed: string, options: readonly Option<T>[]): boolean {
  return options.some(({ label }) => label.toLowerCase() === typed.toLowerCase());
}
