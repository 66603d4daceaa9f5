import type { Memento } from 'vscode';
import type { ChosenAsker } from '../../server/lsp/protocol.ts';

const key = 'kamervragen.lastAskers';
const most = 20;

/** Those who asked the last time: an office mostly writes for the same members. */
export function readLastAskers(memory: Memento): readonly ChosenAsker[] {
  const kept: unknown = memory.get(key);
  return Array.isArray(kept) ? kept.filter(isAsker).slice(0, most) : [];
}

export async function keepLastAskers(memory: Memento, askers: readonly ChosenAsker[]): Promise<void> {
  await memory.update(
    key,
    askers.slice(0, most).map(({ name, party }) => ({ name, party })),
  );
}

/** With the party that a member sits for now. */
export function updatedAskers(kept: readonly ChosenAsker[], members: readonly ChosenAsker[]): readonly ChosenAsker[] {
  return kept.map((asker) => {
    const now = members.find(({ name }) => name === asker.name);
    return now === undefined ? asker : { name: now.name, party: now.party };
  });
}

function isAsker(value: unknown): value is ChosenAsker {
  const { name, party } = (value ?? {}) as Partial<Record<keyof ChosenAsker, unknown>>;
  return typeof name === 'string' && name !== '' && typeof party === 'string';
}
