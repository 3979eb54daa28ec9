import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);

/** What REST Client's `{{$…}}` variables are filled from. Everything is given, so that tests can fix it. */
export interface VariableSource {
  /** For `$processEnv` and `$dotenv`: an environment. */
  env?: Record<string, string>;
  /** For `$dotenv`: what stands in `.env`. */
  dotenv?: Record<string, string>;
  /** Milliseconds since 1970, UTC. */
  now?: () => number;
  /** From 0 up to, without, 1. */
  random?: () => number;
  uuid?: () => string;
}

/**
 * The value of a system variable such as `$randomInt 1 10`. Supported: $guid, $uuid, $timestamp, $datetime,
 * $localDatetime, $randomInt, $processEnv, $dotenv. @returns null where there is no such variable, or its arguments make no sense
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
      return datetime(expression, dayjs.utc(now));
    case '$localDatetime':
      return datetime(expression, dayjs(now));
    case '$randomInt':
      return randomInt(args, source.random ?? Math.random);
    case '$processEnv':
      return environmentVariable(args[0], source.env);
    case '$dotenv':
      return environmentVariable(args[0], { ...source.dotenv, ...source.env });
    default:
      return null;
  }
}

/** `$timestamp [offset unit]`: seconds since 1970. */
function timestamp(args: string[], now: number): string | null {
  const at = addOffset(dayjs.utc(now), args);
  return at && String(at.unix());
}

/** `$datetime FORMAT [offset unit]`, where the format is rfc1123, iso8601 or one of dayjs in quotes; `$localDatetime` likewise. */
function datetime(expression: string, now: dayjs.Dayjs): string | null {
  const match = /^\S+\s+(rfc1123|iso8601|'[^']*'|"[^"]*")(?:\s+(.*))?$/.exec(expression.trim());
  const at = match && addOffset(now, match[2]?.split(/\s+/) ?? []);
  if (!at?.isValid()) return null;
  const format = match?.[1] ?? '';
  if (format === 'rfc1123') return at.isUTC() ? at.toDate().toUTCString() : at.format('ddd, DD MMM YYYY HH:mm:ss ZZ');
  if (format === 'iso8601') return at.isUTC() ? at.toISOString() : at.format();
  return at.format(format.slice(1, -1));
}

const UNITS = ['y', 'M', 'w', 'd', 'h', 'm', 's', 'ms'] as const;

/** Months, quarters and years are of the calendar. */
function addOffset(now: dayjs.Dayjs, [amount, written]: string[]): dayjs.Dayjs | null {
  if (amount === undefined) return now;
  if (!/^-?\d+$/.test(amount)) return null;
  if (written === 'Q') return now.add(Number(amount) * 3, 'M');
  const unit = UNITS.find((one) => one === written);
  return unit ? now.add(Number(amount), unit) : null;
}

/** From `min` up to, without, `max`. */
function randomInt(args: string[], random: () => number): string | null {
  const [min, max] = args.map(Number);
  if (min === undefined || max === undefined || !Number.isInteger(min) || !Number.isInteger(max) || min >= max)
    return null;
  return String(min + Math.floor(random() * (max - min)));
}

function environmentVariable(name = '', env: Record<string, string> = {}): string | null {
  return Object.hasOwn(env, name) ? (env[name] ?? null) : null;
}
