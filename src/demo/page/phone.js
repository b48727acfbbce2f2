// One phone: the chat of one person with the bot, and everything with which that person can write.

import { ask, dayKeyOf, dayOf, el, hourOf, icon, word } from "./tools.js";
import { bubble } from "./message.js";

/** The most a person can write at once, in UTF-16 units. */
const LONGEST = 4096;
/** The longest that the bot is shown as writing, in milliseconds. */
const PATIENCE = 12000;

export class Phone {
  constructor(person, page) {
    this.id = person.id;
    this.page = page;
    this.shown = new Map();
    this.unread = 0;
    this.commands = [];
    this.build(person);
  }

  build(person) {
    const { name, role, place } = person;
    this.name = name;
    this.time = el("span", { class: "bar-time" });
    this.state = el("small", {}, word("bot"));
    this.log = el("div", {
      class: "log",
      role: "log",
      tabindex: "0",
      "aria-label": word("phone-chat", { name }),
      onscroll: () => this.seen(),
    });
    this.typing = el("div", { class: "typing", hidden: true }, el("i"), el("i"), el("i"));
    this.empty = el("p", { class: "empty" }, word("nothing-yet"));
    this.toEnd = el(
      "button",
      { type: "button", class: "to-end", hidden: true, "aria-label": word("newest"), onclick: () => this.scrollToEnd() },
      icon("down"),
    );
    this.toast = el("p", { class: "toast", role: "status" });
    this.replyKeys = el("div", { class: "reply-keys", hidden: true });
    this.sheet = el("div", { class: "sheet", hidden: true });
    this.composer = this.buildComposer();
    this.start = el(
      "button",
      { type: "button", class: "start", onclick: () => this.do(() => ask(`/control/people/${this.id}/start`, {})) },
      word("begin"),
    );
    this.root = el(
      "section",
      { class: "phone pane", id: `pane-${this.id}`, "data-name": name, "aria-label": word("phone", { name, role }) },
      el(
        "header",
        { class: "who" },
        el("span", { class: "face", "aria-hidden": "true" }, name[0]),
        el("div", {}, el("h2", {}, el("bdi", {}, name), el("span", {}, role)), el("p", { title: place }, place)),
      ),
      el(
        "div",
        { class: "device" },
        el("div", { class: "bar", "aria-hidden": "true" }, this.time, el("span", { class: "bar-signs" })),
        el(
          "div",
          { class: "chat-head" },
          el("img", { src: "/icon.svg", alt: "", width: "34", height: "34" }),
          el("p", {}, el("strong", {}, this.page.entity), this.state),
        ),
        el("div", { class: "middle" }, this.log, this.toEnd, this.toast),
        this.replyKeys,
        this.sheet,
        this.composer,
        this.start,
      ),
    );
    this.log.append(this.empty, this.typing);
  }

