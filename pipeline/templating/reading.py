"""Templates in, as texts; the names that are read where a page is set by some of them, out.

Jinja's own tree is walked from the templates that a format starts from. A macro counts where it is called, a block
where nothing stands in its place, and a condition never: who only asks whether there is a correction prints none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, meta, nodes
from msgspec import Struct, field

_JINJA = Environment(autoescape=True)
# Whoever takes the letters of a text for the title of a window has not printed it.
_OF_A_TEXT = frozenset({"language", "text"})


class NamesRead(Struct, frozen=True):
    """What a page reads: names (`corrections`), also with what stands before them (`letter.text`). Its templates.

    `undefined` are macros that are called and that no template has, each with the template that should.
    """

    names: frozenset[str]
    templates: tuple[str, ...]
    undefined: frozenset[tuple[str, str]] = frozenset()


def read_by(entries: Iterable[str], sources: Mapping[str, str]) -> NamesRead | None:
    """Give what is read by templates and by all that they include; None where one of them is at fault in itself."""
    walk = _Walk(sources)
    try:
        for name in entries:
            walk.template(name)
    except TemplateSyntaxError:  # the build stops there, with its line
        return None
    return NamesRead(frozenset(walk.names), tuple(walk.trees), frozenset(walk.undefined()))


class _Walk(Struct):
    """The walk over the templates of one page."""

    sources: Mapping[str, str]
    trees: dict[str, nodes.Template] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    macros: dict[str, list[nodes.Macro]] = field(default_factory=dict)
    called: set[str] = field(default_factory=set)
    aliases: dict[str, str | None] = field(default_factory=dict)
    """The names that templates are imported by, each with its template; None where that is reckoned later."""
    asked: set[tuple[str, str]] = field(default_factory=set)
    walked: set[str] = field(default_factory=set)
    replaced: dict[str, bool] = field(default_factory=dict)
    """Blocks that a template gives in place of its parent's; whether it prints that one too."""

    def template(self, name: str) -> None:
        """Walk a template that a page is set by, once."""
        if name in self.walked or name not in self.sources:
            return
        self.walked.add(name)
        body = self._tree(name).body
        parents = [each for each in body if isinstance(each, nodes.Extends)]
        for each in body:
            if each in parents:
                continue
            if parents and isinstance(each, nodes.Block):
                self.replaced.setdefault(each.name, _prints_above(each))
                self._children(each)
            else:
                self._node(each)
        for each in parents:
            self._node(each)

    def _tree(self, name: str) -> nodes.Template:
        """Parse a template and all that it names; their macros are known from then on."""
        if name not in self.trees:
            tree = self.trees[name] = _parsed(name, self.sources[name])
            for macro in tree.find_all(nodes.Macro):
                self.macros.setdefault(macro.name, []).append(macro)
                if macro.name in self.called:
                    self._children(macro)
            self.aliases |= {each.target: _constant(each.template) for each in tree.find_all(nodes.Import)}
            for other in filter(None, meta.find_referenced_templates(tree)):
                if other in self.sources:
                    self._tree(other)
        return self.trees[name]

    def _node(self, node: nodes.Node) -> None:
        match node:
            case nodes.Macro() | nodes.Import() | nodes.FromImport():
                pass
            case nodes.Extends() | nodes.Include():
                for name in self._named(node.template):
                    self.template(name)
            case nodes.Block() if self.replaced.get(node.name) is False:
                pass
            case nodes.If():
                for each in (*node.body, *node.elif_, *node.else_):
                    self._node(each)
            case nodes.CondExpr():
                for one in filter(None, (node.expr1, node.expr2)):
                    self._node(one)
            case nodes.Getattr():
                self._chain(node)
            case nodes.Call(node=nodes.Name(name=name)):
                self._call(name)
                self._children(node)
            case _:
                self._children(node)

    def _children(self, node: nodes.Node) -> None:
        for each in node.iter_child_nodes():
            self._node(each)

    def _chain(self, node: nodes.Getattr) -> None:
        """Note a name with what stands before it, or the macro of another template that it is."""
        steps = [node.attr]
        inner: nodes.Node = node.node
        while isinstance(inner, nodes.Getattr):
            steps.append(inner.attr)
            inner = inner.node
        if isinstance(inner, nodes.Name):
            if inner.name in self.aliases:
                self._call(steps[-1])
                template = self.aliases[inner.name]
                if template and template in self.sources:
                    self.asked.add((template, steps[-1]))
                return
            steps.append(inner.name)
        else:
            self._node(inner)
        steps.reverse()
        for end in range(1, len(steps) + 1):
            if end == len(steps) - 1 and steps[-1] in _OF_A_TEXT:
                continue
            self.names.update(".".join(steps[start:end]) for start in range(end))

    def _call(self, macro: str) -> None:
        if macro not in self.called:
            self.called.add(macro)
            for each in self.macros.get(macro, ()):
                self._children(each)

    def undefined(self) -> Iterator[tuple[str, str]]:
        """Give each macro that was called of a template that has nothing of this name, and imports nothing so.

        What a template passes on of another one is that one's to have.
        """
        for template, macro in self.asked:
            seen = set[tuple[str, str]]()
            has = (template, macro)
            while has not in seen and (passed := self._passed_on(*has)):
                seen.add(has)
                has = passed
            if has[1] not in _given(has[0], self.sources[has[0]]):
                yield has

    def _passed_on(self, template: str, macro: str) -> tuple[str, str] | None:
        """Give the template, and its macro, that a template passes on under a name: `{% set a = parts.a %}`."""
        alias, _, name = _passed(template, self.sources[template]).get(macro, "").partition(".")
        other = self.aliases.get(alias)
        return (other, name) if other and other in self.sources else None

    def _named(self, expression: nodes.Expr) -> Iterator[str]:
        """Name the templates that an expression names: all there are, where it is reckoned as the page is set."""
        try:
            found = expression.as_const()
        except nodes.Impossible:
            found = list(self.sources)
        for name in [found] if isinstance(found, str) else found if isinstance(found, list | tuple) else ():
            if name in self.sources:
                yield name


