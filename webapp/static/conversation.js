// The conversation without reloading. Every page works without this: forms post, and the answer is a
// page. With it the same page is fetched, one request a turn, and its turn is put below the others.
//
// The state of the conversation stands in the fragment of the address, which browsers send to nobody:
// so Back and Forward work, and an address can be passed on. Nothing is stored anywhere else.

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

function address(state) {
  const url = new URL(location.href);
  for (const name of [...url.searchParams.keys()]) {
    if (!["lang", "shortlist"].includes(name) && !framed) url.searchParams.delete(name);
  }
  url.hash = state ? MARK + encoded(state) : "";
  return url;
}

const carriedState = (from = document) => from.querySelector("#again input[name=state]")?.value ?? "";

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
  if (link) link.href = address(carriedState());
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
function receive(page, { fresh }) {
  const talk = page.getElementById("talk");
  const exchange = page.querySelector("#log > .exchange");
  if (!talk || !exchange) return false;
  const wasHere = at("talk") !== null;
  const inBox = document.activeElement === at("q");
  const otherLanguage = page.documentElement.lang !== document.documentElement.lang;
  const parts = composer(page);
  if (!wasHere || otherLanguage) {
    const past = exchanges();
    if (otherLanguage) {
      document.documentElement.lang = page.documentElement.lang;
      document.querySelector("header")?.replaceWith(page.querySelector("header"));
      document.querySelector("footer")?.replaceWith(page.querySelector("footer"));
    }
    main().replaceChildren(talk);
    at("log").prepend(...past);
    at("q").value = "";
  } else {
    // What Back went past is gone once something new is said.
    exchanges().filter((each) => each.hidden).forEach((each) => each.remove());
    turns.length = shown + 1;
    settle(exchange, Date.now());
    at("log").append(exchange);
    at("problems").replaceChildren();
  }
  document.title = page.title;
  const list = page.getElementById("shortlist-link");
  if (list) at("shortlist-link")?.replaceWith(list);
  const number = fresh ? turns.length : shown;
  turns[number] = { last: exchanges().length - 1, parts };
  show(number);
  if (inBox || !wasHere) at("q").focus({ preventScroll: true });
  scrollTo(exchange);
  const count = exchange.dataset;
  say(count.status ?? "");
  tell("results", { total: Number(count.total ?? 0) });
  return true;
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
  button.addEventListener("click", () => { note.remove(); at("q")?.focus(); again(); });
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
    if (reply.status >= 500) throw new Error("unavailable");
    return { ok: reply.ok, page: new DOMParser().parseFromString(await reply.text(), "text/html") };
  } finally {
    clearTimeout(timer);
    waiting = null;
  }
}

