// The page's only script; it stands inside the pages that have a use for it, and their policy admits no other. It asks
// nobody for anything and keeps nothing. Without it every text, address and date is there all the same.
//
//   data-copy="ID ID"       a click copies the texts of the elements with these ids; of a link, its address is then opened
//   data-uncopied           what is not copied with the text around it
//   data-copy-text="…"      a click copies this text
//   data-done="Copied"      what is said when it is done
//   data-share="ADDRESS"    a click hands an address to the system's sheet
//   data-until="2026-11-30" the days until then, as data-days="Days left: {count}" and data-today="…" have it
//   data-needs="script"     hidden in the page, shown by this script; “share”: only where the system has a sheet to
//                           share with; “no-share”: only where it has none
//   data-plain              what stands there without this script, and is hidden by it
(() => {
  "use strict";
  const page = document;
  const every = (selector, does) => page.querySelectorAll(selector).forEach(does);
  const able = { script: true, share: Boolean(navigator.share), "no-share": !navigator.share };

  every("[data-needs]", each => { each.hidden = !able[each.dataset.needs]; });
  every("[data-plain]", each => { each.hidden = true; });

  // What is done is said to those too who do not see the button.
  const status = page.body.appendChild(page.createElement("p"));
  status.className = "unseen";
  status.setAttribute("role", "status");

  const say = button => {
    const { done } = button.dataset;
    if (!done || button.dataset.said) return;
    const before = [...button.childNodes];
    button.dataset.said = "yes";
    button.style.minWidth = `${button.offsetWidth}px`;
    button.replaceChildren(done);
    status.textContent = done;
    setTimeout(() => {
      button.replaceChildren(...before);
      status.textContent = "";
      delete button.dataset.said;
    }, 3000);
  };

  // A page that came over an open line, or lies in a folder, may not use the clipboard: it copies a selection.
  const copySelected = text => {
    const field = page.body.appendChild(page.createElement("textarea"));
    field.className = "unseen";
    field.value = text;
    field.select();
    const done = page.execCommand("copy");
    field.remove();
    return done;
  };
  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copySelected(text);
    }
  };

  // What serves the reader of the page alone is hidden while its text is taken.
  const shown = from => {
    const tools = [...from.querySelectorAll("[data-uncopied], [data-needs]")].filter(each => !each.hidden);
    tools.forEach(each => { each.hidden = true; });
    const text = from.innerText.trim();
    tools.forEach(each => { each.hidden = false; });
    return text;
  };
  const textOf = ({ copy: ids, copyText }) => copyText ?? ids.split(" ").map(id => page.getElementById(id))
    .map(from => from.value ?? shown(from)).filter(Boolean).join("\n\n");
  // Where nothing may be copied, the text is shown as selected, for its reader to copy.
  const offer = ({ copy: id }) => {
    const field = id && page.getElementById(id);
    if (!field?.select) return;
    field.closest("details").open = true;
    field.focus();
    field.select();
  };
  every("[data-copy], [data-copy-text]", button => button.addEventListener("click", async event => {
    event.preventDefault();
    if (!await copy(textOf(button.dataset))) return offer(button.dataset);
    button.focus({ preventScroll: true });
    say(button);
    if (button.href) location.href = button.href;
  }));

  every("[data-share]", button => button.addEventListener("click", () => {
    const title = page.querySelector("h1").innerText;
    navigator.share({ title, url: button.dataset.share }).catch(() => {});
  }));

  // A deadline is a day, and so is today: what the calendars on both ends say is compared, and no hour or zone.
  const count = () => every("[data-until]", each => {
    const { until, days, today, digits } = each.dataset;
    const now = new Date();
    const left = Math.round((Date.parse(until) - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / 864e5);
    const shown = String(left).replace(/\d/g, digit => (digits ? [...digits][digit] : digit));
    each.textContent = left > 0 ? days.replace("{count}", shown) : today;
    each.hidden = left < 0;
  });
  count();
  page.addEventListener("visibilitychange", count);
})();
