/** Drives a real VS Code in a browser: what a user does, and what a user sees. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { hostUrl } from '../../scripts/vscode-host.mjs';

const shown = { timeout: 20_000 };

/** The browser to use: `CHROMIUM`, or the first of its usual names on the PATH. */
export function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const places = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROMIUM, ...places].find((path) => path !== undefined && existsSync(path));
}

/** Opens a folder, and a file in it, in a fresh browser window. */
export async function openWindow(server, folder, file) {
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'kamervragen-browser-')), {
    executablePath: findChromium(),
    headless: true,
    viewport: { width: 1280, height: 900 },
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(hostUrl(server, folder, file));
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor(shown);
  return createDriver(context, page);
}

function createDriver(context, page) {
  const driver = {
    page,
    close: () => context.close(),
    screenshot: (path) => page.screenshot({ path }),

    /** Opens a file by name from the explorer. */
    async open(file) {
      const row = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: file }).first();
      await row.dblclick();
      await driver.tab(file).waitFor(shown);
      await driver.focus();
      await driver.rest();
    },

    tab: (file) => page.locator(`.tab.active[data-resource-name="${file}"]`),

    previewTab: (file) => page.locator('.tab.active').filter({ hasText: `Preview ${file}` }),

    /** Puts the focus in the editor. */
    focus: () => page.keyboard.press('Control+1'),

    /** Runs a command from the palette. */
    async command(title) {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input').first().waitFor(shown);
      await page.keyboard.type(title);
      const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
      await row.waitFor(shown);
      await row.click();
      await driver.rest();
    },

    /** Takes the mouse where nothing shows a hover. */
    rest: () => page.mouse.move(600, 885),

    /** Puts the cursor at the start of a line; lines are counted as the editor does. */
    async goToLine(line) {
      await driver.focus();
      await page.keyboard.press('Control+g');
      await page.locator('.quick-input-widget input').first().waitFor(shown);
      await page.keyboard.type(String(line));
      await page.keyboard.press('Enter');
      await page.keyboard.press('Home');
    },

    async selectLine(line) {
      await driver.goToLine(line);
      await page.keyboard.press('Shift+End');
    },

    async replaceLine(line, text) {
      await driver.selectLine(line);
      await page.keyboard.insertText(text);
    },

    async paste(text) {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.keyboard.press('Control+v');
    },

    save: () => page.keyboard.press('Control+s'),

    async reload() {
      await page.reload();
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor(shown);
    },

    async pickLanguage(language) {
      await page.locator('#status\\.editor\\.mode').click();
      await page.locator('.quick-input-widget input').first().waitFor(shown);
      await page.keyboard.type(language);
      await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: language }).first().click();
    },

    titleButton: (title) => page.locator(`.editor-actions a[aria-label*="${title}"]`).first(),

    notificationButton: (title) =>
      page.locator('.notification-list-item .monaco-button').filter({ hasText: title }).first(),

    squiggles: (severity) => page.locator(`.squiggly-${severity}`),

    problems: () => page.locator('.markers-panel .monaco-list-row').filter({ has: page.locator('.marker-icon') }),

    /** Opens the quick fixes at the cursor; whatever else takes the focus closes them again, so it tries until they stay. */
    async openQuickFixes() {
      const first = page.locator('.action-widget .monaco-list-row').first();
      await until('the quick fixes open', async () => {
        await page.keyboard.press('Control+.');
        return first.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        );
      });
    },

    /** By the keyboard: an overlay keeps the mouse from the list in some versions. */
    async chooseQuickFix(title) {
      const chosen = page.locator('.action-widget .monaco-list-row.focused').filter({ hasText: title });
      await until(`«${title}» is among the quick fixes`, async () => {
        if ((await chosen.count()) > 0) return true;
        await page.keyboard.press('ArrowDown');
        return page.locator('.action-widget .monaco-list-row').allInnerTexts();
      });
      await page.keyboard.press('Enter');
    },

    language: () => page.locator('#status\\.editor\\.mode').textContent(),

    /** The lines of the language status, as its pop-up shows them. */
    async languageStatus() {
      await driver.rest();
      await page.locator('#status\\.languageStatus').hover();
      const status = page.locator('.hover-language-status');
      await status.first().waitFor(shown);
      const lines = await status.allInnerTexts();
      await driver.rest();
      return lines.map((line) => line.replace(/\s+/g, ' ').trim());
    },

    /** The view with the parts of the set. */
    overview: () =>
      page
        .locator('.pane')
        .filter({ has: page.locator('.pane-header[aria-label^="Kamervragen"]') })
        .locator('.pane-body'),

    /** Gives the views below the files more room. */
    async raiseOverview() {
      const outline = page.locator('.pane-header[aria-label^="Outline"]');
      if ((await outline.getAttribute('aria-expanded')) === 'true') await outline.click();
      await until('the overview has room', async () => {
        const { x, y, width } = await page.locator('.pane-header[aria-label^="Outline"]').boundingBox();
        if (y < 500) return true;
        await page.mouse.move(x + width / 2, y);
        await page.mouse.down();
        await page.mouse.move(x + width / 2, 400, { steps: 8 });
        await page.mouse.up();
        await driver.rest();
        return y;
      });
    },

    /** In steps, for a list sees a drag only in what the mouse does on its way. */
    async drag(from, to) {
      const [start, end] = await Promise.all([from.boundingBox(), to.boundingBox()]);
      await page.mouse.move(start.x + 60, start.y + start.height / 2);
      await page.mouse.down();
      await page.mouse.move(start.x + 70, start.y, { steps: 5 });
      await page.mouse.move(end.x + 60, end.y + end.height / 2, { steps: 10 });
      await page.mouse.move(end.x + 62, end.y + end.height / 2, { steps: 3 });
      await page.mouse.up();
    },

    overviewRow: (text) => driver.overview().locator('.monaco-list-row').filter({ hasText: text }).first(),

    readyStatus: () => page.locator('.statusbar-item[id$="kamervragen.ready"]'),

    /** The document in a panel. */
    panel: () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame'),

    outline: () => page.locator('.outline-pane .monaco-list-row').allInnerTexts(),
  };
  return driver;
}

/** Waits until something holds; the last value that did not is in the error. */
export async function until(what, probe, limit = 20_000) {
  const end = Date.now() + limit;
  for (;;) {
    const value = await probe();
    if (value === true) return;
    if (Date.now() > end) throw new Error(`${what}; last seen: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
