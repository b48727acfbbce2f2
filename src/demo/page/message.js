// One message as a bubble. Texts and names come from people: they become text nodes, never HTML.

import { el, hourOf, icon, word } from "./tools.js";

const TAGS = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

/**
 * A text with its entities. Offsets are UTF-16 units, as JavaScript counts. `act` gets the command or
 * the link that somebody presses.
 */
export function formatted(text, entities, act) {
  const part = (from, to, inside) => {
    const out = document.createDocumentFragment();
    let at = from;
    inside.forEach((entity, place) => {
      const end = entity.offset + entity.length;
      if (entity.offset < at || end > to) return;
      out.append(text.slice(at, entity.offset));
      const within = inside.slice(place + 1).filter((one) => one.offset + one.length <= end);
      const node = element(entity, text.slice(entity.offset, end), act);
      node.append(part(entity.offset, end, within));
      out.append(node);
      at = end;
      // The line break behind a block is the block's own.
      if (node.localName === "blockquote" && text[at] === "\n") at += 1;
    });
    out.append(text.slice(at, to));
    return out;
  };
  return part(0, text.length, entities);
}

function element(entity, covered, act) {
  if (entity.type === "bot_command") {
    return el("button", { type: "button", class: "command", onclick: () => act({ text: covered }) });
  }
  if (entity.type === "url" || entity.type === "text_link") {
    const url = entity.url ?? covered;
    // Whatever else a link may say, it opens nothing but a web page.
    if (/^https?:\/\//i.test(url)) {
      const open = (event) => {
        if (act({ url })) event.preventDefault();
      };
      return el("a", { href: url, target: "_blank", rel: "noopener noreferrer", onclick: open });
    }
  }
  if (entity.type === "spoiler") return el("span", { class: "spoiler", tabindex: "0" });
  return el(TAGS[entity.type] ?? "span");
}

/** An app hides what a link brought along: nobody reads a secret to anybody. */
function shownText({ from, text }) {
  return from !== null && /^\/start \S+$/.test(text) ? "/start" : text;
}

/** A message with what hangs on it. */
export function bubble(message, act) {
  const mine = message.from !== null;
  const node = el("article", { class: mine ? "message mine" : "message", "data-id": message.message_id });
  const body = el("div", { class: "bubble" });
  if (message.file) body.append(attachment(message));
  if (message.other) body.append(el("p", { class: "aside-note" }, word("other-content")));
  const text = shownText(message);
  if (text) {
    body.append(el("div", { class: "text", dir: "auto" }, formatted(text, message.entities, act)));
  }
  const when = hourOf(message.date);
  body.append(
    el("p", { class: "when" }, message.edited && mine ? `${word("edited")} · ${when}` : when),
  );
  node.append(body);
  if (message.keyboard) node.append(keyboard(message, act));
  return node;
}

function keyboard(message, act) {
  const rows = message.keyboard.inline_keyboard.map((row) =>
    el(
      "div",
      { class: "keys-row" },
      ...row.map((button) => {
        const press = (event) => act({ press: button, message: message.message_id, from: event.currentTarget });
        return el("button", { type: "button", class: "key", onclick: press }, el("span", { dir: "auto" }, button.text));
      }),
    ),
  );
  return el("div", { class: "keys" }, ...rows);
}

function attachment(message) {
  const { file_id: id, name, mime, size } = message.file;
  const url = `/control/files/${encodeURIComponent(id)}`;
  if (message.kind === "photo") return el("img", { src: url, alt: word("photo"), class: "photo" });
  if (message.kind === "voice" || mime.startsWith("audio/")) {
    return el("audio", { src: url, controls: true, controlslist: "nodownload noplaybackrate", preload: "metadata" });
  }
  const title = name || word("attach-file");
  return el(
    "a",
    { href: url, download: title, class: "file", "aria-label": word("download", { name: title }) },
    icon("file"),
    el("span", {}, el("bdi", {}, title), el("small", {}, sizeOf(size))),
  );
}

function sizeOf(bytes) {
  const units = ["B", "kB", "MB"];
  let place = 0;
  while (bytes >= 1000 && place < units.length - 1) {
    bytes /= 1000;
    place += 1;
  }
  return `${Math.round(bytes * 10) / 10} ${units[place]}`;
}
