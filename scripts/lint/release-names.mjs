import { NEXT_VERSIONS } from '../lib/next-versions.mjs';

/** Where a release of Next.js is told from another by its name: whoever adds one decides there, and nowhere else. */
export const RELEASE_RECORDS = [
  'sandbox/protocol.ts',
  'sandbox/compiler/releases.ts',
  'sandbox/next-*/**',
  'lib/project/next-releases.ts',
  'tests/real-next.ts',
];

const EQUALITY = new Set(['===', '!==', '==', '!=']);
const COMPARISON = new Set([...EQUALITY, '<', '<=', '>', '>=']);

/**
 * Refuses the name of a release of Next.js, such as `'16'`. Tests may name one, as the release of a project; what they
 * may not is compare with it, or list all releases.
 */
export const releaseNames = {
  meta: {
    type: /** @type {const} */ ('problem'),
    schema: [{ enum: ['everywhere', 'in decisions'] }],
    messages: {
      named: `Ask a record of releases what differs in Next.js {{name}}: ${RELEASE_RECORDS.join(', ')}.`,
      listed: 'Use NEXT_VERSIONS of sandbox/protocol.ts, which scripts find in scripts/lib/next-versions.mjs.',
    },
  },
  /** @param {import('eslint').Rule.RuleContext} context */
  create(context) {
    const everywhere = context.options[0] === 'everywhere';
    return {
      Literal(/** @type {any} */ node) {
        const name = String(node.value);
        if (!NEXT_VERSIONS.includes(name)) return;
        const isName = typeof node.value === 'string' && everywhere && node.parent.type !== 'JSXAttribute';
        if (isName || decides(node, context.sourceCode)) context.report({ node, messageId: 'named', data: { name } });
      },
      ArrayExpression(/** @type {any} */ node) {
        const values = node.elements.map((/** @type {any} */ element) => element?.value);
        if (NEXT_VERSIONS.every((version) => values.includes(version))) context.report({ node, messageId: 'listed' });
      },
    };
  },
};

/** Whether a text, or the number of a major version, is what something depends on. */
function decides(/** @type {any} */ node, /** @type {import('eslint').SourceCode} */ source) {
  const { parent } = node;
  if (typeof node.value === 'number')
    return COMPARISON.has(parent.operator) && /version|major|release|next/i.test(source.getText(parent));
  if (parent.type === 'CallExpression') return parent.callee.property?.name === 'includes';
  return EQUALITY.has(parent.operator) || parent.type === 'SwitchCase';
}
