"""What `typing` gives, at a fraction of what importing it costs; to a type checker it is `typing`.

Importing `typing` and making a hundred named tuples with it is a third of what a one-page check may
cost. A named tuple made here is the same thing (a tuple with names, defaults, `_make`, `_replace`,
`_asdict`), without the code that `typing.NamedTuple` writes and compiles for each class.
"""

__all__ = ["Any", "BinaryIO", "Final", "NamedTuple", "NoReturn", "Protocol", "TextIO", "cast", "lazy", "overload"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from functools import cached_property as lazy
    from typing import Any, BinaryIO, Final, NamedTuple, NoReturn, Protocol, TextIO, cast, overload
else:
    from _collections import _tuplegetter
    from _operator import itemgetter

    Any = BinaryIO = Final = NoReturn = Protocol = TextIO = object
    _make = tuple.__new__

    def cast(_, value):
        return value

    def overload(function):
        return function

    class lazy:  # noqa: N801 - as `property` is
        """What `functools.cached_property` is, without the lock that it has before Python 3.12."""

        def __init__(self, work):
            self._work = work

        def __set_name__(self, owner, name):
            self._name = name

        def __get__(self, held, owner=None):
            value = held.__dict__[self._name] = self._work(held)
            return value

    class _Maker(type):
        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(_annotations(body))
            defaults = {field: body.pop(field) for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"a field without a default follows one that has one in {name}")
            body |= {field: _tuplegetter(place, None) for place, field in enumerate(fields)}
            body |= {"_fields": fields, "_field_defaults": defaults, "__slots__": (), "__match_args__": fields}
            return type(name, (_Tuple,), {**body, "__new__": _new(name, fields, defaults)})

    def _annotations(body):
        """Since Python 3.14 they are worked out when asked for (PEP 649); 1 asks for their values."""
        write = body.get("__annotate_func__") or body.get("__annotate__")
        return body.get("__annotations__", ()) if write is None else write(1)

    class NamedTuple(metaclass=_Maker):
        """What `typing.NamedTuple` is: a class body of names with their types, some with defaults."""

    class _Tuple(tuple):
        __slots__ = ()

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            written = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({written})"

        @classmethod
        def _make(cls, values):
            made = _make(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, not {len(made)}")
            return made

        def _replace(self, /, **changes):
            held, fields = list(self), self._fields
            try:
                for field, value in changes.items():
                    held[fields.index(field)] = value
            except ValueError:
                raise ValueError(f"{type(self).__name__} has no field {field}") from None
            return _make(type(self), held)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

    def _new(name, fields, defaults):
        count, tail = len(fields), tuple(defaults.values())
        in_order, wanted = itemgetter(*fields) if count > 1 else None, frozenset(fields)

        def new(cls, /, *given, **named):
            if named:
                whole = defaults | named
                if in_order and not given and len(whole) == count and whole.keys() >= wanted:
                    return _make(cls, in_order(whole))
                given = _filled(name, fields, defaults, given, named)
            elif len(given) != count:
                if not 0 < count - len(given) <= len(tail):
                    raise TypeError(f"{name} takes {', '.join(fields)}")
                given += tail[len(given) - count :]
            return _make(cls, given)

        return new

    def _filled(name, fields, defaults, given, named):
        try:
            rest = [named.pop(field) if field in named else defaults[field] for field in fields[len(given) :]]
        except KeyError:
            named = fields
        if named:
            raise TypeError(f"{name} takes {', '.join(fields)}")
        return (*given, *rest)
