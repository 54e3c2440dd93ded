/** Whether an account may administer a Mac, as `dseditgroup -o checkmember -m ACCOUNT admin` says. Anything else it writes is `unknown`. */
export function readRightsCheck(output: string, account: string): "gone" | "still there" | "unknown" {
  const said = output
    .split(/\r?\n/)
    .map((line) => /^(yes|no) (\S+) is (NOT )?a member of admin$/.exec(line.trim()))
    .filter((found) => found !== null && found[2] === account);
  const isMember = said.some((found) => found?.[1] === "yes" && found[3] === undefined);
  if (isMember) return "still there";
  return said.some((found) => found?.[1] === "no" && found[3] !== undefined) ? "gone" : "unknown";
}
