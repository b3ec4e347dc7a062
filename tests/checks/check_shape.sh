#!/usr/bin/env bash
# The top level is as agreed, and the project speaks of itself alone.
set -euo pipefail
cd "$1"
faults=0
allowed='^(CMakeLists.txt|README.md|indexer|server|analyzers|tests|web|config|LICENSE|CMakePresets.json|build.*|\..*)$'
extra=$(ls -A | grep -vE "$allowed" || true)
[ -z "$extra" ] || { echo "at the top level beside what was agreed: $extra"; faults=1; }

# Words that only those who built it would know. This file has to name them.
words='/work/|\.\./shared|helper session|subagent|claude'
held=$(grep -rnIiE "$words" --include='*' analyzers indexer server web config README.md CMakeLists.txt CMakePresets.json 2>/dev/null || true)
[ -z "$held" ] || { echo "$held"; faults=1; }
exit $faults
