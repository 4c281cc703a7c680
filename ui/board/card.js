// Covers drawn once stay for the life of the page, so a redraw need not send them again.
const covers = (window.moviesLifeCovers ??= { urls: new Map() });

function coverUrl(cover) {
  if (!covers.urls.has(cover.key)) {
    if (!cover.svg && !cover.url) return "";
    const drawn = cover.svg && new Blob([cover.svg], { type: "image/svg+xml" });
    covers.urls.set(cover.key, cover.url ?? URL.createObjectURL(drawn));
  }
  return covers.urls.get(cover.key);
}

function drawCard(card, labels, actions, send) {
  const item = element("li", "card", { "data-film-id": card.film_id });
  const said = card.year ? `${card.title}, ${card.year}` : card.title;
  const act = (kind, state) => () => {
    item.dataset.state = state;
    send({ kind, film_id: card.film_id });
  };

  const picture = element("img", "card-picture", { src: coverUrl(card.cover), alt: "" });
  picture.decoding = "sync";
  const link = element(
    card.href ? "a" : "span",
    "card-cover",
    { href: card.href, "aria-label": said, "data-stop": true, tabindex: -1, role: card.href ? null : "img" },
    [picture],
  );
  link.addEventListener("click", (event) => {
    // A new tab or window is the browser's own business.
    if (!card.href || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    send({ kind: "open", film_id: card.film_id });
  });

  const slider = actions.includes("rate")
    ? starSlider(card, labels, (kind, stars) => {
        item.dataset.state = kind === "rate" ? "rated" : "plain";
        send({ kind, film_id: card.film_id, stars });
      })
    : null;
  const buttons = element("div", "card-buttons");
  const addButton = (kind, label, pressed, state) => {
    const button = element("button", "card-button", {
      type: "button",
      title: label,
      "aria-label": `${label}: ${card.title}`,
      "aria-pressed": pressed,
      "data-stop": true,
      "data-kind": kind,
      tabindex: -1,
    }, [icon(kind.replace(/^un(?=list|hide)/, "")), element("span", "card-button-words", { text: label, "aria-hidden": "true" })]);
    button.addEventListener("click", act(kind, state));
    buttons.append(button);
  };
  if (actions.includes("list"))
    addButton(card.listed ? "unlist" : "list", card.listed ? labels.unlist : labels.list, String(card.listed), card.listed ? "plain" : "listed");
  if (actions.includes("hide"))
    addButton(card.hidden ? "unhide" : "hide", card.hidden ? labels.unhide : labels.hide, String(card.hidden), card.hidden ? "plain" : "hidden");
  if (actions.includes("not_seen")) addButton("not_seen", labels.not_seen, null, "hidden");
  if (card.detail) {
    const more = element("button", "card-button card-more", {
      type: "button", title: labels.more, "aria-label": `${labels.more}: ${card.title}`,
      "aria-expanded": "false", tabindex: -1,
    }, [icon("more")]);
    more.addEventListener("click", () =>
      more.setAttribute("aria-expanded", String(item.toggleAttribute("data-expanded"))));
    buttons.append(more);
  }
  if (slider) slider.dataset.stop = "";

  const panel = element("div", "card-panel", {}, [
    element("p", "card-detail", { text: card.detail }),
    ...(slider ? [slider] : []),
    buttons,
  ]);
  const facts = element("p", "card-facts", {}, [element("span", "", { text: card.year ?? "" })]);
  if (card.given !== null)
    facts.append(element("span", "card-given", { text: fill(labels.given, { stars: card.given.toFixed(1) }) }));
  else if (card.stars !== null)
    facts.append(
      element("span", "card-stars", { title: card.tip, tabindex: null }, [
        icon("star"),
        element("span", "", { text: card.stars.toFixed(1), "aria-hidden": "true" }),
        element("span", "card-range", { text: `± ${card.uncertainty.toFixed(1)}`, "aria-hidden": "true" }),
        element("span", "unseen", { text: card.tip }),
      ]),
    );
  item.append(link, panel, element("p", "card-title", { text: card.title, title: card.title }), facts);
  if (card.reason) item.append(element("p", "card-reason", { text: card.reason, title: card.reason }));
  if (card.given !== null) item.dataset.state = "rated";
  return item;
}
