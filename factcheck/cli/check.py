"""`factcheck check` on the command line."""

from typing import Annotated, Literal

import typer

from factcheck.cli.app import GroupedCommand, app
from factcheck.options import CheckOptions

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]...",
        help="Files, folders, or - for stdin. Without any: the configured paths, else the current folder.",
    ),
]
Stores = Annotated[
    list[str] | None,
    typer.Option(metavar="PATH", help="A claims file, or a folder of them; repeatable.", rich_help_panel="Evidence"),
]
Against = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Check against this text, instead of a store.", rich_help_panel="Evidence"),
]
Format = Annotated[
    Literal[
        "full",
        "concise",
        "json",
        "jsonl",
        "sarif",
        "github",
        "gitlab",
        "azure",
        "junit",
        "checkstyle",
        "rdjson",
        "markdown",
        "html",
        "annotation",
        "claimreview",
    ]
    | None,
    typer.Option(
        metavar="FORMAT", help="How it is printed. Default: full on a terminal, else concise.", rich_help_panel="Report"
    ),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FORMAT=FILE",
        help="Write the report to a file besides printing one; repeatable.",
        rich_help_panel="Report",
    ),
]
PositionEncoding = Annotated[
    Literal["utf-8", "utf-16", "utf-32"] | None,
    typer.Option(
        metavar="ENCODING",
        help="Count places in JSON in units of utf-8 (bytes), utf-16, or utf-32 (code points, the default).",
        rich_help_panel="Report",
    ),
]
Show = Annotated[
    Literal["supported", "unsourced", "overclaim", "contradicted"] | None,
    typer.Option(metavar="LEVEL", help="The least that is shown.", rich_help_panel="Report"),
]
FailOn = Annotated[
    Literal["unsourced", "overclaim", "contradicted", "never"] | None,
    typer.Option(
        metavar="LEVEL",
        help="The least that makes the exit status 1. Default: overclaim.",
        rich_help_panel="Exit status",
    ),
]
Today = Annotated[
    str | None,
    typer.Option(metavar="YYYY-MM-DD", help="The date of drafts that bear none.", rich_help_panel="Documents"),
]
Jobs = Annotated[
    str | None,
    typer.Option(metavar="N", help="Processes at most. Default: one for each core.", rich_help_panel="Documents"),
]
StdinFilename = Annotated[
    str | None, typer.Option(metavar="PATH", help="The name, and so the format, of stdin.", rich_help_panel="Documents")
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(metavar="PATTERN", help="Leave out what matches; repeatable.", rich_help_panel="Documents"),
]
ForceExclude = Annotated[
    bool, typer.Option("--force-exclude", help="Leave it out even if it is named.", rich_help_panel="Documents")
]
Hidden = Annotated[
    bool, typer.Option("--hidden", help="Look into hidden files and folders.", rich_help_panel="Documents")
]
IgnoreFile = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Sentences that are answered for. Default: .factcheck-ignore.toml, if it is there.",
        rich_help_panel="Silence",
    ),
]
RequireReason = Annotated[
    bool,
    typer.Option("--require-reason", help="Let nothing be silenced without a reason.", rich_help_panel="Silence"),
]
Baseline = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Leave out the findings that this file holds.", rich_help_panel="Silence"),
]
Changed = Annotated[
    str | None,
    typer.Option(
        metavar="[=REV]",
        help="Only sentences that are new since a git revision (HEAD), or whose claim is.",
        rich_help_panel="Silence",
    ),
]
Fix = Annotated[
    bool, typer.Option("--fix", help="Mend what can be mended safely, and write it.", rich_help_panel="Fixes")
]
UnsafeFixes = Annotated[
    bool,
    typer.Option(
        "--unsafe-fixes", help="With --fix or --diff: mend names and quotations too.", rich_help_panel="Fixes"
    ),
]
Diff = Annotated[
    bool, typer.Option("--diff", help="Print what --fix would change, and write nothing.", rich_help_panel="Fixes")
]
Color = Annotated[
    Literal["auto", "always", "never"] | None,
    typer.Option(metavar="auto|always|never", help="Colour in full reports.", rich_help_panel="Report"),
]
Config = Annotated[
    str | None, typer.Option(metavar="FILE", help="Read this configuration, and no other.", rich_help_panel="Settings")
]
ExitZero = Annotated[
    bool, typer.Option("--exit-zero", help="Exit with 0 even if there are findings.", rich_help_panel="Exit status")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.", rich_help_panel="Report")]


ShowFiles = Annotated[
    bool, typer.Option("--show-files", help="Print the files that would be read.", rich_help_panel="Settings")
]
ShowSettings = Annotated[
    bool,
    typer.Option(
        "--show-settings", help="Print the settings that hold, and where they are set.", rich_help_panel="Settings"
    ),
]
Watch = Annotated[
    bool,
    typer.Option("--watch", help="Check again whenever a draft or the store changes.", rich_help_panel="Documents"),
]


@app.command(
    "check",
    cls=GroupedCommand,
    short_help="Check drafts against a store of claims.",
    epilog="Exit status: 0 nothing to fail on, 1 findings, 2 misuse or unreadable input, 3 a bug.",
)
def _check(
    paths: Paths = None,
    stdin_filename: StdinFilename = None,
    exclude: Exclude = None,
    force_exclude: ForceExclude = False,
    hidden: Hidden = False,
    today: Today = None,
    watch: Watch = False,
    jobs: Jobs = None,
    store: Stores = None,
    against: Against = None,
    format: Format = None,
    output: Output = None,
    position_encoding: PositionEncoding = None,
    show: Show = None,
    color: Color = None,
    quiet: Quiet = False,
    ignore_file: IgnoreFile = None,
    require_reason: RequireReason = False,
    baseline: Baseline = None,
    changed: Changed = None,
    fix: Fix = False,
    unsafe_fixes: UnsafeFixes = False,
    diff: Diff = False,
    fail_on: FailOn = None,
    exit_zero: ExitZero = False,
    config: Config = None,
    show_files: ShowFiles = False,
    show_settings: ShowSettings = False,
) -> CheckOptions:
    """Check drafts, and print what is supported, contradicted or unsourced.

    FORMAT is one of full, concise, json, jsonl, sarif, github, gitlab, azure, junit, checkstyle, rdjson, markdown,
    html, annotation, claimreview. LEVEL is one of supported, unsourced, overclaim, contradicted (and never), each
    holding those after it.
    """
    said = locals() | {"stores": tuple(store or ())}
    said |= {many: tuple(said[many] or ()) for many in ("paths", "exclude", "output")}
    return CheckOptions(**{field: said[field] for field in CheckOptions._fields})
