// Checks the code of a referral in the reader's browser: nothing is sent and nothing is asked of the site. The steps
// are those of docs/explanation/referral-code.md.
const PURPOSE = "qalam-referral/v1\n";
const FIELDS =
  /^([0-9A-Z-]{1,12})\|(\d{12})\|(\d{4})\|([^|\n]{1,12})\|(\d{8})\|(\d{1,2})\|(\d{8})\|([0-9a-f]{8})$/;
const STORE = "qalam-referral-code";
const LONGEST = 800;
const utf8 = new TextEncoder();

function fromBase64(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function fromBase64Url(text) {
  const bytes = fromBase64(text.replaceAll("-", "+").replaceAll("_", "/"));
  const again = btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  if (again !== text) throw new SyntaxError("spelled otherwise");
  return bytes;
}

function readKey(written) {
  // The base64 part may hold plus signs itself.
  const [, id, ...rest] = written.split("+");
  return { id, bytes: fromBase64(rest.join("+")).slice(1) };
}

// A day of eight digits as `2023-05-08`; refused where the calendar has none.
function readDay(digits) {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  if (new Date(day).toISOString().slice(0, 10) !== day) throw new SyntaxError("no such day");
  return day;
}

function readCode(text) {
  // Copied from the paper, it has marks without width between its signs.
  const written = text.replace(/[\s\p{Cf}]/gu, "");
  const [version, encoded, signature, ...more] = written.split(".");
  if (text.length > LONGEST || version !== "qalam1" || !signature || more.length) throw new SyntaxError("no code");
  const payload = fromBase64Url(encoded);
  const fields = FIELDS.exec(new TextDecoder("utf-8", { fatal: true }).decode(payload));
  if (!fields) throw new SyntaxError("no code");
  const [, number, bin, born, initials, until, edition, issued, keyId] = fields;
  const days = { until: readDay(until), issued: readDay(issued) };
  return { payload, signature: fromBase64Url(signature), number, bin, born, initials, edition, keyId, ...days };
}

// True or false; null where the browser does not know Ed25519.
async function isSigned(code, key) {
  let known;
  try {
    known = await crypto.subtle.importKey("raw", key.bytes, { name: "Ed25519" }, false, ["verify"]);
  } catch {
    return null;
  }
  const message = new Uint8Array([...utf8.encode(PURPOSE), ...code.payload]);
  return crypto.subtle.verify("Ed25519", known, code.signature, message);
}

// The day in the city, whatever zone the reader's machine has.
const today = () => new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Aqtau" });

// The highest edition of each referral that was checked on this page: an older paper is told from a newer one.
const newest = new Map();

async function answerTo(code, key, bin, day) {
  if (code.keyId !== key.id) return "other-key";
  const isOurs = await isSigned(code, key);
  if (isOurs === null) return "unknown";
  if (!isOurs) return "changed";
  if (bin && code.bin !== bin) return "foreign";
  const seen = Math.max(newest.get(code.number) ?? 0, Number(code.edition));
  newest.set(code.number, seen);
  if (Number(code.edition) < seen) return "older";
  return day <= code.until ? "sound" : "expired";
}

const sentences = document.getElementById("sentences").content;
const say = (code) => sentences.querySelector(`[data-say="${code}"]`)?.textContent ?? code;
const KINDS = { sound: "yes", unknown: "unknown", insecure: "unknown", unreadable: "unknown" };

function element(name, text, classes = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = classes;
  return made;
}

function written(day) {
  const told = new Date(`${day}T12:00:00Z`);
  const parts = { day: told.getUTCDate(), month: say(`month-${told.getUTCMonth() + 1}`), year: told.getUTCFullYear() };
  return say("day").replace(/\{(\w+)\}/g, (_, name) => parts[name]);
}

function facts(code) {
  const list = element("dl", "", "facts");
  const told = {
    number: code.number, initials: code.initials, born: code.born, bin: code.bin,
    issued: written(code.issued), until: written(code.until), edition: code.edition,
  };
  for (const [name, value] of Object.entries(told)) {
    list.append(element("dt", say(`label-${name}`)), element("dd", value));
  }
  return list;
}

async function check(form, target) {
  const tell = (said) => element("p", say(said), `verdict ${KINDS[said] ?? "no"}`);
  if (!globalThis.crypto?.subtle) return target.replaceChildren(tell("insecure"));
  let code;
  try {
    code = readCode(form.elements.code.value);
  } catch {
    return target.replaceChildren(tell("unreadable"));
  }
  const said = await answerTo(code, readKey(form.dataset.key), form.elements.bin.value.replace(/\s/g, ""), form.dataset.day ?? today());
  // Fields of a code that is not genuine are nobody's word, so they are not shown.
  const isGenuine = !["other-key", "changed", "unknown"].includes(said);
  target.replaceChildren(tell(said), ...(isGenuine ? [facts(code)] : []));
}

async function look(form, video) {
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
    video.hidden = true;
  };
  const seek = async () => {
    if (!stream.active) return;
    const [found] = await detector.detect(video);
    if (!found) return void requestAnimationFrame(seek);
    stop();
    form.elements.code.value = found.rawValue;
    form.requestSubmit();
  };
  seek();
}

// The page, as a stranger gets it, and all that it is made of.
async function keep() {
  const parts = performance.getEntriesByType("resource").map((entry) => entry.name);
  const own = parts.filter((address) => address.startsWith(`${location.origin}/static/`));
  const store = await caches.open(STORE);
  await store.add(new Request(location.pathname, { credentials: "omit" }));
  await store.addAll([...new Set(own)]);
}

const form = document.querySelector(".proof-form");
const target = document.querySelector(".proof");
form.hidden = false;
try {
  form.elements.bin.value ||= localStorage.getItem("qalam-bin") ?? "";
} catch {
  // A browser that keeps nothing asks for the BIN each time.
}
form.addEventListener("submit", (event) => {
  event.preventDefault();
  try {
    localStorage.setItem("qalam-bin", form.elements.bin.value);
  } catch {
    // See above.
  }
  check(form, target);
});
const button = form.querySelector("[data-camera]");
if ("BarcodeDetector" in globalThis && navigator.mediaDevices) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await look(form, form.querySelector("video"));
    } catch {
      target.replaceChildren(element("p", say("no-camera"), "verdict unknown"));
    }
  });
}
if (navigator.serviceWorker && globalThis.caches) {
  navigator.serviceWorker
    .register(form.dataset.keeper)
    .then(keep)
    .then(() => { document.querySelector("[data-kept]").hidden = false; })
    // Without a keeper the page still works for as long as it stays open.
    .catch(() => {});
}
