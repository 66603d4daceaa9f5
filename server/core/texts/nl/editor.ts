/** Texts of the editor's features: outline, hover, quick fixes that belong to no rule. */
export const editorTexts = {};
