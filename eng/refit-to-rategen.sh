#!/usr/bin/env bash
# usage: eng/refit-to-rategen.sh file.cs …   Turns Refit interfaces into RateGen clients, in place: the using, [ApiClient] and partial.
# docs/coming-from-refit.md shows the same line; tests/Compatibility.Tests is built by it.
set -euo pipefail
sed -E -i 's/^([[:space:]]*(global )?using )Refit;/\1RateGen;/; s/(^|[^.A-Za-z0-9_])Refit\./\1RateGen./g; s/^([[:space:]]*)((public |internal |private |protected |file |new )*)interface /\1[ApiClient] \2partial interface /' "$@"
