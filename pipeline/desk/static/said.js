// The page's status region: what has just happened, with buttons for what may be done about it.

/** Give the text of a key for so many: `key_one`, `key_few` or whatever the page's language asks for, else `key_other`. */
export function counted(words, key, n) {
  const form = `${key}_${new Intl.PluralRules(document.documentElement.lang || "en").select(n)}`;
  const found = words(form, { n });
  return found === form ? words(`${key}_other`, { n }) : found;
}

/** Say something; each act is `{label, run}`. They go with the next thing that is said. */
export function say(text, acts = []) {
  const buttons = acts.map(({ label, run }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", run);
    return button;
  });
  document.getElementById("said")?.replaceChildren(text, ...buttons.flatMap((each) => [" ", each]));
}

/** Name several things as the page's language lists them. */
export function listed(texts) {
  return new Intl.ListFormat(document.documentElement.lang || "en").format(texts);
}
