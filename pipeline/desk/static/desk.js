// The page of one item: typing, saving, faults at their fields, entries, and the preview beside it.

import { get, words } from "./ask.js";
import { listenForFind } from "./find.js";
import { Preview } from "./preview.js";
import { say } from "./said.js";
import { Saver } from "./save.js";
import { tools } from "./tools.js";

const bar = document.querySelector(".bar");
const form = document.getElementById("main");
const said = document.getElementById("said");
const alarm = document.getElementById("alarm");
const saved = document.getElementById("saved");
const REST = 2000; // a new fault is told when somebody rests this long, or leaves the field
const CHANGES = 3000;

let kind = "";
const saver = new Saver(bar, tell);
const preview = new Preview(bar);
let stamp = bar.dataset.stamp;
let followed = stamp;
let typedAt = 0;

function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

function tell(state, detail) {
  if (state === "saved") {
    saved.textContent = words("saved", { time: detail.saved });
    alarm.textContent = "";
  } else if (state === "not-saved") {
    saved.textContent = words("not_saved");
    if (kind !== state) alarm.textContent = words("not_saved_why", { why: detail.message || words("no_answer") });
  } else if (kind !== "not-saved") saved.textContent = words("saving");
  saved.dataset.kind = state;
  kind = state;
}

function controls(root = form) {
  return [...root.querySelectorAll("[data-route]")].filter((each) => "value" in each);
}

// --- typing

function grow(area) {
  if (area.tagName !== "TEXTAREA") return;
  area.style.blockSize = "auto";
  area.style.blockSize = `${area.scrollHeight + 2}px`;
}

function ready(root = form) {
  for (const control of controls(root)) {
    control.dataset.route = JSON.stringify(JSON.parse(control.dataset.route)); // spelled as this browser spells it
    if (control.type !== "radio" || control.checked) saver.know(control);
    grow(control);
  }
  tools(root, saver);
}

form.addEventListener("input", (event) => {
  const control = event.target.closest("[data-route]");
  if (!control) return;
  typedAt = Date.now();
  grow(control);
  saver.changed(control);
});
form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches("input[data-route], [data-given]")) return;
  event.preventDefault(); // a form's first button would be pressed, which is another's
  if (event.target.matches("[data-given]")) event.target.closest(".addition").querySelector("button").click();
});
form.addEventListener("focusout", () => ask());
form.addEventListener("focusin", ({ target }) => target.matches("[data-route]") && preview.follow(target));

