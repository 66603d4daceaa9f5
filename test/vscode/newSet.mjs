/** Making a new set as an assistant does who never leaves the keyboard. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './driver.mjs';

const file = 'laatste-veer-vaart-niet.kamervragen.md';

export async function newSet({ window, workspace, image }) {
  const { keyboard } = window.page;
  await untilKnown(window);
  await startFromPalette(window);
  await atStep(window, 1, 6);
  await add(window, 'volt');
  await keyboard.type('Terpstra-Wiarda');
  await keyboard.press('Enter');
  await window.page.getByPlaceholder('Van welke fractie is Terpstra-Wiarda?').waitFor();
  await keyboard.type('cda');
  await keyboard.press('Enter');
  await until('both are chosen', async () => {
    const rows = await shownRows(window);
    return /^Verder.*, Terpstra-Wiarda/.test(rows[0] ?? '') || rows;
  });
  await image('nieuw-vragenstellers.png');
  await keyboard.press('Enter');
  await atStep(window, 2, 6);
  for (const post of ['jenv', 'financiën', 'staatssecretaris van financiën']) await add(window, post);
  await keyboard.press('Enter');
  await atStep(window, 3, 6);
  await keyboard.type("Laatste 'veer' vaart niet");
  await keyboard.press('ArrowDown');
  await image('nieuw-onderwerp.png');
  await keyboard.press('Enter');
  await atStep(window, 4, 7);
  await keyboard.press('Control+Alt+Minus');
  await atStep(window, 3, 7);
  await keyboard.press('Enter');
  await atStep(window, 4, 7);
  await keyboard.type('De Lekbode');
  await keyboard.press('Enter');
  await atStep(window, 5, 7);
  await keyboard.type('31 februari 2026');
  await keyboard.press('Enter');
  await window.page.locator('.quick-input-message').filter({ hasText: 'Dit is geen dag' }).waitFor();
  await keyboard.press('Control+a');
  await keyboard.type('24-11-2026');
  await keyboard.press('Enter');
  await atStep(window, 6, 7);
  await keyboard.type('3');
  await keyboard.press('Enter');
  await atStep(window, 7, 7);
  await keyboard.type('2026z01234');
  await keyboard.press('Enter');
  await window.tab(file).waitFor();
  await until('it is a set', async () => (await window.language()) === 'Kamervragen');
  await window.page.getByText('Ln 11, Col 1', { exact: true }).waitFor();
  await keyboard.type('Sinds wanneer weet u dit?');
  await window.rest();
  await image('nieuw.png');
  const path = join(workspace, file);
  assert.equal(existsSync(path), false);
  await window.save();
  await until('it is saved under its name', () => existsSync(path) && readFileSync(path, 'utf8') !== '');
  const saved = readFileSync(path, 'utf8');
  assert.equal(saved, expected(volt(saved)));
  await window.page.locator('.tab.active:not(.dirty)').waitFor();
  await again({ window, image });
}

/** Once more: the askers are remembered, the name is taken, and the way out leaves nothing behind. */
async function again({ window, image }) {
  const { keyboard } = window.page;
  await startFromNewFile({ window, image });
  await atStep(window, 1, 6);
  await until('the askers are remembered', async () => {
    const rows = await shownRows(window);
    return /^Verder.*, Terpstra-Wiarda/.test(rows[0] ?? '') || rows;
  });
  await keyboard.press('Enter');
  await atStep(window, 2, 6);
  await add(window, 'president');
  await keyboard.press('Enter');
  await atStep(window, 3, 6);
  await keyboard.type('laatste veer vaart niet');
  for (let step = 4; step <= 6; step++) {
    await keyboard.press('Enter');
    await atStep(window, step, 6);
  }
  await keyboard.press('Enter');
  await window.tab(file.replace('.', '-2.')).waitFor();
  await window.command('View: Revert and Close Editor');
  await startFromPalette(window);
  await atStep(window, 1, 6);
  await keyboard.press('Escape');
  await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await window.tab(file).waitFor();
}

/** By the keyboard only. */
async function startFromPalette(window) {
  await openPalette(window);
  await choose(window, 'Kamervragen: Nieuwe vragen…');
}

/** An editor that was just saved for the first time may take the focus back. */
async function openPalette({ page }) {
  const input = page.locator('.quick-input-widget input:focus');
  await until('the palette has the focus', async () => {
    await page.keyboard.press('F1');
    return input.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
  });
}

/** In a window that has just opened the palette knows the extension a moment later. */
async function untilKnown(window) {
  const { page } = window;
  await until('the command is in the palette', async () => {
    await openPalette(window);
    await page.keyboard.type('Nieuwe vragen');
    const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Nieuwe vragen…' }).first();
    const isKnown = await row.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    await page.keyboard.press('Escape');
    return isKnown;
  });
}

async function startFromNewFile({ window, image }) {
  await openPalette(window);
  await choose(window, 'Create: New File...');
  const rows = window.page.locator('.quick-input-list .monaco-list-row');
  const ours = rows.filter({ hasText: 'Nieuwe vragen…' });
  await ours.first().waitFor();
  await image('nieuw-bestand.png');
  await until('ours is in front', async () => {
    if ((await ours.and(window.page.locator('.focused')).count()) > 0) return true;
    await window.page.keyboard.press('ArrowDown');
    return rows.allInnerTexts();
  });
  await window.page.keyboard.press('Enter');
}

/** Adds what is found first; the box is empty then for the next. */
async function add(window, words) {
  const { page } = window;
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await until('the box is empty', async () => {
    const typed = await page.locator('.quick-input-widget input').first().inputValue();
    return typed === '' || typed;
  });
}

async function choose(window, title) {
  const { page } = window;
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

const atStep = (window, step, steps) =>
  until(`step ${step} of ${steps}`, async () => {
    const title = await window.page.locator('.quick-input-title').first().innerText();
    return title.includes(`Nieuwe vragen (${step}/${steps})`) || title;
  });

async function shownRows(window) {
  const rows = await window.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
  return rows.map((row) => row.replace(/\s+/g, ' ').trim());
}

/** Who sits for Volt that day, by the data. */
const volt = (text) => /de leden \*\*([^*]+)\*\* \(Volt\)/.exec(text)?.[1] ?? '';

const expected = (member) => `## JJJJZNNNNN

Vragen van de leden **${member}** (Volt) en **Terpstra-Wiarda** (CDA) aan de Ministers van Justitie en Veiligheid en van Financiën en de Staatssecretaris van Financiën over *het bericht «Laatste «veer» vaart niet»* (ingezonden 24 november 2026).

Vraag 1

Bent u bekend met het bericht «Laatste «veer» vaart niet»?<sup>1</sup>

Vraag 2

Sinds wanneer weet u dit?

Vraag 3



<sup>1</sup> De Lekbode, «Laatste «veer» vaart niet»

**Toelichting:**

Deze vragen dienen ter aanvulling op eerdere vragen terzake (vraagnummer 2026Z01234).
`;
