const ASKS_OR_GOES_ON = /(?:[?;,]|\s(?:en|of))[\s\d()[\]]*$/;
const BEGINS_NOTE = /^[\p{Lu}\d«‘'"“„(<h]/u;
const SOURCE =
  /https?:|www\.|\b[a-z\d-]+\.(?:nl|com|org|eu)\b|\b\d{1,2} (?:jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]* \d{4}|\b(?:Kamerstuk|Aanhangsel|Handelingen|Stb|Stcrt|ECLI|Idem|Ibidem|Website)/;

/** Whether a text can be that of a note typed as `1) …`, rather than an item of a list within a question. */
export function looksLikeNote(text: string): boolean {
  return BEGINS_NOTE.test(text) && !ASKS_OR_GOES_ON.test(text.slice(-24));
}

/** Whether it names a source, so that it is a note even where no mark refers to it. */
export function namesSource(text: string): boolean {
  return looksLikeNote(text) && SOURCE.test(text);
}
