import { describe, expect, it } from "vitest";
import { conventions } from "../src/conventions/conventions.ts";
import { readSourceTree } from "../src/conventions/source-tree.ts";
import { rootDirectory } from "../src/repository/root-directory.ts";

describe("this repository", () => {
  const tree = readSourceTree(rootDirectory);

  it("is read whole", () => {
    expect(tree.map(({ folder }) => folder)).toEqual(expect.arrayContaining(["workflows", "cli", "examples"]));
  });

  it.each(Object.entries(conventions))("%s", (_name, problemsOf) => {
    expect(problemsOf(tree)).toEqual([]);
  });
});
