#!/usr/bin/env bash
# Runs each worked consultation anew and compares what is published with what stands in output/.
# The same run with other numbers of threads must give the same bytes, in documents too where the programs
# that make them are installed.
set -euo pipefail

soundings=$1
shift
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

formats=html,md,csv,json
if command -v pandoc >/dev/null && command -v rsvg-convert >/dev/null; then
  formats=$formats,docx,odt
  if command -v soffice >/dev/null; then formats=$formats,pdf; fi
fi

for name in "$@"; do
  for jobs in 1 2 3; do
    "$soundings" run "corpus/$name" --to "$scratch/$jobs/$name" --jobs "$jobs" \
      --formats "$formats" >/dev/null 2>&1
  done
  diff -r "$scratch/1/$name" "$scratch/2/$name"
  diff -r "$scratch/1/$name" "$scratch/3/$name"
  diff -r -x '*.docx' -x '*.odt' -x '*.pdf' -x '*.xlsx' \
    "output/$name/publish" "$scratch/1/$name/publish"
  echo "output/$name is what the code makes of corpus/$name"
done
