/**
 * A `Date` whose current time is `now()`. Its instances are the browser's own, so `instanceof`, subclasses and
 * everything that takes a Date keep working.
 */
export function createDateClass(NativeDate: DateConstructor, now: () => number): DateConstructor {
  const name = 'Date';
  const ClockDate = function (...values: unknown[]): unknown {
    if (!new.target) return new NativeDate(now()).toString();
    return Reflect.construct(NativeDate, values.length === 0 ? [now()] : values, new.target);
  };
  Object.defineProperties(ClockDate, {
    name: { value: name, configurable: true },
    length: { value: 7, configurable: true },
    prototype: { value: NativeDate.prototype, writable: false },
    now: { value: () => now(), writable: true, configurable: true },
    parse: { value: NativeDate.parse, writable: true, configurable: true },
    UTC: { value: NativeDate.UTC, writable: true, configurable: true },
  });
  Object.defineProperty(NativeDate.prototype, 'constructor', { value: ClockDate, writable: true, configurable: true });
  return ClockDate as unknown as DateConstructor;
}
