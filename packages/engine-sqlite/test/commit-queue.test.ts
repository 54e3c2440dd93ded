import { describe, expect, it } from "vitest";
import type { Database } from "../src/driver/database.ts";
import { StorageError } from "../src/index.ts";
import { CommitQueue } from "../src/store/commit-queue.ts";
import { Refusal } from "../src/store/refusal.ts";

/** A database that only keeps what it was told, and fails where it is told to. */
function recorder(failAt?: string) {
  const told: string[] = [];
  const tell = (sql: string) => {
    told.push(sql);
    if (sql === failAt) throw new StorageError("There is no room.", "full");
    return 0;
  };
  const database: Database = {
    driver: "libsql",
    exec: (sql) => void tell(sql),
    prepare: (sql) => ({ run: () => tell(sql), get: () => undefined, all: () => [] }),
    close: () => {},
  };
  return { told, database };
}

describe("commits", () => {
  it("of one turn share a transaction, and nobody hears of success before it has returned", async () => {
    const { told, database } = recorder();
    const queue = new CommitQueue(database);
    const done = ["a", "b", "c"].map((name) =>
      queue.commit(() => told.push(`work ${name}`)).then(() => told.push(`told ${name}`)),
    );
    await Promise.all(done);
    expect(told).toEqual([
      ...["BEGIN IMMEDIATE", "work a", "work b", "work c", "COMMIT"],
      ...["told a", "told b", "told c"],
    ]);
  });

  it("that are refused by their own rules fail alone", async () => {
    const { told, database } = recorder();
    const queue = new CommitQueue(database);
    const refused = queue.commit(() => {
      throw new Refusal(new RangeError("not this one"));
    });
    const taken = queue.commit(() => "taken");
    await expect(refused).rejects.toThrow(RangeError);
    expect(await taken).toBe("taken");
    expect(told).toEqual(["BEGIN IMMEDIATE", "COMMIT"]);
  });

  it("are never tried again: one failure rejects the batch, what waits and what comes", async () => {
    const { told, database } = recorder("COMMIT");
    const queue = new CommitQueue(database);
    const batch = [queue.commit(() => 1), queue.commit(() => 2)];
    for (const one of batch) await expect(one).rejects.toThrow("There is no room.");
    await expect(queue.commit(() => told.push("more work"))).rejects.toThrow("There is no room.");
    expect(told).toEqual(["BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"]);
  });

  it("whose work breaks take the whole batch with them, because half of it may be written", async () => {
    const { told, database } = recorder();
    const queue = new CommitQueue(database);
    const broken = queue.commit(() => {
      throw new TypeError("a bug");
    });
    const other = queue.commit(() => 2);
    await expect(broken).rejects.toThrow("Writing failed: a bug.");
    await expect(other).rejects.toThrow("Writing failed: a bug.");
    expect(told).toEqual(["BEGIN IMMEDIATE", "ROLLBACK"]);
  });

  it("asked for before closing are made; later ones are not", async () => {
    const { database } = recorder();
    const queue = new CommitQueue(database);
    const before = queue.commit(() => "made");
    await queue.close(new StorageError("closed", "closed"));
    expect(await before).toBe("made");
    await expect(queue.commit(() => "not made")).rejects.toThrow("closed");
  });
});
