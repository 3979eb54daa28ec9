export function GET() {
  throw new Error('Nobody catches me');
}
