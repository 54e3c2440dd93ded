/** One choice of a list UDF; a record carries the id, as a string. */
export interface UserDefinedFieldChoice {
  readonly id: number;
  readonly label: string;
  readonly isActive?: boolean;
}

/** A field a tenant added to an entity. Values travel as strings whatever the type. */
export interface UserDefinedField {
  readonly name: string;
  /** Default equals the name. */
  readonly label?: string;
  readonly type: "string" | "number" | "date" | "list";
  /** For `list` only. */
  readonly choices?: readonly UserDefinedFieldChoice[];
  readonly isRequired?: boolean;
  readonly description?: string;
}
