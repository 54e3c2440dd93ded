import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Where a fake IT Glue in another process listens, and with which key. */
export interface FakeServer {
  readonly url: string;
  readonly apiKey: string;
  close(): Promise<void>;
}

/** Starts a fake IT Glue with so many devices of one customer in a process of its own. */
export async function startFakeServer(devices: number): Promise<FakeServer> {
  const file = fileURLToPath(new URL("fake-server-child.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=@msp/source", "--import=tsx", file, String(devices)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const { url, apiKey } = JSON.parse(line) as { url: string; apiKey: string };
  return {
    url,
    apiKey,
    async close() {
      child.stdin.end();
      await once(child, "exit");
    },
  };
}
