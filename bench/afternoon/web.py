"""An edition and its parsed text in; a web page out."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import Environment
from markdown_it.token import Token
from markupsafe import Markup

from bench.afternoon.editions import Edition
from bench.afternoon.markdown import rendered

_PAGE = """\
<!doctype html>
<html lang="{{ edition.language }}" dir="{{ "rtl" if edition.is_right_to_left else "ltr" }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ item.headline }}</title>
<meta name="description" content="{{ item.lead | truncate(160) }}">
<meta name="keywords" content="{{ item.keywords | join(", ") }}">
{% for language in edition.settings.languages -%}
<link rel="alternate" hreflang="{{ language }}" href="{{ site }}/{{ language }}/{{ edition.slug }}.html">
{% endfor -%}
<style>
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.5 Georgia, serif }
blockquote { border-inline-start: 3px solid #999; margin-inline: 0; padding-inline-start: 1rem }
table { border-collapse: collapse } td, th { border: 1px solid #ccc; padding: .2rem .6rem } img { max-width: 100% }
</style>
</head>
<body>
<header>
<p>{{ edition.said(edition.settings.organisation.name) }}</p>
{% if edition.embargo %}<p><strong>{{ edition.embargo }}</strong></p>{% endif %}
<h1>{{ item.headline }}</h1>
</header>
<main>{{ body }}</main>
<footer>
{% if edition.embargo %}<p><strong>{{ edition.embargo }}</strong></p>{% endif %}
<p>{{ item.index_number }} · {{ edition.said(edition.settings.organisation.address_line) }}</p>
</footer>
</body>
</html>
"""
_TEMPLATE = Environment(autoescape=True).from_string(_PAGE)


def page(edition: Edition, tokens: Sequence[Token]) -> str:
    """Give the page."""
    body = Markup(rendered(tokens).replace('src="', 'src="pictures/'))  # noqa: S704 - markdown-it escapes
    return _TEMPLATE.render(edition=edition, item=edition.item, site=edition.settings["site"], body=body)
