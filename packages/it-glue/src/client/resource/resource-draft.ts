import type { Secret } from "@msp/adapter-kit";
import type { Json } from "@msp/workflows/ports";
import type { ResourceId } from "../wire/to-id.ts";
import type { AttributeDefinition, ResourceDefinition } from "./resource-definition.ts";

/** A file to upload. */
export interface FileContent {
  /** Base64. */
  readonly content: string;
  readonly file_name: string;
}

interface WriteValues {
  readonly id: ResourceId;
  readonly ids: readonly ResourceId[];
  readonly text: string;
  readonly number: number;
  readonly boolean: boolean;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly instant: string;
  readonly json: Json;
  readonly file: FileContent;
  /** A `Secret` and never text: what is being sent must not be seen on its way. */
  readonly secret: Secret;
  readonly children: readonly { readonly [name: string]: Json }[];
}

type WriteValue<Attribute extends AttributeDefinition> = Attribute extends { words: readonly (infer Word)[] }
  ? Word
  : Attribute["kind"] extends keyof WriteValues
    ? WriteValues[Attribute["kind"]]
    : string;

type Attributes<Resource extends ResourceDefinition> = Resource["attributes"];

type WritableNames<Resource extends ResourceDefinition, When> = {
  [Name in keyof Attributes<Resource>]: Attributes<Resource>[Name] extends { write: When } ? Name : never;
}[keyof Attributes<Resource>];

type RequiredNames<Resource extends ResourceDefinition> = {
  [Name in keyof Attributes<Resource>]: Attributes<Resource>[Name] extends { required: true } ? Name : never;
}[keyof Attributes<Resource>];

/** Named so that passing them is a compile error even where TypeScript does not check for excess properties. */
type Forbidden<Names extends PropertyKey> = { readonly [Name in Names]?: never };

type DraftNames<Resource extends ResourceDefinition> = WritableNames<Resource, "create" | "always">;

/** What a record is created from: what is required must be there, what IT Glue sets itself must not. */
export type ResourceDraft<Resource extends ResourceDefinition, Known extends PropertyKey = never> = {
  readonly [Name in Exclude<DraftNames<Resource> & RequiredNames<Resource>, Known>]: WriteValue<
    Attributes<Resource>[Name]
  >;
} & {
  readonly [Name in Exclude<DraftNames<Resource>, RequiredNames<Resource> | Known>]?:
    | WriteValue<Attributes<Resource>[Name]>
    | null
    | undefined;
} & Forbidden<Exclude<keyof Attributes<Resource>, DraftNames<Resource>> | Known | "id">;

type ChangeNames<Resource extends ResourceDefinition> = WritableNames<Resource, "update" | "always">;

/** New values of a record. What is left out stays as it is (a flexible asset's `traits` are replaced whole); null empties. */
export type ResourceChanges<Resource extends ResourceDefinition> = {
  readonly [Name in ChangeNames<Resource>]?: WriteValue<Attributes<Resource>[Name]> | null | undefined;
} & Forbidden<Exclude<keyof Attributes<Resource>, ChangeNames<Resource>> | "id">;
