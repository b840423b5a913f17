"""An edition: one item in one language at one moment, with every text resolved.

Formats read these types and ask no further question: no date is formatted, no word looked up, no language guessed
below this floor. A `Phrase` or `Rich` may be in another language than the edition's (a letter to a minister, an
original quote); a format marks it so whenever `language` differs from the edition's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from pipeline.attachments.kinds import AttachmentKind
from pipeline.i18n.language import Language
from pipeline.languages.data import Letters
from pipeline.richtext.blocks import Block
from pipeline.state.states import Marking, State

BoxKind = Literal["important", "warning", "information"]
SignatureLayout = Literal["list", "block", "columns", "lines"]
TargetRole = Literal["primary", "copy", "diplomatic-copy", "recipient"]
LanguagePlace = Literal[
    "closing_lines",
    "contacts",
    "demands",
    "links",
    "notes_to_editors",
    "persons",
    "questions",
    "signatories",
    "spokespeople",
]


class Phrase(Struct, frozen=True):
    """A short text without mark-up, in a known language. `note` names it for readers, as that of a `Rich` does."""

    text: str
    language: Language
    note: str | None = None


class Rich(Struct, frozen=True):
    """Blocks of text in a known language. `note` names it for readers, where it is not the one that they expect."""

    blocks: tuple[Block, ...]
    language: Language
    note: str | None = None


class Time(Struct, frozen=True):
    """A date or a time: `machine` for `<time datetime>` (RFC 3339 or YYYY-MM-DD), `text` as printed."""

    machine: str
    text: str


class Banner(Struct, frozen=True):
    """What stands first and last on every artefact: a preview, an embargo, a draft; `lines` follow the title."""

    kind: Literal["embargo", "draft", "withdrawn", "closed", "preview"]
    title: str
    lines: tuple[str, ...]


class Quote(Struct, frozen=True):
    """A person's quote. `language_note` names the language printed or spoken, if foreign, and who translated it.

    `run_in` is the same as a run of text that says in its midst who spoke, with quotation marks and all: “A,” said X.
    “B.” It is printed in place of the rest but for the note; the speaker is still who said it, for programs.
    """

    text: Rich
    speaker: Phrase
    role: Phrase | None
    organisation: Phrase | None
    language_note: str | None
    run_in: Rich | None = None


class Picture(Struct, frozen=True):
    """One picture. `path` is where the whole of it lies beside the page; width and height are in pixels."""

    file: str
    path: str
    width: int
    height: int
    media_type: str
    alt: Phrase
    caption: Phrase | None
    credit: Phrase | None
    usage: Phrase | None
    content_warning: Phrase | None
    print_file: PrintFile | None = None


class PrintFile(Struct, frozen=True):
    """The same picture for print, in the media pack alone, as `where` says; `details` are its sides and its size."""

    file: str
    path: str
    width: int
    height: int
    media_type: str
    where: str
    details: str


class Attachment(Struct, frozen=True):
    """A recording or a document, to which readers get a link; `details` are its format, length, size and language.

    `path` is where it lies in the media pack, `url` its public address where there is one, `where` the printed line
    that sends readers to the pack where there is none.
    """

    file: str
    kind: AttachmentKind
    label: str
    title: Phrase
    details: str
    path: str
    url: str | None
    where: str | None
    description: Phrase | None
    transcript: Rich | None
    credit: Phrase | None
    usage: Phrase | None
    content_warning: Phrase | None


class Box(Struct, frozen=True):
    """A box beside the text: `label` is the kind's word (“Important”); a box without a kind has none."""

    kind: BoxKind | None
    label: str | None
    title: Phrase | None
    text: Rich


class Question(Struct, frozen=True):
    """One question and its answer."""

    question: Phrase
    answer: Rich


class QuestionGroup(Struct, frozen=True):
    """Questions under a title of their own."""

    title: Phrase | None
    items: tuple[Question, ...]


class LinkedTranslation(Struct, frozen=True):
    """Where a document is to be read in another language, which `text` names: “in Russian”."""

    text: Phrase
    url: str


class LabelledLink(Struct, frozen=True):
    """A link to follow: `url` is checked; `also` are links to translations of what it leads to."""

    text: Phrase
    url: str
    also: tuple[LinkedTranslation, ...] = ()


class Phone(Struct, frozen=True):
    """A number: `display` reads left to right everywhere; `uri` is RFC 3966, or 5724 for text messages.

    It is international (+44 20 …), or short (116 123): then `country` may name where it can be dialled.
    """

    label: Phrase
    display: str
    uri: str
    country: Phrase | None = None


class Contact(Struct, frozen=True):
    """Somebody whom a journalist may call."""

    name: Phrase
    role: Phrase | None
    organisation: Phrase | None
    purpose: Phrase | None
    phones: tuple[Phone, ...]
    email: str | None
    languages: str | None
    hours: Phrase | None


