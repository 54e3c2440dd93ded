import type { Lane } from "@msp/adapter-kit";
import type { ResourceId } from "../wire/to-id.ts";
import type { FilterDefinition, ResourceDefinition } from "./resource-definition.ts";

/** How to ask. */
export interface ReadOptions {
  /** `bulk` lets urgent requests pass. @default "urgent" */
  readonly lane?: Lane | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since 1970-01-01 UTC; nothing is sent after it. @default never */
  readonly notAfter?: number | undefined;
}

/** A stretch of time, with `Date`s or ISO 8601 texts in UTC; an end left out is open. Longer than a week may be refused (vendor documentation). */
export interface Period {
  readonly from?: string | Date | undefined;
  readonly to?: string | Date | undefined;
}

/** A record of another system. IT Glue takes the id only together with the system. */
export interface RemoteRecord<System extends string = string> {
  readonly system: System;
  /** Left out, whatever record of that system. */
  readonly id?: string;
}

/**
 * Which documents: those of one folder, those outside of any (`root`, all that IT Glue lists by itself), those inside of any (`folders`) or all of them
 * (`anywhere`). The last two are reported, not documented.
 */
export type FolderChoice = ResourceId | "root" | "folders" | "anywhere";

interface FilterValues {
  readonly id: ResourceId | readonly ResourceId[];
  /** Exact, capitals included; a list means one of. */
  readonly text: string | readonly string[];
  readonly boolean: boolean;
  readonly period: Period;
  readonly folder: FolderChoice;
}

type FilterValue<Filter extends FilterDefinition> = Filter extends { words: readonly (infer Word extends string)[] }
  ? RemoteRecord<Word>
  : Filter["kind"] extends keyof FilterValues
    ? FilterValues[Filter["kind"]]
    : never;

type Filters<Resource extends ResourceDefinition> = Resource["filters"];

type RequiredFilters<Resource extends ResourceDefinition> = {
  [Name in keyof Filters<Resource>]: Filters<Resource>[Name] extends { required: true } ? Name : never;
}[keyof Filters<Resource>];

/** Which records. Only filters IT Glue pays attention to can be written: any other would be ignored, and everything would come back. */
export type ResourceFilter<Resource extends ResourceDefinition> = NoneWhere<keyof Filters<Resource>> & {
  readonly [Name in RequiredFilters<Resource>]: FilterValue<Filters<Resource>[Name]>;
} & {
  readonly [Name in Exclude<keyof Filters<Resource>, RequiredFilters<Resource>>]?: FilterValue<Filters<Resource>[Name]>;
};

/** An object that takes no member where there is no name for one; TypeScript would let `{}` take any. */
type NoneWhere<Names> = [Names] extends [never] ? { readonly [name: string]: never } : unknown;

type Named<Resource extends ResourceDefinition, Key extends "excludes" | "ranges"> = Resource extends {
  readonly [K in Key]: readonly (infer Name extends string)[];
}
  ? Name
  : never;

type SortName<Resource extends ResourceDefinition> = Resource["sorts"][number];

/** What a single record may bring along. */
export type ShowInclude<Resource extends ResourceDefinition> =
  | Resource["includes"][number]
  | Resource["showIncludes"][number];

interface ListChoices<Resource extends ResourceDefinition, Included extends string> extends ReadOptions {
  /** None of these. */
  readonly exclude?: NoneWhere<Named<Resource, "excludes">> & {
    readonly [Name in Named<Resource, "excludes">]?: FilterValue<Filters<Resource>[Name & string]>;
  };
  /** From and to, both included; `*` is open. */
  readonly range?: NoneWhere<Named<Resource, "ranges">> & {
    readonly [Name in Named<Resource, "ranges">]?: readonly [from: string, to: string];
  };
  /** `-name` sorts from the end. */
  readonly sort?: readonly (SortName<Resource> | `-${SortName<Resource>}`)[] | undefined;
  readonly include?: readonly Included[] | undefined;
  /** Records per page, 1 to 1000; not a limit on how many there are. @default 250; 50 for documents, whose lists bring whole bodies along */
  readonly pageSize?: number | undefined;
}

/** What to list. `filter` may be left out unless the resource's list needs one. */
export type ResourceQuery<Resource extends ResourceDefinition, Included extends string = never> = ListChoices<
  Resource,
  Included
> &
  ([RequiredFilters<Resource>] extends [never]
    ? { readonly filter?: ResourceFilter<Resource> | undefined }
    : { readonly filter: ResourceFilter<Resource> });
