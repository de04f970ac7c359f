/** Far above what GitHub sends: a page of 100 runs is about 2 MiB. */
const MOST_BYTES = 32 * 1024 * 1024;

/** A `fetch` whose answers end: whoever stands where GitHub should be does not fill the memory of the runner. */
export function boundedFetch(fetch: typeof globalThis.fetch, most: number = MOST_BYTES): typeof globalThis.fetch {
  return async (...request) => {
    const response = await fetch(...request);
    if (response.body === null) return response;
    let bytes = 0;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > most) controller.error(new Error(`the answer is larger than ${most} bytes`));
        else controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers, url } = response;
    const bounded = new Response(response.body.pipeThrough(counted), { status, statusText, headers });
    return Object.defineProperty(bounded, 'url', { value: url });
  };
}
