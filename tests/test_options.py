"""The plain reading of a command line equals typer's, and leaves whatever is unusual to it."""

from pathlib import Path

import pytest
import tomli

from factcheck import cli, options

SPEC = tomli.loads((Path(__file__).parent / "spec" / "options" / "options.toml").read_text("utf-8"))


@pytest.mark.parametrize("arguments", SPEC["plain"], ids=" ".join)
def test_plain_lines_are_read_as_typer_reads_them(arguments: list[str]) -> None:
    assert options.read(arguments) == cli.parse(arguments)


@pytest.mark.parametrize("arguments", SPEC["unusual"], ids=" ".join)
def test_unusual_lines_are_left_to_typer(arguments: list[str]) -> None:
    assert options.read(arguments) is None


def test_every_option_of_the_command_line_is_read_plainly() -> None:
    said = {word for line in SPEC["plain"] for word in line if word.startswith("-")}
    assert said >= {*options.ONE_VALUE, *options.MANY_VALUES, *options.FLAGS}
