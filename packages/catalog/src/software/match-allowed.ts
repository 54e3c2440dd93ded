import type { AllowedSoftware } from "@msp/workflows";
import { sameText } from "../texts/same-text.ts";
import type { SoftwareEvidence } from "./software-evidence.ts";

/**
 * The entry of a customer's list that allows this software: every field the entry states must be known and equal. Publisher and team count only as whoever saw
 * the signature names them, because anybody can write a name into a file.
 */
export function matchAllowed(
  { facts, signer }: Pick<SoftwareEvidence, "facts" | "signer">,
  list: readonly AllowedSoftware[],
): AllowedSoftware | undefined {
  const isSigned = facts.signature === "signed";
  const isStated = (stated: string | undefined, known: string | undefined) =>
    stated === undefined || sameText(stated, known);
  return list.find(
    ({ name, publisher, teamId, sha256 }) =>
      sameText(name, facts.name) &&
      isStated(sha256, facts.sha256) &&
      isStated(publisher, isSigned ? signer.publisher : undefined) &&
      isStated(teamId, isSigned ? signer.teamId : undefined),
  );
}
