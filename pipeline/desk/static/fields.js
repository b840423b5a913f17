// The page's fields, by the route that each has in the file; a choice of radios is one field.

import { form, saver } from "./sitting.js";
import { tools } from "./tools.js";

export const typing = { at: 0 };

export function controls(root = form) {
  return [...root.querySelectorAll("[data-route]")].filter((each) => "value" in each);
}

export function controlAt(route) {
  const wanted = JSON.stringify(route);
  return controls().find((each) => each.dataset.route === wanted);
}

export function partOf(name) {
  return [...document.querySelectorAll("[data-part]")].find((each) => each.dataset.part === String(name));
}

// Says from which state of the file a part was drawn.
export function drawnFrom(section, stamp) {
  for (const each of section?.querySelectorAll('input[name="stamp"]') ?? []) each.value = stamp;
}

export function siblings(control) {
  return control.type === "radio" ? controls().filter((each) => each.dataset.route === control.dataset.route) : [control];
}

export function valueOf(control) {
  if (control.type !== "radio") return control.value;
  return siblings(control).find((each) => each.checked)?.value ?? "";
}

export function grow(area) {
  if (area.tagName !== "TEXTAREA") return;
  area.style.blockSize = "auto";
  area.style.blockSize = `${area.scrollHeight + 2}px`;
}

export function put(control, text) {
  if (control.type === "radio") for (const each of siblings(control)) each.checked = each.value === text;
  else control.value = text;
  saver.bases.set(control.dataset.route, text);
  grow(control);
}

// Somebody else's change of the same text came in: an idle field shows it; one that is being written in is left alone.
export function merge(control, text) {
  if (siblings(control).includes(document.activeElement) || saver.isWaiting(control.dataset.route)) return;
  if (saver.refused.has(control.dataset.route)) return;
  put(control, text);
}

// Makes the fields of a part that was just drawn ready to be typed into.
export function ready(root = form) {
  for (const control of controls(root)) {
    control.dataset.route = JSON.stringify(JSON.parse(control.dataset.route)); // spelled as this browser spells it
    if (control.type !== "radio" || control.checked) saver.know(control);
    grow(control);
  }
  tools(root, saver);
}
