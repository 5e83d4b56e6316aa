"use strict";
// Filters only: without this script everything is there to read. State is kept in the fragment's query, e.g. #?verdict=conflict.
(() => {
  const form = document.getElementById("filters");
  const text = document.getElementById("filter-text");
  const verdict = document.getElementById("filter-verdict");
  const differ = document.getElementById("filter-differ");
  const count = document.getElementById("filter-count");
  const topics = [...document.querySelectorAll(".topic")];
  const quiet = new Set(["agreement", "compatible", "rounding", "part-whole", "single-source"]);

  const isWanted = (topic) => {
    const own = topic.dataset.verdict;
    return (!verdict.value || own === verdict.value) && (!differ.checked || !quiet.has(own)) &&
      topic.textContent.toLowerCase().includes(text.value.trim().toLowerCase());
  };
  const apply = () => {
    let shown = 0;
    for (const topic of topics) {
      topic.hidden = !isWanted(topic);
      shown += !topic.hidden;
      for (const row of document.querySelectorAll(`tr[data-topic="${topic.id}"]`)) row.hidden = topic.hidden;
    }
    const single = document.getElementById("single");
    if (single && (text.value || verdict.value)) single.open = true;
    count.textContent = `${shown} / ${topics.length}`;
  };
  const save = () => {
    const state = new URLSearchParams();
    if (text.value) state.set("text", text.value);
    if (verdict.value) state.set("verdict", verdict.value);
    if (differ.checked) state.set("differ", "1");
    history.replaceState(null, "", state.size ? `#?${state}` : "#");
  };
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let box = target; box; box = box.parentElement) if (box.tagName === "DETAILS") box.open = true;
    if (target) target.scrollIntoView();
  };
  if (location.hash.startsWith("#?")) {
    const state = new URLSearchParams(location.hash.slice(2));
    text.value = state.get("text") ?? "";
    verdict.value = state.get("verdict") ?? "";
    differ.checked = state.has("differ");
  } else if (location.hash) {
    reveal();
  }
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { apply(); save(); });
  addEventListener("hashchange", reveal);
  apply();
})();
