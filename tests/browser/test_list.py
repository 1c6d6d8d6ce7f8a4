"""The map as text: what is shown as a list, in step with the stage, and enough by itself."""

from playwright.sync_api import Locator, Page, expect
from steps import card, concept, go_to, open_map, painted

LARGE = """async () => {
  const { createList } = await import("/assets/_list.mjs");
  const concepts = Array.from({ length: 2000 }, (_, at) => ({
    id: `c${at}`, label: `Idea ${at}`, also: [], kind: "concept", level: "1",
  }));
  const links = concepts.flatMap(({ id }, at) => [1, 7].map((by) => ({
    id: `${id}-${by}`, from: id, to: `c${(at + by) % 2000}`, type: "uses",
    words: [`Idea ${at}`, "makes use of", `idea ${(at + by) % 2000}.`],
  })));
  const list = createList({
    memory: { get: (name, fits, usual) => usual, set() {} },
    find: () => document.querySelector("#list"),
    terms: () => ({ kinds: {}, levels: {}, types: {} }), value: () => [], panels: () => null,
    shows: () => true, light() {}, choose: (ref) => list.select(ref), elsewhere() {},
  });
  document.querySelector(".list-find").replaceChildren();
  list.show({ list: { concepts, links }, more: {} });
  window.large = list;
}"""
"""A list of 2,000 concepts in the place of the page's."""


def rows(page: Page, what: str = "") -> Locator:
    """The list's rows, of concepts or of links where that is said."""
    return page.locator(f'#list .list-row[data-row*="{what or ":"}"]')


def row(page: Page, ref: str) -> Locator:
    return page.locator(f'#list .list-row[data-row="{ref}"]').first


def act(page: Page, name: str) -> Locator:
    """A button below the selected row."""
    return page.locator("#list .list-opened").get_by_role("button", name=name)


