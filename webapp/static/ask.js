// The page works without this. With it, Enter sends the question and Shift+Enter breaks the line.
const form = document.getElementById("ask");
const box = document.getElementById("q");
const hint = document.querySelector(".enter-hint");

if (form && box) {
  if (hint && matchMedia("(pointer: fine)").matches) hint.hidden = false;

  box.addEventListener("keydown", (event) => {
    // 229 and isComposing: the Enter that ends a word in an input method is not ours. On a phone the
    // Enter key of the screen keyboard is the only way to break a line.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    if (!matchMedia("(pointer: fine)").matches || !box.value.trim()) return;
    event.preventDefault();
    form.requestSubmit();
  });

  form.addEventListener("submit", () => form.setAttribute("aria-busy", "true"));
  // Back again from the answer, the page may be shown as it was left.
  addEventListener("pageshow", () => form.removeAttribute("aria-busy"));
}