@lru_cache(maxsize=64)  # releases and appeals share most of theirs
def _parsed(name: str, source: str) -> nodes.Template:
    return _JINJA.parse(source, name)


@lru_cache(maxsize=64)
def _given(name: str, source: str) -> frozenset[str]:
    """Name what may be called of a template: its macros, what it sets, and what it imports by name."""
    found: set[str] = set()
    for each in _parsed(name, source).find_all((nodes.Macro, nodes.Name, nodes.FromImport)):
        match each:
            case nodes.Macro():
                found.add(each.name)
            case nodes.Name(ctx="store"):
                found.add(each.name)
            case nodes.FromImport():
                found.update(one if isinstance(one, str) else one[1] for one in each.names)
            case _:
                pass
    return frozenset(found)


@lru_cache(maxsize=64)
def _passed(name: str, source: str) -> dict[str, str]:
    """Give what a template sets to a name of a template that it imports, “parts.a”, by the name that it has here."""
    found: dict[str, str] = {}
    for each in _parsed(name, source).find_all(nodes.Assign):
        match each:
            case nodes.Assign(target=nodes.Name(name=own), node=nodes.Getattr(node=nodes.Name(name=alias), attr=attr)):
                found[own] = f"{alias}.{attr}"
            case _:
                pass
    return found


def _constant(expression: nodes.Expr) -> str | None:
    return expression.value if isinstance(expression, nodes.Const) and isinstance(expression.value, str) else None


def _prints_above(block: nodes.Block) -> bool:
    """Say whether a block that stands in the place of its parent's prints that too."""
    called = (each.node for each in block.find_all(nodes.Call))
    return any(isinstance(each, nodes.Name) and each.name == "super" for each in called)
