"""Jinja's sandbox with an end: a template reaches no more than the page, and does no more than a page needs.

Templates may come with a newsroom from elsewhere. What one does is counted in *turns* (each turn of a loop, each macro,
each branch) and in the characters that it makes; both are the same on every machine. A clock, where there is one, ends
what works long for another reason. It cannot end a single filter that works long: that is bounded only by the length of
what it is given.
"""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable, Iterable
from functools import wraps
from types import ModuleType, TracebackType
from typing import Any, NoReturn

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from msgspec import Struct

# The longest page of the samples takes some hundred turns; one of a thousand footnotes would take some ten thousand.
MOST_TURNS = 200_000
# A page holds its pictures in itself, some megabytes, and each macro around one counts them twice.
MOST_CHARACTERS = 400_000_000
# A page takes a few milliseconds.
SECONDS = 20
_LARGEST_NUMBER = 1_000_000  # of what a method or filter is given: how wide, how often
_AT_A_TIME = 100  # turns until the clock is looked at again
_IN_A_LIST = 8  # characters: so much memory a list takes for each thing in it
_MOST_BITS = 10_000  # of what is multiplied
# These make much of little: the number says how much.
_WIDENING = ("batch", "center", "format", "indent", "slice", "wordwrap")
_WIDE_FORMAT = re.compile(r"\d{4}|\*")
# No page needs what these make up, and nothing of the program itself is a template's business.
_NO_GLOBALS = ("lipsum",)
# What Jinja's own code gives with a call, and no macro takes.
_OF_JINJA = ("_loop_vars", "_block_vars")
_NOT_FOR_TEMPLATES = (jinja2.Environment, ModuleType, type)


class _EndlessError(Exception):
    """A template went beyond a limit; the message says which."""


_ENDLESS = (_EndlessError, MemoryError, OverflowError, RecursionError)


class _Spent(threading.local):
    """What the page that this thread sets has taken so far."""

    depth = turns = left = characters = 0
    end = float("inf")


class _Template(jinja2.Template):
    """A template that begins to count where it is not filled from within another."""

    environment: Sandbox

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Fill the template."""
        with self.environment.counted():
            return super().render(*args, **kwargs)


class _CountingGenerator(CodeGenerator):
    """Writes a count at the start of each block, and around what is joined to a text."""

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """Write a block: the body of a loop, a branch, a macro."""
        self.writeline("environment.turn()")
        super().blockvisit(nodes, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write what `~` joins."""
        self.write("environment.made(")
        super().visit_Concat(node, frame)
        self.write(")")


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment for templates that nobody here has read."""

    template_class = _Template
    code_generator_class = _CountingGenerator
    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def __init__(self, clock: Callable[[], float], **options: Any) -> None:
        super().__init__(finalize=self.made, **options)
        self._clock, self._spent = clock, _Spent()
        self._known_fields: set[tuple[type, str]] = set()
        for name in _NO_GLOBALS:
            del self.globals[name]
        self.filters.update({name: _bounded(self.filters[name]) for name in _WIDENING})

    def counted(self) -> _Counted:
        """Count what is done meanwhile, from nothing for a whole page."""
        return _Counted(self._spent, self._clock)

    def turn(self) -> None:
        """Count a turn."""
        spent = self._spent
        spent.left -= 1
        if spent.left < 0:
            self._look_at_limits(spent)

    def _look_at_limits(self, spent: _Spent) -> None:
        spent.left = _AT_A_TIME - 1
        spent.turns += _AT_A_TIME
        if spent.turns > MOST_TURNS:
            raise _EndlessError(f"it takes more than {MOST_TURNS:,} turns, and a page needs some hundred")
        if self._clock() > spent.end:
            raise _EndlessError(f"it takes longer than {SECONDS} seconds")

    def made(self, value: Any) -> Any:
        """Count what was made or is printed, if that has a length."""
        if isinstance(value, str):
            self._count(len(value))
        elif isinstance(value, list | tuple):
            self._count(len(value) * _IN_A_LIST)
        return value

    def _count(self, characters: int) -> None:
        spent = self._spent
        spent.characters += characters
        if spent.characters > MOST_CHARACTERS:
            raise _EndlessError(f"it makes more than {MOST_CHARACTERS:,} characters")

    def concat(self, pieces: Iterable[str]) -> str:
        """Join what was written; more than may be is not joined."""
        whole = list(pieces)
        self._count(sum(map(len, whole)))
        return "".join(whole)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Give an attribute; what was seen to be a field or method of a page's values is not looked at again."""
        kind = obj.__class__
        if (kind, attribute) in self._known_fields:
            return getattr(obj, attribute)
        if kind is TemplateModule and obj.__dict__.get(attribute).__class__ is Macro:
            return obj.__dict__[attribute]
        if kind is dict and attribute.__class__ is str and attribute in obj and not hasattr(dict, attribute):
            return obj[attribute]
        found = super().getattr(obj, attribute)
        # what was found as an entry (`words.ends`) is no attribute
        if issubclass(kind, Struct) and hasattr(kind, attribute) and not isinstance(found, jinja2.Undefined):
            self._known_fields.add((kind, attribute))
        return found

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Say whether a template may see an attribute; through the environment it could write files."""
        return super().is_safe_attribute(obj, attr, value) and not isinstance(value, _NOT_FOR_TEMPLATES)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Have no text's `format`: a width in it makes much of little, and the filter `format` does the same."""
        return _refused if super().wrap_str_format(value) else None

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call what a template calls, with no number that makes much of little.

        Nothing on a page is marked as unsafe to call, so the sandbox's own look for such marks is left out.
        """
        if args:
            _check_numbers(args)
        if kwargs:
            _check_numbers(kwargs.values())
        if obj.__class__ is not Macro:
            return self.made(context.call(obj, *args, **kwargs))
        # of anything else Jinja asks what it wants to be given
        for name in _OF_JINJA:
            kwargs.pop(name, None)
        return self.made(obj(context.eval_ctx, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon, after a look at what it would come to."""
        match operator:
            case "*" if isinstance(left, int) and isinstance(right, int):
                _check_bits(left.bit_length() + right.bit_length())
            case "*" if isinstance(left, int) or isinstance(right, int):
                times, one = (left, right) if isinstance(left, int) else (right, left)
                weight = 1 if isinstance(one, str) else _IN_A_LIST
                self._count(max(0, times) * len(one) * weight if hasattr(one, "__len__") else 0)
            case "**" if isinstance(left, int) and isinstance(right, int):
                _check_bits(left.bit_length() * max(0, right))
            case "%" if isinstance(left, str):
                _check_format(left)
        return self.made(super().call_binop(context, operator, left, right))

    def handle_exception(self, source: str | None = None) -> NoReturn:
        """Raise what was raised; where a limit was reached, one line that names the template."""
        error = sys.exception()
        if isinstance(error, _ENDLESS):
            raise jinja2.TemplateRuntimeError(f"{_place(error.__traceback__)}: {_says(error)}") from None
        super().handle_exception(source)


