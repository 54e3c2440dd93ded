import type { Json } from "@msp/workflows/ports";
import type { AttributeDefinition, ResourceDefinition } from "./resource-definition.ts";

interface ReadValues {
  readonly id: string;
  readonly ids: readonly string[];
  readonly text: string;
  readonly word: string;
  readonly number: number;
  readonly boolean: boolean;
  readonly date: string;
  readonly instant: string;
  readonly json: Json;
}

type ReadableNames<Resource extends ResourceDefinition> = {
  [Name in keyof Resource["attributes"]]: Resource["attributes"][Name]["kind"] extends keyof ReadValues ? Name : never;
}[keyof Resource["attributes"]];

type ReadValue<Attribute extends AttributeDefinition> = Attribute["kind"] extends keyof ReadValues
  ? ReadValues[Attribute["kind"]]
  : never;

/**
 * Attributes as IT Glue answers them, in snake_case whichever spelling came. Any may be null or missing; those this client does not know are kept,
 * though not typed. Ids are text, whole to the last digit.
 */
export type ResourceAttributes<Resource extends ResourceDefinition> = {
  readonly [Name in ReadableNames<Resource>]?: ReadValue<Resource["attributes"][Name]> | null | undefined;
};

/** A record another one brought along with `include`. Its attributes are in snake_case, and never hold the value of a password. */
export interface RelatedRecord {
  readonly id: string;
  readonly type: string;
  readonly attributes: { readonly [name: string]: unknown };
}

/** One record of a resource. */
export interface ResourceRecord<Resource extends ResourceDefinition, Included extends string = never> {
  readonly id: string;
  /** The JSON:API type in snake_case. */
  readonly type: string;
  readonly attributes: ResourceAttributes<Resource>;
  /** What was asked for with `include`, by its name. */
  readonly related: { readonly [Name in Included]: readonly RelatedRecord[] };
}
