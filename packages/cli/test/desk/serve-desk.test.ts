import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { StorageError } from "@msp/workflows/run";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { addressOf, requirePrivateFolder } from "../../src/desk/address-of.ts";
import { NobodyListens } from "../../src/desk/ask-owner.ts";
import { openRemoteDesk } from "../../src/desk/remote-desk.ts";
import { serveDesk } from "../../src/desk/serve-desk.ts";
import { createDeskBench, type DeskBench } from "../support/desk-bench.ts";

let bench: DeskBench | undefined;
afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "msp-socket-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

describe.skipIf(process.platform === "win32")("the owner's socket", () => {
  it("can be used by this user alone, and is gone when the owner stops listening", async () => {
    bench = await createDeskBench("local");
    const served = await serveDesk(bench.local);
    expect(served.address).toBe(`${bench.local.file}-socket`);
    expect(statSync(served.address).mode & 0o777).toBe(0o600);
    expect((await openRemoteDesk(served.address)).isServed).toBe(true);
    await served.close();
    expect(existsSync(served.address)).toBe(false);
    await expect(openRemoteDesk(served.address)).rejects.toBeInstanceOf(NobodyListens);
  });

  it("takes the place of one that nobody listens at any more, but of no other file", async () => {
    bench = await createDeskBench("local");
    const { path } = addressOf(bench.local.file);
    // Closing a server takes its socket away; a killed process leaves it, as a renamed one is left.
    const dead = createServer().listen(`${path}2`);
    await new Promise((resolve) => dead.once("listening", resolve));
    renameSync(`${path}2`, path);
    await new Promise((resolve) => dead.close(resolve));
    await expect(openRemoteDesk(path)).rejects.toBeInstanceOf(NobodyListens);
    const served = await serveDesk(bench.local);
    expect((await openRemoteDesk(path)).file).toBe(bench.local.file);
    await served.close();

    writeFileSync(path, "precious");
    await expect(serveDesk(bench.local)).rejects.toThrow(/-socket" is in the way: the host listens there/);
    expect(statSync(path).isFile()).toBe(true);
  });

  it("answers nobody who speaks another protocol, and says so", async () => {
    bench = await createDeskBench("local");
    const served = await serveDesk(bench.local);
    const answer = await new Promise<string>((resolve, reject) => {
      const asking = request({ socketPath: served.address, path: "/runs", agent: false }, (response) => {
        let text = "";
        response.on("data", (part) => {
          text += String(part);
        });
        response.on("end", () => resolve(text));
      });
      asking.on("error", reject);
      asking.end();
    });
    expect(JSON.parse(answer)).toMatchObject({ kind: "usage", message: expect.stringMatching(/different versions/) });
    await served.close();
  });

  it("that breaks off in the middle says that it is not known what was done", async () => {
    const path = join(temporaryFolder(), "socket");
    const rude = createServer((connection) => void connection.once("data", () => connection.destroy())).listen(path);
    await new Promise((resolve) => rude.once("listening", resolve));
    onTestFinished(() => new Promise((resolve) => rude.close(() => resolve())));
    await expect(openRemoteDesk(path)).rejects.toSatisfy(
      (error) =>
        StorageError.is(error) && /What was asked may have been done: look with "msp runs"/.test(error.message),
    );
  });

  it("lies in a folder of this user alone where the path beside the file would be too long", async () => {
    const folder = join(temporaryFolder(), "a".repeat(100));
    mkdirSync(folder);
    const { path, privateFolder } = addressOf(join(folder, "runs.sqlite"));
    expect(dirname(path)).toBe(privateFolder);
    expect(path.startsWith(tmpdir())).toBe(true);
  });

  it("is refused in a folder others may write to", () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o700);
    expect(() => requirePrivateFolder(folder)).not.toThrow();
    chmodSync(folder, 0o770);
    expect(() => requirePrivateFolder(folder)).toThrow(/belongs to this user alone/);
  });
});
