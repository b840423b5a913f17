// The page of one item: typing, saving, faults at their fields, entries, and the preview beside it.

import { words } from "./ask.js";
import { conflict } from "./conflicts.js";
import { enter } from "./entries.js";
import { nextFault } from "./faults.js";
import { controlAt, controls, drawnFrom, grow, merge, partOf, ready, typing, valueOf } from "./fields.js";
import { listenForFind } from "./find.js";
import { ask, soon } from "./now.js";
import { listenForOperations, meant, open } from "./operations.js";
import { addPicture } from "./pictures.js";
import { say } from "./said.js";
import { alarm, form, preview, REST, savedNow, saver, stamps } from "./sitting.js";
import { there, vanished } from "./vanished.js";

const NAMED = ["zone", "country", "area", "language"];

form.addEventListener("input", (event) => {
  const control = event.target.closest("[data-route]");
  if (!control) return;
  typing.at = Date.now();
  grow(control);
  saver.changed(control);
});
// Who types a city, a country or a language by its name means the zone or the code that the list has for it.
form.addEventListener("change", ({ target }) => {
  if (!target.matches("[data-route][list]") || !NAMED.includes(target.dataset.kind)) return;
  const value = meant(target);
  if (value === target.value) return;
  target.value = value;
  target.dispatchEvent(new Event("input", { bubbles: true }));
});
addEventListener("resize", () => [...controls()].forEach(grow)); // a telephone that is turned breaks lines elsewhere
form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches("input[data-route], [data-given]")) return;
  event.preventDefault(); // a form's first button would be pressed, which is another's
  if (event.target.matches("[data-given]")) event.target.closest(".addition").querySelector("button").click();
});
form.addEventListener("focusout", () => ask());
form.addEventListener("focusin", ({ target }) => target.matches("[data-route]") && preview.follow(target));

saver.onAnswer((answer, sent) => {
  stamps.last = answer.stamp;
  there();
  if (answer.is_copy) document.querySelector(".copy").hidden = false;
  if (answer.still) for (const each of sent) drawnFrom(partOf(each.route[0]), answer.stamp);
  if (!sent.isLeft) for (const each of answer.conflicts) conflict(each);
  else if (answer.conflicts.length) alarm.textContent = words("recovered_kept");
  for (const [route, text] of answer.values) {
    const control = controlAt(route);
    if (control && text !== valueOf(control)) merge(control, text);
  }
  preview.refresh();
  soon();
});

addEventListener("press:vanished", () => vanished().catch(() => {}));

// --- keys

addEventListener("keydown", (event) => {
  if (event.key === "F8") {
    event.preventDefault();
    nextFault(event.shiftKey ? -1 : 1);
  } else if (event.key === "s" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault(); // everything is saved as it is typed; this never publishes
    saver.pump();
    say(savedNow());
  }
});

for (const link of document.querySelectorAll('a[href="#faults"]')) {
  link.addEventListener("click", (event) => {
    if (!document.getElementById("faults").hidden) return;
    event.preventDefault();
    nextFault(1);
  });
}

// --- the preview's words lead to their field

document.getElementById("page").addEventListener("drawn", (event) => {
  event.target.contentDocument.addEventListener("click", (click) => {
    const text = click.target.closest("p, li, h1, h2, h3, blockquote, td, pre")?.textContent.trim().slice(0, 60);
    if (!text) return;
    const start = text.slice(0, 24);
    const found = controls().find((each) => each.type !== "radio" && each.value.includes(start));
    if (!found) return;
    found.closest("details")?.setAttribute("open", "");
    found.focus();
    found.scrollIntoView({ block: "center", behavior: "instant" });
  });
});

ready();
listenForOperations();
listenForFind(enter, [{ name: words("add_picture"), about: "", go: () => addPicture(open) }]);
const recover = async () => (await saver.recover()) && say(words("recovered"));
recover();
setTimeout(recover, REST); // a page that is just being closed still counts as open
if (location.hash) document.querySelector(CSS.escape ? `#${CSS.escape(location.hash.slice(1))}` : location.hash)?.querySelector("[data-route]")?.focus();
