export const addressTexts = {};
