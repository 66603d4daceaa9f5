import type { Edit } from './edit.ts';

/** The table: every change of a set that an author can ask for, by its name. */
export const edits: Readonly<Record<string, Edit>> = {};
