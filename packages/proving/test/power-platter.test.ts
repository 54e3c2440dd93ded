import { describe, expect, it } from "vitest";
import type { DiskOperation } from "../src/power/disk/disk-operation.ts";
import { Platter } from "../src/power/disk/platter.ts";
import { seededRandom } from "../src/power/seeded-random.ts";

const bytes = (value: number, length = 2048) => new Uint8Array(length).fill(value);
const write = (value: number, offset = 0): DiskOperation => ({ kind: "write", file: 1, offset, bytes: bytes(value) });
const named: DiskOperation = { kind: "name", name: "a", file: 1 };

/** What a file may hold after a loss of power, over many draws; `none` where it is gone. */
function possible(operations: readonly DiskOperation[]): Set<string> {
  const platter = new Platter({ files: new Map(), names: new Map() });
  for (const operation of operations) platter.take(operation);
  const random = seededRandom(1);
  const found = new Set<string>();
  for (let draw = 0; draw < 3000; draw += 1) {
    const { files, names } = platter.afterPowerLoss(random);
    const content = files.get(names.get("a") ?? 0);
    found.add(content ? [...content.read(0, content.size)].filter((_, at) => at % 512 === 0).join("") : "none");
  }
  return found;
}

describe("a disk that loses its power", () => {
  it("keeps what was synced, under a name that was synced", () => {
    expect(possible([named, write(1), { kind: "sync", file: 1 }, { kind: "sync names" }])).toEqual(new Set(["1111"]));
  });

  it("may forget a file whose name was not synced, though its content was", () => {
    expect(possible([named, write(1), { kind: "sync", file: 1 }])).toEqual(new Set(["none", "1111"]));
  });

  it("may keep any sectors of a write that was not synced, and a later write without the one before", () => {
    const found = possible([named, { kind: "sync names" }, write(1), write(2, 2048)]);
    for (const content of ["", "1111", "11112222", "00002222", "1011"]) expect(found).toContain(content);
  });

  it("may bring back a file whose removal was not synced", () => {
    const synced: DiskOperation[] = [named, write(1), { kind: "sync", file: 1 }, { kind: "sync names" }];
    expect(possible([...synced, { kind: "remove", name: "a" }])).toEqual(new Set(["none", "1111"]));
    const later: DiskOperation[] = [{ kind: "remove", name: "a" }, { kind: "sync names" }];
    expect(possible([...synced, ...later])).toEqual(new Set(["none"]));
  });

  it("renames a file whole or not at all", () => {
    const other: DiskOperation = { kind: "write", file: 2, offset: 0, bytes: bytes(3) };
    const both: DiskOperation[] = [named, write(1), { kind: "name", name: "b", file: 2 }, other];
    const synced: DiskOperation[] = [{ kind: "sync", file: 1 }, { kind: "sync", file: 2 }, { kind: "sync names" }];
    const renamed: DiskOperation = { kind: "rename", from: "b", to: "a", file: 2 };
    expect(possible([...both, ...synced, renamed])).toEqual(new Set(["1111", "3333"]));
  });
});
