export interface PolicyOptions {
  inlineScripts?: readonly string[];
  framed?: boolean;
  development?: boolean;
  sandboxOrigin?: string | undefined;
}

export function pagePolicy(options?: PolicyOptions): string;

export const permissionsPolicy: string;
