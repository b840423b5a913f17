"""Templates that were made to do harm: what they reach for is refused, and what has no end is ended, in one line."""

from __future__ import annotations

import threading
from itertools import count
from pathlib import Path
from time import perf_counter

import jinja2
import pytest
from click.testing import CliRunner
from msgspec import Struct

from pipeline.cli import main
from pipeline.templating import sandbox
from pipeline.templating.environment import strict
from pipeline.templating.templates import Templates
from tests.building.small_newsroom import write_newsroom
from tests.examples import one_in
from tests.small import TEMPLATES


class Page(Struct):
    """What a template calls `page`, with the environment as the real ones have it."""

    environment: jinja2.Environment
    level: int = 1

    def template(self, name: str) -> str:
        """Fill a template from within one."""
        return self.environment.get_template(name).render(page=self)


def fill(sources: dict[str, str]) -> str:
    made = strict(sources, escape=True, cache=None)
    return made.get_template("page").render(page=Page(made))


class Labels(Struct):
    """Words by their names, as the desk's pages and the editions have them."""

    by_name: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return self.by_name[name]


def test_an_entry_is_found_by_its_name_however_often_it_is_asked_for() -> None:
    made = strict({"page": "{{ words.ends }}, {{ words.ends }}"}, escape=True, cache=None)
    for _ in range(2):
        assert made.get_template("page").render(words=Labels({"ends": "Ends"})) == "Ends, Ends"


REACHING = [
    "{{ ''.__class__.__mro__ }}",
    "{{ ''['__class__'] }}",
    "{{ (''|attr('__class__')).__mro__ }}",
    "{{ ([page]|map(attribute='__class__')|first).__mro__ }}",
    "{{ page.template.__func__.__globals__ }}",
    "{{ page.template['__globals__'] }}",
    "{{ lipsum.__globals__ }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ page.environment.loader }}",
    "{{ page['environment'].from_string('x').render() }}",
    "{{ page.environment.extend(sandboxed=false) }}",
    "{{ page.environment.compile_templates('/tmp/written-by-a-template', zip=none) }}",
    "{{ ([page]|map(attribute='environment')|list)[0].globals }}",
    "{{ '{0.__class__}'.format(page) }}",
    "{{ '%s'.format_map({}) }}",
    "{% set rows = [] %}{{ rows.append(1) }}",
]


@pytest.mark.parametrize("wrong", REACHING)
def test_what_is_no_business_of_a_page_is_refused(wrong: str) -> None:
    with pytest.raises(jinja2.TemplateError):
        fill({"page": wrong})


LOOP = "{% for x in r %}{% for y in r %}{% for z in r %}{% endfor %}{% endfor %}{% endfor %}"
ENDLESS = {
    "{% for x in range(10**9) %}{% endfor %}": "beyond 1,000,000",
    "{% for x in range(500000) %}{% endfor %}": "Range too big",
    "{% set r = range(99999)|list %}" + LOOP: "turns",
    "{% set r = 'x' * 99999 %}" + LOOP: "turns",
    "{{ 'x' * 10**9 }}": "characters",
    "{{ 10**9 * 'x' }}": "characters",
    "{{ [0] * 10**9 }}": "characters",
    "{{ 'x' * 10000000000000000000000 }}": "characters",
    "{{ 9**99999 }}": "bits",
    "{% set n = namespace(x=9) %}{% for i in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}": "bits",
    "{% set n = namespace(x='x') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}": "characters",
    "{% set n = namespace(x='x') %}{% for i in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}": "characters",
    "{% set n = namespace(x=[1]) %}{% for i in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}": "characters",
    "{% set x = 'x' * 99999 %}{% for i in range(99999) %}{{ x }}{% endfor %}": "characters",
    "{% macro m(x) %}{{ x }}{{ x }}{% endmacro %}{% set n = namespace(x='x') %}"
    "{% for i in range(99) %}{% set n.x = m(n.x) %}{% endfor %}": "characters",
    "{{ 'x'.center(10**9) }}": "beyond 1,000,000",
    "{{ 'x'.expandtabs(tabsize=1000000000) }}": "beyond 1,000,000",
    "{{ 'x'|center(1000000000) }}": "beyond 1,000,000",
    "{{ 'x'|indent(width=1000000000, first=true) }}": "beyond 1,000,000",
    "{{ [1]|batch(1000000000, 'x')|list }}": "beyond 1,000,000",
    "{{ '%999999999d' % 1 }}": "wider than 999",
    "{{ '%*d'|format(999999999, 1) }}": "beyond 1,000,000",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}": "without end",
    "{% include 'page' %}": "without end",
    "{{ page.template('page') }}": "without end",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(40) }}": "turns",
}


