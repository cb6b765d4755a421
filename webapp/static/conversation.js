// The conversation without reloading. Every page works without this: forms post, and the answer is a
// page. With it the same page is fetched, one request a turn, and its turn is put below the others.
//
// The state of the conversation stands in the fragment of the address, which browsers send to nobody:
// so Back and Forward work, and an address can be passed on. The way back (for "undo") is with the
// entry in the tab's own history, which "forget" clears. Nothing is stored anywhere else.

const LONGEST_WAIT = 30_000;
const MARK = "#c=";
const framed = document.documentElement.hasAttribute("data-framed");

const at = (id) => document.getElementById(id);
const main = () => at("content");
const words = () => at("ask")?.dataset ?? {};

// What stood below each turn of this visit: [{nodes, composer}], by its number in history.state.
let turns = [];
let shown = 0;
let waiting = null;
let forgetting = "";
const LEFT = "left"; // why a request was dropped: the person went elsewhere

function tell(name, detail) {
  dispatchEvent(new CustomEvent(`finder:${name}`, { detail }));
}

// --- The address -------------------------------------------------------------------------------

function encoded(state) {
  const facts = JSON.parse(state);
  delete facts.history;
  const bytes = new TextEncoder().encode(JSON.stringify(facts));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decoded(fragment) {
  try {
    const text = atob(fragment.slice(MARK.length).replaceAll("-", "+").replaceAll("_", "/"));
    const state = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(text, (c) => c.charCodeAt(0)));
    JSON.parse(state);
    return state;
  } catch {
    return null;
  }
}

// The forms' address holds what the page hands on: the language, the shortlist, a frame's settings.
function address(state) {
  const url = new URL(at("again").getAttribute("action"), location.href);
  url.hash = state ? MARK + encoded(state) : "";
  return url;
}

const carriedState = () => document.querySelector("#again input[name=state]")?.value ?? "";

// What an entry in the tab's history holds: which turn it is, which was the first of this visit, and
// the whole state.
const entry = (turn, first) => ({ turn, first, facts: carriedState() });

const fine = () => matchMedia("(pointer: fine)").matches;

// --- Turns -------------------------------------------------------------------------------------

function exchanges(log = at("log")) {
  return log ? [...log.querySelectorAll(":scope > .exchange")] : [];
}

// Only one turn is the latest, and ids are for one element each.
function settle(exchange, number) {
  for (const each of exchange.querySelectorAll("[id]")) {
    const id = `${each.id}-${number}`;
    for (const name of ["aria-labelledby", "aria-describedby", "popovertarget"]) {
      for (const other of exchange.querySelectorAll(`[${name}="${CSS.escape(each.id)}"]`)) other.setAttribute(name, id);
    }
    each.id = id;
  }
  if (exchange.id === "latest") exchange.removeAttribute("id");
}

function composer(from) {
  return {
    carried: from.getElementById("carried").cloneNode(true),
    again: from.getElementById("again").cloneNode(true),
    tools: from.querySelector("#composer .tools").cloneNode(true),
  };
}

function compose(parts) {
  at("carried").replaceWith(parts.carried.cloneNode(true));
  at("again").replaceWith(parts.again.cloneNode(true));
  document.querySelector("#composer .tools").replaceWith(parts.tools.cloneNode(true));
  at("ask").action = at("again").action;
  const link = document.querySelector("#share a");
  if (link && !framed) link.href = address(carriedState());
  tell("composed");
}

function show(number) {
  const known = turns[number];
  exchanges().forEach((each, index) => { each.hidden = index > known.last; });
  exchanges().forEach((each, index) => each.classList.toggle("past", index !== known.last));
  compose(known.parts);
  shown = number;
}

function say(text) {
  const status = at("status");
  if (status) status.textContent = text;
}

function scrollTo(exchange) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  exchange.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}

// A page that was fetched: its turn goes below the others. Returns whether there was one.
function receive(page) {
  const exchange = page.querySelector("#log > .exchange");
  if (!exchange) return false;
  const wasHere = at("talk") !== null;
  const held = document.activeElement;
  const before = document.documentElement.lang;
  const parts = composer(page);
  // What Back went past is gone once something new is said.
  exchanges().filter((each) => each.hidden).forEach((each) => each.remove());
  const past = exchanges();
  if (past.length) settle(exchange, Date.now());
  if (!wasHere || page.documentElement.lang !== before) {
    const typed = wasHere ? at("q").value : "";
    for (const each of past) each.lang ||= before;
    replace(page);
    at("log").prepend(...past);
    at("q").value = typed;
  } else {
    at("log").append(exchange);
    at("problems").replaceChildren();
  }
  document.title = page.title;
  const number = wasHere ? shown + 1 : 0;
  turns.length = number;
  turns[number] = { last: exchanges().length - 1, parts };
  show(number);
  ready();
  focusAfter(held, exchange, wasHere);
  scrollTo(exchange);
  const count = exchange.dataset;
  say(count.status ?? "");
  tell("results", { total: Number(count.total ?? 0) });
  return true;
}

