"""A student explores the built-in map with a mouse."""

from playwright.sync_api import Page, expect
from steps import card, choose_colours, concept, link, open_map, painted, search_for, still


def test_the_map_opens_with_its_question_and_search_forgives(page: Page, address: str) -> None:
    open_map(page, address)
    expect(page.locator("#headline")).to_contain_text("What is psychodynamic psychotherapy")
    assert page.locator("#stage [data-concept]").count() == 31
    assert page.locator("#stage [data-link]").count() == 50
    expect(page.locator("#legend")).to_contain_text("contested: two views")
    _hover_lights_a_neighbourhood(page)
    expect(search_for(page, "mentalisaton")).not_to_have_count(0)
    expect(search_for(page, "áttachment").first).to_contain_text("Attachment")
    page.locator("#search input").fill("qqqqzzzz")
    expect(page.locator("#search")).to_contain_text("Nothing found")


def test_read_the_cards_of_a_concept_and_of_a_link(page: Page, address: str) -> None:
    open_map(page, address)
    page.keyboard.press("/")
    search_for(page, "emdr").first.click()
    body = card(page)
    expect(body.locator("h2")).to_have_text("EMDR")
    expect(body).to_contain_text("EMDR can be used in psychodynamic psychotherapy.")
    expect(body).to_contain_text("Is EMDR psychodynamic?")
    expect(body).to_contain_text("One view")
    expect(body).to_contain_text("Another view")
    expect(body).to_contain_text("✓ verified")
    expect(page).to_have_url(f"{address}?selected=concept:emdr")
    body.get_by_role("button", name="Close card").click()
    link(page, "L027").locator(".phrase").click()
    expect(body.locator("h2")).to_have_text("The therapeutic relationship can deepen insight.")
    body.get_by_role("button", name="Insight", exact=True).click()
    expect(card(page).locator("h2")).to_have_text("Insight")


def test_go_to_a_neighbour_and_back_and_out_of_the_view(page: Page, address: str) -> None:
    open_map(page, address)
    concept(page, "emdr").click()
    expect(card(page).locator("h2")).to_have_text("EMDR")
    card(page).get_by_role("button", name="EMDR can be used in").first.click()
    expect(card(page).locator("h2")).to_have_text("Psychodynamic psychotherapy")
    page.go_back()
    expect(card(page).locator("h2")).to_have_text("EMDR")
    page.go_back()
    expect(page.locator("#page")).to_have_attribute("data-card", "closed")
    page.go_forward()
    expect(card(page).locator("h2")).to_have_text("EMDR")
    card(page).get_by_role("button", name="EMDR was introduced by Francine Shapiro.").click()
    concept(page, "francine-shapiro").wait_for()
    painted(page)
    expect(page.locator("#headline")).to_contain_text("Who shaped these ideas")
    expect(card(page).locator("h2")).to_have_text("Francine Shapiro")


def test_change_the_view_and_share_the_address(page: Page, address: str) -> None:
    open_map(page, address)
    page.get_by_label("View", exact=True).first.click()
    page.get_by_role("option", name="Defences").click()
    concept(page, "splitting").wait_for()
    still(page)
    expect(page.locator("#headline")).to_contain_text("How do people protect themselves")
    shared = page.url
    assert "view=defences" in shared
    other = page.context.new_page()
    other.goto(shared)
    painted(other)
    expect(other.locator("#headline")).to_contain_text("How do people protect themselves")
    assert other.locator("#stage [data-concept]").count() == 30
    page.go_back()
    expect(page.locator("#headline")).to_contain_text("who takes part")
    expect(page.get_by_label("View", exact=True).first).to_have_value("The whole field at a glance")


def _hover_lights_a_neighbourhood(page: Page) -> None:
    concept(page, "insight").hover()
    expect(concept(page, "therapeutic-relationship")).not_to_have_class("concept is-quiet")
    expect(concept(page, "sand-tray")).to_have_class("concept is-quiet")
    page.mouse.move(5, 400)
    expect(concept(page, "sand-tray")).not_to_have_class("concept is-quiet")


def test_drag_stays_until_tidied_zoom_until_fitted(page: Page, address: str) -> None:
    open_map(page, address)
    mark = concept(page, "insight")
    box = mark.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    dx, dy = (40 if x < 640 else -40), (60 if y < 400 else -60)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + dx, y + dy, steps=6)
    page.mouse.up()
    page.wait_for_url("**pins=insight:**")
    still(page)
    moved = mark.bounding_box()
    assert moved
    assert abs(moved["x"] - (box["x"] + dx)) < 3
    assert abs(moved["y"] - (box["y"] + dy)) < 3
    page.get_by_role("button", name="Put dragged concepts back").click()
    page.wait_for_url(address)
    still(page)
    back = mark.bounding_box()
    assert back
    assert abs(back["x"] - box["x"]) < 2
    _zoom_and_fit(page, back["width"])


WIDTH = """([name, low, high]) => {
  const mark = document.querySelector(`#stage [data-concept="${name}"]`);
  const width = mark.getBoundingClientRect().width;
  return width >= low && width <= high;
}"""


def _zoom_and_fit(page: Page, width: float) -> None:
    camera = page.locator("#stage g.camera")
    fitted = camera.get_attribute("transform")
    assert fitted
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_function(WIDTH, arg=["insight", width * 1.3, width * 3])
    page.get_by_role("button", name="Fit the map").click()
    expect(camera).to_have_attribute("transform", fitted)


def test_themes_change_the_picture_and_two_quick_choices_both_count(
    page: Page, address: str
) -> None:
    open_map(page, address)
    choose_colours(page, "Dark")
    page.wait_for_url("**theme=dark**")
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    expect(concept(page, "defences").locator(".box")).to_have_attribute("fill", "#93A7FF")
    page.evaluate(
        """() => {
          const button = (attribute, value) => {
            const made = document.createElement("button");
            made.setAttribute(attribute, value);
            document.body.append(made);
            made.click();
            made.remove();
          };
          button("data-view", "defences");
          button("data-select", "concept:splitting");
        }"""
    )
    expect(card(page).locator("h2")).to_have_text("Splitting")
    concept(page, "splitting").wait_for()
    assert "view=defences" in page.url
    assert "selected=concept:splitting" in page.url


def test_an_address_with_nonsense_opens_the_nearest_picture(page: Page, address: str) -> None:
    nonsense = "view=nowhere&selected=concept:nobody&theme=drak&pins=x:1&y="
    open_map(page, address, nonsense + "z" * 3000)
    assert page.locator("#stage [data-concept]").count() == 31
    expect(card(page).locator("h2")).to_have_text("This map has no 'nobody'")
    card(page).get_by_role("button", name="Close card").click()
    expect(page.locator("#page")).to_have_attribute("data-card", "closed")
