import type { footnoteTexts as nl } from '../nl/footnotes.ts';
import type { Translated } from '../texts.ts';

export const footnoteTexts: Translated<typeof nl> = {
  'footnote-undefined': {
    summary: 'Each footnote that is referred to stands in the set.',
    message: (label) => `Footnote ${label} is not in this set. Add the footnote, or take the reference away.`,
    slip: (label, unused) =>
      `Footnote ${label} is not in this set, and nothing refers to footnote ${unused}. Give both the same number.`,
    again: (label) => `Footnote ${label} is referred to here too.`,
    unused: (label) => `Nothing refers to footnote ${label}.`,
    fix: (label) => `Add a footnote for reference ${label}`,
    fixSlip: 'Join the reference and the footnote',
  },
  'footnote-unused': {
    summary: 'Each footnote is referred to in the text.',
    message: (label) =>
      `Nothing refers to footnote ${label}. Put the reference in the text, or take the footnote away.`,
    fix: (label) => `Delete footnote ${label}`,
  },
  'footnote-duplicate': {
    summary: 'Each footnote has a number of its own.',
    message: (label) => `There is a footnote ${label} already. Give one of the two another number, or take one away.`,
    slip: (label, missing) =>
      `There is a footnote ${label} already, and footnote ${missing} is missing. Change the number of one of the two.`,
    first: (label) => `Footnote ${label} is here first.`,
    undefined: (label) => `Footnote ${label} is referred to here.`,
    fix: 'Delete this footnote: its text is the same',
    fixSlip: (label) => `Turn this footnote into footnote ${label}`,
  },
  'footnote-order': {
    summary: 'Footnotes count up from 1, in the order in which the text refers to them.',
    message: (label, expected) => `Footnote ${expected} belongs here, but it says ${label}. Renumber the footnotes.`,
    gap: (label, expected) =>
      expected === 1
        ? `The first footnote has number 1, but it says ${label}. Renumber the footnotes.`
        : `Footnote ${expected} comes after footnote ${expected - 1}, but it says ${label}. Renumber the footnotes.`,
    later: (expected) => `Footnote ${expected} comes only here.`,
    fix: 'Renumber the footnotes',
  },
  'footnote-empty': {
    summary: 'A footnote holds text.',
    message: (label) => `Footnote ${label} is empty. Write its source, or take away the footnote and the reference.`,
  },
  'footnote-form': {
    summary: 'All footnotes of a set are written in the same way.',
    message: (written, wanted) => `“${written}” is not how footnotes are to be written in this set. Write “${wanted}”.`,
    unnumbered: (written) => `“${written}” has no number, and the other footnotes have. Give this footnote a number.`,
    fix: (wanted) => `Write “${wanted}”, in the text and at the footnote`,
  },
  'footnote-repeated-source': {
    summary: 'A source stands in one footnote.',
    message: (label) => `This address is also in footnote ${label}. Better refer to that footnote twice.`,
    first: (label) => `The address in footnote ${label} is here.`,
  },
};
