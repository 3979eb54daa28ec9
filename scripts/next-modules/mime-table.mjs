const TABLE = /JSON\.parse\('(\{"application\/(?:[^'\\]|\\.)*)'\)/g;

/**
 * The `compression` package that Next.js brings along holds two tables of 2,500 media types, most of whose fields it never
 * reads: what it asks is whether a type can be compressed.
 * @param {string} source of the package
 * @returns {string} it, with that alone in its tables
 */
export function withCompressibleTypesOnly(source) {
  let tables = 0;
  const slim = source.replace(TABLE, (_, /** @type {string} */ json) => {
    tables += 1;
    return `JSON.parse(${JSON.stringify(JSON.stringify(compressibleOnly(json)))})`;
  });
  if (tables === 0) throw new Error('Failed to bundle compression: it has no table of media types.');
  return slim;
}

/** @param {string} json the table as text of a JavaScript string between single quotes */
function compressibleOnly(json) {
  /** @type {Record<string, { compressible?: boolean }>} */
  const types = JSON.parse(json.replace(/\\(['\\])/g, '$1'));
  const told = Object.entries(types).filter(([, { compressible }]) => compressible !== undefined);
  return Object.fromEntries(told.map(([type, { compressible }]) => [type, { compressible }]));
}
