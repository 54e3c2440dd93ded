import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reasonToInstall } from "../ensure-installed.mjs";

describe("whether to install", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "msp-install-"));
    mkdirSync(join(folder, "node_modules"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (file: string, packages: unknown) => writeFileSync(join(folder, file), JSON.stringify({ packages }));
  const lock = (packages: unknown) => write("package-lock.json", packages);
  const installed = (packages: unknown) => write("node_modules/.package-lock.json", packages);

  it("is yes in a fresh clone", () => {
    lock({ "": {}, "node_modules/zod": { version: "4.0.0" } });
    expect(reasonToInstall(folder)).toBe("dependencies are not installed yet");
  });

  it("is no when everything wanted is there; what is for other platforms need not be", () => {
    lock({
      "": {},
      "packages/cli": { version: "0.1.0" },
      "node_modules/zod": { version: "4.0.0" },
      "node_modules/@msp/cli": { link: true },
      "node_modules/fsevents": { version: "2.0.0", optional: true },
    });
    installed({ "node_modules/zod": { version: "4.0.0" }, "node_modules/@msp/cli": { link: true } });
    expect(reasonToInstall(folder)).toBeUndefined();
  });

  it.each([
    ["a missing package", {}, "zod is missing"],
    ["another version", { "node_modules/zod": { version: "3.0.0" } }, "zod is not version 4.0.0"],
  ])("is yes with %s", (_words, found, reason) => {
    lock({ "node_modules/zod": { version: "4.0.0" } });
    installed(found);
    expect(reasonToInstall(folder)).toBe(reason);
  });

  it("looks at packages inside a workspace too", () => {
    lock({ "packages/cli/node_modules/commander": { version: "14.0.0" } });
    installed({});
    expect(reasonToInstall(folder)).toBe("commander is missing");
  });

  it("is yes after an interrupted install", () => {
    lock({ "node_modules/zod": { version: "4.0.0" } });
    writeFileSync(join(folder, "node_modules/.package-lock.json"), '{ "packages": {');
    expect(reasonToInstall(folder)).toBe("dependencies are not installed yet");
  });
});
