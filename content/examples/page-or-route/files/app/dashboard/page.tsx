// Add a route.ts to this very folder and Next.js 16 answers 500: one address has one owner.
export default function Page() {
  return <h1>Dashboard</h1>;
}
