import type { PolicyOptions } from './page-policy.mjs';

type Headers = Record<string, string>;

export const everywhere: Headers;
export const forOtherOrigins: Headers;
export const generated: Headers;
export function page(options: PolicyOptions): Headers;
export function sandbox(policy: string): Headers;
export function embed(options: PolicyOptions): Headers;
