"""Frozen values without the price of `dataclasses`.

Importing that module takes longer than finding a name in a million. This is the part of it that the
package needs, under the same names: `@dataclass(frozen=True)` with keyword-only fields, `field` and
`replace`. Type checkers see the real module, and `fields`, `asdict` and `replace` of the real module
work on these classes.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing would cost as much as dataclasses

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
    from functools import cached_property as cached

    __all__ = ["cached", "dataclass", "field", "replace"]
else:
    _MISSING = object()

    class cached:  # noqa: N801 - it reads as functools.cached_property does
        """A property that is computed once and kept in the instance."""

        def __init__(self, compute):
            self.compute = compute
            self.__doc__ = compute.__doc__

        def __set_name__(self, owner, name):
            self.name = name

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            return instance.__dict__.setdefault(self.name, self.compute(instance))

    class field:  # noqa: N801
        """A default that is made for each instance, or a field that `repr` leaves out."""

        def __init__(self, *, default=_MISSING, default_factory=None, repr=True):
            self.default, self.default_factory, self.repr = default, default_factory, repr

    def dataclass(*, frozen, kw_only=False, eq=True):
        """Make a class of annotated fields a frozen value; as `dataclasses.dataclass`."""
        if not frozen:
            raise TypeError("values are frozen here")

        def make(cls):
            fields = dict(getattr(cls, "_fields", {}))
            for name, annotation in cls.__annotations__.items():
                if not annotation.startswith("ClassVar"):
                    given = cls.__dict__.get(name, _MISSING)
                    fields[name] = given if isinstance(given, field) else field(default=given)
            _equip(cls, fields, kw_only)
            if eq:
                cls.__eq__, cls.__hash__ = _eq, _hash
            return cls

        return make

    def _equip(cls, fields, kw_only):
        """Give a class its methods; fields with a default become class attributes."""
        cls._fields = fields
        cls._positional = () if kw_only else tuple(fields)
        cls._factories = {n: f.default_factory for n, f in fields.items() if f.default_factory}
        cls._defaults = {n: f.default for n, f in fields.items() if f.default is not _MISSING}
        cls.__match_args__ = cls._positional
        for name, value in cls.__dict__.copy().items():
            if isinstance(value, field):
                delattr(cls, name)
        cls.__dataclass_fields__ = _StandardFields()
        for name, method in _METHODS.items():
            if name not in cls.__dict__:
                setattr(cls, name, method)

    def _init(self, /, *args, **given):
        values = self.__dict__
        values.update(self._defaults)
        for name, factory in self._factories.items():
            if name not in given:
                values[name] = factory()
        values.update(given)
        if args:
            named = dict(zip(self._positional, args, strict=False))
            if len(named) < len(args) or named.keys() & given.keys():
                raise TypeError(f"{type(self).__name__}: too many values, or one given twice")
            values.update(named)
        if values.keys() != self._fields.keys():
            wrong = ", ".join(sorted(map(repr, values.keys() ^ self._fields.keys())))
            raise TypeError(f"{type(self).__name__}: missing or unknown fields: {wrong}")

    def _values(self):
        return tuple(getattr(self, name) for name in self._fields)

    def _eq(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _values(self) == _values(other)

    def _hash(self):
        return hash(_values(self))

    def _repr(self):
        shown = (n for n, f in self._fields.items() if f.repr)
        inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__qualname__}({inside})"

    def _refuse(self, name, value=None):
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot change {name!r}: {type(self).__name__} is frozen")

    def replace(value, /, **changes):
        """A copy with other values in some fields; as `dataclasses.replace`."""
        return type(value)(**{name: getattr(value, name) for name in value._fields} | changes)

    _METHODS = {
        "__init__": _init,
        "__repr__": _repr,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__replace__": replace,
    }

    class _StandardFields:
        """The fields as `dataclasses` knows them, made when it asks."""

        def __get__(self, instance, owner):
            import dataclasses

            specs = []
            for name, ours in owner._fields.items():
                more = {"default": ours.default} if ours.default is not _MISSING else {}
                if ours.default_factory:
                    more["default_factory"] = ours.default_factory
                specs.append(
                    (name, "object", dataclasses.field(repr=ours.repr, kw_only=True, **more))
                )
            made = dataclasses.make_dataclass(owner.__name__, specs, frozen=True)
            owner.__dataclass_fields__ = made.__dataclass_fields__  # asked at every `replace`
            return made.__dataclass_fields__
