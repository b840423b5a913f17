"""One item, one language, one moment in; the edition out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from pipeline.document.appeal import Appeal
from pipeline.document.release import Release
from pipeline.document.settings import Settings
from pipeline.edition import contacts, issuers, media, open_letter, petitions, sections
from pipeline.edition.about import countries, in_details, regions
from pipeline.edition.appeals import appeal
from pipeline.edition.banners import banners, preview_banner, release_line
from pipeline.edition.chain import STAGES, page_url
from pipeline.edition.held_spaces import with_held_spaces
from pipeline.edition.length import length
from pipeline.edition.letters import mailto
from pipeline.edition.loose import loose_boxes, placed_files
from pipeline.edition.model import Alternate, Banner, Edition, Layout, Organisation, Phrase, Rich, Time
from pipeline.edition.note_numbers import with_note_numbers
from pipeline.edition.organisation import organisation_of, paragraph
from pipeline.edition.page_addresses import named_beside, page_addresses
from pipeline.edition.quotes import quotes
from pipeline.edition.texts import Texts, texts_of
from pipeline.edition.told_once import told_once
from pipeline.i18n.bidi import standing_alone
from pipeline.i18n.conventions import conventions
from pipeline.i18n.language_names import own_name
from pipeline.i18n.name_lists import listed
from pipeline.newsroom.item import Document, Item, Variant
from pipeline.newsroom.load import Newsroom
from pipeline.state.earlier_stage import EarlierStage
from pipeline.state.file_names import marked
from pipeline.state.moments import aware
from pipeline.state.of_document import as_earlier_stage, expired, is_closed, state_at
from pipeline.state.states import Marking, State

_PRINTABLE: frozenset[State] = frozenset({"embargoed", "published", "corrected", "withdrawn"})
_PUBLIC: frozenset[State] = frozenset({"published", "corrected"})


class EditionContext(Struct, frozen=True):
    """What every edition is made in: the newsroom, what is known of earlier appeals by slug, and the moment.

    In a preview the moment is not that of the build, and every edition says so.
    """

    newsroom: Newsroom
    stages: Mapping[str, EarlierStage]
    moment: datetime
    is_preview: bool = False

    @classmethod
    def of(cls, newsroom: Newsroom, moment: datetime, *, is_preview: bool = False) -> EditionContext:
        """Give the context of a newsroom that holds every item, each without fault."""
        return cls(
            newsroom,
            {each.slug: stage for each in newsroom.items if (stage := as_earlier_stage(each, moment))},
            moment,
            is_preview,
        )


def editions(
    context: EditionContext,
    item: Item,
    *,
    drafts: bool,
    only: frozenset[str] | None = None,
    named: frozenset[str] | None = None,
) -> tuple[Edition, ...]:
    """Give an item's editions, the source's first; drafts and texts in review only when asked for.

    `only` are the languages to give, where not all are wanted, and `named` those that readers are told of beside them.
    """
    variants = [each for each in item.variants if drafts or state_at(each, context.moment) in _PRINTABLE]
    if only is not None:
        variants = [each for each in variants if each.language.tag in only]
    beside = sorted((named or frozenset()) - {each.language.tag for each in variants})
    made = (edition(context, item, variant, variants) for variant in variants)
    site, source = context.newsroom.settings.site, item.source.language.tag
    return tuple(named_beside(each, site, source, beside) for each in made)


def edition(context: EditionContext, item: Item, variant: Variant, variants: list[Variant]) -> Edition:
    """Give one edition; `variants` are the languages that it is built beside."""
    newsroom, moment = context.newsroom, context.moment
    document = variant.document
    texts = texts_of(newsroom, variant, item.source, expired(document, newsroom.settings.timezone, moment))
    voice = texts.voice
    state = state_at(variant, moment)
    organisation = organisation_of(texts)
    issued = voice.date(document.dateline.date if isinstance(document, Release) else document.issue_date)
    preview = _preview(context, texts)
    public = state in _PUBLIC and preview is None
    address = page_url(texts, item.slug, variant.language.tag)
    pictures = media.pictures(texts, document, item.media)
    files = media.files_url(texts, item.slug) if public else None
    attachments = media.attachments(texts, document.media, item.media, files)
    placed = placed_files(texts, document)
    subject = standing_alone(document.headline, variant.language.direction)
    whole = Edition(
        slug=item.slug,
        stem=_stem(context, item, variant),
        kind=document.type,
        kind_label=_kind_label(texts, document),
        language=variant.language,
        language_name=own_name(variant.language.tag),
        alternates=tuple(
            Alternate(each.language, own_name(each.language.tag), _stem(context, item, each))
            for each in variants
            if each is not variant
        ),
        canonical_url=address if public else None,
        addresses=_addresses(newsroom, item, variants, moment) if public else (),
        share=mailto((), (), subject, address) if public else None,
        state=state,
        banners=((preview_banner(preview, voice),) if preview else ())
        + _banners(texts, document, state, organisation, moment),
        release_line=release_line(texts, document, state, _kind_label(texts, document)),
        embargo=voice.in_full(aware(document.embargo.lifts_at, document.embargo.timezone))
        if document.embargo and state == "embargoed"
        else None,
        words=voice.words.single,
        details=_details(texts, document),
        index_number=document.index_number,
        countries=countries(voice, document),
        regions=regions(voice, document),
        topics=tuple(texts.local(newsroom.settings.topics[key]).text for key in document.topics),
        keywords=document.keywords,
        kicker=texts.maybe(document.kicker, "kicker"),
        headline=texts.phrase(document.headline, "headline"),
        subheadline=texts.maybe(document.subheadline, "subheadline"),
        dateline=_dateline(texts, document.dateline.place, issued) if isinstance(document, Release) else None,
        addressees=open_letter.addressees(texts, document),
        salutation=open_letter.salutation(texts, document),
        issued=issued,
        published=_time(texts, document.published_at),
        published_line=_time_line(texts, "published", document.published_at),
        updated=_time(texts, document.updated_at),
        updated_line=_time_line(texts, "updated", document.updated_at),
        lead=texts.maybe_rich(document.lead, "lead"),
        body=texts.rich(document.body, "body") if document.body else Rich((), variant.language),
        demands=open_letter.demands(texts, document),
        closing_formula=open_letter.closing_formula(texts, document),
        quotes=quotes(texts, document.quotes),
        boxes=sections.boxes(texts, document.boxes),
        loose_boxes=loose_boxes(texts, document),
        questions=sections.questions(texts, document.questions),
        background=texts.maybe_rich(document.background, "background"),
        background_heading=texts.maybe(document.background_heading, "background_heading")
        or voice.word("additional_information" if isinstance(document, Appeal) else "background"),
        notes_to_editors=tuple(
            texts.rich(note, "notes_to_editors", index) for index, note in enumerate(document.notes_to_editors)
        ),
        notes_heading=texts.maybe(document.notes_heading, "notes_heading") or voice.word("notes_to_editors"),
        corrections=sections.corrections(texts, document.corrections),
        corrects=sections.corrects(texts, document.corrects) if isinstance(document, Release) else (),
        history=sections.history(texts, document.history),
        issuers=issuers.issuers(texts, document, pictures),
        events=sections.events(texts, document.events) if isinstance(document, Release) else (),
        spokespeople=contacts.spokespeople(texts, document.spokespeople) if isinstance(document, Release) else (),
        links=(*sections.see_also(texts, document.see_also), *sections.links(texts, document.links)),
        contacts=contacts.contacts(texts, document),
        pictures=pictures,
        loose_pictures=tuple(file for file in pictures if file not in placed),
        lead_picture=document.lead_picture if document.lead_picture in pictures else None,
        end_mark=voice.word("ends"),
        authoritative=_authoritative(texts),
        translator=variant.translation.translator if variant.translation else None,
        appeal=appeal(texts, item, context.stages, moment),
        organisation=organisation,
        layout=_layout(newsroom.settings),
        preview=preview,
        attachments=attachments,
        loose_attachments=tuple(file for file in attachments if file not in placed),
        petition=petitions.petition(texts, document, moment),
        placed_demands=open_letter.placed_demands(texts, document),
    )
    counted = replace(whole, length=voice.number(length(whole)))
    shown = _withdrawn(whole, texts, document) if state == "withdrawn" else counted
    return with_note_numbers(with_held_spaces(told_once(shown)))


def _addresses(
    newsroom: Newsroom, item: Item, variants: Iterable[Variant], moment: datetime
) -> tuple[tuple[str, str], ...]:
    public = [each.language.tag for each in variants if state_at(each, moment) in _PUBLIC]
    return page_addresses(newsroom.settings.site, item.slug, public, item.source.language.tag)


def _dateline(texts: Texts, place: str | None, issued: Time) -> str:
    return texts.voice.word("dateline", place=place, date=issued.text) if place else issued.text


def _layout(settings: Settings) -> Layout:
    text, spelling = settings.text, tuple(sorted(settings.conventions.items()))
    return Layout(text.columns if text.wrap == "yes" else None, text.ascii == "yes", text.mail == "yes", spelling)


def _stem(context: EditionContext, item: Item, variant: Variant) -> str:
    state = state_at(variant, context.moment)
    marks: tuple[Marking, ...] = ("preview", state) if context.is_preview else (state,)
    return marked(f"{item.slug}.{variant.language.tag}", *marks)


def _preview(context: EditionContext, texts: Texts) -> Time | None:
    """Give the moment of a preview as it is printed: in the newsroom's zone, and in UTC."""
    if not context.is_preview:
        return None
    return texts.voice.time(context.moment.astimezone(ZoneInfo(context.newsroom.settings.timezone)), utc=True)


