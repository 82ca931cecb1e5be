// Nothing on the shelf needs this script. It only spares a hand: "/" goes to the search, a running build shows its
// progress without loading the page again, and the button says how many editions are chosen.
"use strict";

document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.getElementById("q").focus();
  }
});

for (const form of document.querySelectorAll("form.chooser")) {
  const button = form.querySelector("button");
  const plain = button.firstChild.textContent;
  const count = () => {
    const chosen = form.querySelectorAll("input:checked").length;
    button.disabled = chosen === 0;
    button.firstChild.textContent = chosen ? `Download ${chosen} chosen ${chosen === 1 ? "edition" : "editions"} ` : plain;
  };
  form.addEventListener("change", count);
  window.addEventListener("pageshow", count);
}

const drop = document.querySelector(".drop");
if (drop) {
  const input = drop.querySelector("input");
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    input.files = event.dataTransfer.files;
  });
}

async function follow() {
  const shown = document.getElementById("progress");
  const pause = Number(shown && shown.dataset.again);
  if (!pause) return;
  await new Promise((done) => setTimeout(done, pause));
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = next.getElementById("progress");
    if (fresh) {
      const said = shown.querySelector("[role=status]");
      const says = fresh.querySelector("[role=status]").textContent;
      if (fresh.dataset.again && says === said.textContent) {
        shown.querySelector(".steps")?.replaceWith(fresh.querySelector(".steps"));
      } else {
        shown.replaceWith(fresh);
      }
      document.title = next.title;
    }
  } catch {
    // The shelf was stopped, or is busy: the next try will tell.
  }
  follow();
}
follow();
