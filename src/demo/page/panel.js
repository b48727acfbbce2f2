// The clock and the timeline.

import { ask, el, icon, word } from "./tools.js";

/** The steps of the guide, and what in the timeline shows that one is done: which kinds, reaching whom. */
const GUIDE = [
  ["guide-ask", ["received"]],
  ["guide-move", ["digest", "notice"], "liaison"],
  ["guide-answer", ["answered"]],
  ["guide-rate", ["rated"]],
];

export class Panel {
  constructor(root, page) {
    this.root = root;
    this.page = page;
    this.build();
  }

  build() {
    this.date = el("p", { class: "date" });
    this.hour = el("p", { class: "hour" });
    this.told = el("p", { class: "clock-told", role: "status" });
    const move = (name, to, main) =>
      el(
        "button",
        { type: "button", class: main ? "main" : null, "data-move": to, onclick: () => this.move(to) },
        word(name),
      );
    this.other = el("input", { type: "datetime-local", id: "other-date", required: true });
    const form = el(
      "form",
      {
        onsubmit: (event) => {
          event.preventDefault();
          this.move(this.other.value);
        },
      },
      el("label", { for: "other-date" }, word("clock-other-label")),
      this.other,
      el("button", {}, word("clock-go")),
      el("p", {}, word("clock-forward")),
    );
    this.clock = el(
      "section",
      { class: "card clock", "aria-label": word("clock") },
      el("div", { class: "now" }, this.hour, this.date),
      el(
        "div",
        { class: "moves" },
        move("clock-hour", "hour"),
        move("clock-business-day", "business-day"),
        move("clock-reminder", "reminder", true),
        el("details", {}, el("summary", {}, word("clock-other")), form),
      ),
      this.told,
    );
    const step = ([name]) => el("li", {}, el("span", { class: "mark" }), word(name), el("span", { class: "unseen" }));
    this.steps = GUIDE.map(step);
    this.guide = el("details", { class: "card guide", open: true }, el("summary", {}, word("guide")), el("ol", {}, ...this.steps));
    this.list = el("ol", { class: "steps", "aria-live": "polite" });
    this.none = el("p", { class: "none" }, word("timeline-empty"));
    const timeline = el("section", { class: "card timeline" }, el("h2", {}, word("timeline")), this.none, this.list);
    this.root.replaceChildren(this.clock, this.guide, timeline, this.buildAdd(), this.buildRemove());
  }

  buildAdd() {
    const roles = ["citizen", "liaison", "head", "coordinator", "auditor"];
    const role = el("select", { id: "add-role" }, ...roles.map((name) => el("option", { value: name }, word(`role-${name}`))));
    const offices = this.page.offices.map(({ key, name }) => el("option", { value: key }, name));
    const office = el("select", { id: "add-office" }, ...offices);
    const where = el("p", { hidden: true }, el("label", { for: "add-office" }, word("add-office")), office);
    role.addEventListener("change", () => {
      where.hidden = role.value !== "liaison" && role.value !== "head";
    });
    const told = el("p", { role: "status" });
    const add = async (event) => {
      event.preventDefault();
      try {
        this.page.showPhones(await ask("/demo/phones", { role: role.value, office: office.value }));
        told.textContent = "";
        form.open = false;
      } catch (error) {
        told.textContent = error.message;
      }
    };
    const form = el(
      "details",
      { class: "card add" },
      el("summary", {}, icon("plus"), word("add")),
      el(
        "form",
        { onsubmit: add },
        el("p", {}, el("label", { for: "add-role" }, word("add-who")), role),
        where,
        el("button", { class: "main" }, word("add-do")),
        told,
      ),
    );
    return form;
  }

  buildRemove() {
    this.who = el("select", { id: "remove-who" });
    const told = el("p", { role: "status" });
    const remove = async (event) => {
      event.preventDefault();
      try {
        const left = await ask("/demo/phones/remove", { id: Number(this.who.value) });
        told.textContent = "";
        form.open = false;
        await this.page.showPhones(left);
      } catch (error) {
        told.textContent = error.message;
      }
    };
    const form = el(
      "details",
      { class: "card remove" },
      el("summary", {}, word("remove")),
      el(
        "form",
        { onsubmit: remove },
        el("p", {}, el("label", { for: "remove-who" }, word("remove-who")), this.who),
        el("button", { class: "main" }, word("remove-do")),
        told,
      ),
    );
    return form;
  }

  /** Whose phones can be thrown away. */
  know(people) {
    this.who.replaceChildren(...people.map(({ id, name }) => el("option", { value: id }, name)));
  }

  async move(to) {
    this.clock.setAttribute("aria-busy", "true");
    const buttons = this.clock.querySelectorAll("button");
    const had = document.activeElement;
    for (const button of buttons) button.disabled = true;
    this.told.textContent = word("clock-moving");
    this.told.classList.remove("wrong");
    try {
      this.page.tick(await ask("/demo/clock", { to }));
      this.told.textContent = "";
    } catch (error) {
      this.told.textContent = error.message;
      this.told.classList.add("wrong");
    }
    for (const button of buttons) button.disabled = false;
    had?.focus({ preventScroll: true });
    this.clock.removeAttribute("aria-busy");
  }

  tick(now) {
    this.date.textContent = `${now.date} · ${word("place")}`;
    this.hour.textContent = now.hour;
    this.other.min = now.local;
    if (!this.other.value || this.other.value < now.local) this.other.value = now.local;
  }

  async refresh() {
    const entries = await ask("/demo/timeline");
    this.none.hidden = entries.length > 0;
    const lines = [];
    let day = "";
    for (const entry of entries) {
      if (entry.day !== day) lines.push(el("li", { class: "on" }, entry.day));
      day = entry.day;
      lines.push(el("li", { class: `step ${entry.kind}` }, el("time", {}, entry.hour), el("span", {}, entry.text)));
    }
    // Only what is new is added, so that it is read out once.
    const old = this.list.children.length;
    if (old > lines.length || this.first !== entries[0]?.text) this.list.replaceChildren(...lines);
    else this.list.append(...lines.slice(old));
    this.first = entries[0]?.text;
    this.list.scrollTop = this.list.scrollHeight;
    // Nothing of the guide is done before somebody asked.
    const asked = entries.findIndex((entry) => entry.kind === "received");
    const since = asked < 0 ? [] : entries.slice(asked);
    GUIDE.forEach(([, done, role], place) => {
      const is = since.some((entry) => done.includes(entry.kind) && (!role || entry.role === role));
      const step = this.steps[place];
      if (step.classList.contains("done") === is) return;
      step.classList.toggle("done", is);
      step.lastChild.textContent = is ? word("guide-done") : "";
      // Whoever has played it through wants to read what happened.
      if (this.steps.every((one) => one.classList.contains("done"))) this.guide.open = false;
    });
  }
}
