/* <mc-finder>: the New Zealand micro-credential finder on another site. Version 1.0.0.
 *
 * One file, no build step, no dependency. It draws a short card (or a button, mode="launcher") and
 * requests nothing more until the visitor presses it; then it shows the finder in a frame. What is
 * typed there stays in the frame: this page sees counts, ids and heights, never words.
 *
 * A page needs in its Content-Security-Policy: script-src HOST; frame-src HOST. Styles are
 * constructed sheets and frames are sandboxed, so nothing else.
 *
 * Apache-2.0. Attributes, events and messages: HOST/widget and docs/widget.md.
 */

const VERSION = "1.0.0";
const PROTOCOL = 1;
const HOME = new URL(import.meta.url).origin;

const SHORTEST_PX = 160;
const TALLEST_PX = 30_000;
const PATIENCE_MS = 20_000;
const PATIENCE_LOADED_MS = 3_000;
const MOST_RESULTS = 1_000_000;

// The frame may run its own script, send its own forms and open a record in a new tab. It may not
// lead the page that holds it elsewhere, open dialogs of the browser or start downloads.
// allow-same-origin leaves it its own origin, by which both sides know each other.
const SANDBOX =
  "allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox";

// Te reo Māori: awaiting a fluent reviewer, as the card itself says.
const WORDS = {
  en: {
    tag: "en-NZ",
    title: "Find a micro-credential",
    about:
      "Say in your own words what you want to be able to do. You get New Zealand " +
      "micro-credentials, short courses that certify a set of skills.",
    ask: "Ask the finder",
    from: "A service of {host}. No account, no cookies.",
    page: "Open the finder in a new tab",
    opening: "Opening the finder…",
    failed: "The finder could not be shown here. You can open it in a new tab instead.",
    again: "Try again",
    close: "Close",
    frame: "Micro-credential finder",
    review: "",
  },
  mi: {
    tag: "mi",
    title: "Kimihia he pūkenga-whāiti",
    about:
      "Tuhia ki ō ake kupu ngā mahi e hiahia ana koe ki te ako. Ka whakaaturia ngā " +
      "pūkenga-whāiti o Aotearoa e hāngai ana.",
    ask: "Pātai mai",
    from: "He ratonga nā {host}. Kāore he pūkete, kāore he pihikete.",
    page: "Whakatuwheratia ki tētahi ripa hou",
    opening: "E tuwhera ana…",
    failed: "Kāore i taea te whakaatu i konei. Whakatuwheratia ki tētahi ripa hou.",
    again: "Whakamātauria anō",
    close: "Katia",
    frame: "Te rapu pūkenga-whāiti",
    review: "This te reo Māori awaits a fluent reviewer.",
  },
};

