const UNCAUGHT = ['uncaughtException', 'unhandledRejection'] as const;

/**
 * Makes Next's router anew. It listens to the process each time it is made: the listeners of the first do for all, or
 * every error would be printed as often as routes were edited.
 */
export async function listenOnce<Router>(make: () => Promise<Router>): Promise<Router> {
  const known = UNCAUGHT.map((name) => new Set(process.listeners(name as 'uncaughtException')));
  const router = await make();
  for (const [index, name] of UNCAUGHT.entries()) {
    const listeners = process.listeners(name as 'uncaughtException');
    for (const listener of listeners) if (!known[index]?.has(listener)) process.removeListener(name, listener);
  }
  return router;
}
