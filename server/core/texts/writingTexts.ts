/** The texts of the writing features, which are loaded with them. */
import { writingTexts as english } from './en/writing.ts';
import { writingTexts as dutch } from './nl/writing.ts';
import type { Language, Translated } from './texts.ts';

export type WritingTexts = Translated<typeof dutch>;

export function writingTextsOf(language: Language): WritingTexts {
  return language === 'en' ? english : dutch;
}
