import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Where a fake Datto RMM in another process listens, and with which keys. */
export interface FakeServer {
  /** The origin. */
  readonly url: string;
  readonly keys: { readonly apiKey: string; readonly apiSecretKey: string };
  close(): Promise<void>;
}

/** Starts a fake Datto RMM with so many devices in a process of its own. */
export async function startFakeServer(devices: number): Promise<FakeServer> {
  const file = fileURLToPath(new URL("fake-server-child.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=@msp/source", "--import=tsx", file, String(devices)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return {
    ...(JSON.parse(line) as Pick<FakeServer, "url" | "keys">),
    async close() {
      child.stdin.end();
      await once(child, "exit");
    },
  };
}
