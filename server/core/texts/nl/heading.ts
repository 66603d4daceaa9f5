export const headingTexts = {};