// Send the form's values; on success the reply is the newest turn.
async function ask(action, body, text) {
  if (waiting) return;
  const placeholder = pending(text);
  busy(true);
  let reply;
  try {
    reply = await fetched(action, body);
  } catch {
    failed(() => ask(action, body, text));
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
  if (!receive(reply.page, { fresh: true })) return;
  if (text && at("q").value.trim() === text.trim()) at("q").value = "";
  // The first moment of this visit, which "forget" goes back to: the start page, or the first turn.
  const first = fromStart ? -1 : history.state?.first ?? 0;
  if (fromStart) history.replaceState({ turn: -1, first }, "");
  const state = { turn: shown, first };
  // Within another site's page, Back is that page's own.
  if (framed) history.replaceState(state, "", address(carriedState()));
  else history.pushState(state, "", address(carriedState()));
  compose(turns[shown].parts);
}

// A value cannot be used: the page that says so names the field.
function refuse(page) {
  const summary = page.querySelector(".error-summary");
  if (at("problems")) at("problems").replaceChildren(...(summary ? [summary] : []));
  else page.getElementById("content") && main().replaceChildren(...page.getElementById("content").childNodes);
  const fresh = page.getElementById("carried");
  if (at("problems") && fresh) at("carried").replaceWith(fresh);
  document.querySelector(".error-summary")?.setAttribute("role", "alert");
  scrollTo(document.querySelector(".error-summary") ?? at("ask"));
}

// --- The shortlist -----------------------------------------------------------------------------

function kept() {
  return (new URL(location.href).searchParams.get("shortlist") ?? "").split(",").filter(Boolean);
}

function keep(id, on) {
  const ids = kept().filter((each) => each !== id);
  if (on) ids.push(id);
  const url = new URL(location.href);
  if (ids.length) url.searchParams.set("shortlist", ids.join(","));
  else url.searchParams.delete("shortlist");
  history.replaceState(history.state, "", url);
  carryShortlist(document, ids);
  for (const known of turns) {
    if (known) for (const part of Object.values(known.parts)) carryShortlist(part, ids);
  }
}

// The list travels in every link and form of the page.
function carryShortlist(root, ids) {
  for (const each of [root, ...root.querySelectorAll("a[href], form[action]")]) {
    const name = each.localName === "a" ? "href" : each.localName === "form" ? "action" : null;
    if (!name) continue;
    const url = new URL(each.getAttribute(name), location.href);
    if (url.origin !== location.origin || url.pathname.startsWith("/api") || /\.[a-z]+$/.test(url.pathname)) continue;
    if (ids.length) url.searchParams.set("shortlist", ids.join(","));
    else url.searchParams.delete("shortlist");
    each.setAttribute(name, url.pathname + url.search + url.hash);
  }
  for (const button of root.querySelectorAll("button.keep")) {
    const on = ids.includes(button.value);
    button.name = on ? "unkeep" : "keep";
    button.setAttribute("aria-pressed", String(on));
    const label = button.querySelector(".keep-label") ?? button;
    label.textContent = on ? button.dataset.on : button.dataset.off;
  }
  for (const link of root.querySelectorAll("#shortlist-link")) {
    link.hidden = ids.length === 0;
    const number = link.querySelector(".count");
    if (number) number.textContent = String(ids.length);
  }
}

// --- What people do ----------------------------------------------------------------------------

function submitted(event) {
  const form = event.target;
  if (form.id !== "ask" && form.id !== "again") return;
  const button = event.submitter;
  if (button?.name === "lang") return;
  event.preventDefault();
  if (button?.classList.contains("keep")) {
    keep(button.value, button.name === "keep");
    return;
  }
  const body = new FormData(form);
  if (button?.name) body.append(button.name, button.value);
  // New limits alone are sent by their own button, too: then nothing needs to be said.
  const text = String(body.get("q") ?? "").trim();
  if (form.id === "ask" && !text && !at("talk")) {
    form.submit();
    return;
  }
  const label = button?.form === form && form.id === "again" ? button.textContent.trim() : text;
  ask(form.action, body, form.id === "again" ? label : text);
}

function typed(event) {
  if (event.target.id !== "q" || event.key !== "Enter" || event.shiftKey) return;
  // 229 and isComposing: the Enter that ends a word in an input method is not ours. On a phone the
  // Enter key of the screen keyboard is the only way to break a line.
  if (event.isComposing || event.keyCode === 229 || !matchMedia("(pointer: fine)").matches) return;
  event.preventDefault();
  if (event.target.value.trim()) at("ask").requestSubmit();
}

// Which of the conversation's moments the address means now.
async function moved() {
  if (forgetting) {
    history.replaceState(null, "", forgetting);
    history.pushState(null, "", forgetting);
    location.reload();
    return;
  }
  const number = history.state?.turn;
  if (number === -1 || (!location.hash.startsWith(MARK) && number === undefined)) {
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
  await restore();
}

// The address of a conversation was opened: the reply that belongs to its state.
async function restore() {
  const state = decoded(location.hash);
  const form = at("ask");
  if (state === null || !form) return;
  const number = history.state?.turn ?? 0;
  busy(true);
  try {
    const reply = await fetched(form.action, { state });
    if (!reply.ok) { refuse(reply.page); return; }
    main().replaceChildren(reply.page.getElementById("talk") ?? "");
    document.title = reply.page.title;
    turns = [];
    turns[number] = { last: 0, parts: composer(document) };
    shown = number;
    history.replaceState({ ...history.state, turn: number }, "");
    compose(turns[number].parts);
    ready();
  } catch {
    failed(restore);
  } finally {
    busy(false);
  }
}

// The addresses of this visit hold what was understood, and no way may lead back to them: go back to
// the first, and start from there, so that the browser drops those after it.
function forget(event) {
  const link = event.target.closest?.("#forget");
  if (!link) return;
  event.preventDefault();
  waiting?.abort();
  turns = [];
  const steps = (history.state?.turn ?? 0) - (history.state?.first ?? 0);
  if (steps > 0 && !framed) {
    forgetting = link.href;
    history.go(-steps);
  } else {
    location.replace(link.href);
  }
}

function ready() {
  const hint = document.querySelector(".enter-hint");
  if (hint && matchMedia("(pointer: fine)").matches) hint.hidden = false;
}

document.addEventListener("submit", submitted);
document.addEventListener("keydown", typed);
document.addEventListener("click", forget);
addEventListener("popstate", moved);
addEventListener("pageshow", () => busy(false));

ready();
if (at("talk")) {
  turns[0] = { last: exchanges().length - 1, parts: composer(document) };
  if (history.state?.turn === undefined) history.replaceState({ turn: 0, first: 0 }, "", address(carriedState()));
  compose(turns[0].parts);
} else if (location.hash.startsWith(MARK)) {
  restore();
}
