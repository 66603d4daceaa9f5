export const addresseeTexts = {};
