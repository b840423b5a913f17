// On the page of an act, a key that is still held down from the page before does nothing: it was meant for that one.
addEventListener("keydown", (event) => {
  if (event.repeat && event.key === "Enter") event.preventDefault();
});
