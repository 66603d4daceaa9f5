/** Reads on from a place in a text, and keeps beside what is written there what should be. */
export class ReferenceCursor {
  readonly text: string;
  readonly start: number;
  at: number;
  #right = '';

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.at = start;
  }

  /** Takes what a sticky pattern matches here; `right` gives what should stand there instead. */
  take(pattern: RegExp, right?: (match: RegExpExecArray) => string): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.#right += right === undefined ? match[0] : right(match);
    this.at += match[0].length;
    return match;
  }

  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  /** Tries to read on; when that fails, all is as it was. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const { at } = this;
    const right = this.#right;
    const result = read();
    if (result === undefined) {
      this.at = at;
      this.#right = right;
    }
    return result;
  }

  /** What should have been written; undefined when it is. */
  get repaired(): string | undefined {
    return this.#right === this.text.slice(this.start, this.at) ? undefined : this.#right;
  }
}
