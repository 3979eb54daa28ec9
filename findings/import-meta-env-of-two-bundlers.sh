#!/usr/bin/env bash
# Next.js 16.4.6 builds the same route handler with two bundlers. With Turbopack `import.meta.env` is there, as in Vite: DEV,
# PROD, MODE, BASE_URL and SSR, and no variable of the environment, so `import.meta.env.NAME` is quietly undefined. With
# webpack `import.meta` has no `env`, and the same expression throws.
#
# Seen:
#   turbopack: {"keys":["url","env"],"env":{"DEV":false,"PROD":true,"MODE":"production","BASE_URL":"/","SSR":true},"same":false}
#   webpack: {"keys":[],"same":false}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null && npm pkg delete type
npm install --no-audit --no-fund --save-exact next@16.4.6 react@19.2.0 react-dom@19.2.0 > /dev/null
export NEXT_TELEMETRY_DISABLED=1
mkdir -p app/api
echo "export default ({ children }) => <html><body>{children}</body></html>;" > app/layout.js
cat > app/api/route.js << 'CODE'
export const dynamic = 'force-static';
export function GET() {
  const meta = import.meta;
  return Response.json({ keys: Object.getOwnPropertyNames(meta), env: meta.env, same: meta.env === process.env });
}
CODE

build() {
  rm -rf .next
  npx next build "--$1" > log 2>&1 || { cat log; exit 1; }
  echo "$1: $(cat .next/server/app/api.body)"
  [ "$(cat .next/server/app/api.body)" = "$2" ]
}

build turbopack '{"keys":["url","env"],"env":{"DEV":false,"PROD":true,"MODE":"production","BASE_URL":"/","SSR":true},"same":false}'
build webpack '{"keys":[],"same":false}'
