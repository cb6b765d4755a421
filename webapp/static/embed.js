// The page inside the widget's frame, and what it and the page around it tell each other.
//
// The page around is whichever holds the frame; the browser lets only listed ones do that
// (frame-ancestors). Where the widget holds it, the frame's name says at which origin that is, and
// gets a hello there. All else waits for the answer, and goes to that origin alone. Nothing that is
// sent holds a word of what was asked.

const SOURCE = "mc-finder";
const VERSION = 1;
const LOOK = ["theme", "accent", "on-accent", "radius", "font"];
const RESIZE_EVERY_MS = 100;
const SHEET_PX = 420; // the height of a sheet about a level, at most

const page = document.documentElement;
let host = ""; // the origin of the page around
let told = {}; // what was said last of each kind, so as not to repeat it

if (parent !== window) {
  addEventListener("message", hear);
  addEventListener("finder:results", tellOfResults);
  addEventListener("finder:error", () => tell("error", { reason: "offline" }));
  addEventListener("keydown", closeOnEscape, { capture: true });
  document.addEventListener("click", tellOfSelection);
  document.addEventListener("auxclick", tellOfSelection);
  document.addEventListener("click", placeSheet, { capture: true });
  sayHello();
}

function sayHello() {
  const named = /^mc-finder (https?:\/\/[^\s/]+)$/.exec(name)?.[1];
  if (named) parent.postMessage({ source: SOURCE, version: VERSION, type: "hello", payload: {} }, named);
}

function hear({ source, origin, data }) {
  if (source !== parent || origin === "null" || (host && origin !== host)) return;
  if (data?.source !== SOURCE || data.version !== VERSION) return;
  const act = { configure, focus: focusOnBox }[data.type];
  if (!act) return;
  const first = !host;
  host = origin;
  act(data.payload ?? {});
  if (first) begin();
}

function tell(type, payload = {}) {
  if (host) parent.postMessage({ source: SOURCE, version: VERSION, type, payload }, host);
}

/** The same, but not the same thing twice. */
function tellOnce(type, payload) {
  const said = JSON.stringify(payload);
  if (told[type] === said) return;
  told[type] = said;
  tell(type, payload);
}

function begin() {
  let timer = 0;
  const later = () => {
    timer ||= setTimeout(() => {
      timer = 0;
      measure();
    }, RESIZE_EVERY_MS);
  };
  new ResizeObserver(later).observe(page);
  tell("ready");
  tell("conversation", { begun: talking() });
  measure();
}

const talking = () => document.getElementById("talk") !== null;

function measure() {
  tellOnce("resize", { height: Math.ceil(page.getBoundingClientRect().height) });
}

function tellOfResults({ detail }) {
  tell("conversation", { begun: talking() });
  tell("results", { total: detail.total });
  // First room for the answer, then the way to it: where the frame is as tall as what is in it, only
  // the page around can scroll.
  measure();
  const answer = document.getElementById("latest") ?? [...document.querySelectorAll(".exchange")].at(-1);
  if (answer) tell("reveal", { top: Math.round(answer.getBoundingClientRect().top + scrollY) });
}

function configure(settings) {
  if (settings.mode === "launcher" || settings.mode === "inline") page.dataset.mode = settings.mode;
  dress(settings);
  if (typeof settings.lang === "string") speak(settings.lang);
}

/** The same conversation in another language, as if its button or link had been pressed. */
function speak(language) {
  const ways = [...document.querySelectorAll(".language button, .language a")];
  ways.find((way) => way.lang.split("-")[0] === language)?.click();
}

function focusOnBox() {
  document.getElementById("q")?.focus();
}

/** Put on another look: the same style sheet with other values, which the service checks. */
function dress(settings) {
  const worn = [...document.querySelectorAll("link[data-look]")];
  const url = new URL(worn.at(-1).href);
  const before = String(url.searchParams);
  for (const name of LOOK) {
    if (settings[name] === "") url.searchParams.delete(name);
    else if (typeof settings[name] === "string") url.searchParams.set(name, settings[name]);
  }
  if (String(url.searchParams) === before) return;
  const link = worn.at(-1).cloneNode();
  link.href = url.href;
  // The old one stays until the new one is there, so that nothing flickers.
  link.addEventListener("load", () => worn.forEach((each) => each.remove()), { once: true });
  link.addEventListener("error", () => link.remove(), { once: true });
  worn.at(-1).after(link);
}

function closeOnEscape(event) {
  if (event.key !== "Escape" || event.isComposing || page.dataset.mode !== "launcher") return;
  // The first Escape closes what is open in here.
  if (!document.querySelector(":popover-open")) tell("close");
}

/** Beside the button that opens it: the middle of a tall frame may be far out of sight. */
function placeSheet(event) {
  const button = event.target.closest?.("button[popovertarget]");
  const sheet = button && document.getElementById(button.getAttribute("popovertarget"));
  if (!sheet || sheet.contains(button)) return;
  const lowest = page.getBoundingClientRect().height - SHEET_PX;
  const top = Math.min(button.getBoundingClientRect().bottom, lowest);
  sheet.style.setProperty("--beside", `${Math.max(0, Math.round(top))}px`);
}

function tellOfSelection(event) {
  const path = event.target.closest?.("a[href]")?.pathname ?? "";
  const id = /^\/micro-credentials\/([a-z0-9-]{1,100})$/.exec(path)?.[1];
  if (id) tell("select", { id });
}
