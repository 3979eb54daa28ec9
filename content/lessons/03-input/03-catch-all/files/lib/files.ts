export const files = new Map([
  ['readme.txt', 'Read me first'],
  ['docs/intro.txt', 'Hello and welcome'],
  ['docs/deep/end.txt', 'You found the end'],
]);
