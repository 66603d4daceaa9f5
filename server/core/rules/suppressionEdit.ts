import { parseDocument } from '../model/parseDocument.ts';
import type { QuestionDocument, QuestionSet } from '../model/questionDocument.ts';
import { SourceText } from '../text/sourceText.ts';
import { applyEdits, insert, type TextEdit } from '../text/textEdit.ts';
import type { Finding } from './rule.ts';

/**
 * The edit that hides a finding by a comment: its id in a comment that is there already, else a new one on the line
 * above or at the line's end, whichever leaves the set as it was. Undefined where there is no place for it.
 */
export function suppressionEdit(
  document: QuestionDocument,
  finding: Pick<Finding, 'rule' | 'span'>,
  scope: 'line' | 'file',
): TextEdit | undefined {
  const { source } = document;
  const { line } = source.positionAt(finding.span.start);
  const before = shapeOf(document);
  const edits = [
    existingComment(document, finding.rule, scope, line),
    ...newComments(document, finding.rule, scope, line),
  ];
  return edits.find((edit) => {
    if (edit === undefined) return false;
    const changed = parseDocument(new SourceText(applyEdits(source.text, [edit]), source.uri, source.version));
    return shapeOf(changed) === before && hides(changed, finding, scope, edit);
  });
}

function existingComment(
  { suppressions }: QuestionDocument,
  rule: string,
  scope: 'line' | 'file',
  line: number,
): TextEdit | undefined {
  const comment = suppressions.find((each) => {
    return each.scope === scope && each.rules.length > 0 && (scope === 'file' || each.line === line);
  });
  const last = comment?.rules.at(-1);
  return last === undefined ? undefined : insert(last.span.end, ` ${rule}`);
}

function newComments(document: QuestionDocument, rule: string, scope: 'line' | 'file', line: number): TextEdit[] {
  const { source } = document;
  if (scope === 'file') return [atHead(document, `<!-- kamervragen-negeer-bestand ${rule}: -->`)];
  const comment = `<!-- kamervragen-negeer ${rule}: -->`;
  const above = lineAbove(source, line, comment);
  const place = source.lineSpan(line);
  const atEnd = insert(place.start + source.slice(place).trimEnd().length, ` ${comment}`);
  return above === undefined ? [atEnd] : [above, atEnd];
}

/** Below the front matter or at the very start, with a blank line after it. */
function atHead({ source, frontMatter }: QuestionDocument, comment: string): TextEdit {
  const eol = source.lineEnding;
  if (frontMatter === undefined) {
    const start = source.text.startsWith('\ufeff') ? 1 : 0;
    const gap = source.slice(source.lineSpan(0)).replace('\ufeff', '').trim() === '' ? '' : eol;
    return insert(start, `${comment}${eol}${gap}`);
  }
  const next = source.positionAt(frontMatter.end).line + 1;
  if (next >= source.lineCount) return insert(frontMatter.end, `${eol}${comment}`);
  const gap = source.slice(source.lineSpan(next)).trim() === '' ? '' : eol;
  return insert(source.lineSpan(next).start, `${comment}${eol}${gap}`);
}

const LIST_MARKER = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/** A line of its own, where a block begins: within a paragraph or a list it would part what belongs together. */
function lineAbove(source: SourceText, line: number, comment: string): TextEdit | undefined {
  const place = source.lineSpan(line);
  const written = source.slice(place);
  const previous = line === 0 ? '' : source.slice(source.lineSpan(line - 1)).trim();
  if (LIST_MARKER.test(written) || /^[\ufeff]?[\s>]/.test(written)) return undefined;
  if (previous !== '' && !previous.startsWith('#') && !previous.endsWith('-->')) return undefined;
  return insert(place.start + (written.startsWith('\ufeff') ? 1 : 0), `${comment}${source.lineEnding}`);
}

/** Whether the changed document has the comment, and it is about the line of the finding. */
function hides(
  changed: QuestionDocument,
  finding: Pick<Finding, 'rule' | 'span'>,
  scope: 'line' | 'file',
  edit: TextEdit,
): boolean {
  const moved = edit.span.start <= finding.span.start ? edit.text.length : 0;
  const { line } = changed.source.positionAt(finding.span.start + moved);
  return changed.suppressions.some((each) => {
    if (each.scope !== scope || !each.rules.some((rule) => rule.text === finding.rule)) return false;
    return scope === 'file' || each.line === line;
  });
}

/** What a document says, without its places: two with the same shape are the same but for comments and blanks. */
function shapeOf({ frontMatter, sets }: QuestionDocument): string {
  return JSON.stringify([frontMatter === undefined, sets.map(shapeOfSet)]);
}

function shapeOfSet(set: QuestionSet): unknown {
  const { kind, stage, heading, questions, answers, explanation, notes, marks, prose, references, addresses, gaps } =
    set;
  return [
    kind,
    stage,
    heading?.text,
    heading?.form,
    [...questions, ...answers].map(({ label, body }) => [label.text, label.form, label.inline, body.length]),
    explanation?.body.length,
    notes.map((note) => [note.label, note.notation, note.body.length]),
    marks.map((mark) => [mark.label, mark.notation]),
    prose.map(({ text, strong, emphasis }) => [text.replace(/\s+/g, ' ').trim(), strong.length, emphasis.length]),
    [references.length, addresses.length, gaps.length],
  ];
}