// The whole page but for the status, which has to stay where it is to be read out.
function replace(page) {
  document.documentElement.lang = page.documentElement.lang;
  const ours = (one) => one.id !== "content" && one.id !== "status" && one.localName !== "script";
  const around = [...page.body.children].filter(ours);
  [...document.body.children].filter(ours).forEach((each) => each.remove());
  const comesLater = (one) => page.getElementById("content").compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
  const [after, above] = [around.filter(comesLater), around.filter((one) => !comesLater(one))];
  main().before(...above);
  main().after(...after);
  main().replaceChildren(...page.getElementById("content").childNodes);
}

// The focus stays in the box, and on a button that is still there. What was pressed may be gone:
// then reading goes on at the new turn. On a phone the box would bring up the keyboard.
function focusAfter(held, exchange, wasHere) {
  const sent = held?.id === "q" || (fine() && held?.closest?.("#ask .ask-box"));
  const same = held?.closest?.("#undo") ? "#undo:not([hidden]) button" : held?.closest?.(".language") ? ".language button" : null;
  const next = sent && (wasHere || fine()) ? at("q") : same && document.querySelector(same);
  if (next) next.focus({ preventScroll: true });
  else if (document.activeElement === document.body || !document.activeElement.checkVisibility()) {
    const heading = exchange.querySelector("h2");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

// --- Asking ------------------------------------------------------------------------------------

function busy(on) {
  if (on) at("ask")?.setAttribute("aria-busy", "true");
  else at("ask")?.removeAttribute("aria-busy");
  if (on) say(words().looking);
}

function pending(text) {
  const log = at("log");
  if (!log) return null;
  const turn = document.createElement("section");
  turn.className = "exchange pending";
  if (text) {
    const person = document.createElement("div");
    person.className = "person";
    const said = document.createElement("p");
    said.className = "bubble said";
    said.textContent = text;
    person.append(said);
    turn.append(person);
  }
  const looking = document.createElement("p");
  looking.className = "looking";
  looking.textContent = words().looking;
  turn.append(looking);
  log.append(turn);
  scrollTo(turn);
  return turn;
}

function failed(again) {
  const problems = at("problems") ?? document.querySelector(".start");
  const note = document.createElement("div");
  note.className = "error-summary failed";
  note.setAttribute("role", "alert");
  const text = document.createElement("p");
  text.textContent = words().failed;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = words().retry;
  button.addEventListener("click", () => {
    note.remove();
    if (fine()) at("q")?.focus({ preventScroll: true });
    again();
  });
  note.append(text, button);
  document.querySelectorAll(".failed").forEach((each) => each.remove());
  problems.prepend(note);
  tell("error", {});
}

async function fetched(action, body) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LONGEST_WAIT);
  waiting = stop;
  try {
    const reply = await fetch(action, { method: "POST", body: new URLSearchParams(body), headers: { Accept: "text/html" }, signal: stop.signal });
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    // Whoever can say what is to be mended says so; all else is no answer.
    if (!reply.ok && !page.querySelector("main .error-summary")) throw new Error("no answer");
    page.getElementById("status")?.remove();
    return { ok: reply.ok, page };
  } finally {
    clearTimeout(timer);
    if (waiting === stop) waiting = null;
  }
}

// Send the form's values; on success the reply is the newest turn.
async function ask(action, body, text) {
  if (waiting) return;
  document.querySelectorAll(".failed").forEach((each) => each.remove());
  const placeholder = pending(text);
  busy(true);
  let reply;
  try {
    reply = await fetched(action, body);
  } catch (reason) {
    if (reason !== LEFT) failed(() => ask(action, body, text));
    return;
  } finally {
    placeholder?.remove();
    busy(false);
  }
  if (!reply.ok) {
    refuse(reply.page);
    return;
  }
  const fromStart = !at("talk");
  if (!receive(reply.page)) {
    failed(() => ask(action, body, text));
    return;
  }
  if (text && at("q").value.trim() === text.trim()) at("q").value = "";
  // The first moment of this visit, which "forget" goes back to: the start page, or the first turn.
  const first = fromStart ? -1 : history.state?.first ?? 0;
  if (fromStart) history.replaceState({ turn: -1, first }, "");
  // Within another site's page, Back is that page's own.
  if (framed) history.replaceState(entry(shown, first), "", address(carriedState()));
  else history.pushState(entry(shown, first), "", address(carriedState()));
}

// A value cannot be used: the page that says so names the field.
function refuse(page) {
  const summary = page.querySelector(".error-summary");
  const fresh = page.getElementById("carried");
  document.title = page.title;
  if (at("problems")) {
    at("problems").replaceChildren(summary);
    if (fresh) at("carried").replaceWith(fresh);
  } else {
    replace(page);
  }
  const told = document.querySelector(".error-summary");
  told.setAttribute("role", "alert");
  say("");
  scrollTo(told);
  if (document.activeElement === document.body) at("q").focus({ preventScroll: true });
}

