"""What may be asked for on the command line and in a configuration file, by the names a person writes."""

FORMATS = (
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
)
COLOURS = ("auto", "always", "never")
SHOWN = ("supported", "unsourced", "overclaim", "contradicted")
FAILING = ("unsourced", "overclaim", "contradicted", "never")
ENCODINGS = ("utf-8", "utf-16", "utf-32")  # named as in the Language Server Protocol
SEVERITIES = ("error", "warning", "info", "off")
