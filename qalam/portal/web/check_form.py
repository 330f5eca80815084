"""What a person gives to be checked: a text or a file, and what it is to be held against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from qalam.checker.reading.files import CannotRead, Document, document_of
from qalam.kernel.numerals.writing import THIN_SPACE
from qalam.kernel.trilingual import Trilingual
from qalam.portal.templatetags.said import active_language
from qalam.portal.web.held_files import Held, HeldField, hold

MEGABYTE = 1024 * 1024
LARGEST_FILE = 4 * MEGABYTE
LONGEST_TEXT = 400_000
"""Characters, some 160 pages: five seconds of work. The result carries a text and last year's report to its download,
and both together fit into what the site takes at once (`DATA_UPLOAD_MAX_MEMORY_SIZE`)."""
LONGEST_NAME = 255
ACCEPTED = {"accept": ".docx,.odt,.pdf,.html,.htm,.txt,.md"}
FILES = ("file", "last")
_LONGEST = f"{LONGEST_TEXT:,}".replace(",", THIN_SPACE)

NOTHING_GIVEN = _("Paste a text or choose a file.")
BOTH_GIVEN = _(
    "Both a text and a file were given. Leave one: clear the text to check the file, and choose the file again."
)
EMPTY_FILE = _("There is no text in this file. Choose another one, or paste the text.")
TOO_LONG = format_lazy(_("The text is too long: the limit is {limit} characters. Check it in parts."), limit=_LONGEST)


class TextField(forms.CharField):
    """A text as it was written, whose places are counted as the checker counts them."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, strip=False, max_length=LONGEST_TEXT, **options)
        self.error_messages["max_length"] = TOO_LONG

    def to_python(self, value: Any) -> str:
        """A browser sends every break of a line as two characters."""
        return str(super().to_python(value)).replace("\r\n", "\n").replace("\r", "\n")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No `maxlength`: a browser would cut a longer text without a word."""
        return {}


class NameField(forms.CharField):
    """The name of a file, on its way from the result to what is taken away."""

    def __init__(self) -> None:
        super().__init__(required=False, max_length=LONGEST_NAME, widget=forms.HiddenInput)

    def to_python(self, value: Any) -> str:
        """Only what can stand in a line."""
        return "".join(letter for letter in str(super().to_python(value)) if letter.isprintable())[-LONGEST_NAME:]


@dataclass(frozen=True)
class Given:
    """The text to check and last year's report, each with the name of its file: none for a text that was pasted."""

    name: str
    text: str
    last_name: str = ""
    last_text: str = ""
    with_records: bool = False
    remarks: tuple[Trilingual, ...] = ()


class TextForm(forms.Form):
    """A text, pasted or as a file, and what it is to be held against.

    What was read from files comes back as text, so that the very result that was seen is taken away.
    """

    text = TextField(
        label=_("The text"),
        help_text=format_lazy(_("Up to {limit} characters, some 160 pages."), limit=_LONGEST),
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    file = forms.FileField(
        label=_("Or a file"),
        help_text=format_lazy(
            _("DOCX, ODT, PDF with a text layer, HTML, TXT or MD, up to {limit} MB. It can also be dropped here."),
            limit=LARGEST_FILE // MEGABYTE,
        ),
        required=False,
        error_messages={"empty": EMPTY_FILE},
        widget=forms.FileInput(attrs=ACCEPTED),
    )
    last = forms.FileField(
        label=_("Last year's report"),
        help_text=_("A file, if figures that jump from one year to the next are to be found."),
        required=False,
        error_messages={"empty": EMPTY_FILE},
        widget=forms.FileInput(attrs=ACCEPTED),
    )
    records = forms.BooleanField(label=_("Compare with the records of the city"), required=False)
    name, last_name = NameField(), NameField()
    last_text = TextField(widget=forms.HiddenInput)
    held_file, held_last = HeldField(), HeldField()

    def __init__(self, *data: Any, may_compare: bool) -> None:
        super().__init__(*data)
        self.label_suffix = ""
        if not may_compare:
            del self.fields["records"]

    def clean(self) -> None:
        """Either a text or a file; nothing of a file is read yet."""
        for field in FILES:
            self.cleaned_data[field] = self.cleaned_data.get(field) or self.cleaned_data.get(f"held_{field}")
        text, file = self.cleaned_data.get("text", ""), self.cleaned_data.get("file")
        if file and text.strip():
            self.add_error("text", BOTH_GIVEN)
        elif not file and not text.strip() and not self.errors:
            self.add_error("text", NOTHING_GIVEN)

    def held(self) -> list[Held]:
        """The files that were given, for a page to send them again."""
        given = {field: self.cleaned_data.get(field) for field in FILES} if self.is_valid() else {}
        return hold({field: file for field, file in given.items() if file})

    def read(self) -> Given | None:
        """What was given; None, with the form saying why, where it cannot be read."""
        if not self.is_valid():
            return None
        told = self.cleaned_data
        name, read = self.read_file("file") or (told["name"], Document(told["text"]))
        last_name, last = self.read_file("last") or (told["last_name"], Document(told["last_text"]))
        if self.errors:
            return None
        remarks = tuple(dict.fromkeys(document.remark for document in (read, last) if document.remark))
        return Given(name, read.text, last_name, last.text, bool(told.get("records")), remarks)

    def read_file(self, field: str) -> tuple[str, Document] | None:
        """The name of a file and what it holds; None where there is none, or the form says why it cannot be read."""
        file = self.cleaned_data[field]
        if file is None:
            return None
        try:
            data = file.read(LARGEST_FILE + 1)
            document = document_of(file.name, data, largest=LARGEST_FILE, longest=LONGEST_TEXT)
        except CannotRead as refusal:
            self.add_error(field, refusal.say(active_language()))
            return None
        if not document.text.strip():
            self.add_error(field, EMPTY_FILE)
            return None
        return file.name, document
