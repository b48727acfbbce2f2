// What every part of the page needs: words, calls to the demo, elements, icons. No text of its own.

let words = {};

export function setWords(all) {
  words = all;
}

/** The sentence of a name, with `{placeholders}` filled. */
export function word(name, values = {}) {
  return (words[name] ?? name).replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
}

/** An element. Children that are texts stay texts: nothing is ever read as HTML. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

const SHAPES = {
  menu: "M4 6h16M4 12h16M4 18h16",
  attach: "M20 11.500l-8.600 8.600a5.200 5.200 0 0 1-7.400-7.400L13 3.800a3.500 3.500 0 0 1 5 5l-9 8.900a1.700 1.700 0 0 1-2.500-2.400l8.300-8.300",
  send: "M4 12l16-8-6 16-3-7-7-1z",
  down: "M6 9l6 6 6-6",
  check: "M5 12.500l4.500 4.500L19 7.500",
  plus: "M12 5v14M5 12h14",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.500V12l3 2",
  file: "M7 3h7l5 5v13H7zM14 3v5h5",
};

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

/** Asks the demo. What it refuses becomes an `Error` with a sentence for the person. */
export async function ask(path, body, type = "application/json") {
  const options = { headers: { "x-convoca-demo": "1" } };
  if (body !== undefined) {
    options.method = "POST";
    options.headers["content-type"] = type;
    options.body = type === "application/json" ? JSON.stringify(body) : body;
  }
  const response = await fetch(path, options);
  if (response.ok) return response.json();
  const told = await response.json().catch(() => ({}));
  // The simulator speaks to programs; only what the demo itself says is for people.
  const sentence = path.startsWith("/demo/") ? told.error : null;
  throw Object.assign(new Error(sentence ?? word("failed")), { status: response.status });
}

let zone = "UTC";
let lang = "es";
let hours, days, dayKeys;

/** Hours and days are the entity's, wherever the browser is. */
export function setZone(name, code) {
  zone = name;
  lang = code;
  // The regions that write them as the bot does.
  const [ofHours, ofDays] = { es: ["es-CO", "es-CO"], en: ["en-CA", "en-GB"] }[code] ?? [code, code];
  hours = new Intl.DateTimeFormat(ofHours, { timeZone: zone, hour: "numeric", minute: "2-digit", hour12: true });
  days = new Intl.DateTimeFormat(ofDays, { timeZone: zone, weekday: "long", day: "numeric", month: "long" });
  dayKeys = new Intl.DateTimeFormat("en-CA", { timeZone: zone });
}

export const hourOf = (unix) => hours.format(unix * 1000);
export const dayOf = (unix) => days.format(unix * 1000).replace(",", "");
export const dayKeyOf = (unix) => dayKeys.format(unix * 1000);
