#!/usr/bin/env bash
# Every source file is as clang-format leaves it.
set -euo pipefail
cd "$1"
command -v clang-format >/dev/null || { echo "skipped: clang-format is missing"; exit 77; }
version=$(clang-format --version | grep -oE '[0-9]+' | head -1)
[ "$version" -eq 14 ] || { echo "skipped: clang-format $version formats otherwise than 14"; exit 77; }
find analyzers indexer server tests -name '*.cpp' -o -name '*.h' | xargs clang-format --dry-run -Werror
