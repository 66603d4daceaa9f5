import { type QuickPickItem, window } from 'vscode';
import { ask, type Outcome, type Place } from './quickInput.ts';

/** One thing to choose. */
export interface Offer<T> extends QuickPickItem {
  /**
   * What it comes to with the text that stands in the box, and nothing where it cannot be chosen so. Asked on Enter: who
   * types fast presses it before the list has followed.
   */
  readonly read: (typed: string) => { readonly value: T } | undefined;
}

/** A choice of one thing; what there is to choose may follow what is typed. */
export interface OneQuestion<T> {
  readonly placeholder: string;
  readonly typed?: string;
  readonly offers: readonly Offer<T>[] | ((typed: string) => readonly Offer<T>[]);
}

/** Asks for one thing. */
export function askOne<T>(place: Place, { placeholder, typed = '', offers }: OneQuestion<T>): Promise<Outcome<T>> {
  const offersFor = (text: string) => (typeof offers === 'function' ? offers(text) : offers);
  const pick = window.createQuickPick<Offer<T>>();
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.value = typed;
  pick.items = offersFor(typed);
  return ask(pick, place, (answer: (value: T) => void) => [
    pick.onDidChangeValue((text) => {
      if (typeof offers === 'function') pick.items = offers(text);
    }),
    pick.onDidAccept(() => {
      const offer = pick.activeItems[0] ?? offersFor(pick.value)[0];
      const reading = offer?.read(pick.value.trim());
      if (reading !== undefined) answer(reading.value);
    }),
  ]);
}
