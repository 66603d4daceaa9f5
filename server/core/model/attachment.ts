/** What is known of objects besides what they say. */
export interface Attachment<K extends object, T> {
  get(key: K): T | undefined;
  set(key: K, value: T): void;
}

/**
 * Keeps something with an object, where nobody sees it. A WeakMap does the same, but in V8 its values outlive their keys
 * until all memory is cleared; with a model for each version of a text that is being typed, that fills it at each edit.
 */
export function createAttachment<K extends object, T>(): Attachment<K, T> {
  const place = Symbol();
  return {
    get: (key) => (key as { readonly [place]?: T })[place],
    set: (key, value) => {
      Object.defineProperty(key, place, { value, configurable: true });
    },
  };
}
