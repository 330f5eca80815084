// Holds a form while there is no network: the page stays with all that was entered, and is sent when the network is back.
// What was typed is also kept with the tab, so that a page opened anew has it; it is forgotten once it is sent.
const PATIENCE = 8000;
const KEPT = `qalam-held:${location.pathname}`;
const NEVER_KEPT = new Set(["file", "hidden", "password", "submit", "button"]);

async function isReached() {
  if (!navigator.onLine) return false;
  try {
    await fetch(import.meta.url, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    return true;
  } catch {
    return false;
  }
}

function fields(form) {
  return [...form.elements].filter((one) => one.name && !NEVER_KEPT.has(one.type));
}

function keep(form) {
  const held = fields(form).map((one) => [one.name, one.type === "checkbox" || one.type === "radio" ? one.checked : one.value, one.value]);
  sessionStorage.setItem(KEPT, JSON.stringify(held));
}

function restore(form) {
  for (const [name, held, value] of JSON.parse(sessionStorage.getItem(KEPT) || "[]")) {
    const found = fields(form).filter((one) => one.name === name);
    for (const one of found) {
      if (typeof held !== "boolean") one.value = held;
      else if (one.value === value) one.checked = held;
    }
  }
}

for (const form of document.querySelectorAll("form[data-held]")) {
  const said = document.getElementById(form.dataset.held);
  let isSent = false;
  let isAsking = false;
  // An answer of the site, such as a mistake that it found, has fields of its own.
  if (!document.querySelector("[aria-invalid=true]")) restore(form);
  form.addEventListener("submit", async (event) => {
    if (isSent) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    const isThere = await isReached();
    isAsking = false;
    said.hidden = isThere;
    if (isThere) {
      sessionStorage.removeItem(KEPT);
      isSent = true;
      form.requestSubmit(event.submitter);
      isSent = false;
    } else {
      keep(form);
      said.scrollIntoView({ block: "nearest" });
    }
  });
  addEventListener("online", () => {
    said.hidden = true;
  });
}
