// A slider from half a star to five: one click, one digit, or arrows and Enter.
function starSlider(card, labels, commit) {
  const strip = element("span", "stars-strip", { "aria-hidden": "true" }, [
    element("span", "stars-empty"),
    element("span", "stars-filled"),
  ]);
  const figure = element("span", "stars-figure", { "aria-hidden": "true" });
  const slider = element("div", "stars", {
    role: "slider",
    tabindex: -1,
    "data-stop": true,
    "aria-valuemin": 0.5,
    "aria-valuemax": 5,
    "aria-label": fill(labels.rate, { title: card.title }),
  });
  slider.append(strip, figure);

  let given = card.given;
  let pending = null;
  const show = (value) => {
    slider.style.setProperty("--share", `${(value ?? 0) * 20}%`);
    slider.toggleAttribute("data-preview", pending !== null);
    slider.setAttribute("aria-valuenow", value ?? 0);
    const said = value === null ? labels.not_rated : fill(labels.stars, { stars: value });
    slider.setAttribute("aria-valuetext", said);
    figure.textContent = value === null ? labels.rate_hint : value.toFixed(1);
  };
  const preview = (value) => show((pending = value));
  const settle = () => show(((pending = null), given));
  const save = (value) => {
    const taken_back = value === given;
    given = taken_back ? null : value;
    settle();
    commit(taken_back ? "unrate" : "rate", value);
  };
  const at = (event) => {
    const box = strip.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return Math.min(5, Math.max(0.5, Math.ceil(share * 10) / 2));
  };

  slider.addEventListener("pointermove", (event) => {
    if (event.pointerType === "mouse") preview(at(event));
  });
  slider.addEventListener("pointerleave", settle);
  slider.addEventListener("blur", settle);
  slider.addEventListener("click", (event) => save(at(event)));
  slider.addEventListener("keydown", (event) => {
    const value = pending ?? given ?? 0;
    const steps = { ArrowRight: 0.5, ArrowUp: 0.5, ArrowLeft: -0.5, ArrowDown: -0.5 };
    if (event.key in steps) preview(Math.min(5, Math.max(0.5, value + steps[event.key])));
    else if (event.key === "Home") preview(0.5);
    else if (event.key === "End") preview(5);
    else if ("12345".includes(event.key) && event.key) save(Number(event.key));
    else if ((event.key === "Enter" || event.key === " ") && pending !== null) save(pending);
    else if (event.key === "Escape") settle();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  slider.setGiven = (value) => ((given = value), settle());
  settle();
  return slider;
}
