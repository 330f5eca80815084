// The browser's own control for a file speaks the browser's language. Here the same control, unseen but focused and
// read aloud as before, has a button and a line in the language of the page. Without scripts the browser's own stays.
const words = document.currentScript.dataset;

function dress(input) {
  const button = document.createElement("label");
  button.htmlFor = input.id;
  button.className = "btn btn-quiet";
  button.textContent = words.choose;
  const chosen = document.createElement("span");
  chosen.className = "chosen";
  const say = () => {
    chosen.textContent = input.files.length ? input.files[0].name : words.none;
  };
  input.addEventListener("change", say);
  input.form?.addEventListener("reset", () => setTimeout(say));
  input.classList.add("dressed");
  input.after(button, chosen);
  say();
}

// A file may also be dropped on the form: on the line of its control, or anywhere for the first one.
function takeDrops(form) {
  form.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) event.preventDefault();
  });
  form.addEventListener("drop", (event) => {
    if (event.defaultPrevented || !event.dataTransfer.files.length) return;
    event.preventDefault();
    const line = event.target.closest("p, .field");
    const input = (line ?? form).querySelector('input[type="file"]') ?? form.querySelector('input[type="file"]');
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

const inputs = [...document.querySelectorAll('input[type="file"][id]')];
inputs.forEach(dress);
new Set(inputs.map((input) => input.form).filter(Boolean)).forEach(takeDrops);
