// A sign behind each heading, each figure of a card and each title of a chart, which leads to its own address: pressed
// it stands in the address bar, and its menu copies it. It is for who points: by ear and by keyboard the table of
// contents leads to the same places, and a second link in every heading would be in the way.
// @ts-check
"use strict";

(() => {
  const parts = [":is(h2, h3, h4)[id]", "figure.bn-chart[id] .bn-chart__title", ".bn-card-value[id]"];
  const named = parts.map((part) => `.md-content ${part}`).join();
  for (const heading of document.querySelectorAll(named)) {
    const link = document.createElement("a");
    link.className = "bn-permalink";
    link.href = `#${(heading.id || heading.closest("figure")?.id) ?? ""}`;
    link.ariaHidden = "true";
    link.tabIndex = -1;
    heading.append(link);
  }
})();