def _kind_label(texts: Texts, document: Document) -> str:
    if isinstance(document, Appeal):
        return texts.voice.word(STAGES[document.stage])
    return texts.voice.word(document.type.replace("-", "_"))


def _banners(
    texts: Texts, document: Document, state: State, organisation: Organisation, moment: datetime
) -> tuple[Banner, ...]:
    zone = texts.newsroom.settings.timezone
    found = banners(document, state, texts.voice, organisation.name.text, zone)
    if is_closed(document, zone, moment) and state != "withdrawn":
        found += (Banner("closed", texts.voice.word("closed"), ()),)
    return found


def _details(texts: Texts, document: Document) -> tuple[tuple[str, Phrase | str], ...]:
    """Give the label and value pairs that identify a document."""
    voice = texts.voice
    found: list[tuple[str, Phrase | str | None]] = [
        ("index_number", document.index_number),
        ("appeal_number", document.number if isinstance(document, Appeal) else None),
        *in_details(voice, document),
        ("topics", _topics(texts, document) if document.topics else None),
    ]
    return tuple((voice.word(key), value) for key, value in found if value)


def _topics(texts: Texts, document: Document) -> Phrase:
    """List the topics; where the newsroom has all of them in one other language only, as that language lists them."""
    named = [texts.local(texts.newsroom.settings.topics[key]) for key in document.topics]
    tongues = {each.language for each in named}
    own = tongues.pop() if len(tongues) == 1 else texts.language
    names = tuple(each.text for each in named)
    how = conventions(texts.newsroom.settings.conventions.get(own.tag, own.tag))
    list_of = listed(names, how.locale) if how else texts.voice.listing(names)
    return Phrase(list_of, own, texts.note_on(own))


