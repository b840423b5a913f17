// A picture that is dropped or chosen: it is taken into the item, what else it tells is said, and a description is asked for.

import { notDone, upload, words } from "./ask.js";
import { pictureMark } from "./inserting.js";
import { say } from "./said.js";
import { place } from "./toolbar.js";

const alarm = document.getElementById("alarm");

export function takePictures(root, saver) {
  const part = root.id === "part-media" ? root : root.querySelector("#part-media");
  if (!part || part.querySelector(".drop")) return;
  offerPlacing(part);
  const drop = document.createElement("p");
  drop.className = "drop";
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "image/jpeg,image/png,image/webp,image/gif";
  input.addEventListener("change", () => take(input.files[0], saver));
  label.append(words("choose_picture"), input);
  drop.append(label);
  part.querySelector(".part-fields, .part-form").append(drop);
  part.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  part.addEventListener("dragleave", () => drop.classList.remove("over"));
  part.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    take(event.dataTransfer.files[0], saver);
  });
}

/** Ask at once for the file of a new picture; `open` gives the part, which may not be on the page yet. */
export async function addPicture(open) {
  await open("media");
  document.querySelector("#part-media .drop input").click();
}

// Puts beside each picture's description a button that places it in the text.
function offerPlacing(part) {
  for (const alt of part.querySelectorAll("[data-route]")) {
    const [, index, name] = JSON.parse(alt.dataset.route);
    if (name !== "alt") continue;
    const line = document.createElement("p");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "operation";
    button.textContent = words("place_picture");
    button.addEventListener("click", () => placeIn(part, index, alt));
    line.append(button);
    alt.closest(".field").after(line);
  }
}

function placeIn(part, index, alt) {
  const text = document.querySelector('[data-route=\'["body"]\']');
  if (!alt.value.trim()) {
    say(words("picture_undescribed"));
    alt.focus();
  } else if (!text) say(words("picture_without_text"));
  else {
    place(text, pictureMark(part.querySelector(`[data-route='["media",${index},"file"]']`).value));
    say(words("picture_placed"));
  }
}

async function take(file, saver) {
  if (!file) return;
  say(words("picture_coming"));
  try {
    const taken = await upload(`/items/${saver.key}/media?name=${encodeURIComponent(file.name)}`, file);
    const answer = await saver.operate({ op: "add", route: ["media"], addition: "file", given: taken.file });
    document.dispatchEvent(new CustomEvent("press:changed", { detail: { part: "media", at: [...answer.at, "alt"] } }));
    const list = new Intl.ListFormat(document.documentElement.lang).format(taken.stripped);
    say(words(taken.stripped.length ? "picture_stripped" : "picture_taken", { ...taken, stripped: list }));
  } catch (error) {
    say("");
    alarm.textContent = notDone(error);
  }
}
