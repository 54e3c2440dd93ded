import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Where a fake Autotask in another process listens, and with which credentials. */
export interface FakeServer {
  /** The address below which the API lies, with a slash at the end. */
  readonly base: string;
  readonly credentials: { readonly userName: string; readonly secret: string; readonly integrationCode: string };
  close(): Promise<void>;
}

/** Starts a fake Autotask with so many tickets in a process of its own. */
export async function startFakeServer(tickets: number): Promise<FakeServer> {
  const file = fileURLToPath(new URL("fake-server-child.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=@msp/source", "--import=tsx", file, String(tickets)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const { url, credentials } = JSON.parse(line) as { url: string; credentials: FakeServer["credentials"] };
  return {
    base: `${url}/atservicesrest/`,
    credentials,
    async close() {
      child.stdin.end();
      await once(child, "exit");
    },
  };
}
