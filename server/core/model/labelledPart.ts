import type { Span } from '../text/span.ts';
import type { Prose } from './prose.ts';
import type { Answer, Label, Question } from './questionDocument.ts';

/** A question or an answer: a label and the text below it. Where it stands is worked out when somebody asks. */
export class LabelledPart implements Question, Answer {
  readonly label: Label;
  readonly body: readonly Prose[];
  #span: Span | undefined;

  constructor(label: Label, body: readonly Prose[]) {
    this.label = label;
    this.body = body;
  }

  get span(): Span {
    const { start, end } = this.label.block;
    this.#span ??= { start, end: Math.max(end, this.body.at(-1)?.span.end ?? 0) };
    return this.#span;
  }

  get bodySpan(): Span | undefined {
    const first = this.body[0];
    const last = this.body.at(-1);
    return first === undefined || last === undefined ? undefined : { start: first.span.start, end: last.span.end };
  }
}
