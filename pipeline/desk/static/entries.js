// A part is drawn anew when its entries have changed; what somebody is writing goes on where its entry stands now.

import { get } from "./ask.js";
import { conflict } from "./conflicts.js";
import { controlAt, controls, grow, ready } from "./fields.js";
import { element, saver } from "./sitting.js";

const FOCUSABLE = "input:not([type=hidden]), textarea, select, summary, button:not([hidden])";

// Draws a part as the file has it now; one that is not on the page yet comes behind the part before it. What somebody is
// writing goes on where its entry stands now.
export async function redraw(name, moved = []) {
  const answer = await get(`/items/${saver.key}/part/${name}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-part]");
  await saver.calm();
  const section = document.getElementById(`part-${name}`);
  offer(name, !fresh);
  if (!fresh) {
    section?.remove();
    document.querySelector(`.rail a[href="#part-${name}"]`)?.parentElement.remove();
    return null;
  }
  const drawn = document.adoptNode(fresh);
  const writing = section ? written(section) : [];
  const beside = section ? besideField(section) : null;
  if (section?.querySelector("details.folded[open]")) drawn.querySelector("details.folded")?.setAttribute("open", "");
  const after = answer.headers.get("x-press-after");
  if (section) section.replaceWith(drawn);
  else if (after) document.getElementById(`part-${after}`).after(drawn);
  else document.getElementById("faults").after(drawn);
  inRail(drawn, after);
  ready(drawn);
  for (const each of writing) goOn(each, moved);
  if (beside) returnTo(drawn, beside, moved);
  return drawn;
}

// Gives where the focus is in a part that is on no field of it: so many places behind a field, or from the part's start.
function besideField(section) {
  const all = [...section.querySelectorAll(FOCUSABLE)];
  const at = all.indexOf(document.activeElement);
  if (at < 0 || all[at].dataset.route) return null;
  const field = all.slice(0, at).findLastIndex((each) => each.dataset.route);
  return { route: all[field]?.dataset.route, steps: at - field };
}

function returnTo(drawn, { route, steps }, moved) {
  const all = [...drawn.querySelectorAll(FOCUSABLE)];
  const now = route && JSON.stringify(routeNow(JSON.parse(route), moved));
  const field = all.findIndex((each) => each.dataset.route === now);
  if (!route || field >= 0) all[(route ? field : -1) + steps]?.focus({ preventScroll: true });
}

// Gives what somebody is writing in a part: the field with the focus, and those whose texts are not saved yet.
function written(section) {
  return controls(section)
    .filter((each) => each.type !== "radio" && (each === document.activeElement || saver.isWaiting(each.dataset.route)))
    .map((each) => {
      const route = each.dataset.route;
      const [pending, held] = [saver.pending.get(route), saver.held.get(route)];
      const other = [...document.querySelectorAll("[data-conflict]")].find((box) => box.dataset.conflict === route);
      const selection = "selectionStart" in each ? [each.selectionStart, each.selectionEnd] : null;
      const has = each === document.activeElement;
      return { route, value: each.value, base: saver.bases.get(route), pending, held, has, selection, theirs: other?.querySelector("pre").textContent };
    });
}

function goOn({ route, value, base, pending, held, has, selection, theirs }, moved) {
  const now = routeNow(JSON.parse(route), moved);
  const control = now && controlAt(now);
  if (!control) return; // what waits is sent by its old route, and the server tells that its entry is gone
  const name = control.dataset.route;
  control.value = value;
  grow(control);
  saver.bases.set(name, base);
  if (pending) {
    saver.pending.delete(route);
    saver.pending.set(name, { ...pending, route: now, drawn: saver.drawn(control) });
  }
  if (held) {
    saver.held.delete(route);
    saver.held.set(name, { ...held, route: now, drawn: saver.drawn(control) });
    conflict({ route: now, mine: value, theirs: theirs ?? base });
  }
  if (!has) return;
  control.closest("details")?.setAttribute("open", "");
  control.focus({ preventScroll: true });
  if (selection && selection[0] !== null) control.setSelectionRange(...selection);
}

// Gives where a field stands after entries moved; null where its entry is gone.
function routeNow(route, moved) {
  const holds = (old) => JSON.stringify(route.slice(0, old.length)) === JSON.stringify(old);
  const longest = moved.filter(([old]) => holds(old)).sort(([one], [other]) => other.length - one.length)[0];
  if (!longest) return route;
  return longest[1] && [...longest[1], ...route.slice(longest[0].length)];
}

// What the page has is offered no more under “Add…”, and what it has no more is offered again.
function offer(name, isOffered) {
  const line = document.querySelector(`[aria-describedby="offer-${CSS.escape(name)}"]`)?.closest("li");
  if (line) line.hidden = !isOffered;
}

/** Give what a part is called: beside its label may stand that it is needed. */
export function titleOf(section) {
  return section.querySelector("h2 label") ?? section.querySelector("h2") ?? section;
}

function inRail(section, after) {
  const rail = document.querySelector(".rail ul");
  const entries = section.querySelectorAll(".part-fields > .entries > li").length;
  const address = `#${section.id}`;
  let link = rail.querySelector(`a[href="${address}"]`);
  if (!link) {
    const line = document.createElement("li");
    link = document.createElement("a");
    link.href = address;
    link.textContent = titleOf(section).textContent.trim();
    line.append(link);
    const before = rail.querySelector(`a[href="#part-${after}"]`)?.parentElement;
    if (before) before.after(line);
    else rail.prepend(line);
  }
  link.querySelector(".rail-count")?.remove();
  if (!entries) return;
  const count = element("span", String(entries));
  count.className = "rail-count";
  link.append(" ", count);
}

// Goes to where a part is gone on with: to what is added to it next, where it is a list.
export function enter(section) {
  section.querySelector("details.folded")?.setAttribute("open", "");
  const own = [".addition [data-given]", ".addition button"].map((each) => `.part-fields > ${each}`);
  const place = [".drop input", ...own, "[data-route]", "button.operation"].map((each) => section.querySelector(each)).find(Boolean);
  place?.focus();
  place?.scrollIntoView({ block: "center", behavior: "instant" });
}

// Puts the focus into what a route leads to.
export function focusAt(route, root) {
  if (!route || !root) return;
  const start = JSON.stringify(route).slice(0, -1);
  const found = controls(root).find((each) => each.dataset.route.startsWith(start));
  found?.closest("details")?.setAttribute("open", "");
  found?.focus();
}
