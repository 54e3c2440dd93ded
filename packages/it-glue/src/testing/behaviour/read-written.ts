import type { Json } from "@msp/workflows/ports";
import { Refusal } from "../http/refusal.ts";

/** One record of a body, its names in snake_case. */
export interface WrittenData {
  readonly attributes: { readonly [name: string]: Json };
  /** Records that are to be created along with it. */
  readonly children: readonly { readonly type: string; readonly attributes: { readonly [name: string]: Json } }[];
}

/** Reads `{ data }` with one record or a list of them. Only the names of attributes are respelled. */
export function readWritten(
  body: unknown,
  type: string,
): { readonly isList: boolean; readonly items: readonly WrittenData[] } {
  const data: unknown = membersOf(body).data;
  if (data === undefined || data === null)
    throw new Refusal(400, { title: "param is missing or the value is empty: data" });
  const isList = Array.isArray(data);
  const items = (isList ? data : [data]).map((item: unknown) => readItem(item, type));
  return { isList, items };
}

function readItem(item: unknown, type: string): WrittenData {
  const { type: given, attributes, relationships } = membersOf(item);
  if (typeof given === "string" && given.replaceAll("-", "_") !== type)
    throw new Refusal(400, { title: `type must be ${type}` });
  const children = Object.values(membersOf(relationships)).flatMap((relationship) => {
    const list: unknown = membersOf(relationship).data;
    return (Array.isArray(list) ? list : []).map((child: unknown) => {
      const { type: childType, attributes: own } = membersOf(child);
      return { type: String(childType).replaceAll("-", "_"), attributes: inSnakeCase(own) };
    });
  });
  return { attributes: inSnakeCase(attributes), children };
}

function inSnakeCase(value: unknown): { readonly [name: string]: Json } {
  return Object.fromEntries(
    Object.entries(membersOf(value)).map(([name, inner]) => [name.replaceAll("-", "_"), inner as Json]),
  );
}

function membersOf(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null ? (value as { readonly [name: string]: unknown }) : {};
}
