export const openingTexts = {};
