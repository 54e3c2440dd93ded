import type { AllowedSoftware } from "@msp/workflows";
import { present } from "./present.ts";
import { recordLines } from "./record-lines.ts";

/** Allowed software from lines of `name | publisher | team id | SHA-256`. A line with anything odd allows nothing, so that a typo never widens what is allowed. */
export function toAllowedSoftware(value: string, problems: string[]): AllowedSoftware[] {
  const { lines, isWhole } = recordLines(value);
  if (!isWhole) problems.push("The list of allowed software is longer than 500 lines; the rest was not read.");
  return lines.flatMap((cells) => {
    const [name = "", publisher, teamId, hash, ...more] = cells;
    const sha256 = hash?.toLowerCase();
    const line = cells.join(" | ").slice(0, 120);
    const wrong =
      name === ""
        ? "names no software"
        : more.length > 0
          ? "has more than four parts"
          : teamId && !/^[A-Z0-9]{10}$/.test(teamId)
            ? "has a team id that is not ten capital letters and digits"
            : sha256 && !/^[0-9a-f]{64}$/.test(sha256)
              ? "has a SHA-256 that is not 64 hexadecimal digits"
              : undefined;
    if (wrong === undefined) return [{ name, ...present({ publisher, teamId, sha256 }) }];
    problems.push(`The line "${line}" of the allowed software ${wrong}, so it allows nothing.`);
    return [];
  });
}
