export const planets = [
  { id: 'mercury', moons: 0 },
  { id: 'earth', moons: 1 },
  { id: 'mars', moons: 2 },
];
