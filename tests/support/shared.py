"""Where the independent test material lies, when it is there; tests that need it skip when it is not."""

from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
SHARED = PROJECT.parent / "shared"
SEED = SHARED / "seeds" / "000_0d359dd9f4c93256.txt"

needs_seed = pytest.mark.skipif(not SEED.is_file(), reason="the seed article is not on this machine")
needs_gold = pytest.mark.skipif(
    not (SHARED / "gold").is_dir(), reason="the gold sets are not on this machine"
)
