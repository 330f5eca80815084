// Builds dist/: one style sheet from our tokens and the parts of Bootstrap that we use, the files that it needs, and scripts.
// dist/ takes its place only when it is whole, so a build that was cut short is simply done again.
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { compile } from "sass";

const TARGET = "dist";
const DRAFT = "dist.part";

const FONTS = {
  golos: ["golos-text", /^golos-text-(cyrillic|cyrillic-ext|latin|latin-ext)-wght-normal/],
  literata: ["literata", /^literata-.*-wght-normal/],
};

function styles() {
  const { css } = compile("styles/main.scss", {
    style: "compressed",
    loadPaths: ["node_modules"],
    quietDeps: true,
    silenceDeprecations: ["import"],
  });
  mkdirSync(`${DRAFT}/styles`);
  writeFileSync(`${DRAFT}/styles/main.css`, css);
}

function fonts() {
  for (const [name, [folder, wanted]] of Object.entries(FONTS)) {
    const source = `node_modules/@fontsource-variable/${folder}`;
    mkdirSync(`${DRAFT}/fonts/${name}/files`, { recursive: true });
    cpSync(`${source}/index.css`, `${DRAFT}/fonts/${name}/index.css`);
    cpSync(`${source}/LICENSE`, `${DRAFT}/fonts/${name}/LICENSE`);
    for (const file of readdirSync(`${source}/files`).filter((file) => wanted.test(file))) {
      cpSync(`${source}/files/${file}`, `${DRAFT}/fonts/${name}/files/${file}`);
    }
  }
}

rmSync(DRAFT, { recursive: true, force: true });
mkdirSync(DRAFT);
styles();
fonts();
cpSync("images", `${DRAFT}/images`, { recursive: true });
cpSync("scripts", `${DRAFT}/scripts`, { recursive: true });
cpSync("node_modules/htmx.org/dist/htmx.min.js", `${DRAFT}/scripts/htmx.min.js`);
rmSync(TARGET, { recursive: true, force: true });
renameSync(DRAFT, TARGET);
