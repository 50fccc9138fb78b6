#!/usr/bin/env bash
# Reads a generated OpenAPI description of 13 million letters and 1,100 operations (as large as GitHub's) as the compiler does, and
# prints the time and the bytes. The bytes are also asserted by a test. Usage: eng/large-spec.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/Generator.Tests -c Release -v q --nologo
artifacts/bin/RateGen.Generator.Tests/release/RateGen.Generator.Tests -method RateGen.Generator.Tests.Specs.LargeDescriptionTests.Time -explicit only -diagnostics -noColor | grep -E "million letters|FAIL"
