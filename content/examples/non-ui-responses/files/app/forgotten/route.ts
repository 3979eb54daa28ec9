// Returning nothing at all is a mistake: 500, and the reason in the console.
export async function GET() {
  await Promise.resolve();
}