def _time(texts: Texts, when: date | None) -> Time | None:
    """Give a moment, or the day where that is all there is: no hour is invented."""
    if isinstance(when, datetime):
        return texts.voice.time(aware(when, texts.newsroom.settings.timezone))
    return texts.voice.date(when) if when else None


def _time_line(texts: Texts, key: str, when: date | None) -> str | None:
    return texts.voice.word(key, time=time.text) if (time := _time(texts, when)) else None


def _authoritative(texts: Texts) -> str | None:
    if texts.variant.translation is None:
        return None
    return texts.voice.word("authoritative_text", language=texts.voice.language_name(texts.source_language))


def _withdrawn(whole: Edition, texts: Texts, document: Document) -> Edition:
    """Leave of a withdrawn text its notice, its date, its index number, and its headline where the notice says so."""
    notice = document.withdrawn
    stays = notice is not None and notice.keep_headline == "yes"
    stands = paragraph(texts, texts.phrase(notice.notice, "withdrawn", "notice")) if notice else None
    return Edition(
        slug=whole.slug, stem=whole.stem, kind=whole.kind, kind_label=whole.kind_label, language=whole.language,
        language_name=whole.language_name, alternates=whole.alternates, canonical_url=whole.canonical_url,
        share=None, state=whole.state, banners=whole.banners, release_line=whole.kind_label, embargo=None,
        words=whole.words,
        details=tuple(fact for fact in whole.details if fact[1] == whole.index_number), index_number=whole.index_number,
        countries=(), regions=(), topics=(), keywords=(), kicker=None,
        headline=whole.headline if stays else Phrase(texts.voice.word("withdrawn"), whole.language),
        subheadline=None, dateline=None, addressees=(), salutation=None, issued=whole.issued, published=None,
        published_line=None,
        updated=_time(texts, notice.at) if notice else None, updated_line=None, lead=None,
        body=stands or Rich((), whole.language), demands=None, closing_formula=None, quotes={}, boxes={},
        loose_boxes=(), questions=(), background=None, background_heading="", notes_to_editors=(), notes_heading="",
        corrections=(), corrects=(), history=(), issuers=None, events=(), spokespeople=(), links=(),
        contacts=whole.contacts, pictures={}, loose_pictures=(), lead_picture=None, end_mark=whole.end_mark,
        authoritative=None, translator=None, appeal=None,
        organisation=whole.organisation, layout=whole.layout, preview=whole.preview,
    )  # fmt: skip
