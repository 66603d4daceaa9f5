import type { Texts } from '../texts.ts';
import { addresseeTexts } from './addressees.ts';
import { addressTexts } from './addresses.ts';
import { askerTexts } from './askers.ts';
import { documentTexts } from './document.ts';
import { editorTexts } from './editor.ts';
import { footnoteTexts } from './footnotes.ts';
import { headingTexts } from './heading.ts';
import { linkCheckTexts } from './linkChecks.ts';
import { linkTexts } from './links.ts';
import { openingTexts } from './opening.ts';
import { proseTexts } from './prose.ts';
import { questionTexts } from './questions.ts';

export const english: Texts = {
  rules: {
    ...headingTexts,
    ...openingTexts,
    ...askerTexts,
    ...addresseeTexts,
    ...questionTexts,
    ...footnoteTexts,
    ...addressTexts,
    ...proseTexts,
    ...documentTexts,
  },
  editor: editorTexts,
  links: linkTexts,
  linkChecks: linkCheckTexts,
};
