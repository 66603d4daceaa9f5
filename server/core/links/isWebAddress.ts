/** Whether an editor may be sent there: nothing but the web, whatever the document says. */
export function isWebAddress(href: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(href);
}
