/**
 * Begins work on each input while that on earlier ones is still under way, and gives the results in order. No more than
 * `window` are under way at once, however many inputs there are. The work must not fail.
 */
export async function* readAhead<In, Out>(
  inputs: AsyncIterable<In>,
  work: (input: In) => Promise<Out>,
  window: number,
): AsyncGenerator<Out> {
  const begun: Promise<Out>[] = [];
  for await (const input of inputs) {
    begun.push(work(input));
    if (begun.length >= window) yield await (begun.shift() as Promise<Out>);
  }
  for (const result of begun) yield await result;
}
