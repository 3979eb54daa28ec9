/** What REST Client's `{{$…}}` variables are filled from. Everything is given, so that tests can fix it. */
export interface VariableSource {
  /** For `$processEnv` and `$dotenv`: the project's environment. */
  env?: Record<string, string>;
  /** Milliseconds since 1970, UTC. */
  now?: () => number;
  /** From 0 up to, without, 1. */
  random?: () => number;
  uuid?: () => string;
}

/**
 * The value of a system variable such as `$randomInt 1 10`. Supported: $guid, $uuid, $timestamp, $datetime, $randomInt,
 * $processEnv, $dotenv. @returns null where there is no such variable, or its arguments make no sense
 */
export function systemVariable(expression: string, source: VariableSource): string | null {
  const [name = '', ...args] = expression.trim().split(/\s+/);
  const now = source.now?.() ?? Date.now();
  switch (name) {
    case '$guid':
    case '$uuid':
      return source.uuid?.() ?? crypto.randomUUID();
    case '$timestamp':
      return timestamp(args, now);
    case '$datetime':
      return datetime(expression, now);
    case '$randomInt':
      return randomInt(args, source.random ?? Math.random);
    case '$processEnv':
    case '$dotenv':
      return environmentVariable(args[0] ?? '', source.env ?? {});
    default:
      return null;
  }
}

function timestamp(args: string[], now: number): string | null {
  const at = addOffset(now, args);
  return at === null ? null : String(Math.floor(at / 1000));
}

/** `$datetime rfc1123 [offset unit]` or `$datetime iso8601 [offset unit]` */
function datetime(expression: string, now: number): string | null {
  const [, format, ...offset] = expression.trim().split(/\s+/);
  const at = addOffset(now, offset);
  if (at === null || Number.isNaN(new Date(at).getTime())) return null;
  if (format === 'iso8601') return new Date(at).toISOString();
  return format === 'rfc1123' ? new Date(at).toUTCString() : null;
}

const UNITS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Months and years are of the calendar. */
function addOffset(now: number, [amount, unit]: string[]): number | null {
  if (amount === undefined) return now;
  const count = Number(amount);
  if (!Number.isInteger(count) || unit === undefined) return null;
  const milliseconds = UNITS[unit];
  if (milliseconds !== undefined) return now + count * milliseconds;
  if (unit !== 'M' && unit !== 'y') return null;
  return new Date(now).setUTCMonth(new Date(now).getUTCMonth() + count * (unit === 'y' ? 12 : 1));
}

/** From `min` up to, without, `max`. */
function randomInt(args: string[], random: () => number): string | null {
  const [min, max] = args.map(Number);
  if (min === undefined || max === undefined || !Number.isInteger(min) || !Number.isInteger(max) || min >= max)
    return null;
  return String(min + Math.floor(random() * (max - min)));
}

function environmentVariable(name: string, env: Record<string, string>): string | null {
  return Object.hasOwn(env, name) ? (env[name] ?? null) : null;
}
