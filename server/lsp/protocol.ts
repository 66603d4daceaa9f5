/** What client and server say beyond the protocol itself: the only file of the server that the client may import. */

/** Asks what the server knows of a document, so that an editor can say why nothing is shown. */
export const statusRequest = 'kamervragen/status';

export interface StatusParams {
  readonly textDocument: { readonly uri: string };
}

export interface StatusResult {
  readonly sets: number;
  readonly questions: number;
  readonly findings: number;
  /** Why nothing is shown: the document holds no set or is too large to be read, or the server was never given it. */
  readonly reason?: 'no-set' | 'too-large' | 'unknown-document';
  /** How many rules the settings switch off. */
  readonly rulesOff: number;
  /** How many addresses were checked and how many of them are gone, and whether a check is under way. */
  readonly links: { readonly checked: number; readonly gone: number; readonly checking: boolean };
  /** The date of the data on parties and posts (JJJJ-MM-DD). */
  readonly dataDate: string;
  /** The last day on which the members are known to be complete (JJJJ-MM-DD). */
  readonly membersUntil: string;
}

/** Asks what a change of a set comes down to; the client makes it, in one step to undo. */
export const editRequest = 'kamervragen/edit';

export interface EditParams {
  readonly textDocument: { readonly uri: string };
  /** The name of the change, as in the table of `server/core/writing/edits.ts`. */
  readonly edit: string;
  /** The selection. */
  readonly range: PlainRange;
  /** What else the author said, as the change wants it. */
  readonly argument?: unknown;
}

export interface EditResult {
  readonly edits: readonly { readonly range: PlainRange; readonly newText: string }[];
  /** What to select after them, in the new text. */
  readonly select?: PlainRange;
  /** What the user is to know of them. */
  readonly remarks?: readonly string[];
  /** Why it cannot be done, for the user; there are no edits then. */
  readonly refusal?: string;
}

/** Asks who can ask and be asked in a set handed in on a day. */
export const newSetChoicesRequest = 'kamervragen/newSetChoices';

export interface NewSetChoicesParams {
  /** JJJJ-MM-DD */
  readonly date: string;
}

/** Null where the date is none. */
export interface NewSetChoicesResult {
  /** Members of the day, or the last that are known, under the name that print has. */
  readonly members: readonly (ChosenAsker & { readonly words: string })[];
  /** Ministers first. */
  readonly posts: readonly (ChosenPost & { readonly title: string; readonly words: string })[];
  readonly parties: readonly string[];
  /** The last day on which the members are complete (JJJJ-MM-DD). */
  readonly membersUntil: string;
}

export interface ChosenAsker {
  readonly name: string;
  readonly party: string;
}

export interface ChosenPost {
  readonly office: 'minister' | 'staatssecretaris' | 'minister-president';
  readonly preposition: 'van' | 'voor';
  readonly portfolio: string;
}

/** Asks for the text of a new set. */
export const composeSetRequest = 'kamervragen/composeSet';

export interface ComposeSetParams {
  readonly stage: 'official' | 'draft';
  /** In order; the first one hands the questions in. */
  readonly askers: readonly ChosenAsker[];
  readonly addressees: readonly ChosenPost[];
  /** Plain text. */
  readonly subject: { readonly text: string } | { readonly headline: string; readonly medium: string };
  /** JJJJ-MM-DD */
  readonly date: string;
  readonly questions: number;
  /** The number of the set that this one adds to, empty where it is not known; there is no explanation without it. */
  readonly earlier?: string | undefined;
}

/** Null where what was chosen makes no set. */
export interface ComposedSetResult {
  readonly text: string;
  /** Where the author goes on. */
  readonly cursor: PlainPosition;
  /** A name for its file. */
  readonly fileName: string;
}

/** Asks for the overview of a document: its parts, with what was found in each. */
export const outlineRequest = 'kamervragen/outline';

export interface OutlineParams {
  readonly textDocument: { readonly uri: string };
}

export interface OutlineResult {
  /** The version of the document they are the places of; undefined for a document the server was never given. */
  readonly version: number | undefined;
  readonly nodes: readonly OutlineNode[];
  /** Why there are none. */
  readonly reason?: 'no-set' | 'too-large';
  /** What is counted of it and when the answer is due, in words. */
  readonly figures: readonly string[];
}

