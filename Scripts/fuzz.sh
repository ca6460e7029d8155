#!/usr/bin/env bash
# Builds the fuzz targets with libFuzzer and runs each for so many seconds, from its seeds.
# What it finds lies in .build-fuzz/found/.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(CSV Page Archive Message Configuration)
build=.build-fuzz
mkdir -p "$build/found"
for target in "${targets[@]}"; do
  # libFuzzer brings a main of its own, which stands back behind the program's.
  swift build --package-path Fuzz --scratch-path "$build" -c release --product "Fuzz$target" \
    -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld -Xlinker -z -Xlinker muldefs
  name=$(tr '[:upper:]' '[:lower:]' <<<"$target")
  corpus=$build/corpus/$name
  mkdir -p "$corpus"
  "$build/release/Fuzz$target" "$corpus" "Fuzz/Seeds/$name" -max_total_time="$seconds" \
    -max_len=65536 -timeout=20 -rss_limit_mb=2048 -artifact_prefix="$build/found/$name-"
done
