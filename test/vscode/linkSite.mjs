/** A web site on this machine, a set that refers to it, and what is tried with the two. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { until } from './driver.mjs';

export const linkFile = 'koppelingen.kamervragen.md';

const pages = ['/tegels', '/verdwenen', '/verhuisd'];

/** Starts the site; `asked` has what was asked of it, `text` the set. */
export async function startLinkSite() {
  const asked = [];
  const server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    if (url === '/verhuisd') response.writeHead(301, { location: '/tegels' }).end();
    else
      response.writeHead(url === '/tegels' ? 200 : 404, { 'content-type': 'text/html' }).end('<title>Tegels</title>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const host = `127.0.0.1:${server.address().port}`;
  return { host, asked, text: setOn(host), stop: () => server.close() };
}

function setOn(host) {
  const opening =
    'Vragen van het lid **Van Nispen** (SP) aan de Minister van Justitie en Veiligheid over *losse stoeptegels in Hoogkade* (ingezonden 12 juni 2024).';
  const question = 'Hoeveel tegels liggen er los bij de rechtbank?<sup>1</sup> <sup>2</sup> <sup>3</sup>';
  const notes = pages.map((page, at) => `<sup>${at + 1}</sup> De Stoeptegel, 3 juni 2024 (<http://${host}${page}>)`);
  return `${['## 2024Z12345', opening, 'Vraag 1', question, ...notes].join('\n\n')}\n`;
}

export async function linkStates({ window, site, workspace, image }) {
  await window.open(linkFile);
  await window.squiggles('warning').first().waitFor();
  await until('each address has its mark', async () => {
    const text = await window.page.locator('.view-lines').first().innerText();
    return ['✓', '✗', '→'].every((mark) => text.includes(mark)) || text;
  });
  await until('the status counts them', async () => {
    const status = await window.languageStatus();
    return status.some((line) => line.includes('3 koppelingen gecontroleerd, 1 weg')) || status;
  });
  await image('koppelingen.png');
  await window.goToLine(lineOf(site.text, '/verhuisd'));
  await window.openQuickFixes();
  await window.chooseQuickFix('Vervang');
  await until('the new address is in the text', async () => {
    await window.save();
    const text = readFileSync(join(workspace, linkFile), 'utf8');
    return (text.match(/\/tegels>/g)?.length === 2 && !text.includes('/verhuisd')) || text;
  });
  await window.goToLine(lineOf(site.text, '/verdwenen'));
  await window.openQuickFixes();
  await until('the archive is offered', async () => {
    const rows = await window.page.locator('.action-widget .monaco-list-row').allInnerTexts();
    return rows.some((row) => row.includes('Internet Archive')) || rows;
  });
  await window.page.keyboard.press('Escape');
}

export async function linkCommand({ window, site }) {
  // The command is about all sets that are open.
  await window.command('View: Close All Editors');
  await window.open(linkFile);
  await untilSet(window);
  await window.squiggles('warning').first().waitFor();
  site.asked.length = 0;
  await window.command('Kamervragen: Controleer alle koppelingen');
  await until('one sentence sums up', async () => {
    const messages = await window.page.locator('.notification-list-item-message').allInnerTexts();
    return messages.some((it) => /[23] adressen: 1 bereikbaar, 1 weg/.test(it)) || messages;
  });
  assert.ok(site.asked.length >= 2, site.asked.join());
}

/** Nothing goes out before the folder is trusted; then what is open is checked. */
export async function linksAfterTrust({ window, site }) {
  site.asked.length = 0;
  await window.open(linkFile);
  await untilSet(window);
  // The focus asked for while the file was opening may not have stayed.
  await window.focus();
  await window.command('Kamervragen: Controleer alle koppelingen');
  await until('it says why nothing is checked', async () => {
    const messages = await window.page.locator('.notification-list-item-message').allInnerTexts();
    return messages.some((it) => it.includes('vertrouwt deze map niet')) || messages;
  });
  assert.deepEqual(site.asked, []);
  await window.notificationButton('Vertrouwen beheren').click();
  const trust = window.page.locator('.workspace-trust-editor .monaco-button').filter({ hasText: /^Trust/ });
  await trust.first().click();
  await until('the addresses are asked for', () => site.asked.length >= pages.length || site.asked);
}

/** A command pressed while a file is opening finds it without its language. */
const untilSet = (window) => until('the language is known', async () => (await window.language()) === 'Kamervragen');

function lineOf(text, part) {
  return text.split('\n').findIndex((line) => line.includes(part)) + 1;
}
