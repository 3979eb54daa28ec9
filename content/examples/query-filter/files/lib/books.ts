export const books = [
  { title: 'Dune', year: 1965, tags: ['classic', 'space'] },
  { title: 'Neuromancer', year: 1984, tags: ['classic', 'cyber'] },
  { title: 'The Martian', year: 2011, tags: ['space'] },
];
