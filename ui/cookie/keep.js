// Keeps the token of this tab's visitor, unless another tab was first: then that one is told of.
({ name, token, worthless, seconds }) => {
  const read = () => document.cookie.split("; ").find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
  const write = (value, age) => {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `${name}=${value}; Path=/; SameSite=Lax; Max-Age=${age}${secure}`;
  };
  const kept = read();
  const replaceable = !kept || worthless.includes(kept);
  window.moviesLifeVisitor = { read, token, worthless };
  if (token && (replaceable || kept === token)) write(token, seconds);
  else if (kept && replaceable) write("", 0);
  // Browsers write a cookie in their own time. Once it can be read here, other tabs can read it too.
  if (token && replaceable && read() === token) (window.moviesLifeTabs ??= new BroadcastChannel(name)).postMessage("kept");
  window.dispatchEvent(new Event("movies-life-visitor"));
}
