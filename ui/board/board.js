class Board {
  constructor(root) {
    this.root = root;
    this.waiting = [];
    root.addEventListener("keydown", (event) => this.walk(event));
    root.addEventListener("focusin", (event) => this.makeStop(event.target.closest(".card")));
  }

  update(data, trigger) {
    // Words are drawn once a card: another language wants new cards.
    if (data.language !== this.data?.language) this.root.replaceChildren();
    this.data = data;
    this.trigger = trigger;
    this.waiting = this.waiting.filter((action) => action.number > data.handled);
    const focused = this.placeOfFocus();
    this.keepOnly(data.rows.map((row) => row.key));
    let before = null;
    for (const row of data.rows) {
      const section = this.drawRow(row);
      if (section.previousElementSibling !== before || section.parentElement !== this.root)
        before ? before.after(section) : this.root.prepend(section);
      before = section;
    }
    this.drawUndo(data.undo);
    this.restoreFocus(focused);
  }

  // A second click while the first is on its way would replace it: all that wait go together.
  send(action) {
    const number = Math.max(Date.now(), 1 + (this.waiting.at(-1)?.number ?? this.data.handled));
    this.waiting.push({ ...action, number });
    this.trigger("done", { actions: this.waiting, covers: [...covers.keys()] });
  }

  waitsFor(filmId) {
    return this.waiting.some((action) => action.film_id === filmId);
  }

  keepOnly(keys) {
    for (const section of this.root.querySelectorAll(":scope > section"))
      if (!keys.includes(section.dataset.row)) section.remove();
  }

  drawRow(row) {
    const found = [...this.root.children].find((child) => child.dataset.row === row.key);
    const section = found ?? this.newRow(row.key);
    section.className = `board-row board-${this.data.layout}`;
    const [heading, track] = section.children;
    heading.hidden = !row.title;
    heading.querySelector(".board-title").textContent = row.title;
    heading.querySelector(".board-note").textContent = row.note;
    track.setAttribute("aria-label", row.title || this.data.labels.films);
    track.setAttribute("aria-description", this.data.labels.keys);
    this.drawCards(track, row.cards);
    requestAnimationFrame(() =>
      heading.toggleAttribute("data-fits", track.scrollWidth <= track.clientWidth));
    return section;
  }

  newRow(key) {
    const track = element("ul", "board-track", { role: "list" });
    const arrow = (name, way) => {
      const button = element("button", "board-arrow", {
        type: "button", tabindex: -1, "aria-hidden": "true",
      }, [icon(name)]);
      button.addEventListener("click", () =>
        track.scrollBy({ left: way * track.clientWidth * 0.8, behavior: "smooth" }));
      return button;
    };
    const heading = element("header", "board-heading", {}, [
      element("h2", "board-title"),
      element("p", "board-note"),
      element("div", "board-arrows", {}, [arrow("previous", -1), arrow("next", 1)]),
    ]);
    return element("section", "", { "data-row": key }, [heading, track]);
  }

  // Cards that stay keep their elements: no flicker, and the scroll position holds.
  drawCards(track, cards) {
    const present = new Map([...track.children].map((item) => [item.dataset.filmId, item]));
    const first = present.size === 0;
    cards.forEach((card, place) => {
      let item = present.get(String(card.film_id));
      present.delete(String(card.film_id));
      if (!item) {
        item = this.newCard(card);
        if (!first) item.dataset.arrived = "";
      } else if (!this.waitsFor(card.film_id)) {
        item.film.fill(card);
      }
      if (track.children[place] !== item) track.insertBefore(item, track.children[place] ?? null);
    });
    for (const item of present.values()) item.remove();
    if (!track.querySelector('[tabindex="0"]')) this.makeStop(track.firstElementChild);
  }

  newCard(card) {
    const { labels, actions } = this.data;
    return new FilmCard(card, labels, actions, (action) => this.send(action)).item;
  }

  // One card a row takes part in the Tab order; arrow keys choose which.
  makeStop(card) {
    if (!card) return;
    for (const other of card.parentElement.children)
      for (const stop of other.querySelectorAll("[data-stop]"))
        stop.tabIndex = other === card ? 0 : -1;
  }

  walk(event) {
    const card = event.target.closest(".card");
    if (!card || !event.target.matches(".card-cover, .card-button")) return;
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!way) return;
    const next = way > 0 ? card.nextElementSibling : card.previousElementSibling;
    if (!next) return;
    event.preventDefault();
    this.makeStop(next);
    next.querySelector(".card-cover").focus();
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  placeOfFocus() {
    const card = this.root.contains(document.activeElement) && document.activeElement.closest(".card");
    if (!card) return null;
    const what = [".stars", ".card-button", ".card-cover"].find((name) => document.activeElement.matches(name));
    return { row: card.closest("section").dataset.row, place: [...card.parentElement.children].indexOf(card), what };
  }

  // The card under the keyboard may be gone: whoever took its place has the focus now.
  restoreFocus(was) {
    if (!was || this.root.contains(document.activeElement)) return;
    const section = [...this.root.children].find((child) => child.dataset.row === was.row);
    const cards = section?.querySelectorAll(".card") ?? [];
    const card = cards[Math.min(was.place, cards.length - 1)];
    if (!card) return;
    this.makeStop(card);
    (card.querySelector(was.what) ?? card.querySelector(".card-cover")).focus({ preventScroll: true });
  }

  // One bar a window, each action once: other boards and later pages get the same data.
  drawUndo(undo) {
    if (undo?.at === window.moviesLifeUndo) return;
    window.moviesLifeUndo = undo?.at;
    document.querySelector(".undo")?.remove();
    clearTimeout(this.undoTimer);
    if (!undo) return;
    const button = element("button", "undo-button", { type: "button", text: this.data.labels.undo });
    const close = element("button", "undo-close", {
      type: "button", "aria-label": this.data.labels.close,
    }, [icon("hide")]);
    const bar = element("div", "undo", { role: "status" }, [
      element("span", "undo-text", { text: undo.text }), button, close,
    ]);
    button.addEventListener("click", () => (bar.remove(), this.send({ kind: "undo" })));
    close.addEventListener("click", () => bar.remove());
    this.root.append(bar);
    const leave = () =>
      bar.matches(":hover, :focus-within") ? this.leaveLater(leave) : bar.remove();
    this.leaveLater(leave);
  }

  leaveLater(leave) {
    this.undoTimer = setTimeout(leave, 10_000);
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".board");
  root.board ??= new Board(root);
  root.board.update(data[0], setTriggerValue);
}
