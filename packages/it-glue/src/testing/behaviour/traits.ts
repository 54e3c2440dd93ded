import type { Json } from "@msp/workflows/ports";
import { unprocessable } from "../http/refusal.ts";
import { ExactNumber } from "../http/to-json-text.ts";
import type { Account } from "../state/account.ts";
import type { AccountRow } from "../state/account-row.ts";

const pointer = "data/attributes/traits";

/** The fields of a kind of flexible assets, by the key of their traits. */
function fieldsOf(account: Account, typeId: Json | undefined): ReadonlyMap<string, AccountRow> {
  const fields = account
    .rows("flexible_asset_fields")
    .filter(({ attributes }) => attributes.flexible_asset_type_id === typeId);
  return new Map(fields.map((field) => [String(field.attributes.name_key), field]));
}

/** Traits as they are read: a tag shows the records it names, a file where it can be fetched. */
export function showTraits(account: Account, asset: AccountRow, value: Json): unknown {
  const fields = fieldsOf(account, asset.attributes.flexible_asset_type_id);
  return Object.fromEntries(
    Object.entries(value as { readonly [key: string]: Json }).map(([key, trait]) => [
      key,
      showTrait(account, fields.get(key), trait),
    ]),
  );
}

function showTrait(account: Account, field: AccountRow | undefined, trait: Json): unknown {
  if (field?.attributes.kind === "Tag" && Array.isArray(trait)) {
    const type = String(field.attributes.tag_type);
    const rows = trait.flatMap((id: Json) => account.row(tableOf(type), String(id)) ?? []);
    const values = rows.map(({ id, attributes }) => ({ id: new ExactNumber(id), name: attributes.name ?? null }));
    return { type, values };
  }
  if (field?.attributes.kind === "Upload" && typeof trait === "object" && trait !== null) {
    const { file_name: name } = trait as { readonly file_name?: Json };
    return [{ name: name ?? null, url: `https://files.example.com/${String(name)}` }];
  }
  // How a password shows among traits was never seen.
  return field?.attributes.kind === "Password" ? null : trait;
}

function tableOf(tagType: string): string {
  return tagType.startsWith("FlexibleAssetType")
    ? "flexible_assets"
    : tagType.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
}

/** Checks traits as they are written and gives what is stored. One problem at a time is told. Traits not given are gone: that is the service's rule. */
export function storeTraits(account: Account, typeId: Json | undefined, value: Json | undefined): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw unprocessable("can't be blank", pointer);
  const fields = fieldsOf(account, typeId);
  const traits = Object.entries(value).filter(([key]) => {
    if (fields.has(key)) return true;
    if (account.assumptions.refusesUnknownTraits) throw unprocessable("Request contains invalid trait keys", pointer);
    return false;
  });
  const given = new Map(traits);
  for (const [key, field] of fields) {
    if (field.attributes.required === true && isBlank(given.get(key)))
      throw unprocessable(`${String(field.attributes.name)} can't be blank`, `${pointer}/${key}`);
  }
  return Object.fromEntries(traits.map(([key, trait]) => [key, storeTrait(account, key, fields.get(key), trait)]));
}

function storeTrait(account: Account, key: string, field: AccountRow | undefined, trait: Json): Json {
  const { kind, name, tag_type: tagType, default_value: choices } = field?.attributes ?? {};
  const refuse = (why: string) => unprocessable(`${String(name)} ${why}`, `${pointer}/${key}`);
  if (isBlank(trait)) return trait;
  if (kind === "Tag") {
    const ids = (Array.isArray(trait) ? trait : [trait]).map((id: Json) => String(id));
    if (ids.some((id) => account.row(tableOf(String(tagType)), id) === undefined)) throw refuse("is invalid");
    return ids;
  }
  if (kind === "Select" && !String(choices).split("\n").includes(String(trait)))
    throw refuse("is not included in the list");
  if (kind === "Upload") {
    const { content, file_name: fileName } = (typeof trait === "object" ? trait : {}) as {
      readonly [name: string]: Json;
    };
    if (typeof content !== "string" || typeof fileName !== "string") throw refuse("is invalid");
  }
  return trait;
}

function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || value === "";
}

/** What an asset is called: the traits that make up its title. */
export function titleOf(account: Account, typeId: Json | undefined, traits: Json): string {
  const fields = [...fieldsOf(account, typeId).entries()].filter(
    ([, { attributes }]) => attributes.use_for_title === true,
  );
  return fields.map(([key]) => String((traits as { readonly [key: string]: Json })[key] ?? "")).join(" ");
}
