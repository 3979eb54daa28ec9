export const users = new Map([
  [1, { name: 'Ada' }],
  [2, { name: 'Grace' }],
]);
