#!/usr/bin/env bash
# Publishes every sample as native code, fails on a warning, and runs it: see tests/Package.Tests/NativeAotTests.cs. Some minutes on two cores.
# The tests of every day leave one out, whose publishing takes a minute.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/Package.Tests -c Release -v q --nologo
RATEGEN_REQUIRE_AOT=1 RATEGEN_AOT_SAMPLES=all timeout 1200 artifacts/bin/RateGen.Package.Tests/release/RateGen.Package.Tests \
  -class RateGen.Package.Tests.NativeAotTests -explicit on -noColor
