#!/usr/bin/env bash
# The pages in a real browser: journeys, accessibility, hostile strings. usage: check_browser.sh SOURCE BUILD
set -euo pipefail
source=$1
build=$2
skip() { echo "skipped: $1"; exit 77; }

command -v node >/dev/null || skip "node is missing (Debian: nodejs npm)"
command -v npm >/dev/null || skip "npm is missing (Debian: npm)"
export CHROMIUM=${CHROMIUM:-/usr/bin/chromium}
[ -x "$CHROMIUM" ] || skip "$CHROMIUM is missing (Debian: chromium)"
[ -x "$build/bin/quorate-server" ] && [ -x "$build/bin/quorate-index" ] || { echo "the programs are not built"; exit 1; }

# The tests run from a copy, so that no node_modules lands in the source.
work=$build/browser
mkdir -p "$work"
cp "$source"/tests/browser/*.mjs "$source"/tests/browser/package*.json "$work"
cd "$work"
if ! cmp -s package-lock.json node_modules/.lock-installed; then
  npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1 || skip "the packages of tests/browser/package-lock.json can't be fetched (see $work/npm.log)"
  cp package-lock.json node_modules/.lock-installed
fi

rm -rf packs index
cp -r "$source/tests/packs" packs
node hostile_pack.mjs packs/hostile
node wide_pack.mjs packs/wide
"$build/bin/quorate-index" --config "$source/config/quorate.toml" --index index add packs >index.log 2>&1 || [ $? -eq 2 ] || { cat index.log; exit 1; }
"$build/bin/quorate-server" --config "$source/config/quorate.toml" --index index --port 0 --web-folder "$source/web" >server.out 2>server.log &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
for _ in $(seq 100); do
  QUORATE_URL=$(sed -n 's/^listening on //p' server.out)
  [ -z "$QUORATE_URL" ] || break
  kill -0 $server 2>/dev/null || { cat server.log; exit 1; }
  sleep 0.1
done
[ -n "$QUORATE_URL" ] || { echo "the server did not start"; cat server.log; exit 1; }
export QUORATE_URL
node --test --test-concurrency=1 --test-reporter=spec .
