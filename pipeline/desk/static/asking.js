// A question in a dialog of the browser's own: it keeps the focus, Escape closes it, and the focus returns.

/**
 * Ask for some values; null if nobody answers.
 *
 * Each field is `{name, label, type, value, options, check}`; `options` are `[value, text]` and make a choice, and
 * `check` gives what is wrong with a value, or nothing.
 */
export function asked(title, fields, words) {
  const dialog = document.createElement("dialog");
  const form = document.createElement("form");
  const heading = document.createElement("h2");
  form.method = "dialog";
  dialog.className = "asking";
  heading.textContent = title;
  heading.id = "asking-title";
  dialog.setAttribute("aria-labelledby", heading.id);
  const controls = new Map(fields.map((field) => [field.name, control(field)]));
  const answer = button(words("dialog_insert"), "answer");
  const cancel = button(words("dialog_cancel"), "");
  cancel.formNoValidate = true;
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.nodeName !== "SELECT") return;
    event.preventDefault();
    form.requestSubmit(answer);
  });
  form.append(heading, ...fields.map((field) => labelled(field.label, controls.get(field.name))), answer, " ", cancel);
  dialog.append(form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const values = Object.fromEntries([...controls].map(([name, each]) => [name, each.value]));
      dialog.remove();
      resolve(dialog.returnValue === "answer" ? values : null);
    });
    dialog.showModal();
    const first = controls.values().next().value;
    first.focus();
    first.select?.();
  });
}

function control({ type = "text", value = "", options, check, lang, ...limits }) {
  const made = document.createElement(options ? "select" : "input");
  for (const [key, text] of options ?? []) made.add(new Option(text, key));
  if (!options) Object.assign(made, { type, ...limits });
  made.dir = type === "text" ? "auto" : "ltr";
  made.required = true;
  if (lang) made.lang = lang;
  if (!options) made.value = value;
  if (check) {
    const judge = () => made.setCustomValidity(check(made.value) ?? "");
    made.addEventListener("input", judge);
    judge();
  }
  return made;
}

function labelled(text, made) {
  const label = document.createElement("label");
  const words = document.createElement("span");
  words.textContent = text;
  label.append(words, " ", made);
  return label;
}

function button(text, value) {
  const made = document.createElement("button");
  made.value = value;
  made.textContent = text;
  return made;
}
