const SETTLED_MS = 180;

class SearchBox {
  constructor(root) {
    this.input = root.querySelector("input");
    this.input.addEventListener("input", () => this.sendLater());
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.listener = (event) => this.onPageKey(event);
    document.addEventListener("keydown", this.listener);
  }

  update(data, send) {
    this.send = send;
    this.results = data.results;
    this.input.placeholder = data.placeholder;
    this.input.setAttribute("aria-label", data.label);
    this.input.parentElement.querySelector("kbd").title = data.hint;
    // Another place was opened: what was sought is found.
    if (this.place !== undefined && data.place !== this.place) this.input.value = "";
    else if (this.place === undefined) this.input.value = data.query;
    this.place = data.place;
  }

  sendLater() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.sendNow(), SETTLED_MS);
  }

  sendNow() {
    clearTimeout(this.timer);
    // The number tells a query typed again from one that was answered.
    this.send("query", { text: this.input.value, number: Date.now() });
  }

  onKey(event) {
    if (event.isComposing) return;
    if (event.key === "Enter") this.sendNow();
    else if (event.key === "Escape") ((this.input.value = ""), this.sendNow());
    else if (event.key === "ArrowDown") this.covers()[0]?.focus();
    else return;
    event.preventDefault();
  }

  covers() {
    return [...document.querySelectorAll(`.st-key-${this.results} .card-cover`)];
  }

  onPageKey(event) {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const writing = event.target.closest?.("input, textarea, [contenteditable=true]");
    if (event.key === "/" && !writing) {
      event.preventDefault();
      this.input.focus();
      this.input.select();
    } else if (["ArrowUp", "ArrowDown"].includes(event.key)) this.walk(event);
  }

  // Left and right are the board's own; up and down go by what the eye sees.
  walk(event) {
    const covers = this.covers();
    if (!covers.includes(event.target)) return;
    event.preventDefault();
    const way = event.key === "ArrowDown" ? 1 : -1;
    const from = event.target.getBoundingClientRect();
    const distance = (cover) => {
      const to = cover.getBoundingClientRect();
      const down = way * (to.top - from.top);
      return down > 1 ? down * 10 + Math.abs(to.left - from.left) : Infinity;
    };
    const next = covers.reduce((best, cover) => (distance(cover) < distance(best) ? cover : best));
    if (distance(next) < Infinity) next.focus();
    else if (way < 0) this.input.focus();
  }
}

export default function ({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector(".search-box");
  root.searchBox ??= new SearchBox(root);
  root.searchBox.update(data[0], setStateValue);
  return () => document.removeEventListener("keydown", root.searchBox.listener);
}
