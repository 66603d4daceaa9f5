/** Footnotes and questions put in, moved and taken back, by the keys. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './driver.mjs';

const name = 'sloten.kamervragen.md';
const address = 'https://www.nrc.nl/nieuws/2025/03/04/sloten-staan-droog-a4891234';
const written = `## 2025Z04822

Vragen van het lid **Kostić** (PvdD) aan de Minister van Infrastructuur en Waterstaat over *droge sloten* (ingezonden 12 maart 2025).

Vraag 1

Weet u dat sloten droog staan?

Vraag 2

Hoeveel sloten zijn het? Hoe past dit bij uw antwoord op vraag 3?

Vraag 3

Wie meet hoe diep zij zijn?<sup>1</sup>

<sup>1</sup> Polderbode, 3 maart 2025, «Meten is weten»
`;

/** One undo takes back one change, whatever it changed. */
export async function writeByKeys({ window, workspace, image }) {
  const file = join(workspace, name);
  const { keyboard } = window.page;
  const saved = async (what, holds) => {
    await until(what, async () => {
      await window.save();
      const text = readFileSync(file, 'utf8');
      return holds(text) || text;
    });
    return readFileSync(file, 'utf8');
  };
  writeFileSync(file, written);
  await window.reload();
  await window.open(name);
  await until('the set is read', async () => (await window.languageStatus()).some((line) => line.includes('3 vragen')));

  await window.page.evaluate((copied) => navigator.clipboard.writeText(copied), address);
  await window.goToLine(lineOf(written, 'Weet u dat'));
  await keyboard.press('End');
  await keyboard.press('Control+k');
  await keyboard.press('Control+v');
  const noted = await saved(
    'the footnote is there',
    (text) =>
      text.includes(`droog staan?<sup>1</sup>\n`) &&
      text.includes(`\n<sup>1</sup> NRC, 4 maart 2025, «Sloten staan droog» (<${address}>)\n\n<sup>2</sup> Polderbode`),
  );
  await image('voetnoot.png');
  await keyboard.type('Water gezocht');
  const before = await saved('the title is typed over', (text) => text.includes('«Water gezocht» (<'));
  assert.equal(before, noted.replace('Sloten staan droog', 'Water gezocht'));

  await window.goToLine(lineOf(before, 'Wie meet'));
  await keyboard.press('Control+k');
  await keyboard.press('Alt+ArrowUp');
  await saved('the question stands above the other', (text) =>
    /Vraag 2\n\nWie meet hoe diep zij zijn\?<sup>2<\/sup>\n\nVraag 3\n\nHoeveel .* antwoord op vraag 2\?/.test(text),
  );
  await image('omhoog.png');
  await keyboard.press('Control+z');
  assert.equal(await saved('one undo takes it back', (text) => text === before), before);

  await enterStartsQuestion({ window, workspace, saved, before });
  await pasteAsNote({ window, image, saved, before });
}

/** The address is still on the clipboard. */
async function pasteAsNote({ window, image, saved, before }) {
  await window.goToLine(lineOf(before, 'Hoeveel sloten'));
  await window.page.keyboard.press('End');
  await window.page.keyboard.press('Control+v');
  await window.page.locator('.post-edit-widget').waitFor();
  await window.page.keyboard.press('Control+.');
  const offered = window.page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Plakken als voetnoot' });
  await offered.first().waitFor();
  await image('plakken.png');
  await offered.first().click();
  await saved('the address became a footnote', (text) =>
    /op vraag 3\?<sup>2<\/sup>\n[\s\S]*\n<sup>2<\/sup> NRC, 4 maart 2025, «Sloten staan droog» \(<[\s\S]*<sup>3<\/sup> Polder/.test(
      text,
    ),
  );
  await window.page.keyboard.press('Control+z');
  assert.equal(await saved('one undo takes it back', (text) => text === before), before);
}

async function enterStartsQuestion({ window, workspace, saved, before }) {
  const settings = join(workspace, '.vscode/settings.json');
  const old = readFileSync(settings, 'utf8');
  writeFileSync(settings, JSON.stringify({ ...JSON.parse(old), 'kamervragen.enterStartsQuestion': true }));
  // The key looks at the setting, and nothing that can be seen tells when VS Code has read it from the file.
  await window.page.waitForTimeout(1500);
  await window.goToLine(lineOf(before, 'Hoeveel sloten'));
  await window.page.keyboard.press('End');
  await window.page.keyboard.press('Enter');
  // Saving ends a step to undo: not before the question is there.
  await window.page
    .locator('.view-line')
    .filter({ hasText: /^Vraag.4/ })
    .waitFor();
  await saved('Enter begins the next question', (text) =>
    /op vraag 4\?\n\nVraag 3\n\n\n\nVraag 4\n\nWie meet/.test(text),
  );
  await window.page.keyboard.press('Control+z');
  assert.equal(await saved('one undo takes it back', (text) => text === before), before);
  writeFileSync(settings, old);
}

function lineOf(text, start) {
  return text.split('\n').findIndex((line) => line.startsWith(start)) + 1;
}
