/*
 * Registers that sort and filter. Without this script every row stands on the page, in the order of the register.
 *
 * A register is a `div.register` of the page and the table, or the lists, behind it. Its data attributes say what the
 * columns are called in an address (`data-columns`), by which of them a reader may filter (`data-filters`), and every
 * word that is shown. The rest is read from the page: a value of a cell is a link or a `.value` in it, else its words;
 * `data-sort` is an ISO day or a number by which it sorts.
 *
 * Laws: the state is in the address and nowhere else, so that a link, "back" and "forward" give the same rows; a row
 * that an address points to is never hidden; no style, no markup and no request that the site's policy forbids.
 */
(() => {
  "use strict";

  const NONE = "–";
  const TEXT = "text";
  const SORT = "sort";
  const FROM = "from";
  const UNTIL = "until";
  const SKIPPED = "sup, .headerlink, .permalink, small";
  const NARROW = matchMedia("(max-width: 30em)");
  const collator = new Intl.Collator(document.documentElement.lang || "en", { numeric: true, sensitivity: "base" });

  /** Make an element with properties and children. */
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  /** The words of an element without notes, marks and small print, on one line. */
  const wordsOf = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(SKIPPED).forEach((one) => one.remove());
    const words = copy.textContent.replace(/\s+/g, " ").trim();
    return words === NONE ? "" : words;
  };

  /** The different values of a cell: its links and marked values, else its words. */
  const valuesOf = (cell) => {
    const marked = [...cell.querySelectorAll(".value, a[href]")].filter((one) => !one.closest("sup, .permalink"));
    const values = (marked.length ? marked : [cell]).map(wordsOf);
    return [...new Set(values.filter(Boolean))];
  };

  /** What a cell sorts by: its `data-sort`, else its words. */
  const keyOf = (cell) => cell.querySelector("[data-sort]")?.dataset.sort ?? wordsOf(cell);

  /** The years of an ISO day or range, each once: "2025-12-30/2026-01-02" has two. */
  const yearsOf = (day) => [...new Set((day.match(/\b\d{4}\b(?=-|\/|$)/g) ?? []))];

  /** The first and the last day that an ISO value may mean, as texts that compare like days. */
  const boundsOf = (day) => {
    const [start, end = start] = day.split("/");
    return [start.padEnd(10, "-01"), end.length < 10 ? `${end}~` : end];
  };

  /** The rows of a table: the cells of each by the name of their column. */
  const tableRows = (table, columns) =>
    [...table.tBodies[0].rows].map((element, at) => {
      const cells = Object.fromEntries(columns.map((name, n) => [name, element.cells[n]]));
      const keys = Object.fromEntries(columns.map((name) => [name, keyOf(cells[name])]));
      const values = Object.fromEntries(columns.map((name) => [name, valuesOf(cells[name])]));
      return { element, at, keys, values, day: keys.date ?? "", text: wordsOf(element).toLowerCase() };
    });

  /** The rows of lists under headings: the heading is who speaks, `.about` what about, `data-sort` the day. */
  const listRows = (parts) => {
    const rows = [];
    let speaker = "";
    for (const part of parts) {
      if (part.matches("h2")) speaker = wordsOf(part);
      for (const element of part.matches("ul") ? part.children : []) {
        const day = element.querySelector("[data-sort]")?.dataset.sort ?? "";
        const subjects = [...element.querySelectorAll(".about a")].map(wordsOf);
        const values = { speaker: [speaker], subject: [...new Set(subjects)] };
        rows.push({ element, at: rows.length, keys: {}, values, day, text: wordsOf(element).toLowerCase() });
      }
    }
    return rows;
  };

  /** The elements behind a register's mark, up to the next heading of a table, or to the end of the lists. */
  const partsBehind = (mark) => {
    const parts = [];
    for (let part = mark.nextElementSibling; part && !part.matches(".footnote, hr"); part = part.nextElementSibling) {
      parts.push(part);
    }
    return parts;
  };

  /** The values by which rows are filtered for one name: years of the day, else those of the column. */
  const filterValues = (row, name) => (name === "year" ? yearsOf(row.day) : (row.values[name] ?? []));

  /** Whether a row fits what the address asks for. */
  const fits = (row, asked, filters) => {
    const [first, last] = boundsOf(row.day);
    return (
      filters.every((name) => !asked.has(name) || filterValues(row, name).includes(asked.get(name))) &&
      (!asked.get(TEXT) || row.text.includes(asked.get(TEXT).toLowerCase())) &&
      (!asked.get(FROM) || (row.day !== "" && last >= asked.get(FROM))) &&
      (!asked.get(UNTIL) || (row.day !== "" && first <= asked.get(UNTIL)))
    );
  };

  /** Rows in the order that "date" or "-date" asks for; what has no value stands last, equals stay as they stood. */
  const sorted = (rows, order) => {
    const name = order.replace(/^-/, "");
    const turn = order.startsWith("-") ? -1 : 1;
    if (!rows.some((row) => name in row.keys)) return [...rows].sort((a, b) => a.at - b.at);
    return [...rows].sort((a, b) => {
      const [left, right] = [a.keys[name], b.keys[name]];
      if (!left || !right) return Number(!left) - Number(!right) || a.at - b.at;
      return turn * collator.compare(left, right) || a.at - b.at;
    });
  };

  const asked = () => new URLSearchParams(location.search);

  /** Write the state into the address; `push` makes a step that "back" undoes. */
  const tell = (state, push) => {
    const query = state.toString();
    const address = `${location.pathname}${query ? `?${query}` : ""}${push ? "" : location.hash}`;
    history[push ? "pushState" : "replaceState"](null, "", address);
  };

  /** One register of the page: its rows, its controls, and how both follow the address. */
  class Register {
    constructor(mark, number) {
      this.mark = mark;
      this.words = mark.dataset;
      this.number = number;
      this.parts = partsBehind(mark);
      this.table = this.parts.map((one) => (one.matches("table") ? one : one.querySelector("table"))).find(Boolean);
      this.columns = (mark.dataset.columns ?? "").split(" ").filter(Boolean);
      this.filters = (mark.dataset.filters ?? "").split(" ").filter(Boolean);
      if (!this.columns.length) this.table = undefined;
      this.rows = this.table ? tableRows(this.table, this.columns) : listRows(this.parts);
      this.fields = new Map();
      this.count = make("p", { className: "register-count" });
      this.count.setAttribute("role", "status");
      this.reset = make("button", { type: "button", className: "register-reset", textContent: this.words.reset });
    }

    /** Put the controls on the page and follow the address from now on. */
    start() {
      this.filters.forEach((name) => this.addChoice(name));
      if ("dates" in this.words) [FROM, UNTIL].forEach((name) => this.addInput(name, "date"));
      this.addInput(TEXT, "search");
      if (this.table) this.addSorting();
      this.reset.addEventListener("click", () => {
        this.change([...this.fields.keys(), SORT].map((name) => [name, ""]), true);
        this.fields.values().next().value.focus();
      });
      const form = make("form", { className: "register-form" });
      form.setAttribute("aria-label", this.words.label);
      form.append(...[...this.fields.values()].map((field) => field.parentElement), this.reset);
      form.addEventListener("submit", (event) => event.preventDefault());
      this.mark.append(this.folded(form), this.count);
      addEventListener("popstate", () => this.show());
      addEventListener("hashchange", () => this.showTarget());
      this.show();
      this.showTarget();
    }

    /** The controls in a fold, which is closed on a narrow screen until a reader opens it or the address asks for rows. */
    folded(form) {
      const fold = make("details", { className: "register-fold" });
      fold.append(make("summary", { textContent: this.words.label }), form);
      const follow = () => {
        fold.open = !NARROW.matches || [...this.fields.keys(), SORT].some((name) => asked().has(name));
      };
      NARROW.addEventListener("change", follow);
      follow();
      return fold;
    }

    /** A list of choices for one column, each with the number of rows that have it. */
    addChoice(name) {
      const totals = new Map();
      this.rows.flatMap((row) => filterValues(row, name)).forEach((one) => totals.set(one, (totals.get(one) ?? 0) + 1));
      if (!totals.size) return;
      const names = [...totals.keys()].sort((a, b) => (name === "year" ? -1 : 1) * collator.compare(a, b));
      const choice = make("select", {}, make("option", { value: "", textContent: this.words.all }));
      names.forEach((one) => choice.append(make("option", { value: one, textContent: `${one} (${totals.get(one)})` })));
      choice.addEventListener("change", () => this.change([[name, choice.value]], true));
      this.addField(name, choice);
    }

    /** A field to type into; typing is no step of its own in the history. */
    addInput(name, type) {
      const input = make("input", { type, autocomplete: "off" });
      input.addEventListener("input", () => this.change([[name, input.value]], false));
      this.addField(name, input);
    }

    addField(name, field) {
      field.id = `register-${this.number}-${name}`;
      const words = this.words[`${name}Label`] ?? this.heading(name);
      make("p", { className: "register-field" }, make("label", { htmlFor: field.id, textContent: words }), field);
      this.fields.set(name, field);
    }

    /** What the table calls a column. */
    heading(name) {
      return wordsOf(this.table.tHead.rows[0].cells[this.columns.indexOf(name)]);
    }

    /** Make the headings of the table buttons: upwards, downwards, as it was. */
    addSorting() {
      [...this.table.tHead.rows[0].cells].forEach((cell, n) => {
        const button = make("button", { type: "button", className: "register-sort" });
        button.append(...cell.childNodes);
        cell.append(button);
        button.addEventListener("click", () => {
          const name = this.columns[n];
          const next = { [name]: `-${name}`, [`-${name}`]: "" }[asked().get(SORT)] ?? name;
          this.change([[SORT, next]], true);
        });
      });
    }

    /** Change the address by (name, value) pairs, an empty value takes the name out, and show what it now says. */
    change(pairs, push) {
      const state = asked();
      pairs.forEach(([name, value]) => (value ? state.set(name, value) : state.delete(name)));
      tell(state, push);
      this.show();
    }

    /** Show the rows, the fields and the count that the address asks for. */
    show() {
      const state = asked();
      this.fields.forEach((field, name) => {
        if (field.value !== (state.get(name) ?? "")) field.value = state.get(name) ?? "";
      });
      this.rows.forEach((row) => (row.element.hidden = !fits(row, state, this.filters)));
      if (this.table) this.showOrder(state.get(SORT) ?? "");
      else this.showHeadings();
      const shown = this.rows.filter((row) => !row.element.hidden).length;
      const words = shown ? this.words.count : this.words.none;
      this.count.textContent = words.replace("{shown}", shown).replace("{all}", this.rows.length);
      this.reset.disabled = ![...this.fields.keys(), SORT].some((name) => state.get(name));
    }

    showOrder(order) {
      this.table.tBodies[0].append(...sorted(this.rows, order).map((row) => row.element));
      [...this.table.tHead.rows[0].cells].forEach((cell, n) => {
        const direction = { [this.columns[n]]: "ascending", [`-${this.columns[n]}`]: "descending" }[order];
        if (direction) cell.setAttribute("aria-sort", direction);
        else cell.removeAttribute("aria-sort");
      });
    }

    /** Hide what introduces lists of which no row is left: a paragraph over one list, a heading over all of its own. */
    showHeadings() {
      let open = false;
      for (const part of [...this.parts].reverse()) {
        if (part.matches("ul")) {
          part.hidden = [...part.children].every((row) => row.hidden);
          open ||= !part.hidden;
          if (part.previousElementSibling.matches("p")) part.previousElementSibling.hidden = part.hidden;
        } else if (part.matches("h2")) {
          part.hidden = !open;
          open = false;
        }
      }
    }

    /** Show all rows where the address points to one that is hidden. */
    showTarget() {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target || !this.rows.some((row) => row.element.hidden && row.element.contains(target))) return;
      this.change([...this.fields.keys()].map((name) => [name, ""]), false);
      target.scrollIntoView();
    }
  }

  /** Let the keyboard scroll what is wider than the screen. */
  const openScrollers = () => {
    document.querySelectorAll(".md-typeset__scrollwrap").forEach((one) => {
      const wide = one.scrollWidth > one.clientWidth;
      if (wide) one.tabIndex = 0;
      else one.removeAttribute("tabindex");
    });
  };

  /** Go to the part of a divided list on which the line stands that the address names: it once stood here. */
  const followToPart = async () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const places = document.querySelector(".parts a[href$='.json']");
    if (!id || !places || document.getElementById(id)) return;
    const answer = await fetch(places.href).catch(() => undefined);
    const parts = answer?.ok ? await answer.json() : [];
    const link = document.querySelectorAll(".parts li > a")[parts.findIndex((ids) => ids.includes(id))];
    if (link) location.replace(`${link.href}#${encodeURIComponent(id)}`);
  };

  followToPart();
  addEventListener("hashchange", followToPart);
  document.querySelectorAll("div.register").forEach((mark, number) => new Register(mark, number).start());
  addEventListener("load", () => setTimeout(openScrollers));
  addEventListener("resize", openScrollers);
})();
