import { expect, test } from 'vitest';
import { checkServerImports } from './check-server-imports';
import { compile } from './fixtures/compile';
import { RELEASES } from './releases';

async function check(text: string, next: '14' | '15' | '16' = '16'): Promise<string[]> {
  const file = await compile(text);
  return checkServerImports(file, RELEASES[next]).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const CLIENT_API =
  "You're importing a module that depends on `NAME` into a React Server Component module. This API is only available in " +
  'Client Components. To fix, mark the file (or its parent) with the `"use client"` directive.\n' +
  'Learn more: https://nextjs.org/docs/app/api-reference/directives/use-client';
const ONLY_CLIENT =
  'It only works in a Client Component but none of its parents are marked with "use client", so they\'re Server Components by default.';
const RENDERING = 'https://nextjs.org/docs/app/building-your-application/rendering';

test.each([
  ["import { useMemo, cache } from 'react'; f(useMemo, cache)"],
  ["import * as React from 'react'; f(React.useState)"],
  ["import React from 'react'; f(React)"],
  ["import type { Component } from 'react'"],
  ["import { redirect } from 'next/navigation'; redirect('/')"],
  ["import { useState } from './react'; f(useState)"],
  ["export const get = () => import('next/router')"],
  ["export const get = () => require('client-only')"],
])('%s is let pass', async (text) => {
  expect(await check(text)).toEqual([]);
});

test.each([
  ["import { useState } from 'react'; f(useState)", '1:10', 'useState'],
  ["import { cache, useState as use } from 'react'; f(cache, use)", '1:17', 'useState'],
  ["\nimport { useState } from 'react'; f(useState)", '2:10', 'useState'],
  ["import { createContext } from 'react'; f(createContext)", '1:10', 'createContext'],
  ["import { useFormStatus } from 'react-dom'; f(useFormStatus)", '1:10', 'useFormStatus'],
  ["import { useRouter } from 'next/navigation'; f(useRouter)", '1:10', 'useRouter'],
  ["export { useParams } from 'next/navigation'", '1:10', 'useParams'],
])('%s is refused', async (text, place, name) => {
  expect(await check(text)).toEqual([`${place} ${CLIENT_API.replace('NAME', name)}`]);
});

test.each([
  [
    "import { Component } from 'react'; f(Component)",
    `1:10 You’re importing a class component. ${ONLY_CLIENT}\nLearn more: ${RENDERING}/client-components`,
  ],
  [
    "import 'client-only'",
    `1:1 You're importing a component that imports client-only. ${ONLY_CLIENT}\nLearn more: ${RENDERING}`,
  ],
  [
    "import { renderToString } from 'react-dom/server'; f(renderToString)",
    `1:1 You're importing a component that imports react-dom/server. To fix it, render or return the content directly as a Server Component instead for perf and security.\nLearn more: ${RENDERING}`,
  ],
  [
    "import router from 'next/router'; f(router)",
    '1:1 You have a Server Component that imports next/router. Use next/navigation instead.\nLearn more: https://nextjs.org/docs/app/api-reference/functions/use-router',
  ],
])('%s is refused', async (text, message) => {
  expect(await check(text)).toEqual([message]);
});

test.each([
  ['14', "You're importing a component that needs useState. It only works in a Client Component"],
  ['15', "You're importing a component that needs `useState`. This React Hook only works in a Client Component."],
  ['16', "You're importing a module that depends on `useState` into a React Server Component module."],
] as const)('Next %s refuses a hook in its own words', async (next, words) => {
  const [message] = await check("import { useState } from 'react'; f(useState)", next);
  expect(message).toContain(words);
});

test('every name is refused at its own place', async () => {
  const found = await check("import { useState,\n  useEffect } from 'react'; f(useState, useEffect)");
  expect(found.map((message) => message.split(' ')[0])).toEqual(['1:10', '2:3']);
});
