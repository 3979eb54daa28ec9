const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ZONES: Record<string, number> = {
  gmt: 0,
  utc: 0,
  z: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  cet: 1,
  cest: 2,
};

/** Reads a date of `--time-cond` in the forms that curl documents. @returns milliseconds since 1970; null for a file's name */
export function readCurlDate(text: string): number | null {
  const digits = /^(\d{4})(\d\d)(\d\d)(?: (.*))?$/.exec(text.trim());
  const time = /\b(\d{1,2}):(\d\d)(?::(\d\d))?/.exec(digits?.[4] ?? text);
  const date = digits
    ? { year: Number(digits[1]), month: Number(digits[2]) - 1, day: Number(digits[3]) }
    : wordDate(text);
  if (!date) return null;
  const zone = zoneOf(digits?.[4] ?? text);
  return (
    Date.UTC(date.year, date.month, date.day, Number(time?.[1] ?? 0), Number(time?.[2] ?? 0), Number(time?.[3] ?? 0)) -
    zone
  );
}

/** Day, month and year by words: `06 Nov 1994`, `Nov 6 08:49:37 1994`, `06-Nov-94`. */
function wordDate(text: string): { year: number; month: number; day: number } | null {
  const rest = text.replace(/\d{1,2}:\d\d(?::\d\d)?|[+-]\d{4}\b/g, ' ');
  const month = MONTHS.findIndex((name) => new RegExp(`(?:^|[^a-z])${name}`, 'i').test(rest));
  const numbers = rest.match(/\d+/g) ?? [];
  const day = numbers.find((number) => number.length <= 2);
  const year = numbers.find((number) => number !== day || number.length === 4) ?? '';
  if (month < 0 || day === undefined || year === '') return null;
  const short = Number(year);
  return { year: short < 100 ? short + (short > 70 ? 1900 : 2000) : short, month, day: Number(day) };
}

function zoneOf(text: string): number {
  const offset = /([+-])(\d\d):?(\d\d)\s*$/.exec(text);
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) * 60_000;
  const name = /([a-z]+)\s*$/i.exec(text)?.[1]?.toLowerCase() ?? '';
  return (ZONES[name] ?? 0) * 3_600_000;
}
