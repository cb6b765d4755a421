// Keeping records on the shortlist without reloading, in the conversation. The list stands in the
// address and in every link and form of the page, and nowhere else: webapp/carrying.py.

const MOST_KEPT = 20;
const NAME = "shortlist";

const inAddress = () => (new URL(location.href).searchParams.get(NAME) ?? "").split(",").filter(Boolean);

let ids = inAddress();

// Files and the API do not carry the list.
const isPage = (url) => url.origin === location.origin && !url.pathname.startsWith("/api/") && !/\.[a-z]+$/.test(url.pathname);

function withList(address) {
  const url = new URL(address, location.href);
  url.searchParams.delete(NAME);
  if (!ids.length) return url;
  // By hand: the comma is to be read.
  url.search += `${url.search ? "&" : "?"}${NAME}=${ids.join(",")}`;
  return url;
}

function carry() {
  for (const each of document.querySelectorAll("a[href], form[action]")) {
    const name = each.localName === "a" ? "href" : "action";
    const written = each.getAttribute(name);
    const url = new URL(written, location.href);
    if (written.startsWith("#") || !isPage(url)) continue;
    const { pathname, search, hash } = withList(url);
    each.setAttribute(name, pathname + search + hash);
  }
  for (const button of document.querySelectorAll("button.keep[value]")) {
    const on = ids.includes(button.value);
    button.name = on ? "unkeep" : "keep";
    button.classList.toggle("kept", on);
  }
  const link = document.getElementById("shortlist-link");
  if (link) link.hidden = ids.length === 0;
  for (const number of document.querySelectorAll("#shortlist-link .count")) number.textContent = String(ids.length);
  const there = withList(location.href);
  if (there.href !== location.href) history.replaceState(history.state, "", there);
}

function pressed(event) {
  const button = event.submitter;
  if (!button?.classList.contains("keep")) return;
  event.preventDefault();
  const left = ids.filter((each) => each !== button.value);
  ids = button.name === "keep" ? [...left, button.value].slice(-MOST_KEPT) : left;
  carry();
}

document.addEventListener("submit", pressed);
// After a turn, and after a step back to an address with an older list.
addEventListener("finder:composed", carry);