@pytest.mark.parametrize("wrong", one_in(3, ENDLESS))
def test_what_has_no_end_is_ended_and_told_with_the_templates_name(wrong: str) -> None:
    start = perf_counter()
    with pytest.raises(jinja2.TemplateRuntimeError) as told:
        fill({"page": f"\n{wrong}"})
    assert ENDLESS[wrong] in str(told.value)
    assert str(told.value).startswith("page, line 2: ")
    assert "\n" not in str(told.value)
    assert perf_counter() - start < 15


def test_the_template_that_is_named_is_the_innermost() -> None:
    with pytest.raises(jinja2.TemplateRuntimeError, match=r"^part, line 3: it makes more than"):
        fill(
            {"page": "{{ page.template('middle') }}", "middle": "{% include 'part' %}", "part": "\n\n{{ 'x' * 10**9 }}"}
        )


def test_a_page_is_counted_from_its_start_and_its_parts_with_it() -> None:
    turns = sandbox.MOST_TURNS * 2 // 3 // 100
    half = f"{{% for x in range(100) %}}{{% for y in range({turns}) %}}{{% endfor %}}{{% endfor %}}"
    made = strict({"page": half, "twice": f"{half}{{{{ page.template('page') }}}}"}, escape=True, cache=None)
    for _ in range(2):
        made.get_template("page").render()
    with pytest.raises(jinja2.TemplateRuntimeError, match="turns"):
        made.get_template("twice").render(page=Page(made))


def test_a_clock_ends_what_takes_too_many_seconds() -> None:
    ticks = count()
    made = strict(
        {"page": "{% for x in range(9999) %}{% endfor %}"}, escape=True, cache=None, clock=lambda: next(ticks)
    )
    with pytest.raises(jinja2.TemplateRuntimeError, match=r"^page, line 1: it takes longer than 20 seconds$"):
        made.get_template("page").render()


def test_threads_count_apart() -> None:
    turns = sandbox.MOST_TURNS * 2 // 3 // 100
    half = f"{{% for x in range(100) %}}{{% for y in range({turns}) %}}{{% endfor %}}{{% endfor %}}."
    made = strict({"page": half}, escape=True, cache=None)
    done: list[str] = []
    threads = [threading.Thread(target=lambda: done.append(made.get_template("page").render())) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == [".", "."]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    write_newsroom(tmp_path)
    (tmp_path / "templates" / "html").mkdir(parents=True, exist_ok=True)
    return tmp_path


def test_a_build_with_such_a_template_stops_in_one_line(newsroom: Path) -> None:
    wrong = "{% set r = range(99999) %}{% for x in r %}{% for y in r %}x{% endfor %}{% endfor %}"
    own = TEMPLATES.files["html/release.html"].decode()
    (newsroom / "templates" / "html" / "release.html").write_text(wrong + own, encoding="utf-8")
    told = CliRunner().invoke(main, ["build", "--newsroom", str(newsroom), "--format", "html"])
    assert told.exit_code == 1
    (line,) = told.stderr.splitlines()
    assert line.startswith("press: a template is at fault, and the build stopped: release.html, line 1: it takes more")


def test_what_was_compiled_without_the_sandbox_is_not_run(tmp_path: Path) -> None:
    source = "{{ ''.__class__ }}"
    for pattern in ("html-escaped-%s", "%s"):
        cache = jinja2.FileSystemBytecodeCache(str(tmp_path), pattern)
        loader = jinja2.DictLoader({"page": source})
        jinja2.Environment(loader=loader, bytecode_cache=cache, autoescape=True).get_template("page")
    before = {path.name for path in tmp_path.iterdir()}
    made = Templates({"html/page": source.encode()}, tmp_path).environment("html", escape=True)
    with pytest.raises(jinja2.exceptions.SecurityError):
        made.get_template("page").render()
    assert all(path.name.startswith("sandbox-") for path in tmp_path.iterdir() if path.name not in before)
