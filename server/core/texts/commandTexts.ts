/** The texts with those of the command line, which an editor's server need not carry. */
import { commandLineTexts as english } from './en/commandLine.ts';
import { commandLineTexts as dutch } from './nl/commandLine.ts';
import { type Language, type Texts, type Translated, textsOf } from './texts.ts';

export interface CommandTexts extends Texts {
  readonly commandLine: Translated<typeof dutch>;
}

export function commandTextsOf(language: Language): CommandTexts {
  return { ...textsOf(language), commandLine: language === 'en' ? english : dutch };
}
