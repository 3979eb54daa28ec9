/** Hears how a promise ends, without anybody else hearing it another way. @returns what was given */
export function watchResult(
  result: unknown,
  onValue: (value: unknown) => void,
  onError: (error: unknown) => void,
): unknown {
  if (result instanceof Promise) result.then(onValue, onError);
  else onValue(result);
  return result;
}
