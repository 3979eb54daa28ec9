/**
 * Whether everything is tested in every release (`npm test -- --whole`). Otherwise the older releases of Next.js get a
 * third of conformance, an example the version it opens with, the editor's page a third of the examples, and a kind of
 * ending of hostile code one example.
 */
export const isWhole = process.env.WHOLE_TESTS === '1';
