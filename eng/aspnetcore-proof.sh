#!/usr/bin/env bash
# Runs clients under full demand against ASP.NET Core's own rate limiting over loopback sockets, and rewrites their table in docs/limits.md.
# Wants a machine that does nothing else: late heartbeats make the server's windows longer. Six minutes; fails when a client broke what it may
# expect, the table is written all the same.
#
#   eng/aspnetcore-proof.sh [seconds]     300 seconds by default, of which the first 60 are for learning; at most 1800
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-300}
[[ $seconds =~ ^[0-9]+$ ]] && ((seconds > 60 && seconds <= 1800)) || { echo "The duration must be a number of seconds from 61 to 1800." >&2; exit 2; }
dotnet build tests/Integration.Tests -c Release -v q --nologo
PROOF_SECONDS=$seconds PROOF_PAGE=limits.md timeout $((seconds + 120)) artifacts/bin/RateGen.Integration.Tests/release/RateGen.Integration.Tests \
  -class RateGen.Integration.Tests.AspNetCore.AspNetCoreProofTests -explicit only -showliveoutput -noColor
