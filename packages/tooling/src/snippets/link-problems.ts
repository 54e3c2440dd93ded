import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { documentPages } from "./document-pages.ts";

/** Links from our pages to files that are not there. Addresses on the web are not followed. */
export const linkProblems = (root: string): readonly string[] =>
  documentPages(root).flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .flatMap((text, index) =>
        [...text.matchAll(/\]\(([^)\s]+)\)/g)]
          .map(([, target = ""]) => target.replace(/#.*$/, ""))
          .filter((target) => target !== "" && !/^[a-z]+:/.test(target))
          .filter((target) => !existsSync(join(root, dirname(file), target)))
          .map((target) => `${file}:${index + 1} links to ${target}, which is not there`),
      ),
  );
