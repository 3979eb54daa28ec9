#!/usr/bin/env bash
# react-dom 19.2.0 (with jsdom 26.1.0, Node.js 20.9 or newer): what a visitor typed into server-rendered HTML before
# hydration stays in an <input>, a checkbox and a <select>, but React sets a <textarea> back to its first text, whether it
# has `value` or `defaultValue`. A guess from the other three loses what was typed.
#
# Seen:
#   input defaultValue: typed        textarea defaultValue: first
#   input value: typed               textarea value: first
#   checkbox: true                   select: b
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --no-audit --no-fund --save-exact react@19.2.0 react-dom@19.2.0 jsdom@26.1.0 > /dev/null
cat > run.mjs << 'CODE'
import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';
import { act, createElement as h } from 'react';
import { renderToString } from 'react-dom/server';

const { window } = new JSDOM('<!doctype html>');
Object.assign(globalThis, { window, document: window.document, IS_REACT_ACT_ENVIRONMENT: true });
globalThis.navigator ??= window.navigator;
const { hydrateRoot } = await import('react-dom/client');

const onChange = () => {};
const options = ['a', 'b'].map((value) => h('option', { key: value, value }, value));
const fields = {
  'input defaultValue': h('input', { defaultValue: 'first' }),
  'input value': h('input', { value: 'first', onChange }),
  'textarea defaultValue': h('textarea', { defaultValue: 'first' }),
  'textarea value': h('textarea', { value: 'first', onChange }),
  checkbox: h('input', { type: 'checkbox', defaultChecked: false }),
  select: h('select', { defaultValue: 'a' }, options),
};
const seen = {};
for (const [name, element] of Object.entries(fields)) {
  const root = document.createElement('div');
  root.innerHTML = renderToString(element);
  const field = root.firstElementChild;
  if (name === 'checkbox') field.checked = true;
  else field.value = name === 'select' ? 'b' : 'typed';
  await act(async () => hydrateRoot(root, element));
  seen[name] = name === 'checkbox' ? field.checked : field.value;
}
console.log(seen);
assert.deepEqual(seen, {
  'input defaultValue': 'typed',
  'input value': 'typed',
  'textarea defaultValue': 'first',
  'textarea value': 'first',
  checkbox: true,
  select: 'b',
});
CODE
node run.mjs
