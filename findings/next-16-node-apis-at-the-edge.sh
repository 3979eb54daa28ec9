#!/usr/bin/env bash
# Next.js 16.4.6, `next build` (Turbopack): a name of Node.js that the edge runtime lacks, such as process.cwd(), is looked
# for in the text of files for the edge. In middleware.js it stops the build; in a route handler with `runtime = 'edge'` the
# same line is a warning, and the build succeeds. That the line would never be reached makes no difference.
#
# Seen:
#   middleware.js: exit code 1, "Error: A Node.js API is used (process.cwd at line: 2) which is not supported in the Edge Runtime."
#   app/api/route.js: exit code 0, "Warning: A Node.js API is used (process.cwd at line: 3) …"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null && npm pkg delete type
npm install --no-audit --no-fund --save-exact next@16.4.6 react@19.2.0 react-dom@19.2.0 > /dev/null
export NEXT_TELEMETRY_DISABLED=1
mkdir -p app/api
echo "export default ({ children }) => <html><body>{children}</body></html>;" > app/layout.js
echo "export const GET = () => new Response('');" > app/api/route.js

build() {
  rm -rf .next
  local code=0
  npx next build > log 2>&1 || code=$?
  echo "$1: exit code $code, $(grep -m1 'Node.js API' log || true)"
  [ "$code" = "$2" ] && grep -q "$3: A Node.js API is used (process.cwd at line: " log
}

printf '%s\n' "export function middleware() {" "  if (typeof window === 'object') process.cwd();" "}" > middleware.js
build middleware.js 1 Error
rm middleware.js
printf '%s\n' "export const runtime = 'edge';" "export function GET() {" "  if (typeof window === 'object') process.cwd();" \
  "  return new Response('');" "}" > app/api/route.js
build app/api/route.js 0 Warning
