#!/usr/bin/env bash
# Hasty clients in real time against ASP.NET Core's own limiter and the provider sample, over loopback sockets, until so many requests were refused.
# Prints the counts; fails when a repetition left earlier than allowed, or when something was repeated that must not be: see
# tests/Integration.Tests/Refusals/RefusalProofTests.cs. Takes about two minutes, never more than three.
#
#   eng/refusals-proof.sh [refusals]     10,000 by default, at most 20,000
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
refusals=${1:-10000}
[[ $refusals =~ ^[0-9]+$ ]] && ((refusals > 0 && refusals <= 20000)) || { echo "The number of refusals must be from 1 to 20000." >&2; exit 2; }
dotnet build tests/Integration.Tests -c Release -v q --nologo
PROOF_REFUSALS=$refusals timeout 200 artifacts/bin/RateGen.Integration.Tests/release/RateGen.Integration.Tests \
  -class RateGen.Integration.Tests.Refusals.RefusalProofTests -explicit only -showliveoutput -noColor
