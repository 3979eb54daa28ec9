// This is how pages/api worked. A route handler needs a named export for each method.
export default function handler() {
  return Response.json({ found: true });
}
