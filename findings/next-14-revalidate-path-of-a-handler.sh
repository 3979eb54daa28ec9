#!/usr/bin/env bash
# next 14.2.35 and 15.5.29 (`next build`, `next start`): `revalidatePath('/x')` and `revalidateTag` have a static page at /x
# made anew in both, but a static GET of a Route Handler only in 15. In 14 the call is taken without a word and the handler's
# first answer stays for as long as the server runs: the cache on disk looks at tags of pages and of fetches, not of routes.
#
# Seen (whether the second answer is the first one's, after revalidatePath):
#   14.2.35: page anew, handler kept       15.5.29: page anew, handler anew
set -euo pipefail
folder=$(mktemp -d)
trap 'kill $(cat "$folder/pids") || true; sleep 1; rm -rf "$folder"' EXIT
cd "$folder"
export NEXT_TELEMETRY_DISABLED=1

try() { # version of next, version of react, port
  mkdir "$1" && cd "$1"
  npm init -y > /dev/null
  npm install --no-audit --no-fund --save-exact "next@$1" "react@$2" "react-dom@$2" > /dev/null
  mkdir -p app/page-a app/handler app/refresh
  echo 'export default function Layout({ children }) { return <html><body>{children}</body></html>; }' > app/layout.jsx
  echo 'export default function Page() { return <p>{`made:${Math.random()}:`}</p>; }' > app/page-a/page.jsx
  cat > app/handler/route.js << 'CODE'
export const dynamic = 'force-static';
export async function GET() {
  return new Response(`made:${Math.random()}:`);
}
CODE
  cat > app/refresh/route.js << 'CODE'
import { revalidatePath } from 'next/cache';
export async function POST() {
  revalidatePath('/page-a');
  revalidatePath('/handler');
  return new Response('done');
}
CODE
  npx next build > build.txt 2>&1 || { cat build.txt; return 1; }
  node node_modules/next/dist/bin/next start -p "$3" > start.txt 2>&1 &
  echo $! >> "$folder/pids"
  for _ in $(seq 100); do curl -sf "localhost:$3/handler" > /dev/null && break; sleep 0.2; done
  ask() { curl -s "localhost:$2/$1" | grep -o 'made:[0-9.]*' | head -1; }
  page=$(ask page-a "$3") handler=$(ask handler "$3")
  curl -s -X POST "localhost:$3/refresh" > /dev/null
  says() { [ "$1" = "$2" ] && echo kept || echo anew; }
  echo "$1: page $(says "$page" "$(ask page-a "$3")"), handler $(says "$handler" "$(ask handler "$3")")"
  cd ..
}

seen=$(try 14.2.35 18.3.1 43114; try 15.5.29 19.2.0 43115)
echo "$seen"
[ "$seen" = '14.2.35: page anew, handler kept
15.5.29: page anew, handler anew' ]
