// What stands around the picture: its headline, the caption of a tour's step, the legend.
import { drawing, make } from "./_element.mjs";

const SAMPLE = 'xmlns="http://www.w3.org/2000/svg" width="28" height="18" viewBox="-14 -9 28 18"';

// at(id): the page's elements.
export function createHeadline(at, content) {
  const samples = Object.fromEntries(
    Object.entries(content.samples).map(([name, svg]) => [name, `<svg ${SAMPLE}>${svg}</svg>`]),
  );

  return {
    // picture: a row of the content's pictures; step: the tour's step, or null.
    show(picture, tour, step, place) {
      const about = step ? [tour.title, place] : [picture.title, picture.about];
      at("eyebrow").textContent = about.filter(Boolean).join(" · ");
      at("question").textContent = step ? step.heading : picture.question;
      at("caption").textContent = step?.caption ?? "";
      at("caption").hidden = !step?.caption;
      document.title = [step?.heading ?? picture.title, content.title].filter(Boolean).join(" · ");
      at("legend").replaceChildren(
        ...picture.legend.map(([sample, words]) =>
          make("span", { class: "legend-item" }, drawing(samples[sample]), words),
        ),
      );
    },
  };
}
