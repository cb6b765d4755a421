// First cut: shows the frame. Not published yet.
class MicroCredentialFinder extends HTMLElement {
  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const frame = document.createElement("iframe");
    frame.src = new URL("/embed/v1", this.getAttribute("api") ?? import.meta.url).href;
    frame.title = "Micro-credential finder";
    root.replaceChildren(frame);
  }
}
customElements.get("mc-finder") ?? customElements.define("mc-finder", MicroCredentialFinder);
