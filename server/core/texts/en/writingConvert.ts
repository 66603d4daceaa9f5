import type { convertTexts as dutch } from '../nl/writingConvert.ts';
import type { Translated } from '../texts.ts';

export const convertTexts: Translated<typeof dutch> = {
  already: {
    official: 'This text is in official form already. There is nothing to convert.',
    draft: 'This text is in draft form already. There is nothing to convert.',
  },
  remarks: {
    numberPending: 'There is no case number yet. Fill it in as soon as the Kamer has given it.',
    numbersGuessed: 'The questions had no numbers. See whether each paragraph with a question mark is one question.',
    opening: 'No opening was found. Put “Vragen van … aan … over … (ingezonden …).” above the questions.',
    date: 'The day of submission is missing. Put “(ingezonden D maand JJJJ)” in the opening.',
    quotes: 'It is not certain which of these quotation marks belong together. Convert them yourself.',
    notes: 'This footnote was left as it was: it has no number, or more than one paragraph. Convert it yourself.',
    labels: 'The numbers of the questions were left as they are: not every question has one number of its own.',
  },
  onLine: (line, remark) => `Line ${line}: ${remark}`,
};
