// Entries and parts are added, moved and removed by the buttons of their forms, and come back by Undo.

import { notDone, words } from "./ask.js";
import { enter, focusAt, redraw } from "./entries.js";
import { ask } from "./now.js";
import { say } from "./said.js";
import { alarm, saver } from "./sitting.js";

/** Listen for the buttons of all parts, those that are still to be drawn with them. */
export function listenForOperations() {
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
      alarm.textContent = notDone(error);
      ask();
    }
  });
  document.addEventListener("press:changed", async ({ detail }) => focusAt(detail.at, await redraw(detail.part)));
}

// Opens a part that the file does not have: it is written when something stands in it.
export async function open(name) {
  const drawn = document.getElementById(`part-${name}`) ?? (await redraw(name));
  if (drawn) enter(drawn);
}

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
      alarm.textContent = notDone(error);
      ask();
    }
  };
  say(words("removed"), [{ label: words("undo"), run }]);
  document.querySelector("#said button").focus();
}

// Gives the value that is meant by what a list calls it, or by some letters of that where they are of one only.
export function meant(input) {
  const typed = input.value.trim().toLowerCase();
  const options = [...(input.list?.options ?? [])];
  if (!typed || options.some((each) => each.value.toLowerCase() === typed)) return input.value.trim();
  const called = options.filter((each) => (each.label || each.text).trim().toLowerCase() === typed);
  if (called.length === 1) return called[0].value;
  const found = options.filter((each) => `${each.value} ${each.label} ${each.text}`.toLowerCase().includes(typed));
  return found.length === 1 ? found[0].value : input.value.trim();
}