class _Counted:
    """The time in which one page is set, in one thread."""

    def __init__(self, spent: _Spent, clock: Callable[[], float]) -> None:
        self._spent, self._clock = spent, clock

    def __enter__(self) -> None:
        spent = self._spent
        if spent.depth == 0:
            spent.turns = spent.left = spent.characters = 0
            spent.end = self._clock() + SECONDS
        spent.depth += 1

    def __exit__(self, *_: object) -> None:
        self._spent.depth -= 1


def _bounded(filled: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(filled)
    def bounded(*args: Any, **named: Any) -> Any:
        _check_numbers((*args, *named.values()))
        if filled.__name__ == "do_format":
            _check_format(str(args[0]))
        return filled(*args, **named)

    return bounded


def _check_numbers(values: Iterable[Any]) -> None:
    for value in values:
        if value.__class__ is int and value > _LARGEST_NUMBER:
            raise _EndlessError(f"it asks for a number beyond {_LARGEST_NUMBER:,}")


def _check_bits(bits: int) -> None:
    if bits > _MOST_BITS:
        raise _EndlessError(f"it reckons with numbers of more than {_MOST_BITS:,} bits")


def _check_format(form: str) -> None:
    if _WIDE_FORMAT.search(form):
        raise _EndlessError("it sets a text wider than 999 characters")


def _refused(*_: object, **__: object) -> str:
    raise jinja2.TemplateRuntimeError("a text’s own format is not for templates; write it with ~ or the filter format")


def _says(error: BaseException) -> str:
    match error:
        case RecursionError():
            return "its parts call one another without end"
        case MemoryError():
            return "it needs more memory than there is"
        case _:
            return str(error).rstrip(".")


def _place(traceback: TracebackType | None) -> str:
    """Give the name and line of the innermost template of a traceback."""
    found = "a template"
    while traceback is not None:
        template = traceback.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            found = f"{template.name}, line {template.get_corresponding_lineno(traceback.tb_lineno)}"
        traceback = traceback.tb_next
    return found
