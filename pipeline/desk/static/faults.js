// What is the matter with a field, told between its label and its control; what a moment or a text comes to, beneath it.

import { words } from "./ask.js";
import { controls, typing } from "./fields.js";
import { say } from "./said.js";
import { element, REST } from "./sitting.js";

let rest = 0;

export function echo(control, field) {
  const holder = control.closest(".field") ?? control.parentElement;
  const said = holder.querySelector("[data-echo]");
  if (said) said.textContent = field.echo;
  const count = holder.querySelector("[data-count]");
  if (!count) return;
  count.textContent = words("count", { count: field.count, limit: field.limit });
  count.classList.toggle("near", field.count * 4 >= field.limit * 3);
  count.classList.toggle("over", field.count > field.limit);
}

// What is mended goes at once; what is new waits until somebody rests or leaves the field: then `askAgain` asks for all of it.
export function faults(control, field, askAgain) {
  const texts = field.faults.map((each) => `${words(each.severity)}: ${each.message}${each.hint ? ` ${each.hint}` : ""}`);
  const place = document.getElementById(`${field.id}__faults`) ?? (texts.length ? roomForFaults(control, field) : null);
  if (place) {
    const shown = [...place.children].map((each) => each.textContent.trim());
    const isNew = texts.some((each) => !shown.includes(each));
    const isTyping = control === document.activeElement && Date.now() - typing.at < REST;
    if (isNew && isTyping) {
      clearTimeout(rest);
      rest = setTimeout(askAgain, REST);
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

// Goes to the next field with a fault.
export function nextFault(step) {
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