export interface OutlineNode {
  readonly type: 'set' | 'opening' | 'reply' | 'question' | 'answer' | 'sources' | 'source' | 'explanation';
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly range: PlainRange;
  /** What to put the cursor on. */
  readonly selection: PlainRange;
  /** How the address of a source fares. */
  readonly link?: {
    readonly state: 'ok' | 'moved' | 'gone' | 'unverifiable' | 'unchecked';
    readonly sign: string;
  };
  /** Which question of its set it is, counted from nought. */
  readonly question?: number;
  readonly findings: { readonly errors: number; readonly warnings: number; readonly hints: number };
  readonly children: readonly OutlineNode[];
}

/** Asks whether a document is ready to be handed in. */
export const readyRequest = 'kamervragen/ready';

export interface ReadyParams {
  readonly textDocument: { readonly uri: string };
}

export interface ReadyResult {
  /** None for a document without sets. */
  readonly points: readonly ReadyPoint[];
  readonly figures: readonly string[];
}

export interface ReadyPoint {
  readonly id: string;
  readonly state: 'green' | 'amber' | 'red';
  readonly title: string;
  /** Why it has its state, in one sentence; and what else is worth knowing. */
  readonly reason: string;
  readonly remarks: readonly string[];
  readonly places: readonly ReadyPlace[];
  /** How many more there are than those. */
  readonly more: number;
  readonly fixes: readonly ('fixAll' | 'checkLinks' | 'linkSettings')[];
}

export interface ReadyPlace {
  readonly range: PlainRange;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
}

export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

/** Tells a client that asked for it that the status of documents may have changed without their text. */
export const statusChangedNotification = 'kamervragen/statusChanged';

/** Command of the client that gives a rule another severity in the settings; its arguments: rule id, severity. */
export const setRuleSeverityCommand = 'kamervragen.setRuleSeverity';

/** Commands of the server: check the addresses of one document (its URI) or of all open sets, anew. */
export const checkLinksCommand = 'kamervragen.server.checkLinks';

/** Opens the page of the Internet Archive about an address, or asks whether it has a copy; their argument: the address. */
export const openArchiveCommand = 'kamervragen.server.openArchive';
export const findArchiveCommand = 'kamervragen.server.findArchive';

export const linkCommandNames: readonly string[] = [checkLinksCommand, openArchiveCommand, findArchiveCommand];

/** Fetches the members of today from the open data of the Tweede Kamer. */
export const updateMembersCommand = 'kamervragen.server.updateMembers';

/** What came of it; null where all stays as it was, which the user was told why. */
export interface MembersResult {
  /** The day of the members that are in use now (JJJJ-MM-DD). */
  readonly date: string;
  readonly sitting: number;
  readonly parties: number;
  /** Members that the program did not have when it was made. */
  readonly added: number;
  /** Labels of parties that it does not know, as the source writes them. */
  readonly newLabels: readonly string[];
}

/** What came of a check, by state; null where nothing was checked, which the user was told why. */
export interface LinkCounts {
  readonly total: number;
  readonly ok: number;
  readonly moved: number;
  readonly gone: number;
  readonly unverifiable: number;
  readonly unchecked: number;
}

/** Tells the server that the user trusts the workspace after all. */
export const trustNotification = 'kamervragen/trust';

/** What the client tells the server at its start. */
export interface InitializationOptions {
  readonly language?: 'nl' | 'en';
  /** Severity by rule id, as in the settings; for editors that cannot be asked for their settings. */
  readonly rules?: Readonly<Record<string, 'off' | 'hint' | 'info' | 'warning' | 'error'>>;
  /** The folder with the pages of the rules (`<id>.md`), as a URI without closing slash. */
  readonly rulePages?: string;
  /** Commands of the client that code actions may refer to. */
  readonly commands?: readonly string[];
  /** Whether the client wants to hear that a status may have changed. */
  readonly hearsStatus?: boolean;
  /** As in the settings `kamervragen.links`; for editors that cannot be asked for their settings. */
  readonly links?: Readonly<Record<string, unknown>>;
  /** Whether the user trusts the workspace: if not, nothing goes out. An editor that knows no trust says nothing. */
  readonly trusted?: boolean;
  /** The folder for what is kept between sessions, as a URI; a folder of the user without it. */
  readonly storage?: string;
}
