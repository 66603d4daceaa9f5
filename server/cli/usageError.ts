/** What is wrong with the call itself: shown as it is, in one sentence, and nothing is done. */
export class UsageError extends Error {}
