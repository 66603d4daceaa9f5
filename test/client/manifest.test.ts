import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { emptyReasons, overviewView } from '../../client/overview.ts';
import { defaultLinkSettings, defaultSettings, linkLimits, rules, textsOf } from '../../server/core/index.ts';
import { setRuleSeverityCommand } from '../../server/lsp/protocol.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('package.json'));
const nls: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
const settings = manifest.contributes.configuration.properties;

test('every text of the manifest is there, and none is left over', () => {
  const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
  assert.deepEqual([...new Set(used)].sort(), Object.keys(nls).sort());
});

test('every rule can be set, and says what it wants', () => {
  const texts = textsOf('nl').rules as Readonly<Record<string, { readonly summary: string }>>;
  const expected = rules.map(({ id }) => [
    id,
    { type: 'string', enum: ['off', 'hint', 'info', 'warning', 'error'], description: texts[id]?.summary },
  ]);
  assert.deepEqual(
    settings['kamervragen.rules'].properties,
    Object.fromEntries(expected),
    'run scripts/make-manifest.mjs',
  );
});

test('the defaults of the manifest are those of the server', () => {
  assert.equal(settings['kamervragen.language'].default, defaultSettings.language);
  assert.deepEqual(settings['kamervragen.rules'].default, defaultSettings.rules);
});

test('the settings of links are those of the server, with their defaults and limits', () => {
  const ours = Object.keys(settings).flatMap((key) => (/^kamervragen\.links\.(\w+)$/.exec(key) ?? []).slice(1));
  assert.deepEqual(ours.sort(), Object.keys(defaultLinkSettings).sort());
  for (const [key, value] of Object.entries(defaultLinkSettings)) {
    assert.deepEqual(settings[`kamervragen.links.${key}`].default, value, key);
  }
  for (const [key, limits] of Object.entries(linkLimits)) {
    const { minimum, maximum } = settings[`kamervragen.links.${key}`];
    assert.deepEqual([minimum, maximum], limits, key);
  }
});

test('the settings of the workspace are those of the server, with their defaults', () => {
  const { include, exclude, detect } = defaultSettings.workspace;
  assert.deepEqual(settings['kamervragen.workspace.include'].default, include);
  assert.deepEqual(settings['kamervragen.workspace.exclude'].default, exclude);
  assert.equal(settings['kamervragen.detect.enable'].default, detect);
});

test('a workspace that is not trusted cannot widen where we go, or how fast', () => {
  const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  assert.equal(supported, 'limited');
  const widening = ['allowHosts', ...Object.keys(linkLimits)].map((key) => `kamervragen.links.${key}`);
  assert.deepEqual([...restrictedConfigurations].sort(), widening.sort());
  for (const key of widening) assert.equal(settings[key].scope, 'machine-overridable', key);
});

test('every command of the manifest is handled, and no other but the one that code actions call', () => {
  const handled = [...read('client/commands.ts').matchAll(/^ {4}'(kamervragen\.\w+)':/gm)].map(([, id]) => id);
  const contributed = manifest.contributes.commands.map(({ command }: { command: string }) => command);
  assert.deepEqual(handled.sort(), contributed.sort());
  assert.ok(!contributed.includes(setRuleSeverityCommand));
});

test('every setting, choice and command says in Dutch what it is', () => {
  const said = (text: unknown) => {
    const shown = typeof text === 'string' ? text.replace(/^%(.+)%$/, (_, key: string) => nls[key] ?? '') : '';
    return shown.trim();
  };
  for (const [key, setting] of Object.entries<Record<string, string[]>>(settings)) {
    const sentence = said(setting['markdownDescription'] ?? setting['description']);
    assert.match(sentence, /^\p{Lu}.{15,}[.:]$/su, key);
    const choices = setting['enumDescriptions'] ?? setting['markdownEnumDescriptions'] ?? [];
    assert.equal(choices.length, setting['enum']?.length ?? 0, key);
    for (const choice of choices) assert.ok(said(choice) !== '', key);
  }
  for (const { command, title } of manifest.contributes.commands) assert.ok(said(title) !== '', command);
});

test('no two commands have one title', () => {
  const titles = manifest.contributes.commands.map(({ title }: { title: string }) => nls[title.slice(1, -1)]);
  assert.deepEqual([...new Set(titles)], titles);
});

test('commands about a set are offered only where there is one', () => {
  const palette: readonly { command: string; when: string }[] = manifest.contributes.menus.commandPalette;
  const needNone = ['newSet', 'updateMembers', 'restartServer', 'showOutput', 'openExample'];
  const always = new Set(needNone.map((name) => `kamervragen.${name}`));
  for (const { command } of manifest.contributes.commands) {
    if (always.has(command)) continue;
    const entry = palette.find((it) => it.command === command);
    assert.match(entry?.when ?? '', /editorLangId|resourceScheme|^false$/, `${command} needs a when in commandPalette`);
  }
});

test('the walkthrough has five steps, each with a picture and words for who does not see it', () => {
  const [walkthrough] = manifest.contributes.walkthroughs;
  assert.equal(walkthrough.steps.length, 5);
  const ignored = read('.vscodeignore');
  assert.match(ignored, /^!images\/walkthrough\/\*\*$/m);
  for (const { id, title, description, media, completionEvents } of walkthrough.steps) {
    for (const text of [title, description, media.altText]) assert.ok(nls[text.slice(1, -1)], id);
    assert.match(read(media.svg), /^<svg [^>]*viewBox/, id);
    assert.ok(completionEvents.length > 0, id);
  }
});

test('the overview says why it is empty, whatever the reason', () => {
  const reasons = manifest.contributes.viewsWelcome.map(({ when }: { when: string }) => when.split(' == ')[1]);
  assert.deepEqual(reasons.sort(), [...emptyReasons].sort());
  assert.equal(manifest.contributes.views.explorer[0].id, overviewView);
});

test('menus and keys refer to commands of the manifest', () => {
  const commands = new Set(manifest.contributes.commands.map(({ command }: { command: string }) => command));
  const places = [...Object.values(manifest.contributes.menus).flat(), ...manifest.contributes.keybindings];
  for (const { command } of places as { command: string }[]) assert.ok(commands.has(command), command);
});

test('every file that the manifest names is there', () => {
  const paths = [...JSON.stringify(manifest.contributes).matchAll(/"(\.\/[^"]+)"/g)].map(([, path]) => path as string);
  assert.ok(paths.length >= 4);
  for (const path of [...paths, manifest.icon]) assert.ok(existsSync(new URL(path, root)), path);
});

test('the bundles have their fixed names', () => {
  assert.equal(manifest.main, './dist/extension.js');
  assert.equal(manifest.bin.kamervragen, 'dist/cli.js');
});
