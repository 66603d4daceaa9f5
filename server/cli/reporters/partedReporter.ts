import type { FilePart, Reporter } from './reporter.ts';

/** Adds up the parts of a report, to tell of them all at its end. */
export interface Summary {
  add(part: FilePart): void;
  /** A file could not be done. */
  fail(): void;
  /** Empty where there is nothing to tell. */
  text(): string;
}

/** For people: the files with an empty line between them, and a summary below. */
export function partedReporter(summary: Summary, render: Reporter['render']): Reporter {
  let parted = false;
  return {
    render,
    file(part) {
      summary.add(part);
      const lead = parted && part.text !== '' ? '\n' : '';
      parted ||= part.text !== '';
      return lead + part.text;
    },
    problem() {
      summary.fail();
      return '';
    },
    end() {
      const text = summary.text();
      return text === '' ? '' : `${parted ? '\n' : ''}${text}\n`;
    },
  };
}
