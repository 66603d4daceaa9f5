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
  const documents = new Map<string, DocumentVersion>();
  return {
    put: (languageId, source) => {
      const stored = new DocumentVersion(source, languageId, ports, documents.get(source.uri)?.latest());
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
        documents.set(uri, new DocumentVersion(source, languageId, ports, undefined));
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

/**
 * A class, and no object with `get model()`: V8 keeps what such an object refers to until it next clears all memory, and
 * at each edit that is a whole model.
 */
class DocumentVersion implements StoredDocument {
  readonly languageId: string;
  readonly source: SourceText;
  readonly #ports: DocumentStorePorts;
  #model: QuestionDocument | undefined;
  /** Let go of once it has served: a version keeps none of those before it. */
  #before: QuestionDocument | undefined;
  #checked: Checked | undefined;
  #pages: readonly string[] | undefined;

  constructor(source: SourceText, languageId: string, ports: DocumentStorePorts, before: QuestionDocument | undefined) {
    this.source = source;
    this.languageId = languageId;
    this.#ports = ports;
    this.#before = before;
  }

  get uri(): string {
    return this.source.uri;
  }

  get version(): number {
    return this.source.version;
  }

  get model(): QuestionDocument {
    this.#model ??= parseDocument(this.source, this.#before);
    this.#before = undefined;
    return this.#model;
  }

  /** The last model that was read of it or of a version before: the next is read with its help. */
  latest(): QuestionDocument | undefined {
    return this.#model ?? this.#before;
  }

  links(settings: Settings): LinkStatuses {
    return settings.links.check === 'off' ? noLinkStatuses : this.#ports.links();
  }

  findings(settings: Settings): readonly Finding[] {
    const { today, setsElsewhere, onRuleError } = this.#ports;
    const date = today();
    const day = date === undefined ? '' : toIso(date);
    const links = this.links(settings);
    const elsewhere = readElsewhere(this, setsElsewhere);
    const known = this.#checked;
    const isKnown = known?.settings === settings && known.day === day && this.#isSame(known.links, links);
    if (isKnown && isSameElsewhere(known.elsewhere, elsewhere)) return known.findings;
    const facts: Facts = { today: date, links, elsewhere, onRuleError };
    const findings = checkDocument(this.model, settings, facts);
    this.#checked = { settings, day, links, elsewhere, findings };
    return findings;
  }

  fixed(settings: Settings): string {
    const { today, onRuleError } = this.#ports;
    return fixDocument(this.source, settings, { today: today(), onRuleError }, this.model).text;
  }

  /** Whether both say the same of this document: what is learnt elsewhere is no reason to check it again. */
  #isSame(a: LinkStatuses, b: LinkStatuses): boolean {
    if (a === b) return true;
    this.#pages ??= addressesToCheck(this.model).map(pageOf);
    return this.#pages.every((page) => a.get(page) === b.get(page));
  }
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