const STYLES = `
.root {
  all: initial; display: block; visibility: inherit; direction: ltr; line-height: 1.5; text-size-adjust: 100%;
  font-family: var(--mc-font, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif);
  --surface: #fff; --ink: #14211c; --muted: #4a5a52; --line: #76857d; --accent: #0b5c4a;
  --on-accent: #fff; --radius: var(--mc-radius, 14px);
  color: var(--ink); color-scheme: light;
}
.root.dark {
  --surface: #16211d; --ink: #e9f0ec; --muted: #a9b9b1; --line: #7f9188; --accent: #74d6b6;
  --on-accent: #06231a; color-scheme: dark;
}
.root, .root * { box-sizing: border-box; }
[hidden] { display: none !important; }
.card, dialog {
  border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface);
  color: var(--ink); overflow-wrap: break-word;
}
.card { display: grid; gap: 0.75em; justify-items: start; padding: clamp(1em, 4%, 1.75em); }
.head { display: flex; align-items: center; gap: 0.75em; }
.title { margin: 0; font-size: 1.375em; font-weight: 700; line-height: 1.2; text-wrap: balance; }
p { margin: 0; max-width: 44em; }
.card > p:empty { margin-block-start: -0.75em; }
.small { color: var(--muted); font-size: 0.875em; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em 1.25em; }
.mark { flex: none; width: 2.25em; height: 2.25em; }
.tile { fill: #0b5c4a; }
.steps { fill: none; stroke: #fff; stroke-width: 3.4; stroke-linecap: round; stroke-linejoin: round; }
.dot { fill: #ffd23f; }
a { color: inherit; display: inline-block; padding-block: 0.25em; text-underline-offset: 0.18em; }
button { font: inherit; cursor: pointer; }
.ask, .launch {
  min-height: 2.75em; padding: 0.5em 1.5em; border: 2px solid var(--accent); border-radius: 2em;
  background: var(--accent); color: var(--on-accent); font-weight: 600; line-height: 1.25;
}
.ask:hover, .launch:hover { text-decoration: underline; text-underline-offset: 0.2em; }
.ask[aria-disabled="true"] { cursor: progress; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
iframe { display: block; width: 100%; border: 0; background: var(--surface); }
.stage {
  position: relative; border: 1px solid var(--line); border-radius: var(--radius); overflow: clip;
}
.spot { position: absolute; scroll-margin-block: 1em; }
.stage.waiting { height: 0; border: 0; visibility: hidden; }
.corner { position: fixed; z-index: 2147483000; inset-block-end: 1em; inset-inline-end: 1em; }
.launch {
  display: flex; align-items: center; gap: 0.625em; padding: 0.5em 1.25em 0.5em 0.625em;
  direction: ltr; max-width: calc(100vw - 2em); box-shadow: 0 0 0 2px var(--surface), 0 4px 18px rgb(0 0 0 / 30%);
}
.launch .mark { width: 1.75em; height: 1.75em; }
.launch:focus-visible { outline-offset: 4px; }
.launch[aria-expanded="true"] { opacity: 0; }
dialog {
  position: fixed; inset: auto; inset-block-end: 1em; inset-inline-end: 1em; margin: 0; padding: 0;
  width: min(29em, 100vw - 2em); max-width: none; height: min(48em, 100vh - 2em);
  height: min(48em, 100dvh - 2em); max-height: none; overflow: hidden;
  box-shadow: 0 8px 40px rgb(0 0 0 / 35%);
}
dialog[open] { display: flex; flex-direction: column; }
dialog::backdrop { background: rgb(10 20 16 / 45%); }
.bar { display: flex; align-items: center; gap: 0.625em; padding: 0.5em 0.5em 0.5em 1em;
  border-block-end: 1px solid var(--line); }
.bar .title { flex: 1; font-size: 1.0625em; }
.bar .mark { width: 1.75em; height: 1.75em; }
.close { display: grid; place-items: center; flex: none; width: 2.75em; height: 2.75em; padding: 0;
  border: 0; border-radius: 50%; background: transparent; color: inherit; }
.close:hover { background: var(--ink); color: var(--surface); }
.close svg { width: 1.125em; height: 1.125em; fill: none; stroke: currentcolor; stroke-width: 2;
  stroke-linecap: round; }
dialog .told { display: grid; gap: 0.75em; justify-items: start; padding: 1em; }
dialog .stage { flex: 1; min-height: 0; border: 0; border-radius: 0; }
dialog .stage.waiting { flex: none; height: 0; }
dialog iframe { height: 100%; }
@media (max-width: 34em), (max-height: 30em) {
  dialog { inset: 0; width: 100vw; height: 100vh; height: 100dvh; border: 0; border-radius: 0; }
}
@media (prefers-reduced-motion: no-preference) {
  dialog[open] { animation: rise 0.16s ease-out; }
  @keyframes rise { from { transform: translateY(1em); opacity: 0; } }
}
@media (forced-colors: active) {
  .tile { fill: CanvasText; } .steps { stroke: Canvas; } .dot { fill: Canvas; }
  .close { border: 1px solid; }
}
@media print { .corner { display: none; } }
`;

// A page's own "* { display: none !important }" beats every rule inside a shadow root that is about
// the element itself; only its own style attribute, marked important, is stronger. Everything
// further in is out of the page's reach.
const HELD = {
  display: "block",
  opacity: "1",
  position: "static",
  float: "none",
  height: "auto",
  "min-height": "0",
  "max-height": "none",
  "min-width": "min(100%, 16rem)",
  overflow: "visible",
  transform: "none",
  filter: "none",
  "clip-path": "none",
  "content-visibility": "visible",
};

/* ---------------------------------------------------------------- settings from attributes */

