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
  /** Why nothing is shown: the document holds no set, or the server was never given it. */
  readonly reason?: 'no-set' | 'unknown-document';
  /** How many rules the settings switch off. */
  readonly rulesOff: number;
  /** The date of the data on parties, posts and members (JJJJ-MM-DD). */
  readonly dataDate: string;
}

/** Command of the client that gives a rule another severity in the settings; its arguments: rule id, severity. */
export const setRuleSeverityCommand = 'kamervragen.setRuleSeverity';

/** What the client tells the server at its start. */
export interface InitializationOptions {
  readonly language?: 'nl' | 'en';
  /** Severity by rule id, as in the settings; for editors that cannot be asked for their settings. */
  readonly rules?: Readonly<Record<string, 'off' | 'hint' | 'info' | 'warning' | 'error'>>;
  /** The folder with the pages of the rules (`<id>.md`), as a URI without closing slash. */
  readonly rulePages?: string;
  /** Commands of the client that code actions may refer to. */
  readonly commands?: readonly string[];
}
