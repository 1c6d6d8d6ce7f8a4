import assert from "node:assert/strict";
import { test } from "node:test";
import { leadingBack } from "../../conceptmap/web/assets/_leaving.mjs";

test("a page of words is told the place to come back to", () => {
  assert.equal(leadingBack("glossary", ""), "glossary");
  assert.equal(leadingBack("glossary", "?"), "glossary");
  assert.equal(
    leadingBack("references", "?view=defences&selected=concept:denial"),
    "references?from=view%3Ddefences%26selected%3Dconcept%3Adenial",
  );
});