def test_everything_shown_is_listed_in_step_with_the_stage(page: Page, address: str) -> None:
    open_map(page, address)
    page.keyboard.press("l")
    expect(rows(page, "concept:").first).to_be_focused()
    assert rows(page, "concept:").count() == page.locator("#stage [data-concept]").count()
    said = {text.replace(" two views", "") for text in rows(page, "link:").all_text_contents()}
    marks = page.locator("#stage [data-link]")
    names = {el.get_attribute("aria-label") or "" for el in marks.all()}
    assert said == {name.removesuffix(" Contested.") for name in names}

    row(page, "concept:emdr").click()
    expect(concept(page, "emdr")).to_contain_class("is-selected is-lit")
    expect(card(page).locator("h2")).to_have_text("EMDR")
    concept(page, "impact-of-the-past").click()
    expect(row(page, "concept:impact-of-the-past")).to_have_attribute("aria-current", "true")
    expect(page.locator("#list .list-row[aria-current]")).to_have_count(1)
    expect(act(page, "Focus here")).to_be_visible()

    row(page, "concept:emdr").click()
    expect(concept(page, "psychodynamic-psychotherapy")).to_have_class("concept is-lit is-near")
    page.get_by_role("button", name="Links", exact=True).click()
    page.locator(".list-orders").select_option("name")
    sentences = rows(page, "link:").all_text_contents()
    assert len(sentences) == marks.count()
    page.get_by_role("searchbox", name="Find in this list").fill("child often")
    expect(rows(page)).to_have_text(["The child often shows inner conflict."])
    page.get_by_role("searchbox", name="Find in this list").fill("splitting")
    page.get_by_role("button", name="Search the whole map").click()
    expect(page.locator("#search [role=option]").first).to_contain_text("Splitting")
    page.reload()
    painted(page)
    expect(page.locator("#list")).to_be_visible()
    expect(page.get_by_role("button", name="Links", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_the_list_alone_does_what_the_stage_does(page: Page, address: str) -> None:
    open_map(page, address)
    page.get_by_role("button", name="List", exact=True).click()
    row(page, "concept:defences").click()
    act(page, "Focus here").click()
    trail = page.locator("#list-trail")
    expect(trail).to_contain_text("Defences (1 step)", timeout=15_000)
    trail.get_by_role("button", name="outgoing").click()
    page.wait_for_url("**direction=out**")
    trail.get_by_role("button", name="2", exact=True).click()
    expect(trail).to_contain_text("Defences (2 steps)")
    trail.get_by_role("button", name="both ways").click()
    trail.get_by_role("button", name="1", exact=True).click()
    expect(trail).to_contain_text("Defences (1 step)")

    row(page, "concept:inner-knowledge").click()
    before = rows(page, "concept:").count()
    act(page, "Neighbours").click()
    expect(trail).to_contain_text("+ Inner knowledge")
    assert rows(page, "concept:").count() > before
    act(page, "Fold neighbours").click()
    expect(rows(page, "concept:")).to_have_count(before)
    act(page, "Hide").click()
    expect(row(page, "concept:inner-knowledge")).to_have_count(0)
    expect(rows(page, "concept:").locator("xpath=self::*[@tabindex='0']")).to_be_focused()
    trail.get_by_role("button", name="Show 1 hidden").click()
    expect(row(page, "concept:inner-knowledge")).to_be_visible()
    trail.get_by_role("button", name="Back to the view").click()

    row(page, "concept:play-therapy").click()
    act(page, "Connect to").click()
    row(page, "concept:insight").click()
    page.wait_for_url("**path=play-therapy,insight**")
    expect(trail).to_contain_text("Play therapy – Insight")
    trail.get_by_role("button", name="Back to the view").click()
    expect(row(page, "concept:emdr")).to_be_visible()
    row(page, "concept:emdr").click()
    act(page, "Compare with").click()
    row(page, "concept:art-therapy").click()
    page.wait_for_url("**compared=emdr,art-therapy**")
    expect(card(page).locator("h2")).to_contain_text("EMDR and Art therapy")
    trail.get_by_role("button", name="Back to the view").click()

    row(page, "link:L003").click()
    expect(card(page).locator("h2")).to_have_text("Psychodynamic psychotherapy can help the child.")
    act(page, "Read its card").click()
    expect(card(page).locator("h2")).to_be_focused()
    act(page, "Child").click()
    expect(row(page, "concept:child")).to_be_focused()
    go_to(page, "tour=tour-article-walk&step=3")
    page.wait_for_selector('#list .list-row[data-row="concept:client"]')
    row(page, "concept:client").click()
    act(page, "Focus here").click()
    expect(trail).to_contain_text("Client (1 step)")
    trail.get_by_role("button", name="Back to the step").click()
    expect(trail).to_contain_text("step 3 of 13")


def test_keys_walk_the_rows_and_follow_a_sentence(page: Page, address: str) -> None:
    open_map(page, address)
    page.keyboard.press("l")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    expect(row(page, "concept:psychoanalytic-psychotherapy")).to_be_focused()
    expect(concept(page, "psychoanalytic-psychotherapy")).to_contain_class("is-lit")
    page.keyboard.press("Alt+ArrowDown")
    page.wait_for_url("**pins=psychoanalytic-psychotherapy:**")
    expect(page.locator("#said")).to_have_text("Moved down.")
    expect(row(page, "concept:psychoanalytic-psychotherapy")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("Home")
    expect(rows(page).first).to_be_focused()
    page.keyboard.press("Enter")
    expect(rows(page).first).to_have_attribute("aria-current", "true")
    assert page.locator('#list .list-row[tabindex="0"]').count() == 1
    page.keyboard.press("Tab")
    expect(act(page, "Focus here")).to_be_focused()
    page.keyboard.press("l")
    expect(page.locator("#list")).to_be_hidden()


def test_a_long_list_comes_in_parts(page: Page, address: str) -> None:
    open_map(page, address)
    page.keyboard.press("l")
    expect(rows(page).first).to_be_visible()
    page.evaluate(LARGE)
    assert rows(page, "concept:").count() <= 240
    more = page.get_by_role("button", name="Show more")
    more.scroll_into_view_if_needed()
    page.locator("#list .list-entry").nth(239).wait_for()
    page.evaluate("large.select('concept:c1500')")
    expect(row(page, "concept:c1500")).to_be_in_viewport()
    page.get_by_role("searchbox", name="Find in this list").fill("idea 1999")
    expect(rows(page, "concept:")).to_have_count(3)


def test_on_a_phone_the_list_is_a_page_of_its_own(phone: Page, address: str) -> None:
    open_map(phone, address)
    phone.get_by_role("button", name="List", exact=True).tap()
    box = phone.locator("#list").bounding_box()
    assert box
    assert (box["x"], box["width"]) == (0, 390)
    assert box["y"] + box["height"] == 844
    row(phone, "concept:emdr").tap()
    expect(phone.locator("#card")).to_be_hidden()
    act(phone, "Read its card").tap()
    expect(phone.locator("#list")).to_be_hidden()
    expect(card(phone).locator("h2")).to_have_text("EMDR")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_all_that_changes_the_picture_without_leaving_the_list(phone: Page, address: str) -> None:
    """Where the list covers the map: views, filters, ways, a third to compare, undo, tours."""
    open_map(phone, address)
    phone.get_by_role("button", name="List", exact=True).tap()
    trail, every = phone.locator("#list-trail"), rows(phone, "concept:")
    phone.get_by_role("textbox", name="View").tap()
    phone.get_by_role("option", name="Defences").first.tap()
    expect(row(phone, "concept:splitting")).to_be_visible()
    phone.go_back()
    expect(row(phone, "concept:emdr")).to_be_visible()

    phone.get_by_role("button", name="Filter", exact=True).tap()
    phone.locator("#filters").get_by_role("button", name="Modality").tap()
    expect(every).to_have_count(11)
    phone.locator("#filters").get_by_role("button", name="Close filters").tap()
    phone.get_by_text("Change the picture").tap()
    changes = phone.locator(".list-changes")
    changes.get_by_role("button", name="Undo").tap()
    expect(every).to_have_count(31)
    changes.get_by_role("button", name="Redo").tap()
    expect(every).to_have_count(11)
    changes.get_by_role("button", name="Undo").tap()
    changes.get_by_role("radio", name="Hierarchy").tap()
    phone.wait_for_url("**layout=hierarchy**")
    expect(changes.get_by_role("radio", name="Hierarchy")).to_be_checked()
    changes.get_by_role("button", name="Tours").tap()
    phone.locator('#tours [data-of="tour-article-walk"]').tap()
    expect(phone.locator(".lecture-count")).to_have_text("1 / 13")
    phone.get_by_role("button", name="End the lecture (Esc)").tap()
    expect(every.first).to_be_visible()

    go_to(phone, "path=play-therapy,insight")
    trail.get_by_role("button", name="Another way").tap()
    phone.wait_for_url("**way=2**")
    go_to(phone, "compared=emdr,play-therapy")
    expect(row(phone, "concept:emdr")).to_be_visible()
    row(phone, "concept:psychodynamic-psychotherapy").tap()
    act(phone, "Compare with").tap()
    row(phone, "concept:bilateral-stimulation").tap()
    phone.wait_for_url("**bilateral-stimulation**")
    expect(phone.locator("#list")).to_be_visible()
