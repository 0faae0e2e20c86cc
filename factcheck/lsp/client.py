"""What a client says of itself in, what that means for us out."""

from lsprotocol.types import ClientCapabilities, MarkupKind
from pygls.capabilities import get_capability

from factcheck.typed import NamedTuple


class Client(NamedTuple):
    """What the editor at the other end can do; the defaults are of one that says nothing."""

    has_markdown: bool = False
    """Whether a hover is shown as Markdown."""

    has_related: bool = False
    """Whether a diagnostic can point to other places."""

    has_versions: bool = False
    """Whether an edit can name the version of the document that it is for."""

    is_pulling: bool = False
    """Whether it asks for diagnostics itself, and asks again when told to: it is then sent none unasked."""

    @classmethod
    def of(cls, said: ClientCapabilities) -> "Client":
        formats = get_capability(said, "text_document.hover.content_format", ()) or ()
        return cls(
            has_markdown=MarkupKind.Markdown in formats,
            has_related=bool(get_capability(said, "text_document.publish_diagnostics.related_information", False)),
            has_versions=bool(get_capability(said, "workspace.workspace_edit.document_changes", False)),
            is_pulling=bool(
                get_capability(said, "text_document.diagnostic", None)
                and get_capability(said, "workspace.diagnostics.refresh_support", False)
            ),
        )
