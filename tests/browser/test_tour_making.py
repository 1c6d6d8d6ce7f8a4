"""Making a tour while exploring: add, write, order, look, undo, reload, take along."""

from pathlib import Path

from accessible import faults
from playwright.sync_api import Page, expect
from served import Served
from steps import concept, open_map, painted, still

from conceptmap.files import read

KITCHEN = Path(__file__).parents[1] / "golden" / "kitchen.yaml"


def _open(page: Page) -> None:
    page.get_by_role("button", name="Colours, pages").click()
    page.locator("#more").get_by_role("button", name="Make a tour").click()
    expect(page.locator("#drafting")).to_be_visible()


def test_a_tour_is_made_beside_the_map(page: Page, address: str, tmp_path: Path) -> None:
    open_map(page, address)
    page.keyboard.press("p")
    page.locator("#tours").get_by_role("button", name="Make a tour").click()
    expect(page.locator("#tours")).to_be_hidden()
    panel = page.locator("#drafting")
    expect(panel.locator(".draft-fits")).to_contain_text("from the back row 3 to 12")
    panel.get_by_label("Title").fill("A short walk")
    concept(page, "emdr").click()
    page.get_by_role("button", name="Focus").first.click()
    page.wait_for_url("**focus=emdr**")
    still(page)
    expect(panel.locator(".draft-fits")).to_contain_text("right for the back row")
    panel.get_by_role("button", name="Add this picture").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("What EMDR is")
    panel.get_by_label("Notes").fill("Ask first.\nThen tell.")
    panel.get_by_label("Minutes").fill("2.5")
    panel.get_by_role("button", name="Preview step 1").click()
    expect(panel.get_by_role("img", name="Preview of step 1")).to_be_visible(timeout=20_000)
    assert faults(page, "#drafting") == []
    page.goto(f"{address}?focus=insight")
    painted(page)
    _open(page)
    panel.get_by_role("button", name="Add this picture").click()
    expect(panel.locator(".draft-said")).to_have_text("2 steps, 2.5 minutes.")
    panel.get_by_role("button", name="Move step 2 up").click()
    expect(panel.locator(".draft-head b")).to_have_text(["Insight", "What EMDR is"])
    panel.get_by_role("button", name="Delete step 1").click()
    expect(panel.locator(".draft-head b")).to_have_text(["What EMDR is"])
    panel.get_by_role("button", name="Undo", exact=True).click()
    expect(panel.locator(".draft-head b")).to_have_text(["Insight", "What EMDR is"])
    with page.expect_download() as download:
        panel.get_by_role("button", name="Download tour file").click()
    assert download.value.suggested_filename == "a-short-walk.tours.yaml"
    (tmp_path / "m.yaml").write_text(
        "title: T\nconcepts: [{id: emdr, label: E}, {id: insight, label: I}]\n"
    )
    download.value.save_as(tmp_path / "m.tours.yaml")
    tour = read(tmp_path / "m.yaml").tours["a-short-walk"]
    assert [step.heading for step in tour.steps] == ["Insight", "What EMDR is"]
    assert tour.steps[1].notes == "Ask first.\nThen tell."
    assert (tour.steps[1].focus[0], tour.steps[1].minutes) == ("emdr", 2.5)
    page.get_by_role("button", name="Filter", exact=True).click()
    expect(panel).to_be_hidden()


def test_who_started_the_server_saves_and_presents_the_tour(
    page: Page, cache: Path, tmp_path: Path
) -> None:
    path = tmp_path / "bread.yaml"
    path.write_bytes(KITCHEN.read_bytes())
    with Served(path, cache, edit_token="the-owners-key") as served:
        open_map(page, served.address)
        _open(page)
        panel = page.locator("#drafting")
        expect(panel.locator(".draft-where")).to_contain_text("Only who started this server")
        expect(panel.get_by_role("button", name="Save")).to_be_hidden()
        page.goto(f"{served.address}?focus=dough#edit=the-owners-key")
        page.reload()
        painted(page)
        assert "the-owners-key" not in page.url
        _open(page)
        expect(panel.locator(".draft-where")).to_contain_text("kept as bread.tours.yaml.before")
        panel.get_by_label("Title").fill("Bread in one step")
        panel.get_by_role("button", name="Add this picture").click()
        panel.get_by_role("button", name="Save").click()
        expect(panel.locator(".draft-said")).to_contain_text("Saved in bread.tours.yaml")
        assert "Bread in one step" in (tmp_path / "bread.tours.yaml").read_text()
        (tmp_path / "bread.tours.yaml").write_text(
            (tmp_path / "bread.tours.yaml").read_text() + "# a word of mine\n"
        )
        panel.get_by_label("Caption").fill("What dough needs")
        panel.get_by_role("button", name="Save").click()
        expect(panel.locator(".draft-said")).to_contain_text("was changed meanwhile")
        panel.get_by_role("button", name="Save").click()
        expect(panel.locator(".draft-said")).to_contain_text("Saved in bread.tours.yaml")
        assert "# a word of mine" in (tmp_path / "bread.tours.yaml").read_text()
        open_map(page, served.address, "tour=bread-in-one-step&step=1")
        expect(page.locator("#headline")).to_have_text("Dough")
