export const proseTexts = {};
