/** The one catalogue of texts for users: Dutch is the source, English has the same keys. */
import { english } from './en/index.ts';
import { dutch } from './nl/index.ts';

export type Language = 'nl' | 'en';

export type Texts = Translated<typeof dutch>;

/** The same keys and parameters, in other words. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : Translated<T[K]>;
};

export function textsOf(language: Language): Texts {
  return language === 'en' ? english : dutch;
}
