export const footnoteTexts = {};
