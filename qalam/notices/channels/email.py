"""E-mail through Django's backend; the server is named in the environment."""

from __future__ import annotations

from dataclasses import dataclass
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPSenderRefused

from django.core.mail import EmailMessage

from qalam.notices.channels.channel import Handed, Letter, NotSent

PERMANENT = range(500, 600)


@dataclass(frozen=True, slots=True)
class EmailChannel:
    """Plain text. Sent again, a letter has the same Message-ID, by which mail programs show it once."""

    sender: str

    @property
    def repeats_safely(self) -> bool:
        """Yes."""
        return True

    def send(self, letter: Letter) -> Handed:
        """Hand the letter to the server, which is not yet its arrival."""
        domain = self.sender.rpartition("@")[2].strip(" >") or "localhost"
        reference = f"<{letter.id}@{domain}>"
        message = EmailMessage(
            subject=letter.subject,
            body="\n\n".join(part for part in (letter.text, letter.link) if part) + "\n",
            from_email=self.sender,
            to=[letter.to],
            headers={"Message-ID": reference, "Auto-Submitted": "auto-generated"},
        )
        try:
            message.send()
        except SMTPRecipientsRefused as problem:
            code, words = next(iter(problem.recipients.values()))
            raise NotSent(said(code, words), is_final=code in PERMANENT) from problem
        except SMTPSenderRefused as problem:
            raise NotSent(said(problem.smtp_code, problem.smtp_error)) from problem
        except (SMTPException, OSError) as problem:
            raise NotSent(str(problem) or type(problem).__name__) from problem
        return Handed(reference=reference)


def said(code: int, words: bytes | str) -> str:
    """The answer of the server."""
    return f"{code} {words.decode(errors='replace') if isinstance(words, bytes) else words}"
