"""`factcheck archive`: inputs and a folder in, findings and a summary in the folder out, an exit status back."""

from datetime import date
from pathlib import Path

from factcheck import store
from factcheck.archive import document, sources
from factcheck.archive import run as running
from factcheck.archive.parts import Folder, Size
from factcheck.commands.archive import Options, bench, concluding, manifest, starting, stores
from factcheck.commands.archive.bench import Spec
from factcheck.commands.settled import settled
from factcheck.config import Level
from factcheck.options import CheckOptions


def run(options: Options) -> int:
    """Check an archive, or go on with it where an earlier run was ended.

    Raises FactcheckError for a wrong option, an input or a store that cannot be read, and where the folder holds
    something else.
    """
    asked = CheckOptions(stores=options.stores, config=options.config, today=options.today, show=options.show)
    settings = settled(asked).run
    options = starting.checked(options._replace(show=(settings.show or Level.OVERCLAIM).name.lower()))
    fields = document.fields(options.fields, options.text_format, options.table)
    for _ in sources.files(options.inputs):  # an input that is not there is told before anything is written
        break
    folder, paths = Folder(Path(options.output)), settings.stores or (store.shipped(),)
    held = manifest.held(folder, manifest.of(options, settings, fields, paths), is_day_said=options.today is not None)
    day = date.fromisoformat(held["today"]) if held["today"] else None
    spec = Spec(
        starting.plain(settings)._replace(stores=paths, today=day),
        Level[held["show"].upper()],
        held["claims"],
        held["program"],
    )
    claims = bench.opened(spec).view.claims
    if not options.quiet and (done := folder.done()):
        starting.tell_done(sum(head.documents for head in done.values()))
    folder.begin(held)
    stores.keep(paths, folder.path / stores.STORE)
    documents, size = sources.documents(options.inputs, fields), Size(documents=options.part)
    starting.follow(
        running.run(documents, folder, manifest.name(held), starting.engine_of(options, spec), size, running.Whole()),
        options,
    )
    counted = concluding.conclude(folder, options, claims)
    return concluding.status(counted, options)
