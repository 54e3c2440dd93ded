import type { OutletAssignment } from "@msp/workflows";
import { recordLines } from "./record-lines.ts";

/** Power outlets from lines of `device id | device name | outlet id | outlet name`. A line that lacks a part assigns nothing. */
export function toOutlets(value: string, evidence: string, problems: string[]): OutletAssignment[] {
  const { lines, isWhole } = recordLines(value);
  if (!isWhole) problems.push("The list of power outlets is longer than 500 lines; the rest was not read.");
  return lines.flatMap((cells) => {
    const [deviceId = "", deviceName = "", outletId = "", outletName = "", ...more] = cells;
    if (more.length === 0 && ![deviceId, deviceName, outletId, outletName].includes(""))
      return [{ deviceId, deviceName, outletId, outletName, evidence }];
    const line = cells.join(" | ").slice(0, 120);
    problems.push(`The line "${line}" of the power outlets needs a device's id and name and an outlet's id and name.`);
    return [];
  });
}