class Spokesperson(Struct, frozen=True):
    """Somebody available for interview."""

    name: Phrase
    role: Phrase | None
    languages: str | None


class Speaker(Struct, frozen=True):
    """Somebody who speaks at an event."""

    name: Phrase
    role: Phrase | None
    organisation: Phrase | None


class Registration(Struct, frozen=True):
    """How to register for an event; `until` is the printed line of the last day."""

    text: Rich | None
    url: str | None
    until: str | None


class Event(Struct, frozen=True):
    """An event that a media advisory invites to. `when` prints the whole span; `ends` is its end, for programs."""

    title: Phrase
    when: Time
    ends: str | None
    place: Phrase | None
    address: tuple[str, ...]
    note: Rich | None
    speakers: tuple[Speaker, ...] = ()
    speakers_heading: Phrase | str = ""
    registration: Registration | None = None


class Addressee(Struct, frozen=True):
    """Somebody to whom an open letter is written: `heading` is the name, or the office where none is given."""

    heading: Phrase
    lines: tuple[Phrase, ...]


class Demands(Struct, frozen=True):
    """What is asked for; each demand has its number where `is_numbered` is true, or a letter of `letters`."""

    intro: Phrase | None
    items: tuple[Phrase, ...]
    is_numbered: bool
    letters: Letters | None = None


class Signatory(Struct, frozen=True):
    """Somebody who signed. `native_names` is the name in its own script, where that is not the printed one."""

    name: Phrase
    native_names: tuple[Phrase, ...]
    role: Phrase | None
    organisation: Phrase | None
    country: Phrase | None


class IssuingOrganisation(Struct, frozen=True):
    """One of several that issue a text as equals. `logo` is the name of a file among the edition's pictures."""

    name: Phrase
    url: str | None
    logo: str | None
    members: tuple[Phrase, ...]


class Issuers(Struct, frozen=True):
    """Who issues a text together, and who signs it.

    `label` (“Issued jointly by”) goes with `heading`, which names the equals in pieces that follow each other,
    “A”, “ and ”, “B”: each name is in its own language. It stands where the newsroom's organisation stands otherwise.
    `layout` says how the signatures are set: a `block` stands at the end of the line, below the date.
    """

    label: str
    heading: tuple[Phrase, ...]
    organisations: tuple[IssuingOrganisation, ...]
    lead: Phrase | None
    supporting: tuple[Phrase, ...]
    signatories: tuple[Signatory, ...]
    layout: SignatureLayout
    note: Phrase | None
    members: tuple[Phrase, ...] = ()
    members_heading: Phrase | str = ""

    @property
    def is_block(self) -> bool:
        """Say whether the signatures are set as on paper, behind the closing and without a heading."""
        return self.layout != "list"

    @property
    def described(self) -> tuple[IssuingOrganisation, ...]:
        """Give the equals of whom more than the name is known: where they are found, who their members are."""
        return tuple(each for each in self.organisations if each.url or each.members)


class Correction(Struct, frozen=True):
    """A labelled correction."""

    at: Time
    line: str
    note: Phrase
    as_published: Phrase | None
    should_be: Phrase | None


class Corrected(Struct, frozen=True):
    """What somebody else published, and what is wrong with it."""

    title: Phrase
    publisher: Phrase | None
    published_on: Time | None
    url: str | None
    note: Phrase | None
    as_published: Phrase | None
    should_be: Phrase | None


class EarlierPublication(Struct, frozen=True):
    """Where and when a text was published before."""

    on: Time
    note: Phrase
    url: str | None


class Target(Struct, frozen=True):
    """An official to write to. `address` ends with the country's printed name; `heading` is rank and name together.

    `salutations` are how a letter opens, of a target to whom the appeal has no letter that shows it.
    """

    id: str
    heading: Phrase
    office: Phrase | None
    institution: Phrase | None
    address: tuple[Phrase, ...]
    faxes: tuple[Phone, ...]
    phones: tuple[Phone, ...]
    emails: tuple[str, ...]
    social: tuple[LabelledLink, ...]
    reads: str | None
    channel_note: Phrase | None
    verified: str | None
    salutations: tuple[Phrase, ...] = ()


class TargetGroup(Struct, frozen=True):
    """Targets of one role under the role's heading (“Write to”, “Copies to”); a recipient is handed a petition only."""

    role: TargetRole
    heading: str
    targets: tuple[Target, ...]


class Addressed(Struct, frozen=True):
    """One of the several targets of a letter: what the letter to it has of its own. `name` is the page's."""

    name: Phrase
    target: Target
    salutation: Phrase
    plain: str
    mailto: str | None