const among = (...known) => [(given) => (known.includes(given) ? given : null), `must be ${known.join(" or ")}`];

/** What each attribute may be: a reader, which gives null for what cannot be used, and its rule. */
const ATTRIBUTES = {
  api: [(given) => origin(given), "must be an address such as https://finder.example"],
  site: [(given) => /^[a-z0-9-]{1,40}$/.exec(given)?.[0] ?? null, "must be a name of a-z, 0-9 and hyphens"],
  lang: [(given) => language(given), "must be en or mi"],
  mode: among("inline", "launcher"),
  levels: [(given) => range(given, 1, 10), "must be one number or two from 1 to 10, such as 3-6"],
  credits: [(given) => range(given, 1, 240), "must be one number or two from 1 to 240, such as 5-20"],
  provider: [(given) => (given.length <= 1000 && given.trim()) || null, "must be names with commas between"],
  nzsced: [() => null, "has no effect yet: records cannot be limited by it"],
  theme: among("light", "dark", "auto"),
  "heading-level": [(given) => /^[1-6]$/.exec(given)?.[0] ?? null, "must be a number from 1 to 6"],
};

function origin(given) {
  try {
    const url = new URL(given);
    return /^https?:$/.test(url.protocol) ? url.origin : null;
  } catch {
    return null;
  }
}

function language(given) {
  const code = given.toLowerCase().split("-")[0];
  return Object.hasOwn(WORDS, code) ? code : null;
}

function range(given, least, most) {
  const [, low, high = low] = /^\s*(\d{1,3})\s*(?:[-–]\s*(\d{1,3})\s*)?$/.exec(given) ?? [];
  if (low === undefined || +low < least || +low > +high || +high > most) return null;
  return +low === +high ? `${+low}` : `${+low}-${+high}`;
}

/** Where an attribute is missing the widget goes by the page: its language, and dark if it can be. */
function defaults(element) {
  const around = (element.parentElement ?? document.documentElement).closest("[lang]");
  const scheme = getComputedStyle(element).colorScheme ?? "";
  const both = scheme.includes("light") ? "auto" : "dark";
  return {
    api: HOME,
    lang: (around && language(around.lang)) ?? "en",
    mode: "inline",
    theme: scheme.includes("dark") ? both : "light",
    "heading-level": "2",
  };
}

/* ---------------------------------------------------------------- colours */

/** The colour of a custom property of the page as [r, g, b] from 0 to 1; null where there is none. */
function colourOf(probe, value) {
  probe.style.color = "";
  probe.style.color = `color-mix(in srgb, ${value} 100%, black 0%)`;
  if (!probe.style.color) probe.style.color = value;
  const computed = getComputedStyle(probe).color;
  const numbers = computed.match(/-?[\d.]+(e-?\d+)?/g)?.slice(0, 3).map(Number) ?? [];
  if (numbers.length < 3) return null;
  const scale = computed.startsWith("rgb") ? 255 : 1;
  return numbers.map((number) => Math.min(1, Math.max(0, number / scale)));
}

const hex = (colour) =>
  `#${colour.map((part) => Math.round(part * 255).toString(16).padStart(2, "0")).join("")}`;

/** Contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
function contrast(one, other) {
  const [light, dark] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [r, g, b] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/* ---------------------------------------------------------------- elements */

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function draw(viewBox, name, ...shapes) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const attributes = { viewBox, class: name, "aria-hidden": "true", focusable: "false" };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  for (const [tag, details] of shapes) {
    const shape = document.createElementNS(space, tag);
    for (const [key, value] of Object.entries(details)) shape.setAttribute(key, value);
    svg.append(shape);
  }
  return svg;
}

const mark = () =>
  draw(
    "0 0 40 40",
    "mark",
    ["rect", { class: "tile", width: 40, height: 40, rx: 10 }],
    ["path", { class: "steps", d: "M9 29h6v-6h6v-6h6v-6" }],
    ["circle", { class: "dot", cx: 29.2, cy: 26.8, r: 3.6 }],
  );

const cross = () => draw("0 0 12 12", "cross", ["path", { d: "M2 2l8 8M10 2l-8 8" }]);

