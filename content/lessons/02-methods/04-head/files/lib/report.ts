export const pages = ['Costs', 'Income', 'Profit'];
export const printed: string[] = [];

/** Takes long and needs much paper. */
export function printReport(method: string): string {
  printed.push(method);
  return pages.join('\n');
}
