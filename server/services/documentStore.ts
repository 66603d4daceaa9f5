import {
  addressesToCheck,
  caseNumbersOf,
  checkDocument,
  type Elsewhere,
  type Facts,
  type Finding,
  type ForeignSet,
  fixDocument,
  type LinkStatuses,
  noLinkStatuses,
  type PlainDate,
  pageOf,
  parseDocument,
  type QuestionDocument,
  type Settings,
  type SourceText,
  toIso,
} from '../core/index.ts';

/** One version of an open document. It never changes: an edit makes another. */
export interface StoredDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly source: SourceText;
  /** Read at first use, and only once. */
  readonly model: QuestionDocument;
  /** Checked once for the same settings on the same day, as long as nothing is learnt of the pages it refers to. */
  findings(settings: Settings): readonly Finding[];
  /** What is known of the pages it refers to; who switched the check off is told nothing of it. */
  links(settings: Settings): LinkStatuses;
  /** The text after all safe fixes. */
  fixed(settings: Settings): string;
}

interface Version extends StoredDocument {
  /** The last model that was read of it or of a version before: the next is read with its help. */
  readonly latest: () => QuestionDocument | undefined;
}

export interface DocumentStore {
  /** Puts a version in the place of whatever the document was. */
  put(languageId: string, source: SourceText): StoredDocument;
  get(uri: string): StoredDocument | undefined;
  remove(uri: string): void;
  all(): readonly StoredDocument[];
  /** Has all of them read again at their next use: what they are compared with is not what it was. */
  readAnew(): void;
}

export interface DocumentStorePorts {
  readonly today: () => PlainDate | undefined;
  /** What is known of pages referred to: another map when something was learnt. */
  readonly links: () => LinkStatuses;
  /** The sets of other documents than this one that bear a number. */
  readonly setsElsewhere?: (uri: string, number: string) => readonly ForeignSet[];
  /** Hears of a rule that threw; the other rules go on. */
  readonly onRuleError: (rule: string, error: unknown) => void;
}

/** Keeps the open documents, each read once per version for all who ask. */
export function createDocumentStore(ports: DocumentStorePorts): DocumentStore {
  const documents = new Map<string, Version>();
  return {
    put: (languageId, source) => {
      const stored = createVersion(source, languageId, ports, documents.get(source.uri)?.latest());
      documents.set(source.uri, stored);
      return stored;
    },
    get: (uri) => documents.get(uri),
    remove: (uri) => {
      documents.delete(uri);
    },
    all: () => [...documents.values()],
    readAnew: () => {
      for (const [uri, { source, languageId }] of documents) {
        documents.set(uri, createVersion(source, languageId, ports, undefined));
      }
    },
  };
}

interface Checked {
  readonly settings: Settings;
  readonly day: string;
  readonly links: LinkStatuses;
  readonly elsewhere: Elsewhere;
  readonly findings: readonly Finding[];
}

function createVersion(
  source: SourceText,
  languageId: string,
  { today, links, setsElsewhere, onRuleError }: DocumentStorePorts,
  earlier: QuestionDocument | undefined,
): Version {
  let model: QuestionDocument | undefined;
  /** Let go of once it has served: a version keeps none of those before it. */
  let before = earlier;
  let checked: Checked | undefined;
  let pages: readonly string[] | undefined;
  /** Whether both say the same of this document: what is learnt elsewhere is no reason to check it again. */
  const isSame = (a: LinkStatuses, b: LinkStatuses): boolean => {
    if (a === b) return true;
    pages ??= addressesToCheck(stored.model).map(pageOf);
    return pages.every((page) => a.get(page) === b.get(page));
  };
  const stored: Version = {
    uri: source.uri,
    languageId,
    version: source.version,
    source,
    get model() {
      model ??= parseDocument(source, before);
      before = undefined;
      return model;
    },
    links: (settings) => (settings.links.check === 'off' ? noLinkStatuses : links()),
    latest: () => model ?? before,
    findings: (settings) => {
      const date = today();
      const day = date === undefined ? '' : toIso(date);
      const known = stored.links(settings);
      const elsewhere = readElsewhere(stored, setsElsewhere);
      const isKnown = checked?.settings === settings && checked.day === day && isSame(checked.links, known);
      if (!isKnown || checked === undefined || !isSameElsewhere(checked.elsewhere, elsewhere)) {
        const facts: Facts = { today: date, links: known, elsewhere, onRuleError };
        checked = { settings, day, links: known, elsewhere, findings: checkDocument(stored.model, settings, facts) };
      }
      return checked.findings;
    },
    fixed: (settings) => fixDocument(source, settings, { today: today(), onRuleError }, stored.model).text,
  };
  return stored;
}

/** What other documents hold under the numbers of this one. */
function readElsewhere({ uri, model }: StoredDocument, setsElsewhere: DocumentStorePorts['setsElsewhere']): Elsewhere {
  const found = new Map<string, readonly ForeignSet[]>();
  if (setsElsewhere === undefined) return found;
  for (const number of caseNumbersOf(model)) {
    const sets = setsElsewhere(uri, number);
    if (sets.length > 0) found.set(number, sets);
  }
  return found;
}

/** Nearly always there is nothing in either. */
function isSameElsewhere(a: Elsewhere, b: Elsewhere): boolean {
  if (a.size === 0 && b.size === 0) return true;
  return JSON.stringify([...a]) === JSON.stringify([...b]);
}
