// Opens the page that its data block describes.
import { unpack } from "./_content.mjs";
import { createPage } from "./_page.mjs";

createPage(await unpack(document.getElementById("map").textContent));
