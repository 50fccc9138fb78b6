#!/usr/bin/env bash
# Runs the main sample 20 times for each way of counting and each latency, each time as a fresh process, and prints a table.
# Fails when a run was refused even once, lost a follower, or stayed under the efficiency that its latency allows.
#
#   eng/followers-20.sh [runs]            20 runs of the Release build
#   LATENCIES="2 50±30" ALGORITHMS="fixed" OPTIONS="--pages 10" eng/followers-20.sh 3
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
unset HIKERAPI_KEY
runs=${1:-20}
read -ra algorithms <<< "${ALGORITHMS:-fixed sliding token}"
read -ra latencies <<< "${LATENCIES:-2 50±30}"
read -ra options <<< "${OPTIONS:-}"
configuration=${CONFIGURATION:-Release}

dotnet build samples/Followers -c "$configuration" -v q --nologo || exit 1
followers=artifacts/bin/Followers/${configuration,,}/Followers
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

failed=0
printf '%-9s %-8s %5s %9s %10s %10s %10s\n' counting latency runs refused worst median "bad runs"
for algorithm in "${algorithms[@]}"; do
  for latency in "${latencies[@]}"; do
    # A round trip beside which the second is long costs nothing; one of up to 80 ms costs its spread in each window.
    least=90; [ "$latency" = 2 ] && least=97
    : > "$folder/lines"
    for ((run = 1; run <= runs; run++)); do
      line=$("$followers" --algorithm "$algorithm" --latency "$latency" --seed "$run" --out "$folder/out.jsonl" ${options[@]+"${options[@]}"} 2> "$folder/errors" | tail -n 1)
      written=$(wc -l < "$folder/out.jsonl")
      if [[ $line != followers=$written\ * ]]; then
        echo "run $run: $written lines were written, but the last line is: $line" >&2; cat "$folder/errors" >&2
        line="followers=0 requests=0 refused=1 efficiency=0%"
      fi
      printf '%s\n' "$line" >> "$folder/lines"
    done
    summary=$(sed -n 's/.*refused=\([0-9]*\).*efficiency=\([0-9.]*\)%.*/\1 \2/p' "$folder/lines" | sort -k2 -n | awk -v least="$least" '
      { refused += $1; value[NR] = $2; if ($1 > 0 || $2 < least) bad++ }
      END { printf "%d %s %s %d", refused, value[1], value[int((NR + 1) / 2)], bad }')
    read -r refused worst median bad <<< "$summary"
    printf '%-9s %-8s %5d %9d %10s %10s %10d\n' "$algorithm" "$latency" "$runs" "$refused" "$worst %" "$median %" "$bad"
    [ "$bad" -eq 0 ] || { failed=1; cat "$folder/lines" >&2; }
  done
done
exit "$failed"
