const cities = ['Bergen', 'Berlin', 'Bern', 'Aberdeen', 'Oslo', 'Zürich'];

/** Matches anywhere; what begins with the query comes first. */
export function searchCities(query: string): string[] {
  const wanted = normalize(query);
  return cities
    .filter((city) => normalize(city).includes(wanted))
    .sort((a, b) => Number(normalize(b).startsWith(wanted)) - Number(normalize(a).startsWith(wanted)));
}

/** Lower case and without accents: "zurich" finds Zürich. */
function normalize(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
