// A picture that is dropped or chosen: it is taken into the item, what else it tells is said, and a description is asked for.

import { upload, words } from "./ask.js";
import { say } from "./said.js";

const alarm = document.getElementById("alarm");

export function takePictures(root, saver) {
  const part = root.id === "part-media" ? root : root.querySelector("#part-media");
  if (!part || part.querySelector(".drop")) return;
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
    alarm.textContent = words("not_done", { why: error.message });
  }
}
