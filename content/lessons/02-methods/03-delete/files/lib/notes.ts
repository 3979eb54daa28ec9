export const notes = new Map([
  ['1', 'Buy milk'],
  ['2', 'Call Ada'],
]);
