"""Other versions of Python held to the same bytes: `python -m tests.versions [PYTHON...]`; by default all on the PATH.

Each gets an environment of its own with the package in it. What differs is shown, and the status is 1.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.test_determinism import everything

NAMES = [f"python3.{minor}" for minor in range(10, 16)]


def main(named: list[str]) -> int:
    found = [shutil.which(name) for name in named or NAMES]
    seen: dict[str, dict[str, bytes]] = {}
    with tempfile.TemporaryDirectory() as room:
        for path in filter(None, found):
            place = Path(room, str(len(seen)))
            if subprocess.run([path, "-m", "venv", place / "venv"], capture_output=True, check=False).returncode:
                print(f"{path}: cannot make an environment")
                continue
            python = str(place / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python")
            subprocess.run(
                [python, "-m", "pip", "install", "--quiet", "."], check=True, cwd=Path(__file__).parent.parent
            )
            version = subprocess.run(
                [python, "-c", "import platform; print(platform.python_version())"],
                capture_output=True,
                text=True,
                check=True,
            ).stdout.strip()
            seen[version] = everything(place / "desk", python)
            print(f"{version}: {len(seen[version])} outputs, {sum(map(len, seen[version].values()))} bytes", flush=True)
    first = next(iter(seen.values()), {})
    apart = [(version, name) for version, said in seen.items() for name in first if said[name] != first[name]]
    for version, name in apart:
        print(f"{version}: {name} differs")
    return int(bool(apart) or not seen)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
