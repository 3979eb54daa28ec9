#!/usr/bin/env bash
# next 16.4.6 (`next dev`, Turbopack) and 15.5.29 (webpack): `import * as script from 'next/script'` in a Route Handler. In 15
# the namespace has `default`. In 16 it also has the names of React's reference to a client module, `then` among them.
#
# Seen:
#   15.5.29: default
#   16.4.6: $$async $$id $$typeof catch constructor default finally then
set -euo pipefail
folder=$(mktemp -d)
trap 'kill $(cat "$folder/pids") || true; sleep 1; rm -rf "$folder"' EXIT
cd "$folder"
export NEXT_TELEMETRY_DISABLED=1

try() { # version of next, port
  mkdir "$1" && cd "$1"
  npm init -y > /dev/null
  npm install --no-audit --no-fund --save-exact "next@$1" react@19.2.0 react-dom@19.2.0 > /dev/null
  mkdir -p app/names
  cat > app/names/route.js << 'CODE'
import * as script from 'next/script';
export async function GET() {
  return new Response(Object.keys(script).sort().join(' '));
}
CODE
  echo 'export default function Layout({ children }) { return <html><body>{children}</body></html>; }' > app/layout.jsx
  node node_modules/next/dist/bin/next dev -p "$2" > dev.txt 2>&1 &
  echo $! >> "$folder/pids"
  for _ in $(seq 150); do curl -sf "localhost:$2/names" > names.txt && break; sleep 0.4; done
  echo "$1: $(cat names.txt)"
  cd ..
}

seen=$(try 15.5.29 43215; try 16.4.6 43216)
echo "$seen"
[ "$seen" = '15.5.29: default
16.4.6: $$async $$id $$typeof catch constructor default finally then' ]