saver.onAnswer((answer, sent) => {
  stamp = answer.stamp;
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

function controlAt(route) {
  const wanted = JSON.stringify(route);
  return controls().find((each) => each.dataset.route === wanted);
}

function partOf(name) {
  return [...document.querySelectorAll("[data-part]")].find((each) => each.dataset.part === String(name));
}

// Says from which state of the file a part was drawn.
function drawnFrom(section, stamp) {
  for (const each of section?.querySelectorAll('input[name="stamp"]') ?? []) each.value = stamp;
}

function siblings(control) {
  return control.type === "radio" ? controls().filter((each) => each.dataset.route === control.dataset.route) : [control];
}

function valueOf(control) {
  if (control.type !== "radio") return control.value;
  return siblings(control).find((each) => each.checked)?.value ?? "";
}

function put(control, text) {
  if (control.type === "radio") for (const each of siblings(control)) each.checked = each.value === text;
  else control.value = text;
  saver.bases.set(control.dataset.route, text);
  grow(control);
}

// Somebody else's change of the same text came in: an idle field shows it; one that is being written in is left alone.
function merge(control, text) {
  if (siblings(control).includes(document.activeElement) || saver.isWaiting(control.dataset.route)) return;
  if (saver.refused.has(control.dataset.route)) return;
  put(control, text);
}

// --- two texts of one field

function conflict({ route, mine, theirs, is_gone }) {
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

// --- what is the matter now

let asked = null;
let timer = 0;
let rest = 0;

function soon() {
  clearTimeout(timer);
  timer = setTimeout(ask, 400);
}

async function ask() {
  if (!saver.isIdle) return;
  asked?.abort();
  asked = new AbortController();
  try {
    const drawn = [...document.querySelectorAll('[data-part] input[name="stamp"]')].map((each) => each.value);
    const now = await (await get(`/items/${saver.key}/state?drawn=${[...new Set(drawn)]}`, asked.signal)).json();
    if (saver.isIdle) await show(now);
  } catch {
    // asked again, or not there: the saving line says so
  }
}

async function show(now) {
  if (now.unreadable) {
    location.reload();
    return;
  }
  const isOthers = now.stamp !== stamp;
  stamp = now.stamp;
  await follow(now);
  if (isOthers) {
    preview.refresh();
    say(words("changed_elsewhere"));
  }
  const state = bar.querySelector(".state");
  state.className = `state state-${now.state.mark}`;
  state.textContent = now.state.label;
  const signed = document.getElementById("signed");
  signed.textContent = now.signed;
  signed.hidden = !now.signed;
  const count = document.getElementById("fault-count");
  count.textContent = now.count;
  count.dataset.kind = now.kind;
  count.hidden = !now.count;
  document.getElementById("placeable").textContent = JSON.stringify(now.placeable);
  const elsewhere = document.getElementById("faults");
  elsewhere.hidden = !now.elsewhere.length;
  elsewhere.querySelector("ul").replaceChildren(...now.elsewhere.map((each) => element("li", each)));
  for (const field of now.fields) {
    const control = controlAt(field.route);
    if (!control) continue;
    echo(control, field);
    faults(control, field);
  }
  for (const link of document.querySelectorAll(".rail a")) {
    link.dataset.faults = now.parts[link.hash.replace("#part-", "")] || "";
    link.querySelector(".rail-fault")?.remove();
  }
}

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function echo(control, field) {
  const holder = control.closest(".field") ?? control.parentElement;
  const said = holder.querySelector("[data-echo]");
  if (said) said.textContent = field.echo;
  const count = holder.querySelector("[data-count]");
  if (!count) return;
  count.textContent = words("count", { count: field.count, limit: field.limit });
  count.classList.toggle("near", field.count * 4 >= field.limit * 3);
  count.classList.toggle("over", field.count > field.limit);
}

// What is mended goes at once; what is new waits until somebody rests or leaves the field.
function faults(control, field) {
  const texts = field.faults.map((each) => `${words(each.severity)}: ${each.message}.${each.hint ? ` ${each.hint}.` : ""}`);
  const place = document.getElementById(`${field.id}__faults`) ?? (texts.length ? roomForFaults(control, field) : null);
  if (place) {
    const shown = [...place.children].map((each) => each.textContent.trim());
    const isNew = texts.some((each) => !shown.includes(each));
    const isTyping = control === document.activeElement && Date.now() - typedAt < REST;
    if (isNew && isTyping) {
      clearTimeout(rest);
      rest = setTimeout(ask, REST);
      for (const each of [...place.children]) if (!texts.includes(each.textContent.trim())) each.remove();
    } else if (isNew || texts.length !== shown.length) {
      place.replaceChildren(
        ...field.faults.map((each, index) => {
          const line = element("p", texts[index]);
          line.className = `fault ${each.severity}`;
          return line;
        }),
      );
    }
  }
  const isWrong = field.faults.some((each) => each.severity === "error");
  if (isWrong) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

function roomForFaults(control, field) {
  const place = element("div", "");
  place.className = "faults";
  place.id = `${field.id}__faults`;
  const group = control.type === "radio" ? control.closest("fieldset") : null;
  if (group) group.querySelector(".radio-row").before(place);
  else (control.closest(".field")?.querySelector(".text-tools") ?? control).before(place);
  const described = group ?? control;
  described.setAttribute("aria-describedby", `${described.getAttribute("aria-describedby") ?? ""} ${place.id}`.trim());
  return place;
}

// The file has changed: idle fields show it, and parts whose entries changed are drawn anew.
async function follow(now) {
  const others = new Set(Object.keys(now.parts));
  for (const section of form.querySelectorAll("[data-part]")) {
    const name = section.dataset.part;
    const theirs = now.fields.filter((each) => each.part === name).map((each) => JSON.stringify(each.route));
    const mine = [...new Set(controls(section).map((each) => each.dataset.route))];
    const isOpenedOnly = !others.delete(name) && !controls(section).some((each) => each.type !== "radio" && each.value);
    const moved = now.moved[section.querySelector('input[name="stamp"]')?.value];
    const own = moved?.filter(([old]) => old[0] === name);
    const isOther = now.stamp !== followed && !isOpenedOnly && mine.join("\n") !== theirs.join("\n");
    if (!own || own.length || isOther) await redraw(name, own ?? []);
    else drawnFrom(section, now.stamp);
  }
  for (const name of others) await redraw(name);
  followed = now.stamp;
  for (const field of now.fields) {
    const control = controlAt(field.route);
    if (control && valueOf(control).trim() !== field.value.trim()) merge(control, field.value);
  }
}

setInterval(() => {
  if (!document.hidden) ask();
}, CHANGES);

// --- entries and parts

// Draws a part as the file has it now; one that is not on the page yet comes behind the part before it. What somebody is
// writing goes on where its entry stands now.
async function redraw(name, moved = []) {
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
  const after = answer.headers.get("x-press-after");
  if (section) section.replaceWith(drawn);
  else if (after) document.getElementById(`part-${after}`).after(drawn);
  else document.getElementById("faults").after(drawn);
  inRail(drawn, after);
  ready(drawn);
  for (const each of writing) goOn(each, moved);
  return drawn;
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

// Opens a part that the file does not have: it is written when something stands in it.
async function open(name) {
  const drawn = document.getElementById(`part-${name}`) ?? (await redraw(name));
  if (drawn) enter(drawn);
}

// Goes to where a part is gone on with: to what is added to it next, where it is a list.
function enter(section) {
  section.querySelector("details.folded")?.setAttribute("open", "");
  const own = [".addition [data-given]", ".addition button"].map((each) => `.part-fields > ${each}`);
  const place = [".drop input", ...own, "[data-route]", "button.operation"].map((each) => section.querySelector(each)).find(Boolean);
  place?.focus();
  place?.scrollIntoView({ block: "center", behavior: "instant" });
}

// What the page has is offered no more under “Add…”, and what it has no more is offered again.
function offer(name, isOffered) {
  const line = document.querySelector(`[aria-describedby="offer-${CSS.escape(name)}"]`)?.closest("li");
  if (line) line.hidden = !isOffered;
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
    link.textContent = section.querySelector("h2 label, h2").textContent.trim();
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

// Gives the value that is meant by some letters of what a list says of it, where they are of one only.
function meant(input) {
  const typed = input.value.trim().toLowerCase();
  const options = [...(input.list?.options ?? [])];
  if (!typed || options.some((each) => each.value.toLowerCase() === typed)) return input.value.trim();
  const found = options.filter((each) => `${each.value} ${each.label} ${each.text}`.toLowerCase().includes(typed));
  return found.length === 1 ? found[0].value : input.value.trim();
}

document.addEventListener("submit", async (event) => {
  const asked = event.submitter?.dataset.op;
  if (!asked) {
    if (event.target.matches(".part-form")) event.preventDefault(); // everything is saved as it is typed
    return;
  }
  event.preventDefault();
  const operation = { ...JSON.parse(asked), drawn: event.target.querySelector('input[name="stamp"]')?.value ?? "" };
  if (operation.op === "add" && operation.route.length === 1 && !operation.addition) {
    await open(operation.route[0]);
    return;
  }
  if (operation.given) operation.given = meant(document.getElementById(operation.given));
  try {
    const answer = await saver.operate(operation);
    const drawn = await redrawAll(answer);
    if (answer.undo) undoable(answer.undo, operation.route, answer.stamp);
    else focusAt(answer.at, drawn);
  } catch (error) {
    alarm.textContent = words("not_done", { why: error.message });
    ask();
  }
});

async function redrawAll({ parts, moved }) {
  const [first, ...others] = parts;
  const drawn = await redraw(first, moved);
  for (const name of others) await redraw(name, moved);
  return drawn;
}

function undoable(undo, route, drawn) {
  const run = async () => {
    try {
      const answer = await saver.operate({ op: "undo", route, undo, drawn });
      focusAt(answer.at, await redrawAll(answer));
      say(words("undone"));
    } catch (error) {
      alarm.textContent = words("not_done", { why: error.message });
      ask();
    }
  };
  say(words("removed"), [{ label: words("undo"), run }]);
  said.querySelector("button").focus();
}

function focusAt(route, root) {
  if (!route || !root) return;
  const start = JSON.stringify(route).slice(0, -1);
  const found = controls(root).find((each) => each.dataset.route.startsWith(start));
  found?.closest("details")?.setAttribute("open", "");
  found?.focus();
}

document.addEventListener("press:changed", async ({ detail }) => focusAt(detail.at, await redraw(detail.part)));

// --- keys

addEventListener("keydown", (event) => {
  if (event.key === "F8") {
    event.preventDefault();
    nextFault(event.shiftKey ? -1 : 1);
  } else if (event.key === "s" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault(); // everything is saved as it is typed; this never publishes
    saver.pump();
    say(saved.textContent);
  }
});

function nextFault(step) {
  const faulty = controls().filter((each) => each.closest(".field, .radios")?.querySelector(".fault"));
  if (!faulty.length) {
    say(words("no_faults"));
    return;
  }
  const now = faulty.indexOf(document.activeElement);
  const next = faulty[(now + step + faulty.length) % faulty.length];
  next.closest("details")?.setAttribute("open", "");
  next.focus();
}

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
listenForFind(enter);
const recover = async () => (await saver.recover()) && say(words("recovered"));
recover();
setTimeout(recover, REST); // a page that is just being closed still counts as open
if (location.hash) document.querySelector(CSS.escape ? `#${CSS.escape(location.hash.slice(1))}` : location.hash)?.querySelector("[data-route]")?.focus();
