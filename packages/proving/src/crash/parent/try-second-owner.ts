import type { Finding } from "../judge/finding.ts";
import type { Setup } from "../setup.ts";
import { startProcess } from "./start-process.ts";

/** Starts a second process on the file the first one has, which must be refused; gives what is wrong where it was not, once the process is gone. */
export function trySecondOwner(bundle: string, setup: Setup, done: (wrong: Finding | undefined) => void): void {
  let wrong: Finding | undefined;
  const second = startProcess(bundle, (heard) => {
    if (heard.kind === "failed" && heard.trouble !== "owned")
      wrong = { kind: "wrong", text: `a second owner failed oddly: ${heard.error}` };
    if (heard.kind === "idle") wrong = { kind: "wrong", text: "a second process got the file" };
    if (heard.kind === "failed" || heard.kind === "idle") second.kill();
    if (heard.kind === "exited") done(wrong);
  });
  second.send({ kind: "begin", setup: { ...setup, aims: [] } });
}
