import { frequentWords } from '../../data/frequentWords.ts';

/** Whether a hyphen between two parts, in lower case, can be one that is left from a line's end. */
export function mayBeBroken(first: string, second: string): boolean {
  if (first.length < 3 || second.length < 3 || TAKES_HYPHEN.test(first)) return false;
  // `politie-inzet`, `rapportage-eis`: the hyphen keeps two vowels apart.
  return !(VOWEL_END.test(first) && VOWEL_START.test(second));
}

/**
 * Whether the parts show by themselves that they are of one word: one of them is no word, or both are a frequent one.
 * Nobody can tell of every word without a word list, so that what has no proof is left alone: in print some 440 words in
 * 728 documents have a hyphen of their own.
 */
export function hasProof(first: string, second: string): boolean {
  if (OPPOSITE.test(second)) return false;
  if (ENDING.test(second) || frequentWords.has(first + second)) return true;
  if ((second === 'ren' && first.endsWith('e')) || (second === 'gen' && /[aiou]n$/.test(first))) return true;
  return LINKING_S.test(first) || (UNFINISHED.test(first) && !FINISHED.test(first));
}

const VOWEL_END = /[aeiouyáéíóúàèäëïöü]$/u;
const VOWEL_START = /^[aeiouyáéíóúàèäëïöü]/u;

/** Prefixes and words that keep a hyphen; abbreviations (`btw-…`, `ggz-…`) need no mention: they never have proof. */
const TAKES_HYPHEN =
  /^(?:oud|niet|non|anti|bijna|mede|collega|pro|semi|privé|vice|pseudo|quasi|mini|multi|ultra|zelf|extra|net|half|nul|pre|post|top|geen|van|den|dan|der|het|een|met|links|rechts|noord|oost|zuid|west|[^aeiouyáéíóúàèäëïöü]+)$/u;

/** The second part is an ending, and no word. */
const ENDING = new RegExp(
  `^(?:${[
    String.raw`(?:[bdfgklmnprstvz]|st|sch|pp|tt|ll|nn)ing(?:en|s\p{L}*)?`,
    'lings?',
    String.raw`heid(?:s\p{L}*)?`,
    'heden',
    '(?:[dglnprtk]?e)?lijk(?:e|er|t|s|heid|heden)?',
    '(?:baar|bare|baarheid|loos|loze|loosheid|zaam|zame|zaamheid)',
    String.raw`schap(?:pen|pelijke?|pij|pijen|s\p{L}*)?`,
    '[clrst]?atie(?:s|f|ve)?',
    '[tsg]ie(?:s|f|ve)?',
    String.raw`teit(?:en|s\p{L}*)?`,
    '(?:[tgnmlrskd]i)?sche',
    '(?:[cdgklmnprstvz]|st)(?:eer|eren|eerd|eerde|eerden|eert)',
    '[dgklmnprstvz]end(?:e|en)?',
    '[dklmnstvz]en',
    '[dgklnrstz]ers?',
    '[dglnstv]ig(?:e|en|d|de|den|heid|heden|ing|ingen)',
    '[tdlnr]iek(?:en)?',
    '[ntrd]eel',
    '[tn]ione(?:el|le)|tiona(?:al|le)',
    '[ntr]aal',
    '[ntr]ale',
    'ments?|menten',
    'sten',
  ].join('|')})$`,
  'u',
);

/** The first part ends in the `s` that joins it to another: it cannot stand alone. */
const LINKING_S =
  /(?:heids|ings|teits|schaps|ments|stations|arbeids|bedrijfs|beroeps|gezins|levens|rijks|volks|oorlogs|verkeers|vertrouwens|gebieds|bestuurs|overheids)$/;

/** The first part is or ends in a prefix of what follows: `onder-steunen`, `uitge-voerd`, `privacyver-klaring`. */
const UNFINISHED =
  /^(?:ver|ont|aan|door|onder|over|overeen|samen|tegemoet|terug|uit|uiteen|voor|voort)$|^(?:aan|af|bij|boven|door|in|mede|mee|na|om|on|onder|op|over|samen|tegen|tegemoet|terug|toe|uit|vast|vol|voor|voort|weer|weg|her)(?:ge|be|ver|ont)$|\p{L}{3}ver$|\p{L}{3}[bcdfghjklmnpqrstvwxz]be$/u;
/** `aan-uit`, `voor-achter`: two words that are each other's opposite. */
const OPPOSITE = /^(?:aan|achter|door|onder|over|terug|uit|voor|binnen|buiten|samen|tegen)$/;
const FINISHED =
  /(?:[a-z]over|server|cover|driver|zilver|revolver|ijver|lever|klaver|pulver|receiver|observer|tombe|bbe)$/;
