// A day is typed, day first, in the language of the page. The browser's own field for a day follows the browser's
// language instead; here it is only a calendar behind a button, which writes what is chosen into the line. Without
// scripts, or where a browser cannot open its calendar, the line alone is left and does as well.
{
  const words = document.currentScript.dataset;
  const TYPED = /^\s*(\d{1,2})[.,/ -]+(\d{1,2})[.,/ -]+(\d{4})/;
  const SVG = "http://www.w3.org/2000/svg";
  const CALENDAR = "M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3";

  function forCalendar(text) {
    const [, day, month, year] = TYPED.exec(text) ?? [];
    return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : "";
  }

  // A time that stands behind the day stays.
  function withDay(text, chosen) {
    const day = chosen.split("-").reverse().join(".");
    return TYPED.test(text) ? text.replace(TYPED, day) : `${day} ${text.trim()}`.trim();
  }

  function picture() {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", CALENDAR);
    svg.append(path);
    return svg;
  }

  function dress(input) {
    const calendar = document.createElement("input");
    calendar.type = "date";
    if (typeof calendar.showPicker !== "function") return;
    calendar.className = "calendar";
    calendar.tabIndex = -1;
    calendar.setAttribute("aria-hidden", "true");
    calendar.max = input.dataset.latest ?? "";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pick";
    button.title = words.choose;
    button.setAttribute("aria-label", words.choose);
    button.append(picture());
    button.addEventListener("click", () => {
      calendar.value = forCalendar(input.value);
      calendar.showPicker();
    });
    calendar.addEventListener("change", () => {
      if (!calendar.value) return;
      input.value = withDay(input.value, calendar.value);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.focus();
    });
    const line = document.createElement("span");
    line.className = "typed-day";
    input.replaceWith(line);
    line.append(input, calendar, button);
  }

  document.querySelectorAll("input[data-day]").forEach(dress);
}
