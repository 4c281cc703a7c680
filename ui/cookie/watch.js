// Tells the server when the cookie names another visitor than this tab's: another tab was first.
class CookieWatch {
  constructor() {
    window.moviesLifeTabs ??= new BroadcastChannel("movies_life");
    const check = () => this.check();
    window.moviesLifeTabs.addEventListener("message", check);
    window.addEventListener("movies-life-visitor", check);
    window.addEventListener("focus", check);
    document.addEventListener("visibilitychange", check);
  }

  check() {
    const { read, token, worthless } = window.moviesLifeVisitor ?? {};
    const kept = read?.();
    if (kept && kept !== token && !worthless.includes(kept)) this.tell("token", kept);
  }
}

export default function ({ setTriggerValue }) {
  const isFirst = !window.moviesLifeWatch;
  const watch = (window.moviesLifeWatch ??= new CookieWatch());
  watch.tell = setTriggerValue;
  if (isFirst) watch.check();
}
