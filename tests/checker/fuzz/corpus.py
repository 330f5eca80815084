"""Files as they arrive damaged, mislabelled or hostile, built in place: nothing of them is stored."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

SENTENCE = "Ауданда 40 мектеп бар, оның ішінде 25 орта, 20 негізгі мектеп."
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
PART = {"docx": "word/document.xml", "odt": "content.xml"}


def body(ending: str, text: str = SENTENCE) -> str:
    """The XML of a document of one paragraph; `text` is put in as it is."""
    if ending == "docx":
        return f"<w:document {WORD}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
    return (
        f"<office:document-content {OFFICE}><office:body><office:text><text:p>{text}</text:p></office:text>"
        "</office:body></office:document-content>"
    )


def packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def document(ending: str, xml: str | bytes | None = None) -> bytes:
    data = body(ending) if xml is None else xml
    return packed({PART[ending]: data.encode() if isinstance(data, str) else data})


def entity_bomb(ending: str) -> bytes:
    """Ten entities, each ten times the one before: ten thousand million letters when expanded."""
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 11))
    return document(ending, f'<!DOCTYPE d [<!ENTITY e0 "0">{levels}]>{body(ending, "&e10;")}')


def file_entity(ending: str, address: str = "file:///etc/hostname") -> bytes:
    """A document that asks for the words of a file of the machine."""
    return document(ending, f'<!DOCTYPE d [<!ENTITY e SYSTEM "{address}">]>{body(ending, "40 &e;")}')


def zip_bomb(ending: str, megabytes: int = 300) -> bytes:
    """A part that is small in the archive and `megabytes` when unpacked."""
    opening, closing = body(ending, "\0").encode().split(b"\0")
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(PART[ending], "w", force_zip64=True) as part,
    ):
        part.write(opening)
        for _ in range(megabytes):
            part.write(b" " * 2**20)
        part.write(closing)
    return file.getvalue()


def marked(data: bytes, flag: int = 0, method: int | None = None) -> bytes:
    """A zip whose headers say that it is encrypted (`flag` 1) or packed by another `method`."""
    changed = bytearray(data)
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = changed.find(signature)
        changed[start + at] |= flag
        if method is not None:
            changed[start + at + 2 : start + at + 4] = struct.pack("<H", method)
    return bytes(changed)


def with_wrong_sum(data: bytes) -> bytes:
    """A zip whose contents do not have the check sum that it states."""
    changed = bytearray(data)
    for signature, at in ((b"PK\x03\x04", 14), (b"PK\x01\x02", 16)):
        changed[changed.find(signature) + at] ^= 0xFF
    return bytes(changed)


def pdf(*objects: bytes) -> bytes:
    """A PDF of the objects given, numbered from one; the first is its catalogue."""
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)


CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def pdf_of_stream(stream: bytes, extra: bytes = b"") -> bytes:
    """A PDF of one page whose drawing is `stream`."""
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>"
    )
    contents = b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(stream), extra, stream)
    return pdf(CATALOGUE, PAGES, page, contents, FONT)


FLATE = b"/Filter /FlateDecode"


def pdf_bomb(megabytes: int = 300) -> bytes:
    packer = zlib.compressobj(9)
    stream = b"".join(packer.compress(b" " * 2**20) for _ in range(megabytes)) + packer.flush()
    return pdf_of_stream(stream, FLATE)


WHOLE_PDF = pdf_of_stream(b"BT /F1 12 Tf 40 700 Td (40 schools, including 25 large and 20 small ones.) Tj ET")


def _documents_without_text() -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for ending in PART:
        whole = document(ending)
        found |= {
            f"empty.{ending}": b"",
            f"half.{ending}": whole[: len(whole) // 2],
            f"without-its-end.{ending}": whole[:-30],
            f"text-inside.{ending}": SENTENCE.encode(),
            f"without-its-part.{ending}": packed({"mimetype": b"application/zip"}),
            f"encrypted.{ending}": marked(whole, flag=1),
            f"unknown-packing.{ending}": marked(whole, method=97),
            f"wrong-sum.{ending}": with_wrong_sum(whole),
            f"unclosed-xml.{ending}": document(ending, body(ending)[:-20]),
            f"no-xml.{ending}": document(ending, b"\x00\xff\xfe" * 50),
            f"unknown-encoding.{ending}": document(ending, '<?xml version="1.0" encoding="x-qalam"?>' + body(ending)),
            f"entity-bomb.{ending}": entity_bomb(ending),
            f"zip-bomb.{ending}": zip_bomb(ending),
        }
    return found


UNREADABLE: dict[str, bytes] = _documents_without_text() | {
    "empty.pdf": b"",
    "half.pdf": WHOLE_PDF[: len(WHOLE_PDF) // 3],
    "text-inside.pdf": SENTENCE.encode(),
    "only-a-heading.pdf": b"%PDF-1.7\n",
    "pages-of-themselves.pdf": pdf(CATALOGUE, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
    "catalogue-of-itself.pdf": pdf(b"1 0 R"),
    "nested.pdf": pdf(CATALOGUE, b"[" * 20_000 + b"]" * 20_000),
    "encrypted.pdf": WHOLE_PDF.replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt << /Filter /Standard /V 9 /R 9 >>"),
    "report.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 8,
    "report.zip": packed({"report.txt": SENTENCE.encode()}),
}
"""By name: what has no text that could be read. Each is exit status 2 and one sentence."""

HOSTILE: dict[str, bytes] = {
    **{f"file-entity.{ending}": file_entity(ending) for ending in PART},
    **{
        f"nested.{ending}": document(
            ending, body(ending, f"{'<w:x>' * 50_000}1{'</w:x>' * 50_000}").replace("w:x", "x")
        )
        for ending in PART
    },
    **{f"elements.{ending}": document(ending, body(ending, "<x/>" * 1_200_000)) for ending in PART},
    "elements.html": b"<p>" * 1_200_000,
    "comments.html": b"<!-- -->" * 100_000,
    "blanks.html": b"<b> </b>" * 100_000 + b"1",
    "bomb.pdf": pdf_bomb(),
    "operations.pdf": pdf_of_stream(zlib.compress(b"BT /F1 12 Tf " + b"900000 0 Td (1) Tj " * 100_000), FLATE),
    "nested-drawing.pdf": pdf_of_stream(b"q " * 100_000 + b"[" * 100_000),
    "nested.html": b"<div>" * 100_000 + SENTENCE.encode(),
    "nested-tables.html": b"<table><tr><td>" * 20_000 + b"1",
    "unclosed.html": b"<p <b <!-- <![CDATA[ <? &#x110000; &#xD800; &#99999999999; &" * 500,
    "without-an-ending": SENTENCE.encode(),
    "empty.txt": b"",
    "blank.txt": b" \r\n\t\xc2\xa0" * 1000,
    "nulls.txt": b"\0" * 10_000,
    "nulls-between.txt": SENTENCE.encode().replace(b" ", b"\0"),
    "utf-16-without-mark.txt": SENTENCE.encode("utf-16-le"),
    "utf-16-big-without-mark.txt": SENTENCE.encode("utf-16-be"),
    "utf-16-odd.txt": SENTENCE.encode("utf-16")[:-1],
    "utf-16-lone-surrogate.txt": b"\xff\xfe" + "40 ".encode("utf-16-le") + b"\x00\xd8" + " мектеп".encode("utf-16-le"),
    "utf-8-surrogate.txt": b"40 \xed\xa0\x80 " + SENTENCE.encode(),
    "utf-8-cut.txt": SENTENCE.encode()[:-2],
    "utf-32.txt": SENTENCE.encode("utf-32"),
    "windows-1251.txt": "В районе 40 школ, из них 25 средних и 20 основных.".encode("cp1251"),
    "koi8.txt": "В районе 40 школ, из них 25 средних и 20 основных.".encode("koi8-r"),
    "every-byte.txt": bytes(range(256)) * 20,
    "one-line.txt": ("мектеп " * 80_000).encode(),
    "one-word.txt": "м".encode() * 500_000,
    "digits.txt": b"1" * 1_000_000,
    "digits-percent.txt": b"40 (" + b"9" * 5_000 + b"%)",
    "numbers.txt": b"1 " * 5_000,
    "rising.txt": " ".join(map(str, range(1, 2_000))).encode(),  # of which threes of digits follow one another
    "grouped.txt": b"1 000 " * 4_000,
    "shares.txt": "12 школ (50%), ".encode() * 2_000,
    "brackets.txt": b"(" * 200_000,
    "percents.txt": b"50% " * 3_000,
    "commas.txt": b"1," * 5_000,
    "dashes.txt": "1-сі – ".encode() * 3_000,
    "names.txt": "«а» ".encode() * 6_000,
    "quotes.txt": "«".encode() * 200_000,
    "table.md": b"|1" * 20_000,
    "lines.md": b"- 1\n" * 10_000,
}
"""By name: what may or may not have a text, and must not break or outgrow the reader."""
