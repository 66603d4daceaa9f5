/** What is tried in a real VS Code, in the order of a first day with the extension. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './driver.mjs';
import { linkCommand, linkStates, linksAfterTrust } from './linkSite.mjs';
import { newSet } from './newSet.mjs';
import { writeByKeys } from './writingKeys.mjs';

const clean = '6 vragen, geen problemen';

export const steps = [
  ['ordinary Markdown stays what it is and starts no server', plainMarkdown],
  ['a set opens as Kamervragen, without a finding, with its outline', openSet],
  ['broken numbering is seen at once, and mended by the quick fix', breakAndMend],
  ['fix-all mends what is safe', fixAll],
  ['a rule can be switched off from the light bulb', switchRuleOff],
  ['messages are English when the setting says so', englishMessages],
  ['a set in a plain .md file is recognised, and goes back to Markdown with one click', recognise],
  ['what the user chose is remembered', remember],
  ['without detection a set stays Markdown and is checked all the same', withoutDetection],
  ['the preview has its keys', preview],
  ['an address pasted over words makes a link', pasteLink],
  ['Enter after a label leaves an empty line', enterAfterLabel],
  ['footnotes and questions are put in and moved by their keys, and undone in one step', writeByKeys],
  ['snippets are there', snippets],
  ['what can stand at a place is offered when asked, and a bracket brings what belongs in it', complete],
  ['F12 goes from a mark to its note and back', followMark],
  ['a new set is made without leaving the keyboard', newSet],
  ['a draft is converted to official form, shown first, and taken back in one step', convertDraft],
  ['each address shows its state, and a moved one is replaced', linkStates],
  ['all addresses are checked by command', linkCommand],
  ['sets that are not open are checked too', closedSets],
  ['the overview of the set shows its parts, follows the cursor and leads to each', overview],
  ['questions are moved in the overview of the set', moveInOverview],
  ['the panel of the set says whether it is ready, and mends what is not', readyPanel],
  ['the walkthrough has five steps', walkthrough],
  ['a server that stops is started again; one that keeps stopping says so', crash],
];

export const restrictedSteps = [
  ['a set is checked in a folder that is not trusted', restrictedMode],
  ['addresses are checked only once the folder is trusted', linksAfterTrust],
];

async function plainMarkdown({ window, workspace }) {
  await window.open('gewoon.md');
  await until('the status says why', async () => {
    const status = await window.languageStatus();
    return status.some((line) => line.startsWith('Geen set Kamervragen')) || status;
  });
  assert.equal(await window.language(), 'Markdown');
  assert.deepEqual(servers(workspace), []);
}

async function openSet({ window, image }) {
  await window.open('voorbeeld.kamervragen.md');
  await untilLanguage(window, 'Kamervragen');
  await untilStatus(window, clean);
  assert.equal(await window.squiggles('error').count(), 0);
  await window.command('Explorer: Focus on Outline View');
  await until('the outline shows the questions', async () => {
    const rows = (await window.outline()).join('\n');
    return (/Aanhef/.test(rows) && /Vraag 1/.test(rows) && /Bent u bekend/.test(rows)) || rows;
  });
  await window.focus();
  await image('set.png');
}

async function breakAndMend({ window, workspace, image }) {
  const file = join(workspace, 'voorbeeld.kamervragen.md');
  const before = readFileSync(file, 'utf8');
  const line = lineOf(before, 'Vraag 3');
  await window.replaceLine(line, 'Vraag 9');
  await window.squiggles('error').first().waitFor();
  await window.command('Problems: Focus on Problems View');
  await until('the problem is in the list', async () => {
    const rows = (await window.problems().allInnerTexts()).join('\n');
    return /Hernummer de vragen/.test(rows) || rows;
  });
  await window.goToLine(line);
  await image('melding.png');
  await window.page.locator('.markers-panel a').filter({ hasText: 'question-number-sequence' }).first().click();
  await window.tab('question-number-sequence.md').waitFor();
  await window.open('voorbeeld.kamervragen.md');
  await window.goToLine(line);
  await window.openQuickFixes();
  await image('herstel.png');
  await window.chooseQuickFix('Hernummer de vragen');
  await until('the squiggle is gone', async () => (await window.squiggles('error').count()) === 0);
  await until('the list is empty', async () => (await window.problems().count()) === 0);
  await untilStatus(window, clean);
  await window.save();
  assert.equal(readFileSync(file, 'utf8'), before);
  await image('hersteld.png');
}

async function fixAll({ window, workspace, image }) {
  await window.open('oefening.kamervragen.md');
  await window.squiggles('error').first().waitFor();
  await image('oefening.png');
  await window.command('Fix All');
  await until('errors that can be mended are gone', async () => {
    await window.save();
    const text = readFileSync(join(workspace, 'oefening.kamervragen.md'), 'utf8');
    const labels = text.match(/^Vraag \d$/gm) ?? [];
    return labels.join() === 'Vraag 1,Vraag 2,Vraag 3,Vraag 4,Vraag 5' || text;
  });
}

async function switchRuleOff({ window, workspace }) {
  await window.open('concept.kv.md');
  await window.squiggles('hint').first().waitFor();
  const before = await window.squiggles('hint').count();
  const text = readFileSync(join(workspace, 'concept.kv.md'), 'utf8');
  await window.goToLine(lineOf(text, '(ingezonden'));
  await window.openQuickFixes();
  await window.chooseQuickFix('Zet de regel submitted-position uit');
  await until('the setting is there', () => {
    const settings = readSettings(join(workspace, '.vscode/settings.json'));
    return settings?.['kamervragen.rules']?.['submitted-position'] === 'off' || settings;
  });
  await until('the finding is gone', async () => {
    const count = await window.squiggles('hint').count();
    return count === before - 1 || count;
  });
  await until('the status tells of it', async () => {
    const status = await window.languageStatus();
    return status.some((line) => line.includes('1 regel staat uit')) || status;
  });
}

async function englishMessages({ window, workspace }) {
  await window.open('oefening.kamervragen.md');
  changeSettings(workspace, { 'kamervragen.language': 'en' });
  await until('the messages change', async () => {
    const rows = (await window.problems().allInnerTexts()).join('\n');
    return /\bWrite\b/.test(rows) || rows;
  });
  changeSettings(workspace, { 'kamervragen.language': undefined });
  await until('and change back', async () => {
    const rows = (await window.problems().allInnerTexts()).join('\n');
    return (/\bSchrijf\b/.test(rows) && !/\bWrite\b/.test(rows)) || rows;
  });
}

async function recognise({ window }) {
  await window.open('herkend.md');
  await untilLanguage(window, 'Kamervragen');
  await untilStatus(window, '3 vragen, geen problemen');
  await window.titleButton('Terug naar Markdown').click();
  await untilLanguage(window, 'Markdown');
  await untilStatus(window, 'Gewone Markdown');
}

async function remember({ window }) {
  await window.reload();
  await window.open('herkend.md');
  await untilStatus(window, 'Gewone Markdown');
  assert.equal(await window.language(), 'Markdown');
  await window.command('Dit bestand behandelen als Kamervragen');
  await untilLanguage(window, 'Kamervragen');
  await window.pickLanguage('Markdown');
  await untilStatus(window, 'Gewone Markdown');
  await window.command('Dit bestand behandelen als Kamervragen');
  await untilLanguage(window, 'Kamervragen');
  await window.command('View: Close All Editors');
  await window.open('herkend.md');
  await untilLanguage(window, 'Kamervragen');
}

async function withoutDetection({ window, workspace }) {
  changeSettings(workspace, { 'kamervragen.detect.enable': false });
  await until('the file opens as Markdown', async () => {
    await window.command('View: Close All Editors');
    await window.open('herkend.md');
    await untilStatus(window, '3 vragen, geen problemen');
    return (await window.language()) === 'Markdown';
  });
  const text = readFileSync(join(workspace, 'herkend.md'), 'utf8');
  await window.replaceLine(lineOf(text, 'Vraag 2'), 'Vraag 5');
  await window.squiggles('error').first().waitFor();
  await window.command('File: Revert File');
  await until('the squiggle is gone', async () => (await window.squiggles('error').count()) === 0);
  changeSettings(workspace, { 'kamervragen.detect.enable': undefined });
  await untilLanguage(window, 'Kamervragen');
}

async function preview({ window }) {
  await window.open('voorbeeld.kamervragen.md');
  // A key pressed while the file is still opening goes to what had the focus before.
  await untilStatus(window, '6 vragen, geen problemen');
  await window.page.keyboard.press('Control+Shift+v');
  await window.previewTab('voorbeeld.kamervragen.md').waitFor();
  await window.previewTab('voorbeeld.kamervragen.md').locator('.tab-actions a').click({ force: true });
  await window.open('voorbeeld.kamervragen.md');
  await window.titleButton('Voorbeeld ernaast openen').click();
  await window.previewTab('voorbeeld.kamervragen.md').waitFor();
  await window.previewTab('voorbeeld.kamervragen.md').locator('.tab-actions a').click({ force: true });
}

async function pasteLink({ window, workspace }) {
  const file = join(workspace, 'antwoord.kamervragen.md');
  const before = readFileSync(file, 'utf8');
  await window.open('antwoord.kamervragen.md');
  await untilLanguage(window, 'Kamervragen');
  await window.selectLine(lineOf(before, 'Ja, dat zal ik doen.'));
  await window.paste('https://www.example.org/brief');
  await until('the link is there', async () => {
    await window.save();
    return readFileSync(file, 'utf8').includes('\n[Ja, dat zal ik doen.](https://www.example.org/brief)\n');
  });
}

async function enterAfterLabel({ window, workspace }) {
  const file = join(workspace, 'nieuw.kamervragen.md');
  writeFileSync(file, '');
  await window.open('nieuw.kamervragen.md');
  await untilStatus(window, 'Nog geen set');
  await window.page.keyboard.type('Vraag 1\nKlopt dit?');
  await window.save();
  await until('the text is saved', () => {
    const text = readFileSync(file, 'utf8');
    return text === 'Vraag 1\n\nKlopt dit?' || text;
  });
}

async function snippets({ window }) {
  await window.open('nieuw.kamervragen.md');
  // Until its text is there, the key for the end does nothing.
  await window.page.locator('.view-line', { hasText: 'Klopt dit?' }).waitFor();
  await window.page.locator('.view-line', { hasText: 'Klopt dit?' }).click();
  await window.page.keyboard.press('Control+End');
  await window.page.keyboard.type('\n\ntoel');
  await window.page.keyboard.press('Control+Space');
  await window.page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'toelichting' }).first().waitFor();
  await window.page.keyboard.press('Escape');
  await window.command('File: Revert File');
}

async function complete({ window, workspace, image }) {
  const file = join(workspace, 'aanvullen.kamervragen.md');
  writeFileSync(file, '');
  // Early on the explorer may not be watching yet.
  await window.command('Refresh Explorer');
  await window.open('aanvullen.kamervragen.md');
  await untilLanguage(window, 'Kamervragen');
  const { keyboard } = window.page;
  const offered = window.page.locator('.suggest-widget.visible .monaco-list-row');
  await keyboard.type('Vragen van het lid ');
  // As long as it would take for something to be offered unasked.
  await window.page.waitForTimeout(500);
  assert.equal(await offered.count(), 0);
  await keyboard.press('Control+Space');
  await offered.first().waitFor();
  await image('aanvullen.png');
  await keyboard.type('dass');
  await until('the name is offered', async () => {
    const rows = (await offered.allInnerTexts()).join(' ');
    return /^\s*Dassen/.test(rows) || rows;
  });
  await keyboard.press('Enter');
  await keyboard.type(' aan de ');
  await keyboard.press('Control+Space');
  await offered.first().waitFor();
  await keyboard.type('minister van def');
  await until('one post is left', async () => {
    const rows = await offered.allInnerTexts();
    return (rows.length === 1 && /Minister van Defensie/.test(rows[0])) || rows;
  });
  await keyboard.press('Enter');
  await keyboard.type(' over *de kade* (');
  await offered.filter({ hasText: 'ingezonden' }).first().waitFor();
  await keyboard.press('Enter');
  await keyboard.type('.\n\nVraag 1');
  // An editor that has not yet coloured the lines above makes a plain line end of Enter; no person types that fast.
  await window.page.waitForTimeout(500);
  await keyboard.type('\nHoe hoog is de kade (');
  await window.page.waitForTimeout(500);
  assert.equal(await offered.count(), 0);
  await keyboard.press('Backspace');
  await keyboard.press('Backspace');
  await keyboard.type('?<sup>');
  await offered.filter({ hasText: 'Voetnoot 1' }).first().waitFor();
  await keyboard.press('Enter');
  await window.save();
  await until('all of it is in the file', () => {
    const text = readFileSync(file, 'utf8');
    const wanted =
      /^Vragen van het lid \*\*Dassen\*\* \(Volt\) aan de Minister van Defensie over \*de kade\* \(ingezonden \d+ \p{L}+ \d{4}\)\.\n\nVraag 1\n\nHoe hoog is de kade\?<sup>1<\/sup>\n\n<sup>1<\/sup> Bron/u;
    return wanted.test(text) || text;
  });
  await image('aangevuld.png');
}

async function followMark({ window, workspace }) {
  const text = readFileSync(join(workspace, 'voorbeeld.kamervragen.md'), 'utf8');
  await window.open('voorbeeld.kamervragen.md');
  await untilStatus(window, clean);
  await window.goToLine(lineOf(text, 'Bent u bekend'));
  // The first time it goes to the end of the row, the second time to that of the line.
  await window.page.keyboard.press('End');
  await window.page.keyboard.press('End');
  await window.page.keyboard.press('F12');
  const at = (line) => async () => {
    const shown = await window.page.locator('#status\\.editor\\.selection').innerText();
    return shown.startsWith(`Ln ${line},`) || shown;
  };
  await until('the cursor is at the note', at(lineOf(text, '<sup>1</sup> ')));
  await window.page.keyboard.press('F12');
  await until('and back at the mark', at(lineOf(text, 'Bent u bekend')));
}

async function convertDraft({ window, workspace, image }) {
  const file = join(workspace, 'concept.kv.md');
  const before = readFileSync(file, 'utf8');
  const saved = async () => {
    await window.save();
    return readFileSync(file, 'utf8');
  };
  await window.open('concept.kv.md');
  await untilLanguage(window, 'Kamervragen');
  await window.command('Zet om naar officiële vorm');
  const right = window.page.locator('.monaco-diff-editor .editor.modified');
  await until('the text in official form is beside it', async () => {
    const text = (await right.innerText().catch(() => '')).replaceAll('\u00a0', ' ');
    return (/Vraag 1/.test(text) && /JJJJZNNNNN/.test(text)) || text;
  });
  assert.equal(readFileSync(file, 'utf8'), before);
  await until('the set stays the document in front', () => window.readyStatus().isVisible());
  await window.notificationButton('Overnemen').waitFor();
  await image('omzetten.png');
  await window.page
    .locator('.monaco-diff-editor .editor.original .view-line')
    .filter({ hasText: /^Hoeveel/ })
    .first()
    .click();
  await window.page.keyboard.press('End');
  await window.page.keyboard.type(' Of meer?');
  await until('the proposal follows what is typed', async () => (await right.innerText()).includes('meer?'));
  assert.equal(await window.page.locator('.notification-toast').filter({ hasText: 'intussen' }).count(), 0);
  for (let typed = 0; typed < ' Of meer?'.length; typed++) await window.page.keyboard.press('Backspace');
  await window.titleButton('Voorstel annuleren').click();
  // The tab of the comparison has the same name.
  await right.waitFor({ state: 'detached' });
  await window.tab('concept.kv.md').waitFor();
  await window.focus();
  assert.equal(await saved(), before);
  await window.command('Zet om naar officiële vorm');
  await window.titleButton('Voorstel overnemen').click();
  await window.tab('concept.kv.md').waitFor();
  await until('the text is taken over', async () => {
    const text = await saved();
    return (/^Vraag 3$/m.test(text) && /\*\*Rozendal-Kuiper\*\*/.test(text)) || text;
  });
  await window.focus();
  await window.page.keyboard.press('Control+z');
  await until('one step takes it all back', async () => {
    const text = await saved();
    return text === before || text;
  });
}

