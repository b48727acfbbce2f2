// The page as a whole: who has a phone, which one is seen, and the stream of what happens.

import { ask, el, icon, setWords, setZone, word } from "./tools.js";
import { Panel } from "./panel.js";
import { Phone } from "./phone.js";

/** How long the demo may keep us waiting for news, in seconds. */
const WAIT = 25;
/** How often the clock is read, in milliseconds. */
const GLANCE = 10000;

const find = (selector) => document.querySelector(selector);

class Page {
  constructor() {
    this.phones = new Map();
    this.narrow = window.matchMedia("(max-width: 700px)");
    this.narrow.addEventListener("change", () => this.select(this.selected));
  }

  /** Reads everything; also when the language has changed. */
  async open() {
    const all = await ask("/demo/page");
    setWords(all.words);
    setZone(all.zone, all.lang);
    Object.assign(this, { entity: all.entity, bot: all.bot, offices: all.offices });
    document.documentElement.lang = all.lang;
    document.title = word("title");
    for (const node of document.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word);
    this.showLanguages(all);
    this.panel = new Panel(find("#pane-time"), this);
    find(".tabs").setAttribute("aria-label", word("tabs"));
    find(".phones").replaceChildren();
    this.phones.clear();
    await this.showPhones(all.phones);
    this.tick(all.now);
    await this.panel.refresh();
  }

  showLanguages({ lang, langs }) {
    const group = find(".langs");
    group.setAttribute("aria-label", word("language"));
    const speak = async (code) => {
      await ask("/demo/language", { lang: code });
      await this.open();
      group.querySelector("[aria-pressed=true]").focus();
    };
    group.replaceChildren(
      ...langs.map((code) =>
        el("button", { type: "button", lang: code, "aria-pressed": String(code === lang), onclick: () => speak(code) }, code.toUpperCase()),
      ),
    );
  }

  async showPhones(people) {
    this.panel.know(people);
    const left = new Set(people.map((person) => person.id));
    for (const [id, phone] of this.phones) {
      if (left.has(id)) continue;
      phone.root.remove();
      this.phones.delete(id);
      if (this.selected === phone.root.id) this.selected = undefined;
    }
    const fresh = people.filter((person) => !this.phones.has(person.id));
    const begun = new Set((await ask("/control/chats")).map((chat) => chat.id));
    for (const person of fresh) {
      const phone = new Phone(person, this);
      phone.exists = begun.has(person.id);
      this.phones.set(person.id, phone);
      find(".phones").append(phone.root);
    }
    this.showTabs();
    const grown = fresh.length > 0 && fresh.length < people.length;
    this.select(grown ? `pane-${fresh[0].id}` : (this.selected ?? `pane-${people[0].id}`));
    if (this.now) for (const phone of this.phones.values()) phone.tick(this.now.unix);
    await Promise.all(fresh.map((person) => this.phones.get(person.id).refresh()));
    if (grown && fresh.length) this.phones.get(fresh[0].id).root.scrollIntoView({ block: "nearest" });
  }

  showTabs() {
    const tab = (pane, ...inside) =>
      el(
        "button",
        { type: "button", role: "tab", id: `tab-${pane}`, "aria-controls": pane, onclick: () => this.select(pane) },
        ...inside,
      );
    const phones = [...this.phones.values()].map((phone) =>
      tab(`pane-${phone.id}`, el("bdi", {}, phone.name), el("span", { class: "badge", hidden: true })),
    );
    const tabs = find(".tabs");
    tabs.replaceChildren(...phones, tab("pane-time", icon("clock"), word("tab-time")));
    tabs.onkeydown = (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const all = [...tabs.children];
      const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
      next.click();
      next.focus();
    };
  }

  /** On a narrow screen one pane is seen at a time. */
  select(pane) {
    this.selected = pane;
    for (const tab of find(".tabs").children) {
      const is = tab.getAttribute("aria-controls") === pane;
      tab.setAttribute("aria-selected", String(is));
      tab.tabIndex = is ? 0 : -1;
    }
    for (const node of document.querySelectorAll(".pane")) node.classList.toggle("selected", node.id === pane);
    for (const phone of this.phones.values()) if (this.isShown(phone)) phone.scrollToEnd();
  }

  isShown(phone) {
    return !this.narrow.matches || this.selected === phone.root.id;
  }

  showUnread(phone) {
    const badge = find(`#tab-pane-${phone.id} .badge`);
    if (!badge) return;
    badge.hidden = phone.unread === 0;
    badge.textContent = phone.unread;
    badge.setAttribute("aria-label", word("unread", { count: phone.unread }));
  }

  tick(now) {
    this.now = now;
    find(".top-clock").textContent = `${now.hour} · ${now.date}`;
    this.panel.tick(now);
    for (const phone of this.phones.values()) phone.tick(now.unix);
  }

  lost(is) {
    const banner = find(".banner");
    banner.hidden = !is;
    banner.textContent = is ? word("lost") : "";
  }

  /** Follows what happens, for as long as the page is open. */
  async follow(after) {
    for (;;) {
      try {
        const events = await ask(`/control/events?after=${after}&timeout=${WAIT}`);
        this.lost(false);
        if (events.length) after = events.at(-1).n;
        await this.take(events);
      } catch {
        this.lost(true);
        await new Promise((resume) => setTimeout(resume, 2000));
      }
    }
  }

  async take(events) {
    const touched = new Set();
    for (const event of events) {
      const phone = this.phones.get(event.chat);
      phone?.happened(event);
      if (phone) touched.add(phone);
      else if (event.chat === null) this.phones.forEach((one) => touched.add(one));
    }
    await Promise.all([...touched].map((phone) => phone.refresh()));
    if (touched.size) this.refreshSoon();
  }

  /** Once for all that happens together. */
  refreshSoon() {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.panel.refresh().catch(() => {}), 100);
  }
}

const page = new Page();
const { last_event: last } = await ask("/control/state");
await page.open();
page.follow(last);
setInterval(() => ask("/demo/clock").then((now) => page.tick(now), () => {}), GLANCE);
