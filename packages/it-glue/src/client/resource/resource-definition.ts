/** What can be done with a resource. `createMany`, `updateMany` and `deleteMany` are IT Glue's bulk forms. */
export type ResourceOperation =
  | "list"
  | "show"
  | "create"
  | "createMany"
  | "update"
  | "updateMany"
  | "delete"
  | "deleteMany";

/** How an attribute's value is spelled. */
export type AttributeKind =
  | "id"
  | "ids"
  | "text"
  | "word"
  | "number"
  | "boolean"
  | "date"
  | "instant"
  | "json"
  | "file"
  | "secret"
  | "children";

/** One attribute as data. */
export interface AttributeDefinition {
  readonly kind: AttributeKind;
  /** The only values of a `word`. */
  readonly words?: readonly string[];
  /** The resource `children` are of; they travel under `relationships` and only with the creation. */
  readonly of?: string;
  /** When it may be written; without it, IT Glue sets it. */
  readonly write?: "create" | "update" | "always";
  /** A record cannot be created without it. */
  readonly required?: true;
  /** An id that is sent as text (vendor documentation). */
  readonly asText?: true;
}

/** How a filter is spelled: a `remote` names a record of another system, a `period` is open or closed, a `folder` has words of its own. */
export type FilterKind = "id" | "text" | "boolean" | "remote" | "period" | "folder";

/** One filter of a list as data. */
export interface FilterDefinition {
  readonly kind: FilterKind;
  /** The systems a `remote` may name. */
  readonly words?: readonly string[];
  /** The list is refused without it. */
  readonly required?: true;
}

/** Operations whose route lies below another record, for example `/organizations/1/relationships/documents`. */
export interface BelowRoute {
  /** Path segments of the records it may lie below. */
  readonly paths: readonly string[];
  readonly operations: readonly ResourceOperation[];
  /** The attribute that says the same in a body, where there is one. */
  readonly field?: string;
}

/** A resource as data: its routes, its attributes, and the only filters, sorts and includes IT Glue pays attention to. */
export interface ResourceDefinition {
  /** The JSON:API type, which is also the path segment unless `segment` says otherwise. */
  readonly type: string;
  readonly segment?: string;
  /** Operations at the resource's own path. */
  readonly operations: readonly ResourceOperation[];
  readonly below?: BelowRoute;
  readonly attributes: { readonly [name: string]: AttributeDefinition };
  readonly filters: { readonly [name: string]: FilterDefinition };
  /** Filters that also exist as `filter[exclude]`. */
  readonly excludes?: readonly string[];
  /** Filters that also exist as `filter[range]`. */
  readonly ranges?: readonly string[];
  readonly sorts: readonly string[];
  /** What lists and single records may bring along. */
  readonly includes: readonly string[];
  /** What only single records may bring along. */
  readonly showIncludes: readonly string[];
  /** Records per page unless a query says otherwise, for records that are large. */
  readonly pageSize?: number;
  /** IT Glue serves no more pages than this; the rest needs a narrower question. */
  readonly mostPages?: number;
  /** Whether refusals may quote what was sent, so that their words are not passed on. */
  readonly isSecretive?: true;
}
