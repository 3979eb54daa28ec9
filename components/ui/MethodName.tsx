const COLORS: Record<string, string> = {
  GET: 'text-ok',
  HEAD: 'text-ok',
  OPTIONS: 'text-info',
  POST: 'text-warn',
  PUT: 'text-info',
  PATCH: 'text-keyword',
  DELETE: 'text-bad',
};

/** The class of an HTTP method's colour. */
export function methodColor(method: string): string {
  return COLORS[method] ?? 'text-text';
}

export function MethodName({ method, className = '' }: { method: string; className?: string }) {
  return <span className={`font-mono font-semibold ${methodColor(method)} ${className}`}>{method}</span>;
}
