// Checks a receipt of the queue in the reader's browser, step by step. Nothing is sent: only the public files of the
// log are fetched. The steps are those of docs/explanation/transparency-log.md.
const HASH = 32;
const WIDTH = 256;
const PLAIN = 1;
const DASH = "\u2014 ";
const utf8 = new TextEncoder();

const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const same = (one, other) => hex(one) === hex(other);
const join = (...parts) => new Uint8Array(parts.flatMap((part) => [...part]));
const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const leafHash = (data) => sha256(join([0], data));
const nodeHash = (left, right) => sha256(join([1], left, right));

function fromBase64(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function fromHex(text) {
  if (!/^([0-9a-f]{2})*$/.test(text)) throw new SyntaxError("not hexadecimal");
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

// Numbers of leaves may pass 2 ** 31, where bit operations would break them; so halves and remainders are divided.
const half = (number) => Math.floor(number / 2);

// RFC 9162, 2.1.3.2: the root that a path leads to; null where it has not the length it must have.
async function rootByPath(leaf, index, size, path) {
  if (!(index >= 0 && index < size)) return null;
  let [place, last, found] = [index, size - 1, leaf];
  for (const beside of path) {
    if (last === 0) return null;
    if (place % 2 || place === last) {
      found = await nodeHash(beside, found);
      while (place && place % 2 === 0) [place, last] = [half(place), half(last)];
    } else {
      found = await nodeHash(found, beside);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? found : null;
}

function readCheckpoint(note) {
  const gap = note.lastIndexOf("\n\n");
  if (gap < 0) throw new SyntaxError("no signatures");
  const text = note.slice(0, gap + 1);
  const [origin, size, root] = text.split("\n");
  const lines = note.slice(gap + 2).trimEnd().split("\n");
  const signatures = lines.map((line) => {
    const [name, body] = line.slice(DASH.length).split(" ");
    return { name, body: fromBase64(body) };
  });
  return { text, origin, size: Number(size), root: fromBase64(root), signatures };
}

function readKey(written) {
  // The base64 part may hold plus signs itself.
  const [name, id, ...rest] = written.split("+");
  const bytes = fromBase64(rest.join("+"));
  return { name, id: fromHex(id), kind: bytes[0], bytes: bytes.slice(1) };
}

// True or false; null where the browser does not know Ed25519.
async function isSigned(checkpoint, key) {
  let known;
  try {
    known = await crypto.subtle.importKey("raw", key.bytes, { name: "Ed25519" }, false, ["verify"]);
  } catch {
    return null;
  }
  const ours = checkpoint.signatures.filter((each) => each.name === key.name && same(each.body.slice(0, 4), key.id));
  const sound = await Promise.all(
    ours.map((each) => crypto.subtle.verify("Ed25519", known, each.body.slice(4), utf8.encode(checkpoint.text))),
  );
  return key.kind === PLAIN && sound.length > 0 && sound.every(Boolean);
}

function readReceipt(text) {
  const held = JSON.parse(text);
  const kinds = { origin: "string", number: "string", salt: "string", leaf: "string", checkpoint: "string" };
  const isWhole =
    held?.v === 1 &&
    Object.entries(kinds).every(([name, kind]) => typeof held[name] === kind) &&
    Number.isSafeInteger(held.index) &&
    Number.isSafeInteger(held.size) &&
    Array.isArray(held.proof);
  if (!isWhole) throw new SyntaxError("a part is missing");
  return {
    ...held,
    salt: fromHex(held.salt),
    proof: held.proof.map(fromBase64),
    entry: JSON.parse(held.leaf),
    signed: readCheckpoint(held.checkpoint),
  };
}

// Hashes of complete subtrees, from the tiles of a log of `size` leaves; each tile is fetched once.
function nodesOf(address, size) {
  const tiles = new Map();
  const fetchTile = async (row, index) => {
    const width = Math.min(WIDTH, Math.floor(size / WIDTH ** row) - index * WIDTH);
    const groups = String(index).padStart(Math.ceil(String(index).length / 3) * 3, "0").match(/.{3}/g);
    const path = groups.map((group, at) => (at < groups.length - 1 ? "x" : "") + group).join("/");
    const answer = await fetch(address.replace("X", `${row}/${path}${width < WIDTH ? `.p/${width}` : ""}`));
    if (!answer.ok) throw new Error(answer.status);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const over = async (hashes) =>
    hashes.length === HASH
      ? hashes
      : nodeHash(await over(hashes.slice(0, hashes.length / 2)), await over(hashes.slice(hashes.length / 2)));
  return async (level, index) => {
    const row = Math.floor(level / 8);
    const many = 2 ** (level % 8);
    const first = index * many;
    const name = `${row}/${Math.floor(first / WIDTH)}`;
    if (!tiles.has(name)) tiles.set(name, fetchTile(row, Math.floor(first / WIDTH)));
    const start = (first % WIDTH) * HASH;
    return over((await tiles.get(name)).slice(start, start + many * HASH));
  };
}

async function stretch(nodes, start, end) {
  const level = Math.floor(Math.log2(end - start));
  const left = await nodes(level, start / 2 ** level);
  const middle = start + 2 ** level;
  return middle === end ? left : nodeHash(left, await stretch(nodes, middle, end));
}

// RFC 6962, 2.1.1: the hashes beside the way from a leaf to the root, from below.
async function pathOf(nodes, index, size) {
  let [start, end] = [0, size];
  const path = [];
  while (end - start > 1) {
    const middle = start + 2 ** Math.floor(Math.log2(end - start - 1));
    if (index < middle) {
      path.push(await stretch(nodes, middle, end));
      end = middle;
    } else {
      path.push(await stretch(nodes, start, middle));
      start = middle;
    }
  }
  return path.reverse();
}

async function holdsToday(receipt, leaf, key, form) {
  try {
    const answer = await fetch(form.dataset.checkpoint, { cache: "no-store" });
    if (!answer.ok) return { holds: null };
    const today = readCheckpoint(await answer.text());
    const isOurs = today.origin === receipt.origin && (await isSigned(today, key)) !== false;
    if (!isOurs || today.size < receipt.size) return { holds: false, size: today.size };
    const nodes = nodesOf(form.dataset.tiles, today.size);
    const root = await rootByPath(leaf, receipt.index, today.size, await pathOf(nodes, receipt.index, today.size));
    return { holds: root !== null && same(root, today.root), size: today.size };
  } catch {
    return { holds: null };
  }
}

async function* steps(receipt, key, form) {
  const who = hex(await sha256(join(receipt.salt, utf8.encode(receipt.number))));
  yield { code: "commitment", holds: who === receipt.entry.who, told: { who, found: receipt.entry.who, entry: receipt.leaf } };
  const leaf = await leafHash(utf8.encode(receipt.leaf));
  const root = await rootByPath(leaf, receipt.index, receipt.size, receipt.proof);
  const { signed } = receipt;
  yield {
    code: "path",
    holds: root !== null && receipt.size === signed.size && same(root, signed.root),
    told: {
      place: receipt.index, size: receipt.size, leaf: hex(leaf), root: root && hex(root), signed: hex(signed.root),
    },
  };
  const isOurs = signed.origin === receipt.origin && receipt.origin === key.name;
  yield { code: "signature", holds: isOurs ? await isSigned(signed, key) : false, told: { key: form.dataset.key } };
  const today = await holdsToday(receipt, leaf, key, form);
  yield { code: "today", holds: today.holds, told: { now: today.size } };
}

const sentences = document.getElementById("sentences").content;
const say = (code) => sentences.querySelector(`[data-say="${code}"]`)?.textContent ?? code;
const answerOf = (holds) => (holds === null ? "unknown" : holds ? "yes" : "no");

function element(name, text, classes = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = classes;
  return made;
}

function shown(step) {
  const item = document.createElement("li");
  const answer = answerOf(step.holds);
  item.className = answer;
  item.append(element("strong", say(`mark-${answer}`), "mark"), element("p", say(`${step.code}-${answer}`)));
  const facts = element("dl", "", "facts");
  for (const [name, value] of Object.entries(step.told)) {
    if (value === undefined || value === null) continue;
    const held = document.createElement("dd");
    held.append(element("code", value));
    facts.append(element("dt", say(`label-${name}`)), held);
  }
  if (facts.children.length) item.append(facts);
  return item;
}

async function check(form, target) {
  const tell = (code, kind) => target.replaceChildren(element("p", say(code), `verdict ${kind}`));
  if (!globalThis.crypto?.subtle) return tell("insecure", "unknown");
  let receipt;
  try {
    receipt = readReceipt(form.querySelector("textarea").value);
  } catch {
    return tell("unreadable", "no");
  }
  const key = readKey(form.dataset.key);
  if (receipt.origin !== key.name) return tell("foreign", "no");
  const list = element("ol", "", "steps");
  const answers = [];
  target.replaceChildren(list);
  for await (const step of steps(receipt, key, form)) {
    answers.push(step.holds);
    list.append(shown(step));
  }
  const whole = answers.includes(false) ? "no" : answers.includes(null) ? "unknown" : "yes";
  target.prepend(element("p", say(`all-${whole}`), `verdict ${whole}`));
}

async function take(file, form) {
  if (!file) return;
  form.querySelector("textarea").value = await file.text();
  form.requestSubmit();
}

const form = document.querySelector(".proof-form");
form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  check(form, document.querySelector(".proof"));
});
form.querySelector("input[type=file]").addEventListener("change", (event) => take(event.target.files[0], form));
