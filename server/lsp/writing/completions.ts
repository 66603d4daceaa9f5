import type { CompletionItem, CompletionItemKind, CompletionList, CompletionParams } from 'vscode-languageserver';
import { type Completion, type CompletionKind, completionsAt, writingTextsOf } from '../../core/writing/index.ts';
import { toOffset } from '../positions.ts';
import type { Asked } from '../requests.ts';

/** Chosen for the pictures editors show with them: Constant, EnumMember, Interface, Value, Snippet, Reference, Keyword. */
const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  member: 21,
  party: 20,
  post: 8,
  date: 12,
  question: 15,
  phrase: 15,
  footnote: 18,
  caseNumber: 18,
  rule: 14,
};

const TRIGGERED = 2;
const SNIPPET = 2;

/** What can stand at a place. Of a text that is not of Kamervragen nothing is said. */
export async function completions(params: CompletionParams, asked: Asked): Promise<CompletionList | null> {
  const { document, settings, texts, client, today, workspace } = asked;
  if (document.languageId !== 'kamervragen' && document.model.sets.length === 0) return null;
  const { context } = params;
  const trigger = context?.triggerKind === TRIGGERED ? context.triggerCharacter : undefined;
  const cases = trigger === undefined ? ((await workspace())?.cases() ?? []) : [];
  const facts = { today: today(), cases, texts, writing: writingTextsOf(settings.language) };
  const offset = toOffset(document.source, params.position, client.positionEncoding);
  const found = completionsAt(document.model, offset, facts, trigger);
  if (found.length === 0) return null;
  return { isIncomplete: false, items: found.map((it, index) => toItem(it, index, asked)) };
}

function toItem(completion: Completion, index: number, { client, convert }: Asked): CompletionItem {
  const { label, kind, text, snippet, span, filter, detail, documentation, edits = [] } = completion;
  const asSnippet = client.snippets && snippet !== undefined;
  return {
    label,
    kind: kinds[kind],
    ...(detail === undefined ? {} : client.labelDetails ? { labelDetails: { description: detail } } : { detail }),
    ...(documentation === undefined ? {} : { documentation }),
    filterText: filter,
    sortText: String(index).padStart(4, '0'),
    ...(asSnippet ? { insertTextFormat: SNIPPET } : {}),
    textEdit: { range: convert.range(span), newText: asSnippet ? snippet : text },
    ...(edits.length === 0
      ? {}
      : { additionalTextEdits: edits.map((edit) => ({ range: convert.range(edit.span), newText: edit.text })) }),
  };
}
