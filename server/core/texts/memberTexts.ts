/** The texts about fetching the members, which are loaded with what fetches them. */
import { memberTexts as english } from './en/members.ts';
import { memberTexts as dutch } from './nl/members.ts';
import type { Language, Translated } from './texts.ts';

export type MemberTexts = Translated<typeof dutch>;

export function memberTextsOf(language: Language): MemberTexts {
  return language === 'en' ? english : dutch;
}
