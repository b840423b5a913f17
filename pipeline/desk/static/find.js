// One key to every part and act: F9 asks for some letters of its name, Enter goes there; a part that is not there is added.

import { words } from "./ask.js";
import { titleOf } from "./entries.js";

const KEY = "F9";

/** Listen for the key and the button; `enter` goes to a part of the page, by its section, and `more` are other places. */
export function listenForFind(enter, more) {
  const button = document.getElementById("find");
  const open = () => find([...places(enter), ...more]);
  button.hidden = false;
  button.addEventListener("click", open);
  addEventListener("keydown", (event) => {
    if (event.key !== KEY || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    open();
  });
}

/** Give everything that can be gone to: parts of the page, acts, the preview's choices, then parts that can be added. */
function places(enter) {
  const label = (each) => each.textContent.trim();
  const parts = [...document.querySelectorAll("#main [data-part]")].map((each) => ({
    name: label(titleOf(each)),
    about: words("find_here"),
    go: () => enter(each),
  }));
  const acts = [...document.querySelectorAll(".acts :is(a, button), .copy:not([hidden]) button, #alarm button")].map((each) => ({
    name: label(each),
    about: "",
    go: () => each.click(),
  }));
  const shown = [...document.querySelectorAll(".views select")].map((each) => ({
    name: `${words("find_preview")} ${label(document.querySelector(`label[for="${each.id}"]`))}`.replace(/:$/, ""),
    about: [...each.options].map((option) => option.text).join(", "),
    go: () => each.focus(),
  }));
  const offers = [...document.querySelectorAll(".offer-group li:not([hidden])")].map((each) => ({
    name: label(each.querySelector("button")),
    about: label(each.querySelector(".help")),
    go: () => each.querySelector("button").click(),
  }));
  const translations = [...document.querySelectorAll("#translation option")].map((each) => ({
    name: words("find_translation", { language: label(each) }),
    about: "",
    go: () => {
      each.selected = true;
      each.closest("form").submit();
    },
  }));
  return [...parts, ...offers, ...acts, ...translations, ...shown];
}

function find(all) {
  const dialog = document.createElement("dialog");
  dialog.className = "asking finding";
  dialog.setAttribute("aria-label", words("find"));
  const label = document.createElement("label");
  const input = document.createElement("input");
  const list = document.createElement("ul");
  list.id = "finding";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words("find"));
  Object.entries({ role: "combobox", "aria-expanded": "true", "aria-controls": list.id, "aria-autocomplete": "list" }).forEach(
    ([name, value]) => input.setAttribute(name, value),
  );
  input.autocomplete = "off";
  input.spellcheck = false;
  label.append(words("find"), input);
  dialog.append(label, list);
  let found = [];
  let at = 0;
  const mark = (to) => {
    at = found.length ? (to + found.length) % found.length : 0;
    [...list.children].forEach((each, index) => each.setAttribute("aria-selected", String(index === at)));
    list.children[at]?.scrollIntoView({ block: "nearest" });
    if (found.length) input.setAttribute("aria-activedescendant", list.children[at].id);
    else input.removeAttribute("aria-activedescendant");
  };
  const show = () => {
    found = matching(all, input.value);
    list.replaceChildren(...found.map((each, index) => option(each, index, () => go(each))));
    list.dataset.none = found.length ? "" : words("find_none");
    mark(0);
  };
  const go = (place) => {
    dialog.close();
    place.go();
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) mark(at + step);
    else if (event.key === "Enter" && !event.isComposing && found.length) go(found[at]);
    else return;
    event.preventDefault();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  show();
  dialog.showModal();
  input.focus();
}

function option(place, index, act) {
  const made = document.createElement("li");
  made.id = `finding-${index}`;
  made.setAttribute("role", "option");
  const name = document.createElement("strong");
  name.textContent = place.name;
  const about = document.createElement("span");
  about.textContent = place.about;
  made.append(name, " ", about);
  made.addEventListener("click", act);
  return made;
}

// What is so called comes before what only speaks of it.
function matching(all, typed) {
  const wanted = folded(typed.trim());
  const rank = ({ name, about }) => {
    const own = folded(name);
    if (own === wanted) return 0;
    if (own.startsWith(wanted)) return 1;
    if (own.includes(wanted)) return 2;
    return folded(about).includes(wanted) ? 3 : 4;
  };
  const ranked = all.map((each) => [rank(each), each]).filter(([each]) => each < 4);
  return ranked.sort(([one], [other]) => one - other).map(([, each]) => each);
}

function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
