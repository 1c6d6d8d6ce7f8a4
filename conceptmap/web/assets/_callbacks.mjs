// What Dash calls, each time with its context first:
//
//   reduce(bell, values, fields, state) -> [view, values]
//     Input bell.data, Input {type: "control", field: ALL}.value, State fields.data,
//     State view.data; Output view.data, Output {type: "control", field: ALL}.value
//   requests(view, environment, fields, selected) -> [selected, scheme]
//     Input view.data, Input environment.data, State fields.data, State selected.data;
//     Output selected.data, Output of the provider's forceColorScheme. The picture is asked for by _showing.mjs.
//   fill(card): Input card-text.data, {about, text}; no Output.
//   furnish(parts): Input furniture.data, {id: markup}; no Output.
//   catalogue(rows): Input catalogue.data {concepts, views}; no Output.
import { cardOf } from "./_card.mjs";
import { sameValue } from "./_fields.mjs";
import { schemeOf, themeOf } from "./_screen.mjs";

// keep: what tells Dash that nothing has changed.
const fresh = (value, before, keep) =>
  before !== null && before !== undefined && sameValue(value, before) ? keep : value;

// The colour scheme of the page's theme, where it is not the one that the page is painted in.
function createColours() {
  let painted = null;
  return (state, seen, keep) => {
    const theme = themeOf(state, seen);
    const root = document.documentElement;
    root.dataset.theme = theme;
    const scheme = schemeOf(theme);
    const before = painted ?? root.dataset.mantineColorScheme;
    painted = scheme;
    return fresh(scheme, before, keep);
  };
}

// unchanged(): Dash's no_update. does: what is done at each call, see stage_entry.mjs; the rest are parts.
export function createCallbacks({ unchanged, writer, screen, showing, loading, card, does }) {
  const colours = createColours();

  return {
    reduce(context, bell, values, fields, state) {
      const keep = unchanged();
      const controls = context.inputs_list[1].map(({ id, value }) => ({ field: id.field, value }));
      const triggered = context.triggered
        .filter(({ prop_id }) => prop_id.startsWith("{"))
        .map(({ prop_id }) => JSON.parse(prop_id.slice(0, prop_id.lastIndexOf("."))).field);
      showing.know(fields);
      const next = writer.run(fields, controls, triggered);
      does.reduced({ fields, state: next, triggered });
      return [fresh(next, state, keep), writer.controls(controls, keep)];
    },
    requests(context, view, environment, fields, selected) {
      const keep = unchanged();
      const state = view ?? {};
      const seen = environment ?? screen.measure();
      const { other, here } = showing.want(state, seen);
      if (other && !here) loading.begin();
      const chosen = cardOf(state);
      card.show(chosen, other);
      does.selected(state.selected ?? "");
      return [fresh(chosen, selected, keep), colours(state, seen, keep)];
    },
    fill(context, answer) {
      if (answer) card.fill(answer);
    },
    furnish(context, parts) {
      does.furnished(parts);
    },
    catalogue(context, found) {
      does.catalogued(found);
    },
  };
}