  buildComposer() {
    this.input = el("textarea", {
      rows: "1",
      maxlength: LONGEST,
      dir: "auto",
      placeholder: word("write"),
      "aria-label": word("write"),
      oninput: () => this.fit(),
      onkeydown: (event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          this.write();
        }
      },
    });
    const tool = (name, open) =>
      el(
        "button",
        { type: "button", class: "tool", "aria-label": word(name), title: word(name), "aria-expanded": "false", onclick: open },
        icon(name),
      );
    this.menuButton = tool("menu", () => this.openSheet(this.menuButton, this.menuItems()));
    this.attachButton = tool("attach", () => this.openSheet(this.attachButton, this.attachItems()));
    return el(
      "form",
      {
        class: "composer",
        hidden: true,
        onsubmit: (event) => {
          event.preventDefault();
          this.write();
        },
      },
      this.menuButton,
      this.attachButton,
      this.input,
      el("button", { class: "send", "aria-label": word("send"), title: word("send") }, icon("send")),
    );
  }

  /** Reads the chat again and shows what is new or another now. */
  async refresh() {
    this.begun(this.exists);
    if (!this.exists) return;
    const chat = await ask(`/control/chats/${this.id}`);
    this.commands = chat.commands;
    this.showReplyKeys(chat.reply_keyboard);
    const atEnd = this.isAtEnd();
    const gone = new Set(this.shown.keys());
    let day = "";
    let added = 0;
    for (const message of chat.log) {
      const key = dayKeyOf(message.date);
      if (key !== day) this.place(`day-${key}`, key, () => el("p", { class: "day" }, el("span", {}, dayOf(message.date))), gone);
      day = key;
      const made = () => bubble(message, (what) => this.act(what));
      const isNew = this.place(message.message_id, JSON.stringify(message), made, gone);
      if (isNew && message.from === null) added += 1;
    }
    for (const id of gone) {
      this.shown.get(id).node.remove();
      this.shown.delete(id);
    }
    if (added > 0) this.rest();
    if (atEnd) this.scrollToEnd();
    const away = !this.page.isShown(this) || !atEnd;
    if (away && this.filled) this.unread += added;
    this.filled = true;
    this.showUnread();
  }

  /** Puts one line into the log, or leaves the one that says the same. Returns whether it is new. */
  place(id, sign, make, gone) {
    gone.delete(id);
    const before = this.shown.get(id);
    if (before?.sign === sign) return false;
    const node = make();
    if (before) {
      const hadFocus = before.node.contains(document.activeElement);
      before.node.replaceWith(node);
      if (hadFocus) this.log.focus();
    } else {
      this.typing.before(node);
    }
    this.shown.set(id, { sign, node });
    return !before;
  }

  begun(yes) {
    this.empty.hidden = yes;
    this.composer.hidden = !yes;
    this.start.hidden = yes;
  }

  /** What somebody does within a message. Returns whether it was for us. */
  act({ text, url, press, message, from }) {
    if (text) {
      this.say({ type: "text", text });
      return true;
    }
    if (url) return this.follow(url);
    from.classList.add("busy");
    this.do(async () => {
      const done = await ask("/control/press", { from: this.id, message_id: message, text: press.text, data: press.callback_data });
      if (done.pressed === "callback") this.pressed = { id: done.id, button: from };
      if (done.pressed === "url" && !this.follow(done.url)) window.open(done.url, "_blank", "noopener");
    }).finally(() => setTimeout(() => from.classList.remove("busy"), PATIENCE));
    return true;
  }

  /** A link to the bot itself opens no page: it begins the chat anew. */
  follow(url) {
    const link = /^https:\/\/t\.me\/(\w+)(?:\?start=([\w-]{1,64}))?$/.exec(url);
    if (!link || link[1] !== this.page.bot) return false;
    this.do(() => ask(`/control/people/${this.id}/start`, link[2] ? { payload: link[2] } : {}));
    return true;
  }

  write() {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = "";
    this.fit();
    this.say({ type: "text", text });
  }

  say(what) {
    this.closeSheet();
    return this.do(() => ask("/control/messages", { from: this.id, ...what }));
  }

  async do(deed) {
    this.scrollToEnd();
    this.work();
    try {
      await deed();
    } catch (error) {
      this.rest();
      this.note(error.message);
    }
  }

  /** The bot is at work: three points, until it has said something. */
  work() {
    this.typing.hidden = false;
    this.state.textContent = word("working");
    this.scrollToEnd();
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.rest(), PATIENCE);
  }

  rest() {
    clearTimeout(this.patience);
    this.typing.hidden = true;
    this.state.textContent = word("bot");
  }

  /** Something happened in this chat. */
  happened(event) {
    this.exists = true;
    if (event.change === "callback_answered") {
      if (this.pressed?.id === event.id) this.pressed.button.classList.remove("busy");
      if (event.text) this.note(event.text);
      setTimeout(() => this.rest(), 600);
    }
    if (event.change === "action") this.work();
  }

  note(sentence) {
    this.toast.textContent = sentence;
    this.toast.classList.add("up");
    clearTimeout(this.noted);
    this.noted = setTimeout(() => this.toast.classList.remove("up"), 5000);
  }

  tick(unix) {
    this.time.textContent = hourOf(unix);
  }

  isAtEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 60;
  }

  scrollToEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.seen();
  }

  seen() {
    if (this.isAtEnd() && this.page.isShown(this)) this.unread = 0;
    this.showUnread();
  }

  showUnread() {
    const far = !this.isAtEnd();
    this.toEnd.hidden = !far;
    this.toEnd.dataset.count = this.unread || "";
    const label = this.unread ? word("unread", { count: this.unread }) : word("newest");
    this.toEnd.setAttribute("aria-label", label);
    this.page.showUnread(this);
  }

  /** The field grows with its text, up to a few lines. */
  fit() {
    this.input.style.height = "";
    if (this.input.value) this.input.style.height = `${this.input.scrollHeight + 2}px`;
  }

  showReplyKeys(keyboard) {
    const rows = keyboard?.keyboard ?? [];
    this.replyKeys.hidden = rows.length === 0;
    const key = (button) => {
      const text = button.text ?? button;
      const press = () => this.do(() => ask("/control/press", { from: this.id, text }));
      return el("button", { type: "button", class: "key", onclick: press }, text);
    };
    this.replyKeys.replaceChildren(...rows.map((row) => el("div", { class: "keys-row" }, ...row.map(key))));
  }

  openSheet(button, items) {
    const again = button.getAttribute("aria-expanded") === "true";
    this.closeSheet();
    if (again) return;
    this.sheet.replaceChildren(...items);
    this.sheet.hidden = false;
    this.sheet.onkeydown = (event) => {
      if (event.key !== "Escape") return;
      this.closeSheet();
      button.focus();
    };
    button.setAttribute("aria-expanded", "true");
    this.sheet.querySelector("button")?.focus();
  }

  closeSheet() {
    this.sheet.hidden = true;
    this.menuButton.setAttribute("aria-expanded", "false");
    this.attachButton.setAttribute("aria-expanded", "false");
  }

  menuItems() {
    return this.commands.map(({ command, description }) => {
      const say = () => this.say({ type: "text", text: `/${command}` });
      return el("button", { type: "button", onclick: say }, el("b", {}, `/${command}`), el("span", {}, description));
    });
  }

  attachItems() {
    const kind = (name, type, accept) => {
      const picker = el("input", { type: "file", accept, hidden: true, "data-kind": type });
      picker.addEventListener("change", () => picker.files[0] && this.upload(type, picker.files[0]));
      const button = el("button", { type: "button", onclick: () => picker.click() }, el("b", {}, word(name)));
      return [button, picker];
    };
    return [
      ...kind("attach-photo", "photo", "image/jpeg,image/png,image/webp"),
      ...kind("attach-file", "document", null),
      ...kind("attach-voice", "voice", "audio/*"),
    ];
  }

  upload(type, file) {
    this.closeSheet();
    const caption = type === "voice" ? "" : this.input.value.trim();
    if (caption) this.input.value = "";
    this.fit();
    return this.do(async () => {
      const path = `/control/files?name=${encodeURIComponent(file.name)}`;
      const kept = await ask(path, file, file.type || "application/octet-stream");
      const words = type === "voice" ? {} : { caption };
      await ask("/control/messages", { from: this.id, type, file: kept.file, ...words });
    });
  }
}
