"""The same measure for several holders: who has which figure, and what follows from it.

`read` takes a series from a sentence, `of_values` one from the store; `derive` measures what a draft says of order,
rank, difference, sum and multiple against it. `entails_sum` does the sums of a source that tells of comings and
goings, `entails_product` its parts and multiples. What follows is worked out from the source's figures, each with the
rounding it was written by.
"""

from factcheck.series.asked import ALL, EACH, NOW, REST, asked
from factcheck.series.deriving import derive
from factcheck.series.gaps import with_gaps
from factcheck.series.products import entails_product
from factcheck.series.reading import of_values, read
from factcheck.series.sums import Sum, entails_sum, is_move, takes_change_for_level, takes_level_for_change
from factcheck.series.value import Derived, Holding, Series

__all__ = [
    "ALL",
    "EACH",
    "NOW",
    "REST",
    "Derived",
    "Holding",
    "Series",
    "Sum",
    "asked",
    "derive",
    "entails_product",
    "entails_sum",
    "is_move",
    "of_values",
    "read",
    "takes_change_for_level",
    "takes_level_for_change",
    "with_gaps",
]