// --- What people do ----------------------------------------------------------------------------

function submitted(event) {
  const form = event.target;
  if (form.id !== "ask" && form.id !== "again") return;
  const button = event.submitter;
  event.preventDefault();
  if (button?.classList.contains("keep")) return; // shortlist.js
  const body = new FormData(form);
  if (button?.name) body.append(button.name, button.value);
  // New limits alone are sent by their own button, too: then nothing needs to be said.
  const text = String(body.get("q") ?? "").trim();
  if (form.id === "ask" && !text && at("talk") && button?.name !== "lang" && !document.querySelector("#carried .limits[open]")) {
    at("q").focus();
    return;
  }
  const pressed = button?.name === "q" ? button.textContent.trim() : "";
  ask(form.getAttribute("action"), body, form.id === "again" ? pressed : text);
}

function typed(event) {
  if (event.target.id !== "q" || event.key !== "Enter" || event.shiftKey) return;
  // 229 and isComposing: the Enter that ends a word in an input method is not ours. On a phone the
  // Enter key of the screen keyboard is the only way to break a line.
  if (event.isComposing || event.keyCode === 229 || !fine()) return;
  event.preventDefault();
  if (event.target.value.trim()) at("ask").requestSubmit();
}

// Which of the conversation's moments the address means now.
async function moved() {
  waiting?.abort(LEFT);
  if (forgetting) {
    history.replaceState(null, "", forgetting);
    history.pushState(null, "", forgetting);
    location.reload();
    return;
  }
  const number = history.state?.turn;
  if (number === -1 || (number === undefined && at("talk") && !location.hash)) {
    location.reload();
    return;
  }
  if (turns[number]) {
    show(number);
    const latest = exchanges()[turns[number].last];
    scrollTo(latest);
    say(latest.dataset.status ?? "");
    return;
  }
  if (location.hash.startsWith(MARK)) await restore();
}

// The address of a conversation was opened: the reply that belongs to its state.
async function restore() {
  const state = history.state?.facts ?? decoded(location.hash);
  const form = at("ask");
  if (state === null || !form) return;
  const number = history.state?.turn ?? 0;
  const first = history.state?.first ?? number;
  busy(true);
  try {
    const reply = await fetched(form.getAttribute("action"), { state });
    if (!reply.ok) {
      refuse(reply.page);
      return;
    }
    replace(reply.page);
    document.title = reply.page.title;
    begin(number, first);
    say(exchanges()[0]?.dataset.status ?? "");
  } catch (reason) {
    if (reason !== LEFT) failed(restore);
  } finally {
    busy(false);
  }
}

// The page holds one turn, which is that one of this visit.
function begin(number, first) {
  turns = [];
  turns[number] = { last: exchanges().length - 1, parts: composer(document) };
  shown = number;
  history.replaceState(entry(number, first), "", address(carriedState()));
  compose(turns[number].parts);
  ready();
}

// The addresses of this visit hold what was understood, and no way may lead back to them: go back to
// the first, and start from there, so that the browser drops those after it.
function forget(event) {
  const link = event.target.closest?.("#forget");
  if (!link) return;
  event.preventDefault();
  waiting?.abort(LEFT);
  turns = [];
  const steps = (history.state?.turn ?? 0) - (history.state?.first ?? 0);
  if (steps > 0 && !framed) {
    forgetting = link.href;
    history.go(-steps);
  } else {
    location.replace(link.href);
  }
}

// With script the link to this conversation is copied rather than followed: it leads here.
async function copyLink(event) {
  const link = event.target.closest?.("#share a");
  if (!link || framed || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  try {
    await navigator.clipboard.writeText(link.href);
    link.textContent = words().copied;
    say(words().copied);
  } catch {
    location.assign(link.href);
  }
}

// A link to a place on this page leaves the address alone: that holds the conversation.
function jump(event) {
  const link = event.target.closest?.("a[href^='#']");
  const target = link && at(link.hash.slice(1));
  if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  target.focus();
  if (document.activeElement !== target) {
    target.tabIndex = -1;
    target.focus();
  }
  target.scrollIntoView();
}

function ready() {
  const hint = document.querySelector(".enter-hint");
  if (hint && fine()) hint.hidden = false;
}

document.addEventListener("submit", submitted);
document.addEventListener("keydown", typed);
document.addEventListener("click", forget);
document.addEventListener("click", copyLink);
document.addEventListener("click", jump);
addEventListener("popstate", moved);
addEventListener("pageshow", () => busy(false));

// A status has to be there before it says something, and to stay, or it is not read out.
if (at("status")) document.body.append(at("status"));
ready();
if (at("talk")) begin(history.state?.turn ?? 0, history.state?.first ?? 0);
else if (location.hash.startsWith(MARK)) restore();
