import { InputBoxValidationSeverity, window } from 'vscode';
import { ask, type Outcome, type Place } from './quickInput.ts';

/** A line of text to type. */
export interface TextQuestion<T> {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value: string;
  /** What was typed, or why it cannot be. */
  readonly read: (typed: string) => { readonly value: T } | { readonly fault: string };
}

/** Asks for a line of text. A fault is told as soon as something is typed, and keeps the user here. */
export function askText<T>(place: Place, { prompt, placeholder, value, read }: TextQuestion<T>): Promise<Outcome<T>> {
  const input = window.createInputBox();
  input.prompt = prompt;
  input.placeholder = placeholder;
  input.value = value;
  const tell = (fault: string | undefined) => {
    input.validationMessage =
      fault === undefined ? undefined : { message: fault, severity: InputBoxValidationSeverity.Error };
  };
  return ask(input, place, (answer: (value: T) => void) => [
    input.onDidChangeValue((typed) => {
      const reading = read(typed);
      tell('fault' in reading && typed.trim() !== '' ? reading.fault : undefined);
    }),
    input.onDidAccept(() => {
      const reading = read(input.value);
      if ('fault' in reading) tell(reading.fault);
      else answer(reading.value);
    }),
  ]);
}
