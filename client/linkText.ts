const address = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i;
const pageAddress = /^https?:\/\/[^\s<>]+$/i;

/** Whether a text is the address of a page and nothing else. */
export function isPageAddress(text: string): boolean {
  return pageAddress.test(text);
}

/**
 * The Markdown link that a selection and a pasted address make together; undefined where plain pasting is meant: nothing
 * or an address selected, several blocks selected, or the selection is itself a destination. `before` is the line up to
 * the selection.
 */
export function linkText(selected: string, pasted: string, before: string): string | undefined {
  const url = pasted.trim();
  if (!address.test(url) || selected.trim() === '' || address.test(selected.trim())) return undefined;
  if (/\n[ \t]*\r?\n/.test(selected) || /[[\]]/.test(selected) || /(?:\]\(|<|:\/\/)\S*$/.test(before)) return undefined;
  const [lead = ''] = /^\s*/.exec(selected) ?? [];
  const [tail = ''] = /\s*$/.exec(selected) ?? [];
  return `${lead}[${selected.trim()}](${/[()]/.test(url) ? `<${url}>` : url})${tail}`;
}
