import { pageOf } from './linkStatus.ts';
import { percentEncode } from './writableAddress.ts';

/** Where the Internet Archive shows all copies of a page. Only opened, never asked for by itself. */
export function archiveCalendar(href: string): string {
  return `https://web.archive.org/web/*/${percentEncode(pageOf(href))}`;
}
