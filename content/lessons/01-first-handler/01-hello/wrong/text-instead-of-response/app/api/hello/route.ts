export function GET(request: Request) {
  return `Hello! You asked for ${request.url}`;
}
