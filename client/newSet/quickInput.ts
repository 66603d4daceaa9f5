import { type Disposable, type InputBox, QuickInputButtons, type QuickPick, type QuickPickItem } from 'vscode';

/** Which step of how many. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly steps: number;
  /** Whether there is a way back; the first step has none. */
  readonly hasBack?: boolean;
}

/** What a step came to: something chosen, or the way the user left it. */
export type Outcome<T> = { readonly value: T } | 'back' | 'cancel';

type Asking = InputBox | QuickPick<QuickPickItem>;

/**
 * Shows a question until it is answered, or left. It stays when the focus goes elsewhere: a name or a headline is often
 * copied from another window.
 */
export function ask<T>(
  input: Asking,
  { title, step, steps, hasBack = step > 1 }: Place,
  prepare: (answer: (value: T) => void) => readonly Disposable[],
): Promise<Outcome<T>> {
  input.title = title;
  input.step = step;
  input.totalSteps = steps;
  input.ignoreFocusOut = true;
  input.buttons = hasBack ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    let outcome: Outcome<T> = 'cancel';
    const leave = (how: Outcome<T>) => {
      outcome = how;
      input.hide();
    };
    const listeners = [
      input.onDidTriggerButton((button) => {
        if (button === QuickInputButtons.Back) leave('back');
      }),
      input.onDidHide(() => {
        for (const listener of listeners) listener.dispose();
        input.dispose();
        resolve(outcome);
      }),
      ...prepare((value) => leave({ value })),
    ];
    input.show();
  });
}
