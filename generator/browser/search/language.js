// The link to the same page in another language keeps what was chosen on it: the query and the place on the page.

/** Adds the query and the fragment of the address when the link is about to be followed. */
export const keepQuery = () => {
  for (const link of document.querySelectorAll("a.bn-language")) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    const keep = () => Object.assign(link, { search: location.search, hash: location.hash });
    for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, keep);
  }
};
