// Asks how far the newsroom is read, and loads the page that waits for it when all of it is.

const bar = document.getElementById("reading");
const told = document.getElementById("told");
const EVERY = 1000;

async function ask() {
  const answer = await fetch("/reading").catch(() => null);
  if (answer?.ok) {
    const now = await answer.json();
    if (!now.waits) return location.replace(location.pathname + location.search);
    bar.max = now.count || 1;
    bar.value = now.read;
    told.textContent = now.told;
  }
  setTimeout(ask, EVERY);
}

setTimeout(ask, EVERY);
