"""What a screen reader is told: every change once, briefly, and the focus is never lost."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from steps import concept, open_map, painted, still

HEAR = """() => {
  const live = "[role=status], [role=alert], [aria-live]";
  const seen = (el) => el.checkVisibility({ visibilityProperty: true });
  const before = new Map();
  window.heard = [];
  new MutationObserver((changes) => {
    const near = changes.map(({ target: el }) => el.nodeType === 1 ? el : el.parentElement);
    const around = (el) => [el.closest(live), ...el.querySelectorAll(live)];
    const hosts = new Set(near.filter(Boolean).flatMap(around));
    for (const host of hosts) {
      const text = host && seen(host) ? host.innerText.replaceAll("\\u00a0", "").trim() : "";
      if (text && before.get(host) !== text) heard.push(text);
      before.set(host, text);
    }
  }).observe(document, {
    subtree: true, childList: true, characterData: true, attributeFilter: ["hidden"],
  });
}"""
"""Writes down all that the page's live regions say."""
WAITING = "Drawing …"
"""Said too where a picture takes longer than a second and a half, as on a busy machine."""


def told(page: Page, act: Callable[[], object], text: str) -> None:
    """Do something, and expect that this is said, nothing else, and that the focus is somewhere."""
    page.evaluate("heard.length = 0")
    act()
    expect(page.locator("#said")).to_contain_text(text, timeout=15_000)
    painted(page)
    still(page)
    page.locator("#card[aria-busy=true]").wait_for(state="detached")
    assert [one for one in page.evaluate("heard") if one != WAITING] == [text]
    expect(page.locator(":focus")).to_have_count(1)


def test_each_change_is_said_once(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.add_init_script(f"({HEAR})()")
    open_map(page, address)
    keys, opened = page.keyboard, page.locator("#card")
    whole = "31 concepts, 50 propositions."
    question = (
        "What is psychodynamic psychotherapy with children and adolescents, who takes part, "
        "and what can change? "
    )

    def press(name: str) -> Callable[[], object]:
        return lambda: opened.get_by_role("button", name=name).press("Enter")

    def back() -> None:
        page.locator("#eyebrow").get_by_role("button", name="Back to the view").press("Enter")

    concept(page, "emdr").focus()
    told(page, lambda: keys.press("Enter"), "Card: EMDR")
    told(page, press("Neighbours"), "34 concepts, 53 propositions.")
    told(page, press("Fold neighbours"), whole)
    told(page, press("Hide"), "30 concepts, 48 propositions.")
    told(page, lambda: keys.press("Control+z"), whole)
    told(page, lambda: keys.press("Control+Shift+z"), "30 concepts, 48 propositions.")
    show = page.locator("#eyebrow").get_by_role("button", name="Show 1 hidden")
    told(page, lambda: show.press("Enter"), whole)
    concept(page, "play-therapy").focus()
    about = "What is Play therapy linked to? "
    told(page, lambda: keys.press("1"), f"{about}6 concepts, 7 propositions.")
    told(page, back, question + whole)
    concept(page, "play-therapy").focus()
    told(page, lambda: keys.press("Enter"), "Card: Play therapy")
    press("Connect to")()
    keys.type("insight")
    page.locator("#chooser [role=option]").first.wait_for()
    told(page, lambda: keys.press("Enter"), "4 concepts, 3 propositions.")
    expect(page.locator(":focus")).to_have_text("From Play therapy to Insight")
    told(page, press("Another way"), "Way 2. 4 concepts, 3 propositions.")
    told(page, back, question + whole)
    page.get_by_role("button", name="Filter", exact=True).press("Enter")
    chip = page.locator("#filters").get_by_role("button", name="Person")
    told(page, lambda: chip.press("Enter"), "Nothing passes these filters.")
    clear = page.locator("#filters").get_by_role("button", name="Clear all")
    told(page, lambda: clear.press("Enter"), whole)
    page.get_by_role("button", name="Layout").press("Enter")
    radio = page.get_by_role("radio", name="Hierarchy")
    told(page, lambda: radio.press("Enter"), "Layout: Hierarchy.")
    keys.press("l")
    row = page.locator('#list [data-row="concept:emdr"]').first
    told(page, lambda: row.press("Enter"), "Card: EMDR")
    found = page.get_by_role("searchbox", name="Find in this list")
    told(page, lambda: found.fill("insight"), "2 concepts, 2 propositions in the list.")
    told(page, lambda: found.fill("xyzzy"), "Nothing shown here says “xyzzy”.")


def test_a_lecture_says_its_steps_and_what_they_reveal(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.add_init_script(f"({HEAR})()")
    open_map(page, address, "tour=tour-article-walk&step=3&mode=present")
    expect(page.locator(".lecture-heading")).to_have_text("First idea: the relationship")
    for key, text in (
        ("ArrowRight", "Room to be oneself From being oneself, to insight, to change"),
        ("r", "Client."),
        (
            "ArrowRight",
            "Therapeutic relationship. The client helps to build the therapeutic relationship.",
        ),
        ("b", "Black"),
        ("b", "The picture is shown again."),
    ):
        assert lecture_told(page, key) == text
    asked = "The client, which words, the therapeutic relationship? A, often shows; B, "
    assert lecture_told(page, "a").startswith(asked)
    assert lecture_told(page, "a") == "The client helps to build the therapeutic relationship."


def lecture_told(page: Page, key: str) -> str:
    """Press a key and return what is said, in one line."""
    page.evaluate("heard.length = 0")
    page.keyboard.press(key)
    page.wait_for_function("() => heard.length > 0")
    painted(page)
    still(page)
    (text,) = page.evaluate("heard")
    return " ".join(text.split())
