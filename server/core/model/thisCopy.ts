/**
 * Stands for this copy of the core. A file that is loaded later has a copy of its own, and may be given documents that
 * another copy has read: what the two number themselves must not be taken for the same.
 */
export const thisCopy: object = {};
