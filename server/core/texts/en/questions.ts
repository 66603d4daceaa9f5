import type { questionTexts as nl } from '../nl/questions.ts';
import type { Translated } from '../texts.ts';

export const questionTexts: Translated<typeof nl> = {
  'question-missing': {
    summary: 'A set holds at least one question.',
    message: 'This set holds no question. Put a line “Vraag 1” below the opening sentence, and the question below it.',
  },
};