async function closedSets({ window, workspace }) {
  await window.command('View: Close All Editors');
  await window.open('voorbeeld.kamervragen.md');
  await untilStatus(window, clean);
  changeSettings(workspace, { 'kamervragen.workspace.exclude': [] });
  await window.command('Problems: Focus on Problems View');
  await until('a problem of a closed file is in the list', async () => {
    const rows = (await window.problems().allInnerTexts()).join('\n');
    return /geen zaaknummer/.test(rows) || rows;
  });
  changeSettings(workspace, { 'kamervragen.workspace.exclude': undefined });
  await until('and goes when the file is left out', async () => (await window.problems().count()) === 0);
}

async function overview({ window, image }) {
  await window.command('View: Close All Editors');
  // A list shows no more rows than there is room for.
  await window.command('View: Hide Panel');
  await window.command('Focus on Kamervragen View');
  await window.raiseOverview();
  await until('the overview says why it is empty', async () => {
    const text = await window.overview().innerText();
    return (/geen bestand open/.test(text) && /Voorbeeldset openen/.test(text)) || text;
  });
  await image('overzicht-leeg.png');
  await window.open('voorbeeld.kamervragen.md');
  await until('the overview shows the questions and the figures', async () => {
    const text = await window.overview().innerText();
    return (/Aanhef/.test(text) && /Vraag 1/.test(text) && /6 vragen, \d+ woorden/.test(text)) || text;
  });
  await window.goToLine(17);
  await until('the overview follows the cursor', async () => {
    const selected = await window.overview().locator('.monaco-list-row.selected').allInnerTexts();
    return selected.join().startsWith('Vraag 3') || selected;
  });
  await image('overzicht.png');
  await window.overviewRow('Vraag 2').click();
  await until('a click goes there', async () => {
    const place = await window.page.locator('#status\\.editor\\.selection').innerText();
    return /^Ln 11, Col 1\b/.test(place) || place;
  });
}

