/** Texts of the rules about questions and answers. */
export const questionTexts = {
  'question-missing': {
    summary: 'Een set bevat ten minste één vraag.',
    message: 'Er staat geen vraag in deze set. Zet onder de aanhef een regel «Vraag 1» met daaronder de vraag.',
  },
};
