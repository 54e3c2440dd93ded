import type { SettingFinding } from "@msp/adapter-kit";
import type { ItGlueClient } from "../client/it-glue-client.ts";
import { nearest } from "../client/nearest.ts";
import { misfitOfRecordType } from "../mapping/misfit-of-record-type.ts";
import { readAssetFields } from "./asset-fields.ts";
import type { ItGlueOptions } from "./it-glue-options.ts";

interface AssetType {
  readonly id: string;
  readonly name: string;
}

/**
 * Looks whether the kinds of flexible assets that settings name are there, and whether the kind that holds customers' records has every mapped field, of the
 * kind it needs. At most two listings; none where no kind is named. Rejects with a `SystemError` where IT Glue cannot be read.
 *
 * @example
 * ```ts
 * import { createItGlueClient, examineItGlueSettings } from "@msp/it-glue";
 *
 * const findings = await examineItGlueSettings(createItGlueClient(), { instructionTypes: ["71"] });
 * for (const { about, what } of findings.filter(({ verdict }) => verdict === "wrong")) console.log(about, what);
 * ```
 */
export async function examineItGlueSettings(
  client: ItGlueClient,
  { customerRecords, instructionTypes = [] }: Pick<ItGlueOptions, "customerRecords" | "instructionTypes">,
): Promise<readonly SettingFinding[]> {
  if (customerRecords === undefined && instructionTypes.length === 0) return [];
  const types = (await client.flexibleAssetTypes.all()).map(
    ({ id, attributes: { name } }): AssetType => ({ id, name: name ?? "" }),
  );
  const instructions = instructionTypes.map((id) => examineType("itGlue.instructionTypes", String(id), types));
  if (customerRecords === undefined) return instructions;
  const about = "itGlue.customerRecords";
  const type = examineType(`${about}.typeId`, String(customerRecords.typeId), types);
  if (type.verdict === "wrong") return [...instructions, type];
  const misfit = misfitOfRecordType(customerRecords, await readAssetFields(client, customerRecords.typeId));
  if (misfit === undefined) return [...instructions, { ...type, about, what: `${type.what}, with every mapped field` }];
  return [...instructions, { about, verdict: "wrong", what: misfit }];
}

function examineType(about: string, typeId: string, types: readonly AssetType[]): SettingFinding {
  const type = types.find(({ id }) => id === typeId);
  if (type !== undefined) return { about, verdict: "fine", what: `${typeId} is "${type.name}"` };
  const near = nearest(
    typeId,
    types.map(({ id }) => id),
    types.length,
  );
  const known = [...types].sort((one, other) => rank(near, one) - rank(near, other)).slice(0, 8);
  const advice =
    known.length === 0
      ? "The account has no kind of flexible asset that the key may see."
      : `Correct the id; there are ${known.map(({ id, name }) => `${id} ("${name}")`).join(", ")}.`;
  return { about, verdict: "wrong", what: `no kind of flexible asset has the id ${typeId}`, advice };
}

/** The like ones first. */
const rank = (near: readonly string[], { id }: AssetType): number =>
  near.includes(id) ? near.indexOf(id) : near.length;
