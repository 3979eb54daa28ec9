// Modules that stand in a bundle and in no folder.

/** A module of these functions, which loads the file when one of them is called. */
export function lateModule(file, names) {
  const load = `require(${JSON.stringify(file)})`;
  return names.map((name) => `export function ${name}(...args) { return ${load}.${name}(...args); }`).join('\n');
}

/** A module of functions by name, each of which loads the module of that name. */
export function requiredModules(names) {
  const entries = names.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(name)})`);
  return `export const innerModules = {\n  ${entries.join(',\n  ')},\n};`;
}

/** The names that an ES module of Next's exports. */
export function exportedNames(source) {
  const declared = source.matchAll(/(?:^|\*\/ )export (?:async )?(?:function|const|class) (\w+)/gm);
  const listed = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names]) =>
    names.split(',').map((name) => name.trim().replace(/^\w+ as /, '')),
  );
  return [
    ...(/^(?:.*\*\/ )?export default /m.test(source) ? ['default'] : []),
    ...[...declared].map(([, name]) => name),
    ...listed.filter(Boolean),
  ];
}

/** A module that has every export, all of them the same function. */
export function emptyModule(whenCalled) {
  return `module.exports = new Proxy(function () {}, {
  get(target, key) { return key === '__esModule' || key === 'then' || typeof key === 'symbol' ? undefined : module.exports; },
  // bundled \`import { name }\` looks names up on a copy that has the module's prototype
  getPrototypeOf() { return module.exports; },
  apply() { ${whenCalled}; },
  construct() { ${whenCalled}; },
});`;
}

/** One of Next's templates of compiled files, made a function of what its compiler would fill in. */
export function asFactory(source) {
  const template = source.replace(/^export default (hoist\(.*\));$/m, 'const hoisted = $1;\nexport default hoisted;');
  const lines = template.split('\n');
  const exported = [...template.matchAll(/^export (?:default )?(?:async )?(?:function|const) (\w+)/gm)].map(
    ([, name]) => name,
  );
  const listed = [...template.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names]) =>
    names.split(',').map((name) => name.trim()),
  );
  const [, defaultExport] = /^export default (?:async )?(?:function )?(\w+)/m.exec(template) ?? [];
  const body = lines
    .filter((line) => !line.startsWith('import '))
    .join('\n')
    .replace(/^export \{[^}]*\};?$/gm, '')
    .replace(/^export default \w+;$/gm, '')
    .replace(/^export (?:default )?(async function|function|const)/gm, '$1')
    .replace(/^\/\/# sourceMappingURL.*$/gm, '')
    .replace(/(["'])VAR_DEFINITION_PAGE\1/g, 'file.page')
    .replace(/(["'])VAR_DEFINITION_PATHNAME\1/g, 'file.pathname')
    .replace(/(["'])VAR_DEFINITION_FILENAME\1/g, 'file.filename')
    .replace(/(["'])VAR_DEFINITION_BUNDLE_PATH\1/g, 'file.bundlePath')
    .replace(/(["'])VAR_RESOLVED_PAGE_PATH\1/g, 'file.resolvedPagePath')
    .replace(/(["'])VAR_ORIGINAL_PATHNAME\1/g, 'file.page')
    .replace(/require\((["'])VAR_USERLAND\1\)/g, 'file.userland()');
  const names = [...new Set([...exported, ...listed])].filter(Boolean);
  return `${lines.filter((line) => line.startsWith('import ') && !line.includes('VAR_USERLAND')).join('\n')}
export function instantiate(file) {
  const { nextConfigOutput, userland, userland: _mod } = file;
  let incrementalCacheHandler;
  ${body}
  return { ${[...names, ...(defaultExport ? [`default: ${defaultExport}`] : [])].join(', ')} };
}`;
}
