export function describeRuntime() {
  return {
    runtime: process.env.NEXT_RUNTIME,
    // Only the Edge runtime has this global.
    edge: 'EdgeRuntime' in globalThis,
    // Node's version is unknown at the edge.
    node: process.version?.split('.')[0],
  };
}
