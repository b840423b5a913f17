// Two people's texts of one field: both are shown at its place, and somebody says which is meant.

import { words } from "./ask.js";
import { controlAt, grow, put, siblings, valueOf } from "./fields.js";
import { alarm, button, saver } from "./sitting.js";

export function conflict({ route, mine, theirs, is_gone }) {
  const control = controlAt(route);
  if (!control || is_gone) {
    saver.held.delete(JSON.stringify(route));
    saver.remember();
    alarm.textContent = words("entry_gone");
    return;
  }
  const name = JSON.stringify(route);
  for (const each of document.querySelectorAll("[data-conflict]")) if (each.dataset.conflict === name) each.remove();
  const box = document.createElement("div");
  box.className = "conflict";
  box.dataset.conflict = name;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", words("conflict"));
  const told = document.createElement("p");
  told.textContent = words("conflict");
  const other = document.createElement("pre");
  other.dir = "auto";
  other.lang = control.lang;
  other.textContent = theirs;
  const choose = (text, loser) => {
    if (control.type === "radio") put(control, text);
    else control.value = text;
    grow(control);
    box.remove();
    alarm.textContent = "";
    const chosen = siblings(control).find((each) => each.type !== "radio" || each.checked) ?? control;
    saver.release(chosen, theirs, loser);
    control.focus();
  };
  const isText = control.tagName === "TEXTAREA" || control.type === "text";
  const between = control.tagName === "TEXTAREA" ? "\n\n" : " ";
  box.append(
    told,
    other,
    button(words("mine"), () => choose(valueOf(control), theirs)),
    button(words("theirs"), () => choose(theirs, valueOf(control))),
    ...(isText ? [button(words("both"), () => choose(`${control.value}${between}${theirs}`))] : []),
  );
  control.after(box);
  alarm.textContent = words("conflict");
}
