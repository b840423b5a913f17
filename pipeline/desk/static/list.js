// Searching as one types, and the keys of the list; without this script the form's button does it.

const form = document.querySelector(".filters");
const items = document.getElementById("items");
let asked = 0;

async function search() {
  const mine = ++asked;
  const query = new URLSearchParams(new FormData(form));
  const answer = await fetch(`/items?${query}`);
  if (!answer.ok || mine !== asked) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  items.replaceChildren(...page.body.childNodes);
  history.replaceState(null, "", `/?${query}`);
}

form.addEventListener("input", search);
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("q").focus();
  } else if (event.key === "n") location.href = "/new";
});
