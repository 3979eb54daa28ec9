export const posts = [
  { slug: 'caching', title: 'Caching & its limits', date: '2026-03-02' },
  { slug: 'generics', title: 'When is <T> worth it?', date: '2026-01-15' },
];
