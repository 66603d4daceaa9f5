import { type QuickPickItem, window } from 'vscode';
import { ask, type Outcome, type Place } from './quickInput.ts';

/** One thing to choose. */
export interface Offer<T> extends QuickPickItem {
  readonly value: T;
}

/** A choice of one thing; what there is to choose may depend on what is typed. */
export interface OneQuestion<T> {
  readonly placeholder: string;
  readonly typed?: string;
  readonly offers: (typed: string) => readonly Offer<T>[];
}

/** Asks for one thing. */
export function askOne<T>(place: Place, { placeholder, typed = '', offers }: OneQuestion<T>): Promise<Outcome<T>> {
  const pick = window.createQuickPick<Offer<T>>();
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.value = typed;
  pick.items = offers(typed);
  return ask(pick, place, (answer: (value: T) => void) => [
    pick.onDidChangeValue((value) => {
      pick.items = offers(value);
    }),
    pick.onDidAccept(() => {
      const [offer] = pick.activeItems;
      if (offer !== undefined) answer(offer.value);
    }),
  ]);
}