async function moveInOverview({ window, workspace, image }) {
  await window.open('voorbeeld.kamervragen.md');
  await untilStatus(window, clean);
  await window.command('Focus on Kamervragen View');
  await window.raiseOverview();
  const file = join(workspace, 'voorbeeld.kamervragen.md');
  const before = readFileSync(file, 'utf8');
  const firstWords = async () => {
    await window.save();
    return [...readFileSync(file, 'utf8').matchAll(/^Vraag \d\n\n(\S+ \S+)/gm)].map(([, words]) => words).join();
  };
  const order = await firstWords();
  assert.equal(order, 'Bent u,Klopt het,Hoeveel veerdiensten,Hoe verhoudt,Bent u,Kunt u');
  await window.drag(window.overviewRow('Vraag 5'), window.overviewRow('Vraag 2'));
  await until('the question is dragged to its place', async () => {
    const now = await firstWords();
    return now === 'Bent u,Bent u,Klopt het,Hoeveel veerdiensten,Hoe verhoudt,Kunt u' || now;
  });
  const shownSecond = (words) => async () => {
    const text = await window.overviewRow('Vraag 2').innerText();
    return text.includes(words) || text;
  };
  await until('the overview shows it there', shownSecond('Bent u'));
  await image('gesleept.png');
  await window.focus();
  await window.page.keyboard.press('Control+z');
  await until('one undo takes it back', async () => (await firstWords()) === order);
  // What is older than the text moves nothing.
  await until('the overview is as it was', shownSecond('Klopt het'));
  await window.overviewRow('Vraag 2').click({ button: 'right' });
  const up = window.page.locator('.context-view .action-label').filter({ hasText: 'Vraag omhoog' }).first();
  await up.waitFor();
  // A menu takes no click right after it opened.
  await window.page.waitForTimeout(500);
  await up.click();
  await until('the menu moves it up', async () => {
    const now = await firstWords();
    return now.startsWith('Klopt het,Bent u,') || now;
  });
  await window.focus();
  await window.page.keyboard.press('Control+z');
  await until('and one undo takes it back', async () => (await firstWords()) === order);
  assert.equal(readFileSync(file, 'utf8'), before);
}

