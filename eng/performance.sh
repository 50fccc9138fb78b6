#!/usr/bin/env bash
# Measures everything that docs/performance.md tells, and the figures of docs/pages.md, and rewrites the tables. Wants a machine that does nothing else; about ten minutes.
# Fails when a figure was missed; the tables are written all the same.
#
#   eng/performance.sh [part …]     all parts: calls generator build pages
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build benchmarks -c Release -v q --nologo || exit 1
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(calls generator build pages)
status=0
for part in "${parts[@]}"; do
  artifacts/bin/RateGen.Benchmarks/release/RateGen.Benchmarks "$part" || { echo "missed: $part"; status=1; }
done
exit $status
