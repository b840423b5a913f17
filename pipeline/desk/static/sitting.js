// What every script of an item's page works with: the page's own places, what saves its texts, and the preview.

import { isUnheard, words } from "./ask.js";
import { Preview } from "./preview.js";
import { Saver } from "./save.js";

export const bar = document.querySelector(".bar");
export const form = document.getElementById("main");
export const alarm = document.getElementById("alarm");
export const REST = 2000; // a new fault is told when somebody rests this long, or leaves the field

const saved = document.getElementById("saved");
let kind = "";

export const saver = new Saver(bar, tell);
export const preview = new Preview(bar);
/** The states of the file that the page knows of: the last that it was told, and the last that its fields follow. */
export const stamps = { last: bar.dataset.stamp, followed: bar.dataset.stamp };

function tell(state, detail) {
  if (state === "saved") {
    saved.textContent = words("saved", { time: detail.saved });
    alarm.textContent = "";
  } else if (state === "not-saved") {
    saved.textContent = words("not_saved");
    if (detail.status === 404) dispatchEvent(new CustomEvent("press:vanished"));
    else if (kind !== state) alarm.textContent = words("not_saved_why", { why: isUnheard(detail) ? words("no_answer") : detail.message });
  } else if (kind !== "not-saved") saved.textContent = words("saving");
  saved.dataset.kind = state;
  kind = state;
}

/** Say again when the text was saved, or why it is not. */
export const savedNow = () => saved.textContent;

export function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

export function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}
