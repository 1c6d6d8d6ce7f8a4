// A speaker's notes as paragraphs (a line each), lists and emphasis: "- " begins an item, **bold**, *stressed*.

// Pure: [{kind: "p" | "ul" | "ol", lines: [text]}].
export function blocksOf(notes) {
  const blocks = [];
  for (const line of String(notes).split("\n")) {
    const item = /^\s*(?:([-*•])|\d+[.)])\s+(.*)$/.exec(line);
    const kind = item ? (item[1] ? "ul" : "ol") : "p";
    const text = item ? item[2] : line.trim();
    const last = blocks.at(-1);
    if (!text) blocks.push({ kind: "", lines: [] });
    else if (kind !== "p" && last?.kind === kind) last.lines.push(text);
    else blocks.push({ kind, lines: [text] });
  }
  return blocks.filter((block) => block.lines.length > 0);
}

// Pure: [{tag: "" | "strong" | "em", text}].
export function runsOf(text) {
  const parts = text.split(/(\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/).filter(Boolean);
  return parts.map((part) => {
    if (/^\*\*.+\*\*$/.test(part)) return { tag: "strong", text: part.slice(2, -2) };
    if (/^\*.+\*$/.test(part)) return { tag: "em", text: part.slice(1, -1) };
    return { tag: "", text: part };
  });
}

const written = (text) =>
  runsOf(text).map(({ tag, text: words }) => {
    if (!tag) return document.createTextNode(words);
    const el = document.createElement(tag);
    el.textContent = words;
    return el;
  });

export function writeNotes(host, notes) {
  const blocks = blocksOf(notes).map(({ kind, lines }) => {
    const el = document.createElement(kind);
    for (const line of lines) {
      const place = kind === "p" ? el : el.appendChild(document.createElement("li"));
      place.append(...written(line));
    }
    return el;
  });
  host.replaceChildren(...blocks);
}
