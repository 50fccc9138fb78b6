#!/usr/bin/env bash
# Kills a process (kill -9) in the middle of using a quota in a SQLite file, again and again at random points, and prints what was lost.
# Fails when the quota was over-used, when one kill lost more than a chunk, or when the file was damaged: see tests/Sqlite.Tests/KillTests.cs.
#
#   eng/quota-kill.sh [kills]     200 by default, at most 2000
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
kills=${1:-200}
[[ $kills =~ ^[0-9]+$ ]] && ((kills > 0 && kills <= 2000)) || { echo "The number of kills must be from 1 to 2000." >&2; exit 2; }
dotnet build tests/Sqlite.Tests -c Release -v q --nologo
QUOTA_FOLDER=${TMPDIR:-/tmp} KILLS=$kills timeout $((kills * 10 + 60)) artifacts/bin/RateGen.Sqlite.Tests/release/RateGen.Sqlite.Tests \
  -class RateGen.Sqlite.Tests.KillTests -explicit only -showliveoutput -noColor