function style(root) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Browsers of 2022 and before. Theirs is the only way in which a page's style-src matters.
    root.append(make("style", {}, STYLES));
  }
}

/* ---------------------------------------------------------------- the element */

class MicroCredentialFinder extends HTMLElement {
  static version = VERSION;
  static observedAttributes = [...Object.keys(ATTRIBUTES), "hidden"];

  #settings = null;
  #look = {};
  #parts = null;
  #frame = null;
  #state = "closed"; // closed, opening, ready, failed
  #begun = false; // a conversation is going on in the frame
  #outdated = false; // its limits were changed meanwhile: they hold from the next one on
  #pressed = false; // the visitor asked for the frame and waits for it
  #queued = false;
  #timer = 0;
  #stop = null; // ends the listeners of one stay in a page
  #warned = new Set();

  connectedCallback() {
    if (!this.shadowRoot) style(this.attachShadow({ mode: "open" }));
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    addEventListener("message", (event) => this.#receive(event), { signal });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#later(), { signal });
    const watch = new MutationObserver(() => this.#later());
    watch.observe(document.documentElement, {
      attributeFilter: ["lang", "class", "style", "data-theme", "dir"],
    });
    signal.addEventListener("abort", () => watch.disconnect());
    this.#hold();
    this.#settings = this.#readSettings();
    this.#build();
    this.#paint();
  }

  disconnectedCallback() {
    // A browser unloads a frame that is taken out of its page, and the conversation with it.
    this.#stop?.abort();
    this.#leave();
  }

  attributeChangedCallback() {
    this.#later();
  }

  /** Take up changes, however many attributes were set, once. */
  #later() {
    if (this.#queued || !this.#parts) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.isConnected) this.#update();
    });
  }

  #update() {
    this.#hold();
    const before = this.#settings;
    const now = (this.#settings = this.#readSettings());
    const changed = (...names) => names.some((name) => before[name] !== now[name]);
    if (changed("api", "site", "mode")) {
      this.#startAnew();
      return;
    }
    if (changed("lang", "heading-level")) this.#say();
    const news = { ...this.#paint(), ...(changed("lang") && { lang: now.lang }) };
    const startsElsewhere = changed("levels", "credits", "provider", "heading-level");
    if (!this.#frame) return;
    if (startsElsewhere && this.#begun) this.#outdated = true;
    const loads = startsElsewhere ? !this.#begun : this.#state !== "ready" && Object.keys(news).length;
    if (loads) this.#load();
    else if (Object.keys(news).length) this.#send("configure", news);
  }

  #startAnew() {
    const wasOpen = this.#frame && this.#settings.mode === "inline";
    this.#leave();
    this.#build();
    this.#paint();
    if (wasOpen) this.#open({ focus: false });
  }

  #readSettings() {
    const settings = defaults(this);
    for (const [name, [read, rule]] of Object.entries(ATTRIBUTES)) {
      const given = this.getAttribute(name);
      const value = given && read(given);
      if (value) settings[name] = value;
      else if (given) this.#warn(`The attribute ${name}="${given}" ${rule}.`);
    }
    return settings;
  }

  /** Whether the page says it itself. What it leaves open is for the presets of a listed site. */
  #said(name) {
    return this.hasAttribute(name) || !this.#settings.site;
  }

  #warn(text) {
    if (this.#warned.has(text)) return;
    this.#warned.add(text);
    console.warn(`<mc-finder> ${text}`);
  }

