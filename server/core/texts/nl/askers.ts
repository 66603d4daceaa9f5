export const askerTexts = {};
