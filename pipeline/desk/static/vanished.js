// An item that another program took away while its page is open: it is written again, or gone on with where it is now.

import { get, notDone, post, words } from "./ask.js";
import { listed, say } from "./said.js";
import { alarm, button, preview, saver } from "./sitting.js";

let isTold = false;

/** Say that the item is not in its place, with what can be done about it. */
export async function vanished() {
  if (isTold) return;
  isTold = true;
  alarm.replaceChildren(words("vanished"), " ", button(words("write_again"), again));
  const { moved } = await (await get(`/items/${saver.key}/vanished`)).json();
  if (isTold && moved) alarm.querySelector("button").before(button(words("moved", { name: moved.split("/")[1] }), () => goTo(moved)));
}

/** Take back what was said: the item is in its place. */
export function there() {
  if (isTold) alarm.textContent = "";
  isTold = false;
}

async function again() {
  try {
    const { lost } = await post(`/items/${saver.key}/vanished`, {});
    there();
    say(words(lost.length ? "written_without" : "written_again", { files: listed(lost) }));
    saver.pump();
    preview.refresh();
    preview.followed?.focus();
  } catch (error) {
    isTold = false;
    alarm.textContent = notDone(error);
  }
}

function goTo(key) {
  saver.carryTo(key);
  location.href = `/items/${key}`;
}