async function readyPanel({ window, workspace, image }) {
  const file = join(workspace, 'voorbeeld.kamervragen.md');
  const before = readFileSync(file, 'utf8');
  const line = lineOf(before, 'Vraag 3');
  await window.open('voorbeeld.kamervragen.md');
  await until('the status bar counts the points', async () => {
    const text = await window.readyStatus().innerText();
    return /Kamervragen: (?:\d+ punt|klaar)/.test(text) || text;
  });
  await window.readyStatus().click();
  const panel = window.panel();
  await panel.locator('h1').filter({ hasText: 'Klaar om in te dienen?' }).waitFor();
  // It takes the focus when it is drawn: a key before that goes to it.
  await until('the panel has the focus', () =>
    window.page.evaluate(() => globalThis.document.activeElement?.tagName === 'IFRAME'),
  );
  await window.replaceLine(line, 'Vraag 9');
  await panel.locator('section.red h2').filter({ hasText: 'Vragen en nummering' }).waitFor();
  await window.rest();
  await image('klaar.png');
  changeSettings(workspace, { 'workbench.colorTheme': 'Default High Contrast' });
  await window.page.locator('.monaco-workbench.hc-black').waitFor();
  await image('klaar-contrast.png');
  changeSettings(workspace, { 'workbench.colorTheme': 'Default Dark Modern' });
  await window.page.locator('.monaco-workbench.vs-dark').waitFor();
  await image('klaar-donker.png');
  changeSettings(workspace, { 'workbench.colorTheme': undefined });
  await panel.locator('section.red a').filter({ hasText: 'Regel' }).first().click();
  await until('a place leads to the text', async () => {
    const place = await window.page.locator('#status\\.editor\\.selection').innerText();
    return place.startsWith(`Ln ${line},`) || place;
  });
  await panel.locator('section.red a').filter({ hasText: 'Herstel alles' }).click();
  await panel.locator('section.green h2').filter({ hasText: 'Vragen en nummering' }).waitFor();
  await window.save();
  assert.equal(readFileSync(file, 'utf8'), before);
  await window.command('View: Close All Editors');
}

