// Searching as one types, and the keys of the list; without this script the form's button does it.

const form = document.querySelector(".filters");
const items = document.getElementById("items");
const EVERY = 1500;
let asked = 0;

async function search() {
  const mine = ++asked;
  const query = new URLSearchParams(new FormData(form));
  const page = await got(`/items?${query}`);
  if (!page || mine !== asked) return;
  items.replaceChildren(...page.body.childNodes);
  history.replaceState(null, "", `/?${query}`);
}

async function got(address) {
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

/** While the newsroom is being read, show what is known by now; who is on a link, or in a choice, stays there. */
async function follow() {
  const mine = asked;
  const page = await got(location.href);
  if (page && mine === asked) {
    for (const id of ["next", "items"]) replace(document.getElementById(id), page.getElementById(id));
    for (const each of form.querySelectorAll("select")) renew(each, page.getElementById(each.id));
  }
  wait();
}

function replace(place, by) {
  const here = place.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  place.replaceChildren(...by.childNodes);
  if (here) place.querySelector(`a[href="${CSS.escape(here)}"]`)?.focus({ preventScroll: true });
}

function renew(select, by) {
  if (!by || select === document.activeElement) return;
  const { value } = select;
  select.replaceChildren(...by.childNodes);
  select.value = value;
}

function wait() {
  if (items.querySelector("[data-coming]")) setTimeout(follow, EVERY);
}

form.addEventListener("input", search);
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("q").focus();
  } else if (event.key === "n") location.href = "/new";
});
wait();
