const ASKS = /\?\W*(?:\d{1,3}[)\]]\W*){0,4}$/;
/** `Bode, 3 mei 2024, 'Wie betaalt de kade?'`: it is the title that asks. */
const TITLE_ASKS = /^[^?«'‘"“„]{2,120}, ?[«'‘"“„][^?]{1,300}\?['’"”»][\s.]{0,4}$/;
const ADDRESSES = /\buw?\b/i;
const GOES_ON = /(?:[;,]|\s(?:en|of))\s*$/;
/** Also with an address, be it a damaged one: `ttps://…`, `www.…`, `nos.nl`. */
const BEGINS_NOTE =
  /^(?:[\p{Lu}\d«‘'"“„(<h]|www\.|[a-z]{3,7}[:;.]?\s?\/|[a-z\d-]{2,60}\.(?:nl|com|org|eu)(?![\p{L}\d]))/u;
const SOURCE = new RegExp(
  [
    String.raw`https?:|www\.|\b[a-z\d-]{1,60}\.(?:nl|com|org|eu)\b`,
    // `3 mei 2024`, `, 2024,`, `, p. 12`
    String.raw`\b\d{1,2} (?:jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,6} \d{4}`,
    String.raw`, (?:19|20)\d\d(?=[,.)]|$)|, (?:p|pag|blz)\. ?\d`,
    String.raw`\b(?:Kamerstuk|Aanhangsel|Handelingen|Stb|Stcrt|ECLI|Idem|Ibidem|Website)`,
  ].join('|'),
);

/** Whether a text can be that of a note typed as `1) …`, rather than an item of a list within a question. */
export function looksLikeNote(text: string): boolean {
  return BEGINS_NOTE.test(text) && !asks(text) && !GOES_ON.test(text.slice(-24));
}

/** Whether it names a source, so that it is a note even where no mark refers to it. */
export function namesSource(text: string): boolean {
  return looksLikeNote(text) && SOURCE.test(text);
}

/** Whether it names a source rather than asks, so that it is not the text of a question typed as `1) …`. */
export function looksLikeSource(text: string): boolean {
  return !asks(text) && (SOURCE.test(text) || /\b(?:19|20)\d\d\b/.test(text));
}

function asks(text: string): boolean {
  return ASKS.test(text.slice(-24)) && !(TITLE_ASKS.test(text) && !ADDRESSES.test(text));
}
