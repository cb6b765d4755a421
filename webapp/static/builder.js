// The page works without this. With it, the widget and its lines follow every change, and can be
// copied with one press. What can be used and what cannot is for the service to say: the page is
// asked for again with the choices, and its parts marked data-live are taken over.

const WAIT_MS = 250;

const form = document.getElementById("builder");
const status = document.getElementById("builder-status");
const preview = document.getElementById("preview");
const dark = matchMedia("(prefers-color-scheme: dark)");
const PROPERTIES = ["--mc-accent", "--mc-on-accent", "--mc-font", "--mc-radius"];

let timer = 0;
let asking = null;

for (const part of document.querySelectorAll("[data-live]")) part.dataset.taken = part.innerHTML.trim();
dress();
offerCopies();
for (const input of form.querySelectorAll("input.colour")) addPalette(input);
form.querySelector(".to-update").hidden = true;
form.addEventListener("input", later);
form.addEventListener("change", later);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  update();
});
dark.addEventListener("change", dress);
document.addEventListener("click", (event) => {
  const copy = event.target.closest?.("[data-copy]");
  if (copy) copyLines(copy);
  const nearest = event.target.closest?.("a[data-value]");
  if (nearest) {
    event.preventDefault();
    takeNearest(nearest.dataset);
  }
});

function later() {
  clearTimeout(timer);
  timer = setTimeout(update, WAIT_MS);
}

async function update() {
  clearTimeout(timer);
  asking?.abort();
  asking = new AbortController();
  const address = new URL(form.action);
  address.hash = "";
  for (const [name, value] of new FormData(form)) {
    if (value.trim()) address.searchParams.append(name, value.trim());
  }
  try {
    const reply = await fetch(address, { signal: asking.signal });
    if (!reply.ok && reply.status !== 422) throw new Error(`${reply.status}`);
    take(new DOMParser().parseFromString(await reply.text(), "text/html"));
    history.replaceState(null, "", address);
    say(reply.ok ? form.dataset.updated : form.dataset.faulty);
  } catch (error) {
    if (error.name !== "AbortError") say(form.dataset.offline);
  }
}

function take(page) {
  for (const part of document.querySelectorAll("[data-live]")) {
    const fresh = page.getElementById(part.id);
    // Whoever stands in a part that did not change must not be moved out of it.
    if (fresh && fresh.innerHTML.trim() !== part.dataset.taken) {
      const open = part.querySelector("details")?.open;
      part.dataset.taken = fresh.innerHTML.trim();
      part.replaceChildren(...document.importNode(fresh, true).childNodes);
      if (open) part.querySelector("details")?.setAttribute("open", "");
    }
  }
  for (const field of form.querySelectorAll("[data-field-of]")) {
    const name = field.dataset.fieldOf;
    const faulty = page.getElementById(`${name}-fault`)?.childElementCount > 0;
    field.classList.toggle("has-error", faulty);
    const input = document.getElementById(name);
    if (faulty) input?.setAttribute("aria-invalid", "true");
    else input?.removeAttribute("aria-invalid");
  }
  for (const link of document.querySelectorAll("[data-with-choices]")) {
    link.href = page.querySelector("[data-with-choices]").href;
  }
  const chosen = page.getElementById("preview");
  for (const { name } of [...preview.attributes]) {
    if (name !== "style" && !chosen.hasAttribute(name)) preview.removeAttribute(name);
  }
  for (const { name, value } of chosen.attributes) {
    if (preview.getAttribute(name) !== value) preview.setAttribute(name, value);
  }
  dress();
  offerCopies();
}

/** Give the widget its colours as a site's own style sheet would. */
function dress() {
  const night = preview.getAttribute("theme") === "auto" ? dark.matches : false;
  const values = JSON.parse(preview.dataset[night ? "dark" : "light"] || "{}");
  for (const name of PROPERTIES) {
    if (values[name]) preview.style.setProperty(name, values[name]);
    else preview.style.removeProperty(name);
  }
  // A change of style alone tells an element nothing; a change of attribute lets it look again.
  preview.setAttribute("theme", preview.getAttribute("theme") ?? "auto");
}

function addPalette(input) {
  const palette = document.createElement("input");
  palette.type = "color";
  palette.className = "palette";
  const label = document.querySelector(`label[for="${input.id}"]`).textContent;
  palette.setAttribute("aria-label", `${label}: ${form.dataset.pick}`);
  const show = () => {
    const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(input.value.trim() || input.dataset.without) ?? [];
    if (digits) palette.value = `#${digits.length === 3 ? digits.replaceAll(/./g, "$&$&") : digits}`;
  };
  palette.addEventListener("input", () => {
    input.value = palette.value;
  });
  input.addEventListener("input", show);
  show();
  const row = document.createElement("span");
  row.className = "colour-row";
  input.replaceWith(row);
  row.append(input, palette);
}

function takeNearest({ field, value }) {
  const input = document.getElementById(field);
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.focus();
}

function offerCopies() {
  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;
}

async function copyLines(button) {
  const lines = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(lines.value);
    say(form.dataset.copied);
    button.dataset.done = form.dataset.copied;
    setTimeout(() => delete button.dataset.done, 2000);
  } catch {
    lines.focus();
    lines.select();
    say(form.dataset.byHand);
  }
}

function say(text) {
  status.textContent = "";
  // A message that is put into an element in the same breath as it is emptied may not be read out.
  setTimeout(() => (status.textContent = text), 50);
}