class Letter(Struct, frozen=True):
    """The letter to one target, in the letter's own language.

    `plain` is the whole letter as it goes into an e-mail or the copy field: salutation, paragraphs, closing and the
    place for a name. `mailto` is None when the target has no e-mail address. `date_mark` and `signature_mark` are the
    places to fill in on paper, in the letter's language: the day, and who writes, with the address; `name_mark` is that
    for the name below the signature. On paper the subject is `subject_line`, as letters in its language have it;
    `subject_follows` the salutation where they have it there. `target` is as on an envelope: the country in capitals.
    A letter to several targets has them all under `to`, and is itself that to the first of them; `copies` are the
    letters that are sent.
    """

    target: Target
    heading: str
    language: Language
    language_note: str | None
    subject: Phrase
    salutation: Phrase
    text: Rich
    closing: Phrase
    date_mark: Phrase
    signature_mark: Phrase
    plain: str
    mailto: str | None
    name_mark: Phrase
    subject_line: Phrase
    subject_follows: bool = False
    to: tuple[Addressed, ...] = ()

    @property
    def is_whole_in_mail(self) -> bool:
        """Say whether the mail link holds the text too; else its reader has to paste it."""
        return "&body=" in (self.mailto or "")

    @property
    def goes_on_paper(self) -> bool:
        """Say whether it is posted or faxed; to somebody who has an e-mail address only, nothing can be posted."""
        return bool(self.target.address or self.target.faxes)

    @property
    def copies(self) -> tuple[Letter, ...]:
        """Give the letter to each of its targets."""
        return tuple(_to(self, each) for each in self.to) or (self,)


def _to(letter: Letter, one: Addressed) -> Letter:
    own = {"target": one.target, "salutation": one.salutation, "plain": one.plain, "mailto": one.mailto}
    return replace(letter, **own, to=())


class Turnout(Struct, frozen=True):
    """How far a petition has come: how many have signed, of how many who are aimed at."""

    signed: int
    goal: int


class Petition(Struct, frozen=True):
    """A petition: printed lines, ready to set. `local` is the count of this language's own readers, with its scope."""

    title: Phrase | None
    url: str | None
    signatures: str | None
    scope: str | None
    goal: str | None
    delivered_to: str | None
    local: tuple[str, ...] = ()
    progress: Turnout | None = None


class LastDay(Struct, frozen=True):
    """The last day to write, for a page that counts the days until then, in words of the edition's language.

    `left` has a place for their `{count}`, which is written with `digits`; `today` says that the day has come.
    """

    machine: str
    left: str
    today: str
    digits: str


class Person(Struct, frozen=True):
    """Somebody at risk, by a name that may be printed."""

    name: Phrase
    role: Phrase | None
    note: Phrase | None


class CaseOutcome(Struct, frozen=True):
    """What came of one of several appeals. `details` name it: its numbers and its country."""

    title: Phrase
    details: tuple[Phrase, ...]
    text: Rich | None
    link: LabelledLink | None


class PrecedingStage(Struct, frozen=True):
    """A stage before this one; without a `url`, it can be read nowhere."""

    text: Phrase
    url: str | None


class Appeal(Struct, frozen=True):
    """What only an urgent appeal has. When closed, letters, targets and the calls to act are empty.

    `local_call` is what only the readers of this language are asked to do, besides; `closing_call` stands at the end of
    the page. `outcomes` are those of a bulletin. `persons_heading` says whether its
    people are still at risk. `is_overdue` is true when the last
    day to write has passed: `send_before` says so then, and `after_date` what to do now. Until then there is a
    `last_day`.
    """

    number: str | None
    stage: str
    concern: Phrase | None
    send_before: str | None
    after_date: Phrase | None
    persons: tuple[Person, ...]
    persons_heading: str
    call_to_action: Rich | None
    guidance: Rich | None
    targets: tuple[TargetGroup, ...]
    letters: tuple[Letter, ...]
    privacy: str | None
    earlier: tuple[PrecedingStage, ...]
    closing: Closing | None
    local_call: Rich | None = None
    is_overdue: bool = False
    outcomes: tuple[CaseOutcome, ...] = ()
    closing_call: Rich | None = None
    last_day: LastDay | None = None


class Closing(Struct, frozen=True):
    """How an appeal ended."""

    on: str
    thanks: Phrase
    result: Rich | None
    onward: Rich | None


class Alternate(Struct, frozen=True):
    """The same item in another language: its tag, its own name for itself, and its files' stem."""

    language: Language
    name: str
    stem: str


class Organisation(Struct, frozen=True):
    """The newsroom's organisation as this edition prints it."""

    name: Phrase
    address_line: Phrase | None
    web: str | None
    latest_news: LabelledLink | None
    boilerplate: Rich | None
    press_office: Contact | None
    privacy_url: str | None
    closing_lines: tuple[Phrase, ...]

    @property
    def is_named_in_address(self) -> bool:
        """Say whether its postal line begins with its name, which then needs no line of its own."""
        return bool(self.address_line and self.address_line.text.startswith(self.name.text))


