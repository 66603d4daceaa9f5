/** What is said of a document as such. */
export const documentTexts = {
  'document-large': {
    summary: 'Een document is niet te groot om te lezen.',
    depth: (most: number) =>
      `Dit stuk is te groot om helemaal te lezen: haken, lijsten of citaten staan te diep in elkaar (grens: ${most}). Maak het eenvoudiger, of haal het weg.`,
    markup: (most: number) =>
      `Dit stuk is te groot om helemaal te lezen: er staat te veel opmaak in één alinea (grens: ${most} tekens). Verdeel het over meer alinea’s, of haal het weg.`,
    findings: (rule: string, most: number) =>
      `Hier zijn zoveel meldingen «${rule}» dat de rest niet wordt getoond (grens: ${most}). Herstel eerst wat hierboven staat.`,
    whole: (plain: number, marked: number) =>
      `Dit document is te groot en wordt niet gecontroleerd (grens: ${plain} miljoen tekens, en bij veel opmaak ${String(marked).replace('.', ',')} miljoen of minder). Verdeel het over meer bestanden.`,
  },
};
