import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { DiskContent } from "../src/power/disk/power-disk.ts";
import { proveHonest } from "../src/power/prove-honest.ts";
import { proveLies } from "../src/power/prove-lies.ts";
import { provePower } from "../src/power/prove-power.ts";
import { recordLife } from "../src/power/record-life.ts";
import { loadPowerSqlite } from "../src/power/sqlite/load-power-sqlite.ts";

const seed = 7;

const digest = ({ files, names }: DiskContent): string => {
  const hash = createHash("sha256");
  for (const [name, file] of [...names].sort()) {
    const bytes = files.get(file);
    hash.update(name).update(bytes?.read(0, bytes.size) ?? "");
  }
  return hash.digest("hex");
};

async function digests(of: number): Promise<string[]> {
  const sqlite = await loadPowerSqlite();
  const life = await recordLife("busy", sqlite, { seed: of });
  const found: string[] = [];
  await provePower(life, { seed: of, images: 50 }, async (image) => {
    found.push(digest(image));
    return { checked: 0, findings: [] };
  });
  return found;
}

describe("the proof against loss of power", () => {
  it("has something of every kind to lose", async () => {
    const { facts, sent } = await recordLife("busy", await loadPowerSqlite(), { seed });
    const kinds = new Set(facts.map(({ what }) => what.kind));
    expect(kinds).toEqual(new Set(["run", "entry", "message", "head", "blob", "note", "backup"]));
    expect(sent.length).toBeGreaterThan(20);
  });

  it("finds nothing lost and nothing damaged in what the store leaves", async () => {
    const said: string[] = [];
    expect(await proveHonest({ seed, images: 60, say: (line) => said.push(line) })).toBe(true);
    expect(said.at(-1)).toMatch(/images 60 .* lost 0 corrupt 0 unannounced 0 doubled 0 unfinished 0$/);
  }, 60_000);

  it("finds a store that does not sync, or speaks before its commit", async () => {
    const said: string[] = [];
    expect(await proveLies({ seed, images: 120, say: (line) => said.push(line) })).toBe(true);
    expect(said.filter((line) => line.startsWith("caught"))).toHaveLength(said.length);
    expect(said.join("\n")).toContain("synchronous is OFF");
  }, 60_000);

  it("makes the same images from the same seed, and others from another", async () => {
    const first = await digests(seed);
    expect(await digests(seed)).toEqual(first);
    expect(await digests(seed + 1)).not.toEqual(first);
  }, 60_000);
});
