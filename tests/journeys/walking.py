"""What holds on every page that a journey opens: nothing scrolls sideways, and nobody is shut out."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from tests.journeys.conftest import AXE

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
# Evaluated by the driver, so the policy that forbids scripts in a page stays as strict as it is.
FIND = "rules => axe.run({runOnly: rules}).then(found => found.violations.map(v => v.id + ': ' + v.nodes[0].html))"


def open_page(page: Page, address: str) -> None:
    """Go to the page and look at it."""
    page.goto(address)
    look(page)


def press(link: Locator) -> None:
    """Press a link or a button that leads to a page, and wait until that page stands.

    A click alone returns before the next page has come, and what is read then belongs to neither of the two.
    """
    with link.page.expect_navigation():
        link.click()


def follow(link: Locator) -> None:
    """Press a link or a button and look at the page it leads to."""
    press(link)
    look(link.page)


def look(page: Page) -> None:
    """Check the page that is open."""
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= page.viewport_size["width"], f"{page.url} scrolls sideways"
    page.evaluate(AXE.read_text(encoding="utf-8"))
    assert page.evaluate(FIND, RULES) == [], page.url