  #hold() {
    for (const [name, value] of Object.entries(HELD)) this.style.setProperty(name, value, "important");
    if (this.hidden) this.style.setProperty("display", "none", "important");
  }

  /* ------------------------------------------------------------ what is seen */

  #build() {
    const { signal } = this.#stop;
    const on = (element, type, act) => element.addEventListener(type, act, { signal });
    const level = this.#settings["heading-level"];
    const parts = (this.#parts = {
      root: make("div", { class: "root" }),
      probe: make("span", { hidden: "" }),
      title: make(`h${level}`, { class: "title", id: "title" }),
      about: make("p"),
      from: make("p", { class: "small" }),
      review: make("p", { class: "small", lang: "en-NZ" }),
      told: make("p", { role: "status" }),
      ask: make("button", { class: "ask", type: "button" }),
      page: make("a", { target: "_blank", rel: "noopener" }),
      stage: make("div", { class: "stage waiting" }),
      spot: make("span", { class: "spot" }),
    });
    on(parts.ask, "click", () => this.#open({ focus: true }));
    parts.root.append(parts.probe);
    if (this.#settings.mode === "inline") {
      parts.card = make(
        "section",
        { class: "card", "aria-labelledby": "title" },
        make("div", { class: "head" }, mark(), parts.title),
        parts.about,
        make("div", { class: "actions" }, parts.ask, parts.page),
        parts.told,
        parts.from,
        parts.review,
      );
      parts.root.append(parts.card, parts.stage);
    } else {
      this.#buildLauncher(parts, on);
    }
    this.shadowRoot.replaceChildren(...this.shadowRoot.querySelectorAll("style"), parts.root);
    this.#say();
  }

  #buildLauncher(parts, on) {
    parts.launchWords = make("span");
    parts.launch = make(
      "button",
      { class: "launch", type: "button", "aria-haspopup": "dialog", "aria-expanded": "false", "aria-controls": "panel" },
      mark(),
      parts.launchWords,
    );
    parts.close = make("button", { class: "close", type: "button" }, cross());
    parts.card = make("div", { class: "told" }, parts.told, parts.ask, parts.page, parts.from, parts.review);
    parts.panel = make(
      "dialog",
      { id: "panel", "aria-labelledby": "title" },
      make("div", { class: "bar" }, mark(), parts.title, parts.close),
      parts.card,
      parts.stage,
    );
    // The corner is where this page's lines end, which may be on the left.
    parts.corner = make("div", { class: "corner", dir: getComputedStyle(this).direction }, parts.launch);
    parts.root.append(parts.corner, parts.panel);
    on(parts.launch, "click", () => this.#open({ focus: true }));
    on(parts.close, "click", () => parts.panel.close());
    on(parts.panel, "close", () => {
      parts.launch.setAttribute("aria-expanded", "false");
      parts.launch.focus();
    });
  }

  /** Put the words of the language into what is there. */
  #say() {
    const { api, lang, mode } = this.#settings;
    const words = WORDS[lang];
    const parts = this.#parts;
    const level = this.#settings["heading-level"];
    if (parts.title.localName !== `h${level}`) {
      const title = make(`h${level}`, { class: "title", id: "title" });
      parts.title.replaceWith(title);
      parts.title = title;
    }
    parts.root.lang = words.tag;
    parts.title.textContent = words.title;
    parts.about.textContent = words.about;
    parts.from.textContent = words.from.replace("{host}", new URL(api).host);
    parts.review.textContent = words.review;
    parts.review.hidden = !words.review;
    parts.page.textContent = words.page;
    parts.page.href = this.#address("/").href;
    if (mode === "launcher") {
      parts.launchWords.textContent = words.title;
      parts.close.setAttribute("aria-label", words.close);
    }
    if (this.#frame) this.#frame.title = words.frame;
    this.#tell();
  }

  /** Say how far opening has come, and offer what can be done about it. */
  #tell() {
    const words = WORDS[this.#settings.lang];
    const parts = this.#parts;
    const failed = this.#state === "failed";
    const inline = this.#settings.mode === "inline";
    parts.told.textContent = { opening: words.opening, failed: words.failed }[this.#state] ?? "";
    parts.ask.textContent = failed ? words.again : words.ask;
    parts.ask.hidden = !inline && !failed;
    parts.page.hidden = !inline && !failed;
    if (this.#state === "opening") parts.ask.setAttribute("aria-disabled", "true");
    else parts.ask.removeAttribute("aria-disabled");
    parts.card.hidden = this.#state === "ready";
    parts.stage.classList.toggle("waiting", this.#state !== "ready");
  }

  /** Take the page's colours, font and corners. Gives what the frame has to be told; null: nothing. */
  #paint() {
    const parts = this.#parts;
    const { theme } = this.#settings;
    const dark = theme === "dark" || (theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
    parts.root.classList.toggle("dark", dark);
    const computed = getComputedStyle(this);
    const given = (name) => computed.getPropertyValue(name).trim();
    const look = this.#said("theme") ? { theme } : {};
    const accent = this.#colour("--mc-accent", given("--mc-accent"));
    if (accent) {
      const wanted = this.#colour("--mc-on-accent", given("--mc-on-accent"));
      const legible = wanted && contrast(accent, wanted) >= 4.5;
      if (wanted && !legible) {
        this.#warn(`--mc-on-accent is not used: its contrast with --mc-accent is below 4.5.`);
      }
      const best = contrast(accent, [1, 1, 1]) >= 4.5 ? [1, 1, 1] : [0, 0, 0];
      look.accent = hex(accent);
      look["on-accent"] = hex(legible ? wanted : best);
    }
    for (const [name, value] of [["--accent", look.accent], ["--on-accent", look["on-accent"]]]) {
      if (value) parts.root.style.setProperty(name, value);
      else parts.root.style.removeProperty(name);
    }
    const radius = given("--mc-radius");
    if (/^\d{1,2}(\.\d+)?(px|r?em)$|^0$/.test(radius)) look.radius = radius;
    else if (radius) this.#warn("--mc-radius is not used in the frame: it must be a length such as 8px.");
    const font = given("--mc-font").replaceAll(/["']/g, "").replaceAll(/\s+/g, " ");
    if (/^[A-Za-z][\w -]*(, ?[-A-Za-z][\w -]*)*$/.test(font) && font.length <= 200) look.font = font;
    else if (font) this.#warn("--mc-font is not used in the frame: it must be a list of names of fonts.");
    const before = this.#look;
    this.#look = look;
    // What is taken back has to be said, too: by an empty value.
    const gone = Object.keys(before).filter((name) => !(name in look)).map((name) => [name, ""]);
    const same = !gone.length && Object.entries(look).every(([name, value]) => before[name] === value);
    return same ? null : { ...Object.fromEntries(gone), ...look };
  }

  #colour(name, value) {
    if (!value) return null;
    const colour = CSS.supports("color", value) ? colourOf(this.#parts.probe, value) : null;
    if (!colour) this.#warn(`${name} is not used: it must be a colour.`);
    return colour;
  }

  /* ------------------------------------------------------------ the frame */

  /** Where the finder is, with what this element asks of it. */
  #address(path) {
    const settings = this.#settings;
    const url = new URL(path, settings.api);
    const set = (name, value) => value && url.searchParams.set(name, value);
    if (this.#said("lang") || settings.lang !== "en") set("lang", settings.lang);
    if (path === "/") {
      for (const [name, of] of [["level", settings.levels], ["credits", settings.credits]]) {
        const [low, high = low] = of?.split("-") ?? [];
        set(`min_${name}`, low);
        set(`max_${name}`, high);
      }
      set("provider", settings.provider);
      return url;
    }
    for (const name of ["site", "levels", "credits", "provider"]) set(name, settings[name]);
    if (this.#said("heading-level")) set("heading-level", settings["heading-level"]);
    // A listed site's presets and counts hold in its own pages only, so it says where it is.
    if (settings.site || location.origin === settings.api) set("host", location.origin);
    for (const [name, value] of Object.entries(this.#look)) set(name, value);
    return url;
  }

  #open({ focus }) {
    const { panel, launch } = this.#parts;
    if (panel && !panel.open) {
      panel.showModal();
      launch.setAttribute("aria-expanded", "true");
    }
    if (this.#state === "ready") return this.#enter();
    if (this.#state === "opening") return;
    this.#frame?.remove();
    this.#frame = make("iframe", {
      sandbox: SANDBOX,
      title: WORDS[this.#settings.lang].frame,
      name: `mc-finder ${location.origin}`,
      // The service need not know which page this is; of a listed site it is told the origin.
      referrerpolicy: "no-referrer",
    });
    this.#frame.addEventListener("load", () => {
      // A page that the browser refused has loaded, too, and will never answer.
      if (this.#state === "opening") this.#wait(PATIENCE_LOADED_MS);
      this.#greet();
    });
    this.#pressed = focus;
    this.#load();
    this.#parts.stage.replaceChildren(this.#frame, this.#parts.spot);
  }

  #load() {
    this.#state = "opening";
    this.#begun = this.#outdated = false;
    this.#frame.src = this.#address("/embed/v1").href;
    this.#wait(PATIENCE_MS);
    this.#tell();
  }

  #wait(duration) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail(), duration);
  }

  #fail() {
    if (this.#state !== "opening") return;
    this.#state = "failed";
    this.#tell();
    this.#emit("error", { reason: "not-shown" });
  }

  #leave() {
    clearTimeout(this.#timer);
    this.#frame?.remove();
    this.#frame = null;
    this.#state = "closed";
    this.#begun = this.#outdated = false;
  }

  /** Move the focus into the frame; the visitor asked for it. */
  #enter() {
    this.#frame.focus();
    this.#send("focus", {});
  }

  /* ------------------------------------------------------------ messages */

  /* The name of the frame tells its script where it stands, so that it can say hello to this origin
   * and to no other; browsers send names to nobody. Every document in the frame is then told how to
   * look, and says nothing before. No message is ever sent to just anybody ("*"). */
  #greet() {
    this.#send("configure", { ...this.#look, mode: this.#settings.mode });
  }

  #send(type, payload) {
    const message = { source: "mc-finder", version: PROTOCOL, type, payload };
    this.#frame?.contentWindow?.postMessage(message, this.#settings.api);
  }

  #receive({ data, origin, source }) {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#settings.api) return;
    if (data?.source !== "mc-finder" || data.version !== PROTOCOL) return;
    const payload = data.payload ?? {};
    switch (data.type) {
      case "hello":
        return this.#greet();
      case "ready":
        return this.#ready();
      case "resize":
        return this.#resize(payload.height);
      case "conversation":
        return this.#conversation(payload.begun === true);
      case "results":
        if (Number.isInteger(payload.total) && payload.total >= 0 && payload.total <= MOST_RESULTS) {
          this.#emit("results", { total: payload.total });
        }
        return;
      case "select":
        // The address is made here, so that nothing else can travel in it.
        if (typeof payload.id === "string" && /^[a-z0-9-]{1,100}$/.test(payload.id)) {
          const url = new URL(`/micro-credentials/${payload.id}`, this.#settings.api).href;
          this.#emit("select", { id: payload.id, url });
        }
        return;
      case "reveal":
        return this.#reveal(payload.top);
      case "close":
        return this.#parts.panel?.close();
      case "error":
        return this.#emit("error", { reason: payload.reason === "offline" ? "offline" : "refused" });
    }
  }

  #ready() {
    if (this.#state !== "opening" && this.#state !== "failed") return;
    clearTimeout(this.#timer);
    // Not for those who went elsewhere while it was loading. The card, and the focus on its button,
    // are about to go.
    const waiting = this.#pressed && this.shadowRoot.activeElement;
    this.#pressed = false;
    this.#state = "ready";
    this.#tell();
    if (waiting) this.#enter();
    this.#emit("ready", {});
  }

  #resize(height) {
    if (!Number.isFinite(height) || this.#settings.mode !== "inline") return;
    const fitting = Math.round(Math.min(TALLEST_PX, Math.max(SHORTEST_PX, height)));
    if (this.#frame.style.height === `${fitting}px`) return;
    this.#frame.style.height = `${fitting}px`;
    this.#emit("resize", { height: fitting });
  }

  #conversation(begun) {
    this.#begun = begun;
    if (!begun && this.#outdated) this.#load();
  }

  /** Scroll the page to a place in the frame, for a visitor who is busy in it and for no other. */
  #reveal(top) {
    if (!Number.isFinite(top) || this.#settings.mode !== "inline") return;
    if (this.shadowRoot.activeElement !== this.#frame) return;
    const { spot } = this.#parts;
    spot.style.top = `${Math.min(this.#frame.offsetHeight, Math.max(0, top))}px`;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    spot.scrollIntoView({ block: "start", behavior: calm ? "instant" : "smooth" });
  }

  #emit(name, detail) {
    const options = { bubbles: true, composed: true, detail: Object.freeze(detail) };
    this.dispatchEvent(new CustomEvent(`mc:${name}`, options));
  }
}

// Two copies of the script, or two versions, on one page: the first one serves every element.
if (!customElements.get("mc-finder")) customElements.define("mc-finder", MicroCredentialFinder);
