#!/usr/bin/env bash
# Adds what the build says is missing to PublicAPI.Unshipped.txt, so that a change of the public surface is a reviewed line. Usage: eng/public-api.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
for project in src/Runtime src/DependencyInjection; do
  missing=$(dotnet build "$project" --no-incremental -v q --nologo -p:TreatWarningsAsErrors=false 2>&1 \
    | sed -n "s/.*warning RS0016: Symbol '\(.*\)' is not part of the declared public API.*/\1/p" | sort -u)
  [ -z "$missing" ] || printf '%s\n' "$missing" >> "$project/PublicAPI.Unshipped.txt"
  { echo '#nullable enable'; grep -v '^#nullable enable' "$project/PublicAPI.Unshipped.txt" | LC_ALL=C sort -u; } > "$project/PublicAPI.tmp"
  mv "$project/PublicAPI.tmp" "$project/PublicAPI.Unshipped.txt"
done
