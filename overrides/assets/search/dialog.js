/*
 * The search of a large site (`search: pagefind` in seeds/briefing.yml): a dialog over Pagefind's index.
 *
 * Nothing of the index is loaded before a reader opens the dialog, and then only the parts that the words need; what may
 * be chosen (kind, status, actor, month) is a third of that, and loaded when it is asked for. Pages of the briefing come
 * before articles. "/", "s" and "f" open it, the arrows walk through what was found, Escape closes it.
 *
 * Laws: every word that is found is shown as text, never as markup; only the newest search is shown; no style, no markup
 * and no request that the site's policy forbids.
 */
(() => {
  "use strict";

  const FACETS = ["kind", "status", "actor", "date"];
  const STEP = 8;
  /* A word of every page (generator/sitesearch.py). */
  const EVERY = "qqeverypage";
  /* What articles have and pages of the briefing have not (generator/sitesearch.py): less to load than their kind. */
  const BEHIND = "behind";
  /* A name counts most where it is one of a page's own, then in a title. */
  const RANKING = { termSaturation: 1, pageLength: 0.5, metaWeights: { name: 20, title: 1 } };
  const PAUSE = 150;
  const TONGUES = {
    en: {
      search: "Search", close: "Close", any: "any", more: "More results", wait: "Searching …",
      none: "Nothing found", hint: "Names or words", narrow: "Choose kind, status, actor or month",
      kind: "Kind", status: "Status", actor: "Actor", date: "Month", article: "article",
      found: (count) => (count === 1 ? "1 page" : `${count} pages`),
      failed: "The search could not be loaded",
    },
    de: {
      search: "Suche", close: "Schließen", any: "alle", more: "Weitere Ergebnisse", wait: "Sucht …",
      none: "Nichts gefunden", hint: "Namen oder Wörter", narrow: "Art, Status, Akteur oder Monat wählen",
      kind: "Art", status: "Status", actor: "Akteur", date: "Monat", article: "Artikel",
      found: (count) => (count === 1 ? "1 Seite" : `${count} Seiten`),
      failed: "Die Suche konnte nicht geladen werden",
    },
  };
  const words = TONGUES[document.documentElement.lang.slice(0, 2)] ?? TONGUES.en;
  const base = JSON.parse(document.getElementById("__config").textContent).base;
  const root = new URL(base.endsWith("/") ? base : `${base}/`, location.href);

  /** Make an element with properties and children. */
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const input = make("input", { type: "search", name: "q", autocomplete: "off", spellcheck: false, placeholder: words.hint });
  input.setAttribute("aria-label", words.search);
  const selects = FACETS.map((facet) => {
    const select = make("select", { name: facet });
    return { facet, select, field: make("label", { className: "find-field", hidden: true }, words[facet], select) };
  });
  const count = make("p", { className: "find-count" });
  count.setAttribute("role", "status");
  const list = make("ol", { className: "find-list" });
  const more = make("button", { type: "button", className: "md-button", hidden: true, textContent: words.more });
  const close = make("button", { type: "button", className: "find-close", textContent: words.close });
  const narrow = make("button", { type: "button", className: "find-narrow", textContent: words.narrow });
  const form = make("form", { className: "find-form" }, input, close, narrow, ...selects.map((one) => one.field));
  form.setAttribute("role", "search");
  const dialog = make("dialog", { className: "find" }, form, make("div", { className: "find-found" }, count, list, more));
  dialog.setAttribute("aria-label", words.search);

  let engine = null;
  let latest = 0;
  let waiting = [];

  /** Load Pagefind once; the promise is kept, so that two openings load one. */
  const loaded = () => {
    engine ??= import(new URL("pagefind/pagefind.js", root)).then(async (found) => {
      await found.options({ excerptLength: 24, baseUrl: "/", ranking: RANKING });
      return found;
    });
    return engine;
  };

  /** The choices that a reader made, by facet. */
  const chosen = () => Object.fromEntries(selects.filter((one) => one.select.value).map((one) => [one.facet, one.select.value]));

  /** Whether the reader has asked for the choices. */
  const offered = () => narrow.hidden;

  /** Load what may be chosen, and offer it for what was found. */
  const offer = async () => {
    try {
      await (await loaded()).filters();
    } catch {
      count.textContent = words.failed;
      engine = null;
      return;
    }
    narrow.hidden = true;
    await run();
    (selects.find((one) => !one.field.hidden)?.select ?? input).focus();
  };

  /** What a value is called: the index has the one kind that no page is tagged with in English. */
  const named = (value) => (value === "article" ? words.article : value);

  /** Offer the values that lead to something, and what is chosen; the most frequent first, months the latest first. */
  const fill = (counts, choice) => {
    for (const { facet, select, field } of selects) {
      const values = Object.entries(counts[facet] ?? {}).filter(([value, number]) => number || value === choice[facet]);
      values.sort(([a, m], [b, n]) => (facet === "date" ? b.localeCompare(a) : n - m || a.localeCompare(b)));
      const options = values.map(([value, number]) => make("option", { value, textContent: `${named(value)} (${number})` }));
      select.replaceChildren(make("option", { value: "", textContent: words.any }), ...options);
      select.value = choice[facet] ?? "";
      field.hidden = !options.length;
    }
  };

  /** An excerpt as text with the found words marked; whatever else is in it stays words. */
  const marked = (excerpt) => {
    const parsed = new DOMParser().parseFromString(excerpt, "text/html").body;
    return [...parsed.childNodes].map((node) =>
      node.nodeName === "MARK" ? make("mark", { textContent: node.textContent }) : document.createTextNode(node.textContent),
    );
  };

  /** Where a result leads: addresses of the index begin at the front page, wherever that is. */
  const address = (url) => new URL(url.replace(/^\/+/, ""), root).href;

  /** One page that was found, with the sections that say most. */
  const entry = (data) => {
    const sections = data.sub_results.filter((one) => one.title !== data.meta.title).slice(0, 2);
    const links = sections.map((one) => make("li", {}, make("a", { href: address(one.url), textContent: one.title })));
    const kind = (data.filters.status ?? data.filters.kind ?? []).map(named).join(", ");
    return make(
      "li", {},
      make("a", { className: "find-title", href: address(data.url), textContent: data.meta.title }),
      ...(kind ? [" ", make("span", { className: "find-kind", textContent: kind })] : []),
      make("p", {}, ...marked(data.excerpt)),
      ...(links.length ? [make("ul", {}, ...links)] : []),
    );
  };

  /** Show the next results. */
  const show = async (search) => {
    const next = await Promise.all(waiting.splice(0, STEP).map((one) => one.data()));
    if (search !== latest) return;
    list.append(...next.map(entry));
    more.hidden = !waiting.length;
  };

  /** Search for what stands in the form: first the briefing's own pages, then the articles. */
  const run = async () => {
    const search = ++latest;
    const [query, choice] = [input.value.trim(), chosen()];
    count.textContent = words.wait;
    try {
      const found = await loaded();
      if (search !== latest) return;
      if (!query && !Object.keys(choice).length) {
        waiting = [];
        if (offered()) fill(await found.filters(), {});
        list.replaceChildren();
        more.hidden = true;
        count.textContent = "";
        return;
      }
      const [all, articles] = await Promise.all([
        found.search(query || EVERY, { filters: choice }),
        choice.kind ? { results: [] } : found.search(query || EVERY, { filters: { ...choice, [BEHIND]: "briefing" } }),
      ]);
      if (search !== latest) return;
      const last = new Set(articles.results.map((one) => one.id));
      waiting = [...all.results.filter((one) => !last.has(one.id)), ...all.results.filter((one) => last.has(one.id))];
      if (offered()) fill(all.filters, choice);
      list.replaceChildren();
      count.textContent = waiting.length ? words.found(waiting.length) : words.none;
      await show(search);
    } catch {
      if (search === latest) count.textContent = words.failed;
      engine = null;
    }
  };

  let pause = 0;
  const soon = () => {
    clearTimeout(pause);
    pause = setTimeout(run, PAUSE);
  };

  const open = () => {
    if (!dialog.open) dialog.showModal();
    input.select();
    run();
  };

  /** Walk from the words to the first result, from result to result, and back. */
  const walk = (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (!(event.key in steps) || event.target.nodeName === "SELECT") return;
    const stops = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement) + steps[event.key];
    stops[Math.min(Math.max(at, 0), stops.length - 1)].focus();
    event.preventDefault();
  };

  input.addEventListener("input", soon);
  selects.forEach((one) => one.select.addEventListener("change", run));
  narrow.addEventListener("click", offer);
  more.addEventListener("click", () => show(latest));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", walk);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest(".find-list a")) dialog.close();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not(.md-toggle), select, textarea, [contenteditable], dialog");
    if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && ["/", "s", "f"].includes(event.key)) {
      event.preventDefault();
      open();
    }
  });

  const button = make("button", { type: "button", className: "md-header__button find-open", textContent: words.search });
  button.setAttribute("aria-keyshortcuts", "/");
  button.addEventListener("click", open);
  const header = document.querySelector(".md-header__inner");
  header.insertBefore(button, header.querySelector(":scope > .md-header__source"));
  document.body.append(dialog);
})();