async function walkthrough({ window, image }) {
  await window.command('Welcome: Open Walkthrough');
  await window.page.keyboard.type('Kamervragen schrijven');
  await window.page.keyboard.press('Enter');
  // In a narrow window there is no room for the pictures.
  await window.page.setViewportSize({ width: 1600, height: 900 });
  const steps = window.page.locator('.getting-started-step');
  await until('the steps are there', async () => {
    const names = await steps.locator('.step-title').allInnerTexts();
    return names.length === 5 || names;
  });
  for (let at = 0; at < 5; at++) {
    await steps.nth(at).click();
    const picture = window.page.frameLocator('.getting-started-media iframe').frameLocator('#active-frame');
    await picture.locator('svg').waitFor();
  }
  await image('rondleiding.png');
  await window.page.setViewportSize({ width: 1280, height: 900 });
}

async function crash({ window, workspace }) {
  await window.open('voorbeeld.kamervragen.md');
  await untilStatus(window, clean);
  for (let crashes = 1; crashes <= 5; crashes++) {
    const [server] = servers(workspace);
    assert.ok(server !== undefined, `no server before crash ${crashes}`);
    process.kill(server, 'SIGKILL');
    if (crashes === 5) continue;
    await until('another server comes', () => servers(workspace).some((other) => other !== server));
    await untilStatus(window, clean);
  }
  await untilStatus(window, 'Controle werkt niet');
  await window.notificationButton('Opnieuw starten').click();
  await untilStatus(window, clean);
}

async function restrictedMode({ window }) {
  await window.page.getByText('Restricted Mode').first().waitFor();
  await window.open('oefening.kamervragen.md');
  await window.squiggles('error').first().waitFor();
}

const untilLanguage = (window, language) =>
  until(`the language is ${language}`, async () => {
    const shown = await window.language();
    return shown === language || shown;
  });

const untilStatus = (window, text) =>
  until(`the status says «${text}»`, async () => {
    const status = await window.languageStatus();
    return status.some((line) => line.startsWith(text)) || status;
  });

/** The processes of the language server that serves this run's VS Code. */
function servers(workspace) {
  const run = join(workspace, '..');
  const lines = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
  const own = lines.filter((line) => line.includes(run) && line.includes('dist/server.js'));
  return own.map((line) => Number.parseInt(line, 10));
}

/** The number of the first line that begins with a text, as the editor counts. */
function lineOf(text, start) {
  return text.split('\n').findIndex((line) => line.startsWith(start)) + 1;
}

function changeSettings(workspace, changes) {
  const file = join(workspace, '.vscode/settings.json');
  writeFileSync(file, JSON.stringify({ ...readSettings(file), ...changes }, null, 2));
}

function readSettings(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
