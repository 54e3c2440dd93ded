import { at } from "../all-cells.ts";
import { nameOf } from "../cell.ts";
import type { Aims } from "./aims.ts";
import type { World } from "./open-world.ts";

/** Kills between a mail server's last word and the process that sends, or while the server has the mail, where that was aimed at. */
export function killOverMail(
  aims: Aims,
  { smtp }: World["sandbox"],
  process: { isAlive(): boolean; kill(cell: string): void },
): void {
  const isUnanswered = aims.passes(at.unanswered, "sendMail");
  const isInFlight = !isUnanswered && aims.passes(at.inFlight, "sendMail");
  if (!isUnanswered && !isInFlight) return;
  const mails = smtp.mails.length;
  const fault = smtp.faults.add({ kind: isUnanswered ? "silence" : "lostBeforeCommit" });
  const watch = () => {
    if (!process.isAlive()) return fault.remove();
    const isThere = isUnanswered ? smtp.mails.length > mails : fault.remaining === 0;
    if (isThere)
      return process.kill(nameOf({ boundary: isUnanswered ? at.unanswered : at.inFlight, operation: "sendMail" }));
    setImmediate(watch);
  };
  watch();
}