class Layout(Struct, frozen=True):
    """What the newsroom set for plain text: columns (None turns wrapping off), and which other forms it wants.

    `spelling` pairs languages with the tag whose spelling they follow: en with en-GB.
    """

    text_columns: int | None
    text_ascii: bool = False
    text_mail: bool = False
    spelling: tuple[tuple[str, str], ...] = ()


class Edition(Struct, frozen=True):
    """One item in one language at one moment.

    `stem` names the files (`EMBARGOED-<slug>.<lang>` while embargoed). `words` is the closed set of interface words,
    by key; those with places to fill are already used in the printed lines. `release_line` is the line that stands
    first (“For immediate release”, “Embargoed until …”), if one does. `facts` are label and value pairs under the
    headline.
    `loose_boxes`, `loose_pictures` and `loose_attachments` are those that no text places; they follow the body.
    `lead_picture` is the one below the headline, by its file name. `countries` and `regions` are what the text is
    about, by name. `share` is a mail link that passes a public text on. `preview` is the moment that the edition is
    shown at, where nobody is to publish it. `language_notes` name, by place (`demands`), the language of all texts
    there, where that is not the edition's. `demands` follow the body; those that it places are `placed_demands`.
    `links` lead to other documents and to whatever else is to be read. Notes to editors are numbered from `first_note`,
    behind the footnotes. `length` counts words of headline, lead and text, or characters in Chinese and Japanese.
    `addresses` are those of a public text's pages, by language and “x-default”.
    """

    slug: str
    stem: str
    kind: str
    kind_label: str
    language: Language
    language_name: str
    alternates: tuple[Alternate, ...]
    canonical_url: str | None
    share: str | None
    state: State
    banners: tuple[Banner, ...]
    release_line: Phrase | str | None
    embargo: Time | None
    words: Mapping[str, str]
    details: tuple[tuple[str, Phrase | str], ...]
    index_number: str | None
    countries: tuple[str, ...]
    regions: tuple[str, ...]
    topics: tuple[str, ...]
    keywords: tuple[str, ...]
    kicker: Phrase | None
    headline: Phrase
    subheadline: Phrase | None
    dateline: str | None
    addressees: tuple[Addressee, ...]
    salutation: Phrase | None
    issued: Time
    published: Time | None
    published_line: str | None
    updated: Time | None
    updated_line: str | None
    lead: Rich | None
    body: Rich
    demands: Demands | None
    closing_formula: Phrase | None
    quotes: Mapping[str, Quote]
    boxes: Mapping[str, Box]
    loose_boxes: tuple[str, ...]
    questions: tuple[QuestionGroup, ...]
    background: Rich | None
    background_heading: Phrase | str
    notes_to_editors: tuple[Rich, ...]
    notes_heading: Phrase | str
    corrections: tuple[Correction, ...]
    corrects: tuple[Corrected, ...]
    history: tuple[EarlierPublication, ...]
    issuers: Issuers | None
    events: tuple[Event, ...]
    spokespeople: tuple[Spokesperson, ...]
    links: tuple[LabelledLink, ...]
    contacts: tuple[Contact, ...]
    pictures: Mapping[str, Picture]
    loose_pictures: tuple[str, ...]
    lead_picture: str | None
    end_mark: str
    authoritative: str | None
    translator: str | None
    appeal: Appeal | None
    organisation: Organisation
    layout: Layout
    preview: Time | None = None
    petition: Petition | None = None
    placed_demands: Demands | None = None
    language_notes: Mapping[LanguagePlace, str] = {}
    first_note: int = 1
    length: str | None = None

    @property
    def issued_by(self) -> Phrase:
        """Give in one line who issues it: those who do so as equals, or else the newsroom's organisation."""
        if self.issuers is None or not self.issuers.heading:
            return self.organisation.name
        return Phrase("".join(piece.text for piece in self.issuers.heading), self.language)

    attachments: Mapping[str, Attachment] = {}
    loose_attachments: tuple[str, ...] = ()
    addresses: tuple[tuple[str, str], ...] = ()

    def letter_file(self, letter: Letter) -> str:
        """Name the Word file of a letter that goes on paper: one file, whichever languages' pages carry the letter."""
        marks = self.stem.removesuffix(f"{self.slug}.{self.language.tag}")
        return f"{marks}{self.slug}.{letter.language.tag}.letter-{letter.target.id}.docx"

    @property
    def marks(self) -> tuple[Marking, ...]:
        """Give what the names of its files, and of its pack, are marked for."""
        return ("preview", self.state) if self.preview else (self.state,)
