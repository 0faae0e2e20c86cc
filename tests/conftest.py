"""Every test has a cache of its own: what an earlier run compiled is not read. None hangs on the machine's speed."""

import os
import signal

import pytest
from hypothesis import HealthCheck, settings

# What CI says of a change must not hang on chance: there the examples are the same each time, elsewhere new ones.
settings.register_profile(
    "factcheck",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("factcheck")


@pytest.fixture(autouse=True, scope="session")
def _cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True, scope="session")
def _interrupts() -> None:
    """Tests that run behind `&` or `nohup` are started with the interrupt ignored, and so is all that they start."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
