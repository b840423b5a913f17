// What is the matter now: the desk is asked after each rest, and every few seconds what others changed.

import { get, words } from "./ask.js";
import { redraw } from "./entries.js";
import { echo, faults } from "./faults.js";
import { controlAt, controls, drawnFrom, merge, valueOf } from "./fields.js";
import { say } from "./said.js";
import { bar, element, form, preview, saver, stamps } from "./sitting.js";
import { there, vanished } from "./vanished.js";

const CHANGES = 3000;
let asked = null;
let timer = 0;

export function soon() {
  clearTimeout(timer);
  timer = setTimeout(ask, 400);
}

export async function ask() {
  if (!saver.isIdle) return;
  asked?.abort();
  asked = new AbortController();
  try {
    const before = stamps.last;
    const drawn = [...document.querySelectorAll('[data-part] input[name="stamp"]')].map((each) => each.value);
    const now = await (await get(`/items/${saver.key}/state?drawn=${[...new Set(drawn)]}`, asked.signal)).json();
    there();
    // what was saved while the answer was on its way is not in it, and would be taken back
    if (saver.isIdle && stamps.last === before) await show(now);
    else soon();
  } catch (error) {
    if (error.status === 404) vanished().catch(() => {});
    // else it was asked again, or the desk is not there: the saving line says so
  }
}

async function show(now) {
  if (now.unreadable) {
    location.reload();
    return;
  }
  const isOthers = now.stamp !== stamps.last;
  stamps.last = now.stamp;
  await follow(now);
  if (isOthers) {
    preview.refresh();
    say(words("changed_elsewhere"));
  }
  const state = bar.querySelector(".state");
  state.className = `state state-${now.state.mark}`;
  state.textContent = now.state.label;
  for (const line of ["published", "signed"]) {
    const shown = document.getElementById(line);
    shown.textContent = now[line];
    shown.hidden = !now[line];
  }
  const count = document.getElementById("fault-count");
  count.textContent = now.count;
  count.dataset.kind = now.kind;
  count.hidden = !now.count;
  document.getElementById("placeable").textContent = JSON.stringify(now.placeable);
  offerMoments(now.moments);
  const elsewhere = document.getElementById("faults");
  elsewhere.hidden = !now.elsewhere.length;
  elsewhere.querySelector("ul").replaceChildren(...now.elsewhere.map((each) => element("li", each)));
  for (const field of now.fields) {
    const control = controlAt(field.route);
    if (!control) continue;
    echo(control, field);
    faults(control, field, ask);
  }
  for (const link of document.querySelectorAll(".rail a")) {
    link.dataset.faults = now.parts[link.hash.replace("#part-", "")] || "";
    link.querySelector(".rail-fault")?.remove();
  }
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
    const isOther = now.stamp !== stamps.followed && !isOpenedOnly && mine.join("\n") !== theirs.join("\n");
    if (!own || own.length || isOther) await redraw(name, own ?? []);
    else drawnFrom(section, now.stamp);
  }
  for (const name of others) await redraw(name);
  stamps.followed = now.stamp;
  for (const field of now.fields) {
    const control = controlAt(field.route);
    if (control && valueOf(control).trim() !== field.value.trim()) merge(control, field.value);
  }
}

// An embargo or a closing that was typed since the page was drawn has moments to look at.
function offerMoments(moments) {
  const at = document.getElementById("at");
  const offered = [...at.options].map((each) => ({ value: each.value, label: each.text }));
  if (JSON.stringify(offered) === JSON.stringify(moments)) return;
  const chosen = at.value;
  at.replaceChildren(...moments.map((each) => new Option(each.label, each.value)));
  at.value = moments.some((each) => each.value === chosen) ? chosen : "";
  if (at.value !== chosen) preview.refresh(true);
}

setInterval(() => {
  if (!document.hidden) ask();
}, CHANGES);
