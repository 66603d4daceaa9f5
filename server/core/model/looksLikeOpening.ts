import { nearest } from '../data/nearest.ts';
import { endOfMatch } from './scanText.ts';

/** The day of handing in, before the sentence. */
const HEAD = /^\s*(?:[([]+[^()[\]]{5,45}[)\]]\s*)?/;
const KIND = /(?:(?:schriftelijke|mondelinge)\s+)?(?:kamer)?(?:vragen|vraag)(?![\p{L}\d])/iuy;
const FIRST_WORD = /\p{Lu}?\p{Ll}{3,8}(?!\p{L})/uy;
/** What follows the kind in a sentence that is whole, or lost one of its parts. */
const LINK = /\s+(?:van|aan|over|inzake|betreffende|het\s+lid|de\s+leden)(?!\p{L})/iuy;
const MEMBERS = /(?:\s*van)?\s*(?:(?:het|de)\s+)?(?:lid|leden)(?!\p{L})/iuy;
const OFFICE = /(?<!\p{L})aa?n\s+(?:(?:de|het)\s+)?(?:minis|staats?-?\s?s?ecretaris)/iu;
const OFFICE_FIRST = /\s+aan\s+(?:(?:de|het)\s+)?(?:minis|staats?-?\s?s?ecretaris)/iuy;
/** With a number, or with no words at all: `(ingezonden brieven)` and `(ingezonden in 2023)` are of ordinary texts. */
const SUBMITTED =
  /[([]\s*in?gez\p{L}{3,8}(?=[\s:\d])(?!\s+(?:in|via|per|bij|aan|door|sinds|tussen)\s)(?!\s+\p{L}[^()\d]{0,60}\))|(?<!\p{L})ingezonden\s+\d/iu;
const PARTY = /\((?!\s*in?gez)[^()]{1,60}\)/i;
const SENTENCE_BREAK = /[.!?]\s+\p{Lu}/u;

/**
 * Whether a block reads as an opening sentence, be it a faulty one: one of its parts may be lost, or its first word
 * misspelt. Ordinary text may begin with `Vragen van …` too, so that alone is not enough.
 */
export function looksLikeOpening(text: string): boolean {
  const start = HEAD.exec(text)?.[0].length ?? 0;
  const kindEnd = endOfMatch(KIND, text, start);
  if (kindEnd !== undefined) return continuesAsOpening(text, kindEnd);
  const first = text.charAt(start);
  if (!/[vVhHdDrRaA]/.test(first)) return false;
  const memberEnd = endOfMatch(MEMBERS, text, start);
  if (memberEnd !== undefined) return OFFICE.test(text) && (SUBMITTED.test(text) || beginsWithVan(text, start));
  return hasMisspeltKind(text, start);
}

function continuesAsOpening(text: string, at: number): boolean {
  if (endOfMatch(LINK, text, at) === undefined) return false;
  if (SUBMITTED.test(text)) return true;
  if (endOfMatch(MEMBERS, text, at) !== undefined) return asksOffice(text) || isJustBegun(text);
  if (endOfMatch(OFFICE_FIRST, text, at) !== undefined)
    return !SENTENCE_BREAK.test(text) && !text.trimEnd().endsWith('.');
  return OFFICE.test(text) && PARTY.test(text);
}

/** Whether a block begins as an opening does and names an office or a party, however much else it lacks. */
export function beginsLikeOpening(text: string): boolean {
  const kindEnd = endOfMatch(KIND, text, HEAD.exec(text)?.[0].length ?? 0);
  if (kindEnd === undefined || endOfMatch(LINK, text, kindEnd) === undefined) return false;
  return OFFICE.test(text) || PARTY.test(text);
}

/** Of the party, the office and the subject one may be lost; a text that only tells of questions goes on, and ends. */
function asksOffice(text: string): boolean {
  const [party, office] = [PARTY.test(text), OFFICE.test(text)];
  if (party && office) return true;
  if (party) return !SENTENCE_BREAK.test(text);
  return office && (/\s(?:over|inzake|betreffende)\s/.test(text) || !text.trimEnd().endsWith('.'));
}

/** An author who is still typing: `Vragen van het lid `. */
function isJustBegun(text: string): boolean {
  return text.length < 60 && !/[.!?:]/.test(text);
}

/** The first word is lost, and the rest of the sentence is there. */
function beginsWithVan(text: string, start: number): boolean {
  return /^van\s/i.test(text.slice(start, start + 4)) && PARTY.test(text) && /\sover\s/.test(text);
}

function hasMisspeltKind(text: string, start: number): boolean {
  const end = endOfMatch(FIRST_WORD, text, start);
  if (end === undefined || endOfMatch(LINK, text, end) === undefined) return false;
  if (nearest(text.slice(start, end).toLowerCase(), ['vragen', 'vraag'], 2).length === 0) return false;
  const signs = [endOfMatch(MEMBERS, text, end) !== undefined, OFFICE.test(text), SUBMITTED.test(text)];
  return signs.filter(Boolean).length >= 2;
}
