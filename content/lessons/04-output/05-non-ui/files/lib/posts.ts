export const posts = [
  { title: 'Tea & Milk', tag: 'food' },
  { title: '<script> or not', tag: 'web' },
  { title: 'Plain words', tag: 'web' },
];
