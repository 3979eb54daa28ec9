export const cities = new Map([
  ['oslo', 709_000],
  ['bern', 134_000],
]);
