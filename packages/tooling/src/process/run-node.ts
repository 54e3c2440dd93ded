import { spawn } from "node:child_process";

/** How a child process ended, with everything it printed in the order it came. */
export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** Where and how long a child process may run. */
export interface RunSettings {
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds after which the process is ended and counts as failed; 10 minutes by default. */
  readonly timeout?: number;
}

const QUIET = {
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  NO_COLOR: "1",
  FORCE_COLOR: undefined,
  NODE_OPTIONS: undefined,
};

/** Runs `node` with arguments and collects its output; never through a shell, so it behaves alike on every system. */
export const runNode = (parameters: readonly string[], settings: RunSettings): Promise<Finished> =>
  new Promise((resolve, reject) => {
    const timeout = settings.timeout ?? 600_000;
    const child = spawn(process.execPath, parameters, {
      cwd: settings.directory,
      env: { ...process.env, ...QUIET, ...settings.environment },
      stdio: ["ignore", "pipe", "pipe"],
      timeout,
      killSignal: "SIGKILL",
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const output = Buffer.concat(chunks).toString("utf8");
      resolve(
        code === null ? { code: 1, output: `${output}\nended by ${signal} (limit ${timeout} ms)` } : { code, output },
      );
    });
  });
