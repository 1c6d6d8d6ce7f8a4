// Opens the page and follows the lecture whose address it was opened at: /live/<room>/join.
import { tourOf, unpack } from "./_content.mjs";
import { createFollowing } from "./_follow.mjs";
import { createPage } from "./_page.mjs";

const content = await unpack(document.getElementById("map").textContent);
const stepOf = ({ tour, step }) => tourOf(content, tour)?.steps[step - 1] ?? null;
const address = window.location.pathname.replace(/\/join\/?$/, "");
const { questions } = content;
createFollowing({ page: createPage(content), stepOf, questions, address });
