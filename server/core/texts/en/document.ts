import type { documentTexts as nl } from '../nl/document.ts';
import type { Translated } from '../texts.ts';

export const documentTexts: Translated<typeof nl> = {
  'document-large': {
    summary: 'A document is not too large to be read.',
    depth: (most) =>
      `This part is too large to be read as a whole: brackets, lists or quotes are nested too deep (limit: ${most}). Simplify it, or take it away.`,
    markup: (most) =>
      `This part is too large to be read as a whole: there is too much markup in one paragraph (limit: ${most} characters). Divide it over more paragraphs, or take it away.`,
    findings: (rule, most) =>
      `There are so many findings “${rule}” that the rest is not shown (limit: ${most}). Mend what stands above first.`,
    whole: (plain, marked) =>
      `This document is too large and is not checked (limit: ${plain} million characters, and with much markup ${marked} million or less). Divide it over more files.`,
  },
};
