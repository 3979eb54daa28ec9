export const users = [
  { id: 1, first: 'Ada', last: 'Lovelace' },
  { id: 2, first: 'Grace', last: 'Hopper' },
];
