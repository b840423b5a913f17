// The tools of a part's texts: a toolbar, what is pasted in, and pictures that are dropped.

import { post, words } from "./ask.js";
import { listenForPaste } from "./paste.js";
import { takePictures } from "./pictures.js";
import { addToolbars } from "./toolbar.js";

export function tools(root, saver) {
  addToolbars(root, words);
  takePictures(root, saver);
  listenForPaste(root, { words, clean: (pasted) => post("/clean", pasted) });
}
