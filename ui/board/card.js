// Covers drawn once stay for the life of the page, so a redraw need not send them again.
const covers = (window.moviesLifeCovers ??= new Map());

function coverUrl(cover) {
  if (!covers.has(cover.key)) {
    const drawn = cover.svg && new Blob([cover.svg], { type: "image/svg+xml" });
    covers.set(cover.key, drawn ? URL.createObjectURL(drawn) : cover.url);
  }
  return covers.get(cover.key);
}

class FilmCard {
  constructor(card, labels, actions, send) {
    Object.assign(this, { labels, actions, send });
    this.item = element("li", "card", { "data-film-id": card.film_id });
    this.slider = actions.includes("rate") ? this.newSlider(card) : null;
    this.buttons = element("div", "card-buttons");
    this.facts = element("p", "card-facts");
    this.reason = element("p", "card-reason");
    this.item.append(
      this.newCover(card),
      element("div", "card-panel", {}, [
        element("p", "card-detail", { text: card.detail }),
        ...(this.slider ? [this.slider] : []),
        this.buttons,
      ]),
      element("p", "card-title", { text: card.title, title: card.title }),
      this.facts,
      this.reason,
    );
    this.item.film = this;
    this.fill(card);
  }

  // What may differ from draw to draw; cover, title and what it is about stay.
  fill(card) {
    const state = card.given !== null ? "rated" : card.hidden ? "hidden" : "plain";
    const content = JSON.stringify({ ...card, cover: card.cover.key });
    if (content === this.content && state === this.item.dataset.state) return;
    this.content = content;
    this.item.dataset.state = state;
    const picture = coverUrl(card.cover);
    if (this.picture.src !== picture) this.picture.src = picture;
    this.slider?.setGiven(card.given);
    this.fillButtons(card);
    this.fillFacts(card);
    this.reason.textContent = this.reason.title = card.reason;
  }

  act(kind, film_id, state, values = {}) {
    this.item.dataset.state = state;
    this.send({ kind, film_id, ...values });
  }

  newCover(card) {
    this.picture = element("img", "card-picture", { alt: "", loading: "lazy", decoding: "async" });
    const said = card.year ? `${card.title}, ${card.year}` : card.title;
    const link = element(card.href ? "a" : "span", "card-cover", {
      href: card.href, role: card.href ? null : "img", "aria-label": said, "data-stop": true,
      tabindex: -1,
    }, [this.picture]);
    link.addEventListener("click", (event) => {
      // A new tab or window is the browser's own business.
      if (!card.href || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      this.send({ kind: "open", film_id: card.film_id });
    });
    return link;
  }

  newSlider(card) {
    return starSlider(card, this.labels, (kind, stars) =>
      this.act(kind, card.film_id, kind === "rate" ? "rated" : "plain", { stars }));
  }

  fillButtons(card) {
    const focused = this.buttons.contains(document.activeElement);
    const offered = [
      ["list", card.listed, "listed"],
      ["hide", card.hidden, "hidden"],
      ["not_seen", null, "hidden"],
    ].filter(([kind]) => this.actions.includes(kind));
    const made = offered.map(([kind, on, state]) => {
      const now = on ? `un${kind}` : kind;
      const button = this.newButton(kind, this.labels[now], card, on);
      button.addEventListener("click", () => this.act(now, card.film_id, on ? "plain" : state));
      return button;
    });
    if (card.detail) made.push(this.newUnfold(card));
    const tabIndex = this.buttons.firstChild?.tabIndex ?? -1;
    for (const button of made) button.tabIndex = tabIndex;
    this.buttons.replaceChildren(...made);
    if (focused) made[0]?.focus();
  }

  newButton(kind, label, card, pressed) {
    return element("button", "card-button", {
      type: "button", title: label, "aria-label": `${label}: ${card.title}`,
      "aria-pressed": pressed === null ? null : String(pressed), "data-kind": kind, "data-stop": true,
    }, [icon(kind), element("span", "card-button-words", { text: label, "aria-hidden": "true" })]);
  }

  newUnfold(card) {
    const more = this.newButton("more", this.labels.more, card, null);
    more.classList.add("card-more");
    more.setAttribute("aria-expanded", String(this.item.hasAttribute("data-expanded")));
    more.addEventListener("click", () =>
      more.setAttribute("aria-expanded", String(this.item.toggleAttribute("data-expanded"))));
    return more;
  }

  fillFacts(card) {
    const shown = [element("span", "", { text: card.year ?? "" })];
    if (card.given !== null) {
      const said = fill(this.labels.given, { stars: card.given.toFixed(1) });
      shown.push(element("span", "card-given", { text: said }));
    } else if (card.stars !== null) {
      shown.push(element("span", "card-stars", { title: card.tip }, [
        icon("star"),
        element("span", "", { text: card.stars.toFixed(1), "aria-hidden": "true" }),
        element("span", "card-range", { text: `± ${card.uncertainty.toFixed(1)}`, "aria-hidden": "true" }),
        element("span", "unseen", { text: card.tip }),
      ]));
    }
    this.facts.replaceChildren(...shown);
  }
}
