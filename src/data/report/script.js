"use strict";
// Filters, keys and copying: without this script everything is there to read. The state of the filters stands behind a question mark in the
// fragment, so that a link holds it: #?verdict=conflict or #t-0123456789abcdef?lang=ar.
(() => {
  const form = document.getElementById("filters");
  const fields = [...form.elements].filter((field) => field.name);
  const count = document.getElementById("count");
  const help = document.getElementById("help");
  const accept = document.getElementById("accept");
  const topics = [...document.querySelectorAll(".topic")];
  const rows = new Map([...document.querySelectorAll("tr[data-topic]")].map((row) => [row.dataset.topic, row]));
  const quiet = new Set(["agreement", "compatible", "rounding", "part-whole", "single-source"]);
  const unsettled = new Set(["conflict", "attributed-dispute"]);
  const folds = document.querySelectorAll("details.fold"); // doubtful topics, topics of one source
  const motion = matchMedia("(prefers-reduced-motion: reduce)");
  const texts = new Map();
  let current = null;

  // ---- filters

  const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}|ـ/gu, "");
  const searched = "h3, .badges, .why, .side > :not(.context)";
  const textOf = (topic) => {
    if (!texts.has(topic)) texts.set(topic, fold([...topic.querySelectorAll(searched)].map((part) => part.textContent).join("\n")));
    return texts.get(topic);
  };
  const has = (list, word) => ` ${list} `.includes(` ${word} `);
  const tests = {
    text: (topic, value) => fold(value).split(/\s+/).every((word) => textOf(topic).includes(word)),
    differ: (topic) => !quiet.has(topic.dataset.verdict),
    verdict: (topic, value) => topic.dataset.verdict === value,
    kind: (topic, value) => topic.dataset.kind === value,
    severity: (topic, value) => topic.dataset.severity === value,
    source: (topic, value) => has(topic.dataset.docs, value),
    silent: (topic, value) => !has(topic.dataset.docs, value),
    lang: (topic, value) => has(topic.dataset.langs, value),
    state: (topic, value) => has(topic.dataset.state, value),
    dismissed: (topic, value) => !value.split(".").includes(fingerprint(topic)),
  };
  const fingerprint = (topic) => topic.id.slice(2);
  const valueOf = (field) => field.type === "checkbox" ? (field.checked ? field.value : "") : field.value.trim();
  const state = () => new URLSearchParams(fields.map((field) => [field.name, valueOf(field)]).filter((pair) => pair[1]));
  const covered = (topic) => Number(rows.get(topic.id)?.dataset.n ?? topic.dataset.docs.split(" ").length);
  const label = (topic) => topic.querySelector("h3").textContent;
  const orders = {
    label: (a, b) => label(a).localeCompare(label(b), document.documentElement.lang),
    covered: (a, b) => covered(b) - covered(a),
    blind: (a, b) => covered(a) - covered(b),
  };
  const sort = (name) => {
    const order = orders[name];
    const sorted = order ? [...topics].sort(order) : topics;
    for (const topic of sorted) {
      topic.parentElement.append(topic);
      const row = rows.get(topic.id);
      if (row) row.parentElement.append(row);
    }
    for (const box of folds) box.parentElement.append(box);
    markSort(name);
  };
  const markSort = (name) => {
    for (const head of document.querySelectorAll("th[data-sort]")) {
      const own = head.dataset.sort;
      if (own === (name || "severity")) head.setAttribute("aria-sort", own === "label" ? "ascending" : "descending");
      else if (own === "covered" && name === "blind") head.setAttribute("aria-sort", "ascending");
      else head.removeAttribute("aria-sort");
    }
  };
  let sortedBy = "";
  const apply = () => {
    const wanted = [...state()].filter(([name]) => name in tests);
    let shown = 0;
    for (const topic of topics) {
      const hidden = !wanted.every(([name, value]) => tests[name](topic, value));
      const row = rows.get(topic.id);
      if (topic.hidden !== hidden) topic.hidden = hidden;
      if (row && row.hidden !== hidden) row.hidden = hidden;
      shown += !hidden;
    }
    if (wanted.some(([name]) => name !== "dismissed")) for (const box of folds) box.open = true;
    const { dismissed } = form.elements;
    const n = dismissed.value ? dismissed.value.split(".").length : 0;
    accept.hidden = n === 0;
    accept.textContent = form.dataset.accept.replace("{0}", n);
    count.textContent = form.dataset.shown.replace("{0}", shown).replace("{1}", topics.length);
    const order = form.elements.sort.value;
    if (order !== sortedBy) sort(sortedBy = order);
  };
  const anchorOf = (hash) => {
    const name = hash.slice(1).split("?")[0];
    try {
      return decodeURIComponent(name);
    } catch {
      return name;
    }
  };
  const save = () => {
    const query = state().toString();
    history.replaceState(null, "", query ? `#?${query}` : "#");
  };
  const load = () => {
    const query = new URLSearchParams(location.hash.split("?").slice(1).join("?"));
    for (const field of fields) {
      if (field.type === "checkbox") field.checked = query.has(field.name);
      else field.value = query.get(field.name) ?? "";
      if (field.selectedIndex === -1) field.value = "";
      if (valueOf(field) && field.closest("details")) field.closest("details").open = true;
    }
    apply();
  };
  const reveal = () => {
    const target = document.getElementById(anchorOf(location.hash));
    if (!target) return;
    for (let box = target; box; box = box.parentElement) {
      if (box.tagName === "DETAILS") box.open = true;
      if (box.classList.contains("topic")) box.hidden = false;
    }
    target.scrollIntoView({ behavior: "instant" });
    const topic = target.closest(".topic");
    if (topic) current = topic;
  };
  const follow = () => {
    if (location.hash.includes("?") || !location.hash) load();
    reveal();
  };

  // ---- keys

  const visible = () => topics.filter((topic) => !topic.hidden);
  const go = (step, only) => {
    const list = visible().filter((topic) => topic === current || !only || unsettled.has(topic.dataset.verdict));
    const at = list.indexOf(current);
    const next = list[at < 0 ? (step > 0 ? 0 : list.length - 1) : at + step];
    if (!next) return;
    current = next;
    for (let box = next.parentElement; box; box = box.parentElement) if (box.tagName === "DETAILS") box.open = true;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ behavior: motion.matches ? "auto" : "smooth", block: "start" });
  };
  const toggle = (topic) => {
    const folds = [...topic.querySelectorAll("details")];
    const open = folds.some((fold) => !fold.open);
    for (const fold of folds) fold.open = open;
  };
  const keys = {
    j: () => go(1, false),
    k: () => go(-1, false),
    n: () => go(1, true),
    p: () => go(-1, true),
    "/": () => { form.elements.text.focus(); form.elements.text.select(); },
    "?": () => help.showModal(),
  };
  const onKey = (event) => {
    const inField = event.target.matches("input, select, textarea");
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "Escape" && inField) {
      event.target.blur();
    } else if (event.key === "Enter" && event.target.classList.contains("topic")) {
      toggle(event.target);
    } else if (!inField && Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  };

  // ---- copying

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const box = document.createElement("textarea");
      box.value = text;
      document.body.append(box);
      box.select();
      document.execCommand("copy");
      box.remove();
    }
  };
  const plain = (element) => element ? element.textContent.replace(/\s+/g, " ").trim() : "";
  const linkOf = (topic) => location.href.split("#")[0] + "#" + topic.id;
  const sideText = (side) => {
    const out = side.querySelector("a.out");
    const date = side.querySelector(".meta > bdi");
    return `${plain(side.querySelector("strong"))}${date ? ` (${plain(date)})` : ""}: “${plain(side.querySelector("blockquote"))}”` +
      (out ? ` ${out.href}` : "");
  };
  const citation = (topic) => [`${label(topic)} — ${plain(topic.querySelector(".badge"))}`,
    ...[...topic.querySelectorAll(".side")].slice(0, 2).map(sideText), linkOf(topic)].join("\n");
  const copyFrom = async (button, text) => {
    await copy(text);
    const before = button.textContent;
    button.textContent = form.dataset.copied;
    setTimeout(() => { button.textContent = before; }, 1200);
  };
  const onClick = async (event) => {
    const button = event.target.closest("[data-copy], [data-dismiss]");
    if (!button) return;
    const topic = button.closest(".topic");
    if ("dismiss" in button.dataset) dismiss(topic);
    else await copyFrom(button, button.dataset.copy === "link" ? linkOf(topic) : citation(topic));
  };

  // ---- a finding that is none is out of sight, and its name in the address; the command makes it so for every later run

  const dismiss = (topic) => {
    const { dismissed } = form.elements;
    current = topic;
    const list = visible();
    const next = list[list.indexOf(topic) + 1] ?? list[list.indexOf(topic) - 1];
    dismissed.value = [...dismissed.value.split("."), fingerprint(topic)].filter(Boolean).join(".");
    apply();
    save();
    if (!next) return;
    current = next;
    next.tabIndex = -1;
    next.focus();
  };
  const command = () => `tanaqud baseline update ${form.elements.dismissed.value.split(".").map((name) => `--only ${name}`).join(" ")} report.json`;

  // A finding gets its buttons when it comes into view: thousands of them would cost more than all quotes.
  const tools = document.getElementById("tools");
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      target.append(tools.content.cloneNode(true));
      if (!target.dataset.state.trim()) target.querySelector("[data-dismiss]").remove(); // nothing is flagged
    }
  }, { rootMargin: "50%" });

  // ---- print shows what is folded away, but for the paragraphs, which stand in the articles, and what one source alone says

  let folded = [];
  const unfold = () => {
    folded = [...document.querySelectorAll("details:not([open], .context, .fold)")];
    for (const fold of folded) fold.open = true;
  };
  const refold = () => { for (const fold of folded) fold.open = false; };

  for (const topic of topics) seen.observe(topic);
  form.hidden = false;
  for (const head of document.querySelectorAll("th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const own = head.dataset.sort;
      form.elements.sort.value = own === "severity" ? "" : own === "covered" && sortedBy === "covered" ? "blind" : own;
      apply();
      save();
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { apply(); save(); });
  document.getElementById("clear").addEventListener("click", () => { form.reset(); form.elements.dismissed.value = ""; apply(); save(); });
  document.getElementById("keys").addEventListener("click", () => help.showModal());
  document.addEventListener("click", onClick);
  accept.addEventListener("click", () => copyFrom(accept, command()));
  addEventListener("keydown", onKey);
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", refold);
  for (const chip of document.querySelectorAll("a[data-query]")) chip.setAttribute("href", `#topics?${chip.dataset.query}`);
  markSort("");
  load();
  reveal();
})();
