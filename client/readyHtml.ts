import type { PlainRange, ReadyPlace, ReadyPoint, ReadyResult } from '../server/lsp/protocol.ts';
import { showPlaceCommand } from './showPlaceCommand.ts';
import type { ClientTexts, Language } from './texts.ts';

/** The commands a link in the panel may call; VS Code lets no other through. */
export const panelCommands = [
  showPlaceCommand,
  'kamervragen.fixAll',
  'kamervragen.checkLinks',
  'kamervragen.restartServer',
  'workbench.action.openSettings',
];

/** What the panel is about. */
export interface ReadySubject {
  readonly uri: string;
  /** The name of the file. */
  readonly name: string;
  /** Undefined where the server gave no answer. */
  readonly result: ReadyResult | undefined;
}

/** The panel as a document: headings, lists and links; no script runs in it, and nothing is fetched. */
export function readyHtml(subject: ReadySubject | undefined, language: Language, texts: ClientTexts, nonce: string) {
  const { ready } = texts;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(ready.title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<h1>${escapeHtml(ready.title)}</h1>
${bodyOf(subject, texts)}
</body>
</html>`;
}

function bodyOf(subject: ReadySubject | undefined, texts: ClientTexts): string {
  const { ready } = texts;
  if (subject === undefined) return `<p>${escapeHtml(ready.noSet)}</p>`;
  const { result, uri, name } = subject;
  if (result === undefined) {
    return `<p>${escapeHtml(ready.failed)}</p>\n<p>${link('kamervragen.restartServer', [], texts.actions.restart)}</p>`;
  }
  const { points, figures } = result;
  if (points.length === 0) return `<p>${escapeHtml(ready.noSet)}</p>`;
  const facts = [name, ...figures].map((part) => escapeHtml(part)).join(' · ');
  return [
    `<p class="facts">${facts}</p>`,
    `<p class="verdict">${escapeHtml(verdictOf(points, texts))}</p>`,
    ...points.map((point) => sectionOf(point, uri, texts)),
  ].join('\n');
}

/** How many points are not green. */
export function openPoints({ points }: ReadyResult): number {
  return points.filter(({ state }) => state !== 'green').length;
}

export function worstOf(points: readonly ReadyPoint[]): ReadyPoint['state'] {
  return (['red', 'amber'] as const).find((state) => points.some((point) => point.state === state)) ?? 'green';
}

export function verdictOf(points: readonly ReadyPoint[], { ready }: ClientTexts): string {
  const count = (state: ReadyPoint['state']) => points.filter((point) => point.state === state).length;
  return worstOf(points) === 'green' ? ready.ready : ready.notReady(count('red'), count('amber'));
}

function sectionOf(
  { state, title, reason, remarks, places, more, fixes }: ReadyPoint,
  uri: string,
  texts: ClientTexts,
) {
  const { ready } = texts;
  const [first, ...rest] = [reason, ...remarks].map(escapeHtml);
  const actions = fixes.map((fix) => `<li>${fixLink(fix, uri, texts)}</li>`).join('');
  const found = places.map((place) => placeItem(place, uri, texts)).join('\n');
  const further = more > 0 ? `<p>${escapeHtml(ready.more(more))}</p>` : '';
  return `<section class="${state}">
<h2><span class="state"><span class="sign">${signs[state]}</span> ${escapeHtml(ready.states[state])}</span> ${escapeHtml(title)}</h2>
<p>${first}</p>
${rest.map((remark) => `<p class="remark">${remark}</p>`).join('\n')}
${actions === '' ? '' : `<ul class="fixes">${actions}</ul>`}
${found === '' ? '' : `<ul class="places">\n${found}\n</ul>`}${further}
</section>`;
}

const signs: Readonly<Record<ReadyPoint['state'], string>> = { green: '✓', amber: '!', red: '✗' };

function placeItem({ range, message, severity }: ReadyPlace, uri: string, { ready }: ClientTexts): string {
  const place = link(showPlaceCommand, [uri, range], ready.line(range.start.line + 1));
  return `<li>${place} <span class="kind">(${escapeHtml(ready.severities[severity])})</span> ${escapeHtml(message)}</li>`;
}

function fixLink(fix: ReadyPoint['fixes'][number], uri: string, { ready }: ClientTexts): string {
  const title = ready.fixes[fix];
  if (fix === 'fixAll') return link('kamervragen.fixAll', [uri], title);
  if (fix === 'checkLinks') return link('kamervragen.checkLinks', [], title);
  return link('workbench.action.openSettings', ['kamervragen.links.check'], title);
}

function link(command: string, args: readonly (string | PlainRange)[], text: string): string {
  const query = args.length === 0 ? '' : `?${encodeURIComponent(JSON.stringify(args))}`;
  return `<a href="command:${command}${escapeHtml(query)}">${escapeHtml(text)}</a>`;
}

/** The document's own words may look like markup. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style = `
body { max-width: 46em; padding: 0 1.5em 2em; line-height: 1.5; }
h1 { font-size: 1.5em; font-weight: 600; margin-bottom: 0.2em; }
h2 { font-size: 1.1em; font-weight: 600; margin: 0 0 0.3em; }
p { margin: 0.2em 0; }
.facts, .remark, .kind { color: var(--vscode-descriptionForeground); }
.verdict { font-size: 1.1em; font-weight: 600; margin: 0.6em 0 1em; }
section { border: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border)); border-left-width: 4px;
  padding: 0.7em 1em; margin: 0.7em 0; }
section.green { border-left-color: var(--vscode-testing-iconPassed); }
section.amber { border-left-color: var(--vscode-editorWarning-foreground, var(--vscode-list-warningForeground)); }
section.red { border-left-color: var(--vscode-editorError-foreground, var(--vscode-list-errorForeground)); }
.state { display: inline-block; min-width: 7em; }
.green .sign { color: var(--vscode-testing-iconPassed); }
.amber .sign { color: var(--vscode-list-warningForeground, var(--vscode-editorWarning-foreground)); }
.red .sign { color: var(--vscode-list-errorForeground, var(--vscode-editorError-foreground)); }
ul { margin: 0.4em 0; padding-left: 1.4em; }
ul.fixes { list-style: none; padding-left: 0; }
ul.fixes a { display: inline-block; padding: 0.2em 0.8em; text-decoration: none;
  color: var(--vscode-button-foreground); background: var(--vscode-button-background);
  border: 1px solid var(--vscode-button-border, transparent); }
ul.fixes a:hover { background: var(--vscode-button-hoverBackground); }
`;
